/**
 * The body of a Protokoll: `## Tisch 2: …` opens a section, `### Gute Erfahrungen` says what the
 * list items below it are, and each item becomes a Fundstelle with an address of its own.
 */
import type { Heading, List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';

import type { Finding, Rule } from '#domain/entry/finding.ts';
import { toPlainLetters } from '#domain/text/slug.ts';
import { arten, type Art, type Fundstelle } from '#schemas/fundstelle.ts';

import { startOf } from './nodes.ts';
import { findArt, findSection } from './protokoll-headings.ts';
import {
  footnote,
  listWithoutKind,
  numberTooHigh,
  pinOfHeading,
  pointsWithoutSection,
  proseWithoutSection,
  twinNumber,
  twoOfAKind,
  twoPins,
  unknownArt,
  unknownHashtag,
  unknownSection,
  wrongDepth,
  type Reason,
} from './protokoll-messages.ts';
import { findFacts, findTwins, toText } from './protokoll-point.ts';
import { takeTail, type Tail } from './hashtags-and-pins.ts';
import { toHtml, type HtmlOptions } from './to-html.ts';

export interface Section {
  /** `t2`; with its points `t2-g1`, … */
  id: string;
  /** `Tisch 2`; empty for the frame of the meeting. */
  label: string;
  title: string;
  /** Ids that its points inherit. */
  themen: string[];
  standorte: string[];
  blocks: Block[];
}

export type Block =
  | { type: 'prose'; html: string }
  | { type: 'points'; art: Art; heading: string; points: Fundstelle[] };

/** The place of a section or point in the file (offsets from 0), to write its number there. */
export interface Mark {
  /** `t2`, or `t2-g1`. */
  id: string;
  /** The words, without markup. */
  text: string;
  line: number;
  start: number;
  /** The place for a pin: after the words of the point, before items within it. */
  end: number;
  /** The pin, as in `g12`. */
  pin?: string | undefined;
}

export interface Outline {
  sections: Mark[];
  points: Mark[];
}

export interface ProtokollOptions extends HtmlOptions {
  /** The text that the tree was parsed from. */
  source: string;
  /** The id of a Thema by its Kürzel and by its own id, in plain letters. */
  themaByHashtag: ReadonlyMap<string, string>;
  standorte: ReadonlySet<string>;
  former?: readonly { name: string; id: string }[] | undefined;
}

/** @param tree a tree that has passed the guard; hashtags and pins are cut off in place */
export function readProtokoll(
  tree: Root,
  options: ProtokollOptions,
): { sections: Section[]; findings: Finding[] } {
  const { sections, findings } = readTree(tree, options);
  return { sections, findings };
}

/** @returns the places of sections and points; hashtags change neither numbers nor words */
export function readOutline(tree: Root, source: string): Outline {
  return readTree(tree, {
    base: '/',
    source,
    begriffe: { idByForm: new Map(), found: new Set() },
    themaByHashtag: new Map(),
    standorte: new Set(),
  }).outline;
}

function readTree(tree: Root, options: ProtokollOptions): Reader {
  const reader = new Reader(options);
  reader.refuseFootnotes(tree);
  for (const node of tree.children) reader.read(node);
  reader.refuseTwins();
  return reader;
}

/** The words of a heading, with plain spaces: a hard one comes along when something is copied. */
function toWords(node: Heading): string {
  return toString(node)
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/\u00ad/g, '');
}

/** Above this, two numbers may be the same to a computer, and no meeting has that many points. */
const highest = 999;

interface Group {
  art: Art;
  heading: string;
  themen: string[];
  standorte: string[];
}

/** A point with a number that an earlier one has. */
interface Twin {
  item: ListItem;
  id: string;
  /** `t1-g` */
  group: string;
  pin: string | undefined;
  /** The line of the earlier one. */
  line: number;
}

/** Walks the blocks of one body from top to bottom. */
class Reader {
  sections: Section[] = [];
  findings: Finding[] = [];
  outline: Outline = { sections: [], points: [] };
  #group: Group | undefined;
  /** Not known because a heading is wrong; more messages would only hide that one. */
  #lost: 'section' | 'points' | undefined;
  #counts = new Map<string, number>();
  /** The line of each address, and the highest number of each kind in a section. */
  #lines = new Map<string, number>();
  #last = new Map<string, number>();
  #twins: Twin[] = [];
  #options: ProtokollOptions;

  constructor(options: ProtokollOptions) {
    this.#options = options;
  }

  /** Each point becomes HTML of its own, so a footnote elsewhere in the file is out of reach. */
  refuseFootnotes(tree: Root): void {
    visitParents(tree, ['definition', 'footnoteDefinition'], (node) => {
      this.#report(node, ...footnote);
    });
  }

  read(node: RootContent): void {
    if (node.type === 'yaml') return;
    if (node.type === 'heading' && node.depth === 2) return this.#openSection(node);
    if (this.#lost === 'section') return;
    if (node.type === 'heading' && node.depth === 3) return this.#openGroup(node);
    if (node.type === 'heading') return this.#lose(node, wrongDepth);
    if (node.type === 'list' && this.#lost) return;
    if (node.type === 'list' && this.#group) return this.#readPoints(node, this.#group);
    if (node.type === 'list') return this.#report(node, ...listWithoutKind);
    this.#addProse(node);
  }

  #openSection(node: Heading): void {
    const { hashtags } = this.#takeTail(node);
    const text = toWords(node);
    const match = findSection(text);
    this.#lost = match ? undefined : 'section';
    if (!match) return this.#report(node, ...unknownSection(text));

    const id = `t${match.number}`;
    const twin = this.sections.find((section) => section.id === id);
    if (twin) {
      const problem =
        twin.label === match.label
          ? `„${match.label || text}“ gibt es schon`
          : `„${match.label || text}“ hat dieselbe Nummer wie „${twin.label || twin.title}“`;
      this.#report(node, 'abschnitt', problem, 'Zähle weiter oder lege die Abschnitte zusammen');
    }
    this.#group = undefined;
    this.#counts = new Map();
    this.outline.sections.push(toMark(id, text, node));
    this.sections.push({
      id,
      label: match.label,
      title: match.title,
      ...this.#resolve(node, hashtags),
      blocks: [],
    });
  }

  #openGroup(node: Heading): void {
    const { hashtags } = this.#takeTail(node);
    const [name = '', ...rest] = toWords(node).split(':');
    const art = findArt(name.trim());
    this.#lost = art ? undefined : 'points';
    if (!art) return this.#report(node, ...unknownArt(name.trim()));
    if (!this.sections.length) return this.#lose(node, pointsWithoutSection);

    const suffix = rest.join(':').trim();
    const heading = arten[art].heading + (suffix && `: ${suffix}`);
    this.#group = { art, heading, ...this.#resolve(node, hashtags) };
  }

  #readPoints(list: List, group: Group): void {
    const section = this.sections.at(-1);
    if (!section) return;
    const points = list.children.flatMap((item) => this.#readPoint(item, group, section) ?? []);
    section.blocks.push({ type: 'points', art: group.art, heading: group.heading, points });
  }

  #readPoint(item: ListItem, group: Group, section: Section): Fundstelle | undefined {
    const { hashtags, pins } = this.#takeTail(item);
    const [pin] = pins;
    const text = toText(item);
    if (!text) {
      this.#report(
        item,
        'punkt',
        'Hier steht ein Punkt ohne Text',
        'Ergänze ihn oder lösche die Zeile',
      );
      return undefined;
    }

    for (const twin of findTwins(item)) this.#report(twin, ...twoOfAKind(twin.name));
    const own = this.#resolve(item, hashtags);
    const inherited = group.themen.length ? group.themen : section.themen;
    const id = this.#toId(item, section, arten[group.art].letter, pin);
    this.outline.points.push({ ...toMark(id, text, item), pin });
    return {
      id,
      art: group.art,
      themen: own.themen.length ? own.themen : inherited,
      standorte: [...new Set([...section.standorte, ...group.standorte, ...own.standorte])],
      text,
      html: toHtml(item.children, this.#options),
      ...findFacts(item),
    };
  }

  #takeTail(node: Heading | ListItem): Tail {
    const tail = takeTail(node, this.#options.source);
    const [, second] = tail.pins;
    if (second) this.#report(node, ...twoPins(tail.pins));
    const [pin] = tail.pins;
    if (pin && node.type === 'heading') this.#report(node, ...pinOfHeading(pin));
    return tail;
  }

  /** Points are counted by letter; a pin sets the count, so that an address can be kept. */
  #toId(item: ListItem, section: Section, letter: string, pin: string | undefined): string {
    if (pin && !pin.startsWith(letter)) {
      this.#report(
        item,
        'punkt',
        `Die feste Nummer ^${pin} passt nicht zur Überschrift`,
        `Hier beginnt sie mit „${letter}“: ^${letter}${pin.slice(1)}`,
      );
    }
    const number = pin ? Number(pin.slice(1)) : (this.#counts.get(letter) ?? 0) + 1;
    if (number > highest) this.#report(item, ...numberTooHigh(number));
    this.#counts.set(letter, number);
    const group = `${section.id}-${letter}`;

    if (number <= highest) this.#last.set(group, Math.max(this.#last.get(group) ?? 0, number));

    const id = `${group}${number}`;
    const line = this.#lines.get(id);
    if (line === undefined) this.#lines.set(id, startOf(item).line);
    else this.#twins.push({ item, id, group, pin, line });
    return id;
  }

  /** Runs at the end, since only the whole text tells which number is free. */
  refuseTwins(): void {
    for (const { item, id, group, pin, line } of this.#twins) {
      const number = (this.#last.get(group) ?? 0) + 1;
      this.#last.set(group, number);
      this.#report(item, ...twinNumber(id, pin, `^${group.slice(-1)}${number}`, line));
    }
  }

  #resolve(
    node: Heading | ListItem,
    hashtags: string[],
  ): { themen: string[]; standorte: string[] } {
    const { themaByHashtag, standorte, former } = this.#options;
    const found = { themen: new Set<string>(), standorte: new Set<string>() };
    for (const hashtag of hashtags) {
      const plain = toPlainLetters(hashtag);
      const thema = themaByHashtag.get(plain);
      if (thema) found.themen.add(thema);
      else if (standorte.has(plain)) found.standorte.add(plain);
      else this.#report(node, ...unknownHashtag(hashtag, themaByHashtag, standorte, former));
    }
    return { themen: [...found.themen], standorte: [...found.standorte] };
  }

  #addProse(node: RootContent): void {
    const section = this.sections.at(-1);
    if (!section) return this.#lose(node, proseWithoutSection(toString(node)));
    section.blocks.push({ type: 'prose', html: toHtml([node], this.#options) });
  }

  /** Without a section, the points that follow cannot be numbered. */
  #lose(node: RootContent, reason: Reason): void {
    if (this.sections.length === 0) this.#lost = 'section';
    this.#report(node, ...reason);
  }

  #report(node: Nodes, rule: Rule, problem: string, fix: string): void {
    this.findings.push({ ...startOf(node), rule, problem, fix });
  }
}

function toMark(id: string, text: string, node: Heading | ListItem): Mark {
  const words =
    node.type === 'heading'
      ? node
      : (node.children.findLast(({ type }) => type !== 'list') ?? node);
  return {
    id,
    text,
    line: startOf(node).line,
    start: node.position?.start.offset ?? 0,
    end: words.position?.end.offset ?? 0,
  };
}
