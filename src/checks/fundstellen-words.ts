/** Messages for an address that no longer means its published text: both texts, and the way out. */
import type { Advice } from '#domain/entry/finding.ts';
import type { Change } from '#domain/protokoll/record.ts';
import { shorten } from '#domain/text/shorten.ts';
import type { Writing } from '#markdown/hold-addresses.ts';

import { endSentence } from './report.ts';

/** A change with the entries that cite its address. */
export interface Told extends Change {
  citedBy: readonly string[];
}

const byCommand =
  'Das macht auch der Knopf „Nummern festhalten“ im Editor oder `npm run task -- fundstellen`';

const accept =
  'Ist es so gewollt, bestätige es beim Speichern im Editor oder mit `npm run task -- fundstellen --accept`';

export function explainMoved(
  text: string,
  changes: readonly Told[],
  writings: readonly Writing[],
): Advice {
  const lines = writings.slice(0, most).map((writing) => quote(toLine(text, writing), 'end'));
  const rest = writings.length > most ? ` und ${writings.length - most} weitere` : '';
  const fix = `Schreibe feste Nummern ans Ende dieser Punkte: ${lines.join(', ')}${rest}. ${byCommand}`;
  return { problem: listPairs(changes), fix };
}

export function explainSections(
  text: string,
  changes: readonly Told[],
  writings: readonly Writing[],
): Advice {
  const headings = writings.map(
    ({ start, end, insert }) =>
      `${quote(insert, 'start')} statt ${quote(text.slice(start, end), 'start')}`,
  );
  return {
    problem: `Die Nummern der Abschnitte haben sich geändert. ${listPairs(changes)}`,
    fix: `Schreibe ${headings.join(', ')}. ${byCommand}`,
  };
}

export function explainRelocated(changes: readonly Told[]): Advice {
  const places = sort(changes).map(
    ({ id, at, before, now, citedBy }) =>
      `${quote(before)} stand unter ${id}${cited(citedBy)} und steht jetzt unter ${at}${now === undefined ? '' : `; unter ${id} steht jetzt ${quote(now)}`}`,
  );
  return {
    problem: join(places),
    fix: `Setze den Punkt an seine Stelle zurück. Gehört er hierher, nenne in den Einträgen, die ihn zitieren, die neue Adresse. ${accept}`,
  };
}

export function explainGone(changes: readonly Told[]): Advice {
  const places = sort(changes).map(
    ({ id, before, now, citedBy }) =>
      `Unter ${id}${cited(citedBy)} stand bisher ${quote(before)}, ${now === undefined ? 'diesen Punkt gibt es nicht mehr' : `jetzt steht dort ${quote(now)}`}`,
  );
  return {
    problem: join(places),
    fix: `Setze den Punkt wieder ein${changes.some(({ now }) => now !== undefined) ? '; einen neuen schreibe als eigenen Punkt darunter' : ''}. ${accept}`,
  };
}

export function explainReworded({ id, before, now = '', citedBy }: Told): Advice {
  return {
    problem: `${id}${cited(citedBy)} hat andere Worte: bisher ${quote(before)}, jetzt ${quote(now)}`,
    fix: accept,
  };
}

function listPairs(changes: readonly Told[]): string {
  const pairs = sort(changes).map(
    ({ id, before, now, citedBy }) =>
      `Unter ${id}${cited(citedBy)} stand bisher ${quote(before)}, ${now === undefined ? 'diesen Punkt gibt es jetzt nicht' : `jetzt steht dort ${quote(now)}`}`,
  );
  return join(pairs);
}

/** Cited points come first. */
function sort(changes: readonly Told[]): Told[] {
  return [...changes].sort((a, b) => Number(b.citedBy.length > 0) - Number(a.citedBy.length > 0));
}

/** Nobody reads more pairs than that; the rest has the same cause. */
const most = 4;

function join(sentences: readonly string[]): string {
  const rest = sentences.length - most;
  const more =
    rest > 0 ? [`Dazu ${rest === 1 ? 'eine weitere Adresse' : `${rest} weitere Adressen`}`] : [];
  return [...sentences.slice(0, most), ...more].map(endSentence).join(' ');
}

function cited(by: readonly string[]): string {
  if (by.length === 0) return '';
  const rest = by.length - 2;
  return ` (zitiert in ${by.slice(0, 2).join(', ')}${rest > 0 ? ` und ${rest} weiteren` : ''})`;
}

/** The line with the number written into it. */
function toLine(text: string, { mark, start, end, insert }: Writing): string {
  return text.slice(mark.start, start) + insert + text.slice(end, mark.end);
}

const longest = 120;

/** @param keep which end of a long text tells where to write */
function quote(text: string, keep: 'start' | 'end' = 'start'): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return keep === 'end' && line.length > longest
    ? `„… ${line.slice(-longest).trimStart()}“`
    : `„${shorten(line, longest)}“`;
}
