/**
 * The records of the search for a built page. They are read from the HTML that people get, so the index can
 * hold nothing that the edition does not show.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';

import { toLegible } from '#domain/suche/search-text.ts';
import { collectionNames, collectionOf } from '#schemas/collections.ts';
import { arten, type Art } from '#schemas/fundstelle.ts';

export interface SearchRecord {
  /** Path below the base of the site, with the anchor of the place. */
  url: string;
  title: string;
  /** The kind of hit, in a word for people. */
  kind: string;
  text: string;
  filters: Record<'art' | 'punktart' | 'thema' | 'standort' | 'jahr' | 'stelle', string[]>;
}

/** Names of the kinds of pages, by the prop `search.art` of `PageLayout`. */
export const artLabels: Record<string, string> = {
  ...Object.fromEntries(
    collectionNames.flatMap((name) => {
      const { search } = collectionOf(name);
      return search ? [[search.art, search.label]] : [];
    }),
  ),
  punkt: 'Punkt eines Protokolls',
  handbuch: 'Handbuch',
};

/**
 * @param html a built page
 * @param url its path below the base
 * @returns the page, its points and terms, each with its own address; nothing for a page that does
 *   not take part in search
 */
export function toSearchRecords(html: string, url: string): SearchRecord[] {
  const tree = fromHtml(html);
  const main = select('main', tree);
  if (!main) return [];

  const title = (select('h1', main)?.children ?? []).map(collect).join('').trim();
  const points = selectAll('.protokoll-section', main).flatMap((section) =>
    toPointRecords(section, { main, title, url }),
  );
  const terms = selectAll('[data-search-term]', main).map((term) => ({
    url: `${url}#${attribute(term, 'id')}`,
    title: toLegible(attribute(term, 'dataSearchTerm')),
    kind: artLabels['begriff'] ?? '',
    text: textOf(term),
    filters: { ...noFilters, art: ['begriff'] },
  }));
  return [...toPageRecord(main, title, url), ...points, ...terms];
}

const noFilters: SearchRecord['filters'] = {
  art: [],
  punktart: [],
  thema: [],
  standort: [],
  jahr: [],
  stelle: [],
};

function toPageRecord(main: Element, title: string, url: string): SearchRecord[] {
  const art = attribute(main, 'dataSearch');
  if (!art) return [];
  return [
    {
      url,
      title,
      kind: toKind(artLabels[art] ?? art, main),
      text: textOf(main),
      filters: {
        ...noFilters,
        art: [art],
        thema: list(main, 'dataThemen'),
        standort: list(main, 'dataStandorte'),
        jahr: list(main, 'dataJahr'),
      },
    },
  ];
}

/** Hits say so if the public edition does not have them. */
function toKind(kind: string, main: Element): string {
  return 'dataIntern' in main.properties ? `${kind}, intern` : kind;
}

function toPointRecords(
  section: Element,
  page: { main: Element; title: string; url: string },
): SearchRecord[] {
  const sectionThemen = linkedIds(select('.link-list', section), 'themen');
  return selectAll('.point-group', section).flatMap((group) => {
    const art = attribute(group, 'dataArt');
    return selectAll(':scope > li', group).map((item) => {
      const id = attribute(item, 'id');
      const themen = linkedIds(item, 'themen', 'small');
      return {
        url: `${page.url}#${id}`,
        title: `${page.title}, ${id.toUpperCase()}`,
        kind: toKind(arten[art as Art].label, page.main),
        text: textOf(withoutAddress(item)),
        filters: {
          art: ['punkt'],
          punktart: [art],
          thema: themen.length > 0 ? themen : sectionThemen,
          standort: linkedIds(item, 'standorte', 'small'),
          jahr: list(page.main, 'dataJahr'),
          // The forms people write: T1-G3, or the reference that the guide cites.
          stelle: [id, `${page.url.split('/').at(-2) ?? ''}#${id}`],
        },
      };
    });
  });
}

/** Drops the link to the point itself: it is no word of it. */
function withoutAddress(item: Element): Element {
  const own = `#${attribute(item, 'id')}`;
  return {
    ...item,
    children: item.children.filter(
      (child) => child.type !== 'element' || attribute(child, 'href') !== own,
    ),
  };
}

/** The ids behind links such as `/themen/netzwerkarbeit/`. */
function linkedIds(scope: Element | undefined, folder: string, within = ''): string[] {
  const links = scope ? selectAll(`${within} a[href*="/${folder}/"]`.trim(), scope) : [];
  return links.flatMap((link) => /\/([a-z0-9-]+)\/$/.exec(attribute(link, 'href'))?.[1] ?? []);
}

function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

function list(element: Element, name: string): string[] {
  return attribute(element, name).split(' ').filter(Boolean);
}

/** The words of an element without navigation, notes, and parts with a record of their own. */
function textOf(node: Nodes | undefined): string {
  if (!node) return '';
  return collect(node)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:.] )/g, '')
    .replace(/[:\s]+$/, '')
    .trim();
}

function collect(node: Root | Element | ElementContent | Nodes): string {
  if (node.type === 'text') return toLegible(node.value);
  if (!('children' in node) || (node.type === 'element' && isLeftOut(node))) return '';
  const text = node.children.map(collect).join('');
  if (node.type !== 'element') return ` ${text} `;
  const stop = toStop(node, text);
  return inline.has(node.tagName) && !stop ? text : ` ${text}${stop} `;
}

/** A page shows the end of a part by its form; an excerpt in one line needs a sign. */
function toStop(element: Element, text: string): string {
  const hasOwn = !/[\p{L}\p{N})“]\s*$/u.test(text);
  if (hasOwn) return '';
  if (attribute(element, 'className').includes('-badge')) return '.';
  return ['dt', 'h2', 'h3', 'h4'].includes(element.tagName) ? ':' : '';
}

const inline = new Set([
  'a',
  'b',
  'span',
  'em',
  'strong',
  'mark',
  'code',
  'sup',
  'del',
  'small',
  'abbr',
]);

function isLeftOut({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    ['h1', 'nav', 'small', 'script', 'style', 'form'].includes(tagName) ||
    'dataSearchIgnore' in properties ||
    classes.includes('point-group')
  );
}
