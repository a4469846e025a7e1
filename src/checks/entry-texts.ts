/** Everything that is written in the file of an entry: values of fields, remarks in its head, its text. */
import { splitFile } from '#domain/entry/file-parts.ts';
import type { Place } from '#domain/entry/finding.ts';
import { toPlainText } from '#domain/privacy/plain-text.ts';
import { endingOf } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';
import { findWritten, listReadTexts } from './read-text.ts';

export type WrittenEntry = Pick<Entry, 'collection' | 'id' | 'text' | 'frontmatter' | 'rendered'>;

export interface EntryText {
  text: string;
  /** The path of the field; empty for a text outside the fields. */
  path: readonly PropertyKey[];
  /** Set for the text as the page shows it, not as it stands in the file. */
  isRead?: boolean;
  /** The place of a part of `text` in the file. */
  placeOf: (start: number, end: number) => Place;
}

export function listEntryTexts(entry: WrittenEntry): EntryText[] {
  const { head, body } = split(entry);
  const lines = toLineStarts(entry.text);
  return [
    ...listFields(entry.frontmatter.data, []).map(({ text, path }) =>
      toFieldText(entry, lines, text, path),
    ),
    ...[...head.text.matchAll(remark)].map((match) => toPart(match[0], head.start + match.index)),
    ...(body.text === '' ? [] : [toPart(body.text, body.start), ...listRead()]),
  ];

  function listRead(): EntryText[] {
    const plain = toPlainText(body.text);
    let last = 0;
    return listReadTexts(entry.rendered, plain).map((text) => ({
      text,
      path: [],
      isRead: true,
      placeOf: (start, end) => {
        last = findWritten(text.slice(start, end), plain, last) ?? last;
        return toPlace(lines, body.start + (plain.offsets[last] ?? 0));
      },
    }));
  }

  function toPart(text: string, from: number): EntryText {
    return { text, path: [], placeOf: (start) => toPlace(lines, from + start) };
  }
}

/** They are on no page, but in the file, which others read as well. */
const remark = /(?<=^[ \t]*)#.*$/gm;

function split({ collection, text }: WrittenEntry): Record<'head' | 'body', Part> {
  if (endingOf(collection) === 'yaml')
    return { head: { text, start: 0 }, body: { text: '', start: 0 } };
  const { body } = splitFile(text) ?? { body: text };
  const start = text.length - body.length;
  return { head: { text: text.slice(0, start), start: 0 }, body: { text: body, start } };
}

interface Part {
  text: string;
  start: number;
}

/** Also those that no schema knows. */
function listFields(
  value: unknown,
  path: readonly PropertyKey[],
): { text: string; path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => listFields(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => listFields(one, [...path, key]));
}

/** A value may be quoted or folded in the file: then it is looked for from where its field begins. */
function toFieldText(
  entry: WrittenEntry,
  lines: readonly number[],
  text: string,
  path: readonly PropertyKey[],
): EntryText {
  return {
    text,
    path,
    placeOf: (start, end) => {
      const place = entry.frontmatter.placeOf(path);
      const from = (lines[place.line - 1] ?? 0) + place.column - 1;
      const written = entry.text.slice(from, from + 2 * text.length + room);
      const index = written.indexOf(text.slice(start, end), start);
      return index === -1 ? place : toPlace(lines, from + index);
    },
  };
}

/** Quotation marks, and the indentation of folded lines. */
const room = 200;

function toLineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function toPlace(lines: readonly number[], offset: number): Place {
  const line = lines.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
}
