/**
 * One hostile input with its expected end, and the way from the tables of the corpus to inputs.
 *
 * A row says `harmless`, or the rule that refuses it with its line: `html 3`. Lines count from the
 * first line of the row itself, wherever it stands in the file.
 */
import type { Rule } from '#domain/entry/finding.ts';
import { collectionNames, endingOf, type CollectionName } from '#schemas/collections.ts';

import { samples } from '../../samples.ts';

export interface HostileInput {
  kind: string;
  /** The attack, in a few words. */
  name: string;
  /** Path from the root of the project. */
  file: string;
  content: Content;
  expected: Expected;
  /** How many lines of the file stand above the first line of the row. */
  linesAbove: number;
}

/** A link on the disk points at `target`, as seen from its own folder. */
export type Content = string | Uint8Array | { target: string };

export type Expected = 'harmless' | `${Rule} ${number}`;

/** The attack, its text, and how it must end. */
export type Row = [name: string, text: string, expected: Expected];

/** Sets a mark, opens a dialog and asks somebody else: the tests notice one of them. Holds no `"`. */
export const attack = "top.ran=1;alert(1);fetch('https://evil.example/ran')";

/** Texts below the head of a Seite. */
export function inBody(kind: string, rows: readonly Row[]): HostileInput[] {
  return rows.map(([name, body, expected], index) => {
    const above = `---\n${toLines(least.seiten)}\n---\n\n`;
    return toInput(kind, name, 'seiten', index, above, `${body}\n`, expected);
  });
}

/** List items of a Protokoll, each of which becomes a page element with an address of its own. */
export function inPoint(kind: string, rows: readonly Row[]): HostileInput[] {
  return inProtokoll(
    kind,
    rows.map(([name, text, expected]) => [name, `- ${text.replaceAll('\n', '\n  ')}`, expected]),
    '## Rahmen\n\n### Informationen\n\n',
  );
}

/** Bodies of a Protokoll. */
export function inProtokoll(kind: string, rows: readonly Row[], before = ''): HostileInput[] {
  return rows.map(([name, body, expected], index) => {
    const above = `---\n${toLines(least.protokolle)}\n---\n\n${before}`;
    return toInput(kind, name, 'protokolle', index, above, `${body}\n`, expected);
  });
}

/** Lines of YAML that replace the fields of the same name in a head. */
export function inFields(
  kind: string,
  collection: CollectionName,
  rows: readonly Row[],
): HostileInput[] {
  return rows.map(([name, lines, expected], index) => {
    const isYaml = endingOf(collection) === 'yaml';
    const others = toLines(without(least[collection], lines));
    const end = isYaml ? '\n' : `\n---\n${samples[collection].leastText ?? ''}`;
    const rest = `\n${others}${end}`;
    return toInput(kind, name, collection, index, isYaml ? '' : '---\n', lines + rest, expected);
  });
}

/** Files as they are, wherever they lie. */
export function asFiles(
  kind: string,
  rows: readonly [name: string, file: string, content: Content, expected: Expected][],
): HostileInput[] {
  return rows.map(([name, file, content, expected]) => ({
    kind,
    name,
    file,
    content,
    expected,
    linesAbove: 0,
  }));
}

/** Whole files of an entry; their names do not matter. */
export function asEntries(kind: string, rows: readonly Row[]): HostileInput[] {
  return rows.map(([name, text, expected], index) =>
    toInput(kind, name, 'seiten', index, '', text, expected),
  );
}

/** Single quotation marks, between which YAML knows nothing but the quotation mark. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function toInput(
  kind: string,
  name: string,
  collection: CollectionName,
  index: number,
  above: string,
  text: string,
  expected: Expected,
): HostileInput {
  const stem = kind.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const file = `src/content/${collection}/${stem}-${index + 1}.${endingOf(collection)}`;
  const linesAbove = above.split('\n').length - 1;
  return { kind, name, file, content: above + text, expected, linesAbove };
}

function toLines(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}

function without(fields: Record<string, string>, lines: string): Record<string, string> {
  const own = new Set([...lines.matchAll(/^["']?(\w+)["']?:/gm)].map(([, key]) => key));
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !own.has(key)));
}

const isPublic: Record<string, string> = { sichtbarkeit: 'oeffentlich' };

/** The least that an entry must say, over the entries of the real content. */
export const least = Object.fromEntries(
  collectionNames.map((name) => [name, { ...samples[name].least, ...isPublic }]),
) as Record<CollectionName, Record<string, string>>;
