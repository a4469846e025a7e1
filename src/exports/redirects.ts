/** Redirects in the words of each server, and as a page for those that know none. */

export interface Redirect {
  /** Paths with the base of the deployment. */
  from: string;
  to: string;
}

/** The text of each file, by its path in the built site. Names that begin with a dot are shown to nobody. */
export function renderRedirectFiles(redirects: readonly Redirect[]): ReadonlyMap<string, string> {
  const render = (toLine: (redirect: Redirect) => string) =>
    redirects.map((redirect) => `${toLine(redirect)}\n`).join('');
  return new Map([
    ['_redirects', render(({ from, to }) => `${from} ${to} 301`)],
    ['.redirects.caddy', render(({ from, to }) => `redir ${from} ${to} 301`)],
    ['.redirects.nginx', render(({ from, to }) => `location = ${from} { return 301 ${to}; }`)],
    [
      '.redirects.htaccess',
      render(({ from, to }) => `RedirectMatch 301 "^${from.replaceAll('.', '\\.')}$" "${to}"`),
    ],
  ]);
}

/** Takes along what stands behind the `#`, such as a point of a Protokoll; a `<meta>` would drop it. */
export const redirectScript = 'location.replace(document.links[0].href+location.hash)\n';

export interface RedirectPage {
  /** Path of the page it leads to, with the base, and the same as a whole address. */
  to: string;
  canonical: string;
  title: string;
  /** Path of `redirectScript`. */
  script: string;
  /** HTML of the notes at the top of the new page, such as that it is internal or an example. */
  marks: string;
}

/** As small as can be: hardly anybody sees it. Titles come escaped. */
export function renderRedirectPage({ to, canonical, title, script, marks }: RedirectPage): string {
  return [
    `<!doctype html><html${marks.includes('edition-mark') ? ' data-ausgabe="intern"' : ''} lang="de"><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${title}</title><meta name="robots" content="noindex"><link rel="canonical" href="${canonical}">`,
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    `<p>Diese Seite hat eine neue Adresse: <a href="${to}">${title}</a></p>${marks}`,
    `<script src="${script}"></script></html>\n`,
  ].join('');
}
