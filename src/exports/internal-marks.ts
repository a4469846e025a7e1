/**
 * Marks a page of the internal edition. This is done to the finished page, so that no component has to
 * know of it and the public pages stay as small as they are.
 */

export interface Marks {
  /** Path of the page, with the base. */
  here: string;
  /** Address of the style sheet for the marks. */
  styles: string;
  /** Paths of the entries that the public edition does not have, with the base. */
  internal: ReadonlySet<string>;
  /** The same page in the public edition, if it has it and an address of its own. */
  publicAddress: string | undefined;
}

/** @param html a whole page; anything else comes back as it is */
export function markInternal(html: string, marks: Marks): string {
  if (!html.includes('</head>')) return html;
  const isInternal = marks.internal.has(marks.here);
  return markLinks(html, marks.internal)
    .replace('<html ', '<html data-ausgabe="intern" ')
    .replace('</head>', `${html.includes(noindex) ? '' : noindex}${toLink(marks.styles)}</head>`)
    .replace('<main ', isInternal ? '<main data-intern ' : '<main ')
    .replace(
      /<header class="site-header"|(?<=<body[^>]*>)(?![^]*<header class="site-header")/,
      (place) => toBar(isInternal, marks.publicAddress) + place,
    );
}

const noindex = '<meta name="robots" content="noindex">';

/** The link as the build writes it, so that it is joined with the others. */
function toLink(styles: string): string {
  return `<link rel="stylesheet" href="${styles}">`;
}

/** Says in words which edition it is: colour alone would tell nobody who cannot see it. */
function toBar(isInternal: boolean, publicAddress: string | undefined): string {
  const words = isInternal
    ? '<strong>Nur intern:</strong> Diese Seite steht nicht in der öffentlichen Ausgabe.'
    : '<strong>Interne Ausgabe</strong>';
  const link =
    publicAddress === undefined
      ? ''
      : ` <a href="${publicAddress}" data-search-ignore>Diese Seite öffentlich ansehen</a>`;
  return `<aside class="edition-mark" aria-label="Ausgabe"><p>${words}${link}</p></aside>`;
}

/** Wherever an internal entry is named with a link. A drawing has no room for words. */
function markLinks(html: string, internal: ReadonlySet<string>): string {
  return html.replace(
    /<svg\b[^]*?<\/svg>|(<a\b[^>]*?\shref="([^"#?]*)([^"]*)"[^>]*>)([^]*?)<\/a>/g,
    (all, open: string | undefined, path: string, rest: string, content: string) =>
      open && (internal.has(path) || internal.has(path + rest)) && !content.includes('<svg')
        ? `${open}${content}${badge}</a>`
        : all,
  );
}

const badge = ' <span class="intern-mark" data-search-ignore>intern</span>';
