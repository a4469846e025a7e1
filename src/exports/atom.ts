/**
 * A feed as Atom (RFC 4287), for programs that tell people when there is something new.
 *
 * Written by hand, since none of the packages tried writes well-formed Atom of any text: `feed` leaves
 * `<` in attributes and control characters as they are, `xast-util-to-xml` leaves `]]>`, and
 * `xast-util-feed` writes days as RSS does. Our own takes an escape and a handful of elements.
 */

export interface Feed {
  /** Lasting and unique, as each entry's. */
  id: string;
  title: string;
  subtitle: string;
  author: string;
  /** Absolute addresses of the feed itself and of the page that it goes with. */
  self: string;
  alternate: string;
  /** When nothing has happened yet: the day since which that is known. */
  since: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  /** Absolute. */
  link: string;
  /** `JJJJ-MM-TT` */
  day: string;
  author: string;
  categories: readonly { term: string; label: string }[];
  /** Plain text. */
  summary: string;
}

/** @param feed its entries in the order in which they are to stand, the latest first */
export function renderAtom(feed: Feed): string {
  const latest = feed.entries.map(({ day }) => day).sort();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    text('id', feed.id),
    text('title', feed.title),
    text('subtitle', feed.subtitle),
    text('updated', toMoment(latest.at(-1) ?? feed.since)),
    `<author>${text('name', feed.author)}</author>`,
    empty('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: feed.alternate }),
    ...feed.entries.flatMap(renderEntry),
    '</feed>',
    '',
  ].join('\n');
}

function renderEntry(entry: FeedEntry): string[] {
  return [
    '<entry>',
    text('id', entry.id),
    text('title', entry.title),
    text('updated', toMoment(entry.day)),
    `<author>${text('name', entry.author)}</author>`,
    empty('link', { rel: 'alternate', type: 'text/html', href: entry.link }),
    ...entry.categories.map((category) => empty('category', { ...category })),
    text('summary', entry.summary),
    '</entry>',
  ];
}

/** Entries know the day only. Noon UTC is that very day from Hawaii to Japan, summer and winter. */
function toMoment(day: string): string {
  return `${day}T12:00:00Z`;
}

function text(name: string, value: string): string {
  return `<${name}>${escapeXml(value)}</${name}>`;
}

function empty(name: string, attributes: Record<string, string>): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${pairs.join('')}/>`;
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML cannot hold, not even escaped, become the replacement character. */
function escapeXml(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replace(/[&<>"]/g, (character) => references[character] ?? character);
}
