/**
 * Markdown nodes → safe HTML: Bausteine get their markup, links the base, Begriffe their
 * explanation, and the sanitiser has the last word.
 */
import type { Element, ElementContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml as stringify } from 'hast-util-to-html';
import type { ListItem, Nodes, Parents, RootContent } from 'mdast';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';

import { withBase } from '#domain/entry/address.ts';
import { toSlug } from '#domain/text/slug.ts';
import type { BausteinName } from '#schemas/bausteine.ts';

import { linkBegriffe, type Begriffe } from './begriffe.ts';
import { getAttributes, type Baustein } from './nodes.ts';

export interface HtmlOptions {
  /** Base path of the deployment, `/` or `/thinka/`. */
  base: string;
  begriffe: Begriffe;
}

/** The id of a heading. The prefix keeps it from shadowing a property of the page's script. */
export function toHeadingId(heading: Nodes): string {
  return `abschnitt-${toSlug(toString(heading))}`;
}

/** @param children Markdown that has passed the guard */
export function toHtml(children: RootContent[], { base, begriffe }: HtmlOptions): string {
  const hast = toHast({ type: 'root', children }, { handlers, ...footnoteWords });
  linkBegriffe(hast, begriffe);
  visitParents(hast, 'element', (element) => {
    for (const key of ['href', 'src']) {
      const url = element.properties[key];
      if (typeof url === 'string') element.properties[key] = withBase(base, url);
    }
  });
  return stringify(sanitize(hast, whatMayPass));
}

const handlers = {
  listItem: toItem,
  mdxJsxFlowElement: toBaustein,
  mdxJsxTextElement: toBaustein,
  heading(state: State, node: Nodes & { type: 'heading' }): Element {
    // Only these headings can be linked and need an id; the pipeline keeps the ids unique.
    const properties = node.depth === 2 ? { id: toHeadingId(node) } : {};
    return element(`h${node.depth}`, properties, state.all(node));
  },
};

/** A box that can be ticked, with its words as the label; ticks are kept nowhere. */
function toItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const [first, ...rest] = node.children;
  if (typeof node.checked !== 'boolean' || first?.type !== 'paragraph') {
    return defaultHandlers.listItem(state, node, parent);
  }
  const box = element('input', { type: 'checkbox' }, []);
  const label = element('label', {}, [box, text(' '), ...state.all(first)]);
  const below = rest.flatMap((child) => state.one(child, node) ?? []);
  return element('li', { className: ['kaestchen'] }, [label, ...below]);
}

const footnoteWords = {
  footnoteLabel: 'Fußnoten',
  footnoteBackLabel: (index: number) => `Zurück zu Stelle ${index + 1} im Text`,
};

function toBaustein(state: State, node: Baustein): Element[] {
  return looks[node.name as BausteinName](getAttributes(node), state.all(node), toString(node));
}

/** The last one is the text of the children without their markup. */
type Look = (
  attributes: Record<string, string>,
  children: ElementContent[],
  words: string,
) => Element[];

export const looks: Readonly<Record<BausteinName, Look>> = {
  Votum: (attributes, children, words) => [
    element('span', { className: ['votum'] }, [...children, ...sayVotes(attributes, words)]),
  ],
  // Party, day and outcome are facts of the point; its component shows them.
  Vereinbarung: (_, children) => [element('span', { className: ['vereinbarung'] }, children)],
  Unsicher: ({ hinweis = '' }, children) => [
    element('span', { className: ['unsicher'] }, children),
    element('small', {}, [text(` [unsicher: ${hinweis}]`)]),
  ],
  Hinweis: ({ art = 'info' }, children) => [
    element('div', { className: ['hinweis', `hinweis-${art}`] }, children),
  ],
  Luecke: ({ was = '' }) => [
    element('mark', { className: ['luecke'] }, [
      text(`[Von den Betreibenden einzutragen: ${was}]`),
    ]),
  ],
};

/** The figures of the attributes, where the words do not say them: what is entered is to be read. */
function sayVotes(
  { nennungen = '', von }: Record<string, string>,
  words: string,
): ElementContent[] {
  const said = new Set(words.match(/\d+/g));
  if (von !== undefined && !said.has(von)) return [text(` (${nennungen} von ${von})`)];
  return said.has(nennungen) ? [] : [text(` (${nennungen} Nennungen)`)];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Made by hand and short: a feature that none of our texts needs cannot do harm. */
export const whatMayPass: Schema = {
  // prettier-ignore
  tagNames: [
    'p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'em', 'strong',
    'del', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup', 'section', 'span', 'small',
    'div', 'mark', 'label', 'input',
  ],
  attributes: {
    a: [
      'href',
      'id',
      ['className', 'begriff', 'data-footnote-backref'],
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
    ],
    code: [['className', /^language-[a-z]+$/]],
    div: [['className', 'hinweis', /^hinweis-(info|achtung)$/]],
    h2: ['id'],
    img: ['src', 'alt'],
    input: [['type', 'checkbox']],
    li: ['id', ['className', 'kaestchen']],
    mark: [['className', 'luecke']],
    ol: ['start'],
    section: ['dataFootnotes'],
    span: [['className', 'votum', 'vereinbarung', 'unsicher']],
    td: ['align'],
    th: ['align'],
  },
  // An empty list would let every scheme pass; images lie on the site, and no scheme is called `none`.
  protocols: { href: ['https', 'http', 'mailto'], src: ['none'] },
  // Ids are ours alone (headings, footnotes) and carry a prefix of ours already.
  clobber: [],
  required: { input: { type: 'checkbox' } },
  strip: ['script', 'style'],
};
