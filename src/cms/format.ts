/**
 * An entry as its form has it, and the file that it is kept in.
 *
 * Parts that are not changed in the form come back byte for byte, comments and quotation marks
 * included: reviewers see what somebody meant to change, and nothing else.
 */
import { Document, isMap, parseDocument, type YAMLMap } from 'yaml';

import { cleanSigns } from '#domain/text/clean-signs.ts';
import { splitFile } from '#domain/entry/file-parts.ts';
import { readAsWritten } from '#domain/entry/yaml-scalars.ts';
import type { Ending } from '#schemas/collections.ts';

import { escapeText } from './escape.ts';

/** Reads as the checks do: a value that would not be printed as it was typed is text, in form and file. */
const reading = { customTags: readAsWritten };

/** The key under which the form carries the file it was filled from; no field, so nobody sees it. */
export const originalKey = '_original';

/** @returns the fields by key, and the text as `body`; no fields at all if the head is unreadable */
export function fromFile(text: string, ending: Ending = 'mdx'): Record<string, unknown> {
  const { head, body } = split(text, ending);
  const document = readHead(head);
  if (!document) return { [originalKey]: text };
  const fields = document.toJS() as object;
  return { ...fields, ...(ending === 'mdx' && { body }), [originalKey]: text };
}

/**
 * @param keys those of the form, in the order in which a new file has them
 * @throws if the file that the form was filled from could not be read, as it would be overwritten
 */
export function toFile(
  data: Record<string, unknown>,
  keys: readonly string[],
  ending: Ending = 'mdx',
): string {
  const original = data[originalKey];
  const before = typeof original === 'string' ? split(original, ending) : undefined;
  const document = before ? readHead(before.head) : new Document({}, reading);
  if (!document) throw new Error(unreadable);

  const fields = Object.entries(data).filter(([key]) => key !== 'body' && key !== originalKey);
  write(document, new Map(fields.map(([key, value]) => [key, clean(value)])), keys);
  const head = document.toString({ lineWidth: 0 });
  if (ending === 'yaml') return head;

  const body = toText(data['body']);
  if (body === before?.body) return `---\n${head}${before.rest}`;
  return `---\n${head}---\n${body.trim() === '' ? '' : `\n${withEnd(escapeText(body))}`}`;
}

const unreadable =
  'Die Felder dieser Datei lassen sich nicht lesen. Damit nichts verloren geht, wird hier nichts gespeichert: Bitte lass die Datei in der Forge richten.';

interface Parts {
  head: string;
  /** The text without the blank line before it and the line break at its end. */
  body: string;
  /** All that follows the head. */
  rest: string;
}

function split(text: string, ending: Ending): Parts {
  if (ending === 'yaml') return { head: text, body: '', rest: '' };
  const { fields, close, body } = splitFile(text) ?? { fields: '', close: '', body: text };
  const shown = body.replace(/^\r?\n/, '').replace(/\r?\n$/, '');
  // A text area knows only one kind of line break.
  return { head: fields, rest: close + body, body: shown.replace(/\r\n?/g, '\n') };
}

function readHead(head: string): Document | undefined {
  const document = parseDocument(head, reading);
  const isReadable = document.errors.length === 0 && isMap(document.contents);
  return isReadable ? document : undefined;
}

/** Sets changed fields, drops cleared ones, and leaves the rest as it is written. */
function write(document: Document, fields: Map<string, unknown>, keys: readonly string[]): void {
  const before = (document.toJS() ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(before)) update(document, [key], before[key], fields.get(key));
  const added = [...fields].filter(([key, value]) => value !== undefined && !(key in before));
  for (const [key, value] of added) insert(document, key, value, keys);
}

type Path = (string | number)[];

/** Goes as deep as the two agree, so that a remark beside an unchanged value stays. */
function update(document: Document, path: Path, before: unknown, after: unknown): void {
  if (isSame(clean(before), after)) return;
  if (after === undefined) document.deleteIn(path);
  else if (Array.isArray(before) && Array.isArray(after)) updateList(document, path, before, after);
  else if (isGroup(before) && isGroup(after)) updateGroup(document, path, before, after);
  else document.setIn(path, document.createNode(after));
}

function updateList(document: Document, path: Path, before: unknown[], after: unknown[]): void {
  after.forEach((item, index) => {
    if (index < before.length) update(document, [...path, index], before[index], item);
    else document.addIn(path, document.createNode(item));
  });
  for (let index = before.length - 1; index >= after.length; index--) {
    document.deleteIn([...path, index]);
  }
}

function updateGroup(document: Document, path: Path, before: Group, after: Group): void {
  for (const key of Object.keys(before)) update(document, [...path, key], before[key], after[key]);
  for (const key of Object.keys(after).filter((one) => !(one in before))) {
    document.setIn([...path, key], document.createNode(after[key]));
  }
}

type Group = Record<string, unknown>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A new field stands behind the one that comes before it in the form. */
function insert(document: Document, key: string, value: unknown, keys: readonly string[]): void {
  const { items } = document.contents as YAMLMap<{ value?: unknown } | string>;
  const earlier = new Set<unknown>(keys.slice(0, Math.max(keys.indexOf(key), 0)));
  const place = items.findLastIndex((item) =>
    earlier.has(typeof item.key === 'string' ? item.key : item.key.value),
  );
  const at = keys.includes(key) ? place + 1 : items.length;
  items.splice(at, 0, document.createPair(key, value) as (typeof items)[number]);
}

/**
 * Drops empty values: `''`, nothing, or a list or group without any. Drops invisible signs too, which come
 * along when somebody pastes from another program.
 */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanSigns(value).trim() || undefined;
  if (value === null || value === undefined) return undefined;
  // `-0` is no other figure than 0, and would be read as a text.
  if (typeof value === 'number') return value + 0;
  if (Array.isArray(value)) {
    const items = value.map(clean).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, clean(one)] as const);
  const kept = entries.filter(([, one]) => one !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Whether two values of a form become the same in a file. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return isSame(clean(a), clean(b));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
}

/** A form gives the fields of a group in its own order. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sortKeys(one)]));
}

function toText(body: unknown): string {
  return typeof body === 'string' ? body.replace(/\r\n?/g, '\n') : '';
}

function withEnd(body: string): string {
  return `${body.replace(/^\n+/, '').trimEnd()}\n`;
}
