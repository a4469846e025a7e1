/** Does every published address of a point still mean its text? */
import { toFundstelleRef } from '#domain/entry/address.ts';
import type { Advice, FileFinding, Finding } from '#domain/entry/finding.ts';
import { splitId } from '#domain/protokoll/pins.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import { findChanges, type Change, type Words } from '#domain/protokoll/record.ts';
import { findOutline, holdAddresses, planWriting, type Writing } from '#markdown/hold-addresses.ts';
import type { Outline } from '#markdown/protokoll.ts';

import { findCitations } from './citations.ts';
import type { Entry } from './entries.ts';
import {
  explainGone,
  explainMoved,
  explainRelocated,
  explainReworded,
  explainSections,
  type Told,
} from './fundstellen-words.ts';

export type Records = ReadonlyMap<string, Words>;

/** @param records the published points, by id of the Protokoll; without one nothing can have moved */
export function checkFundstellen(entries: readonly Entry[], records: Records): FileFinding[] {
  let citations: ReturnType<typeof findCitations> | undefined;
  return entries.flatMap((entry) => {
    const record = findRecord(entry, records);
    const changes = record ? findChanges(record, pointsOf(entry.rendered.sections)) : [];
    if (!record || changes.length === 0) return [];
    citations ??= findCitations(entries);
    const told = changes.map((change) => ({
      ...change,
      citedBy: [...(citations?.get(toFundstelleRef(entry.id, change.id)) ?? [])],
    }));
    // New words of a point that nobody here cites: the record takes them with the next change.
    const wrong = told.filter(({ id, at, citedBy }) => at !== id || citedBy.length > 0);
    return tell(entry.text, record, wrong).map((one) => ({ ...one, file: entry.file }));
  });
}

/** @returns the file with the numbers pinned that its published addresses need */
export function holdEntry(entry: Entry, records: Records): string {
  const record = findRecord(entry, records);
  return record ? holdAddresses(entry.text, record) : entry.text;
}

/** How many points of each Protokoll the record does not have as they are. */
export function countUnrecorded(
  entries: readonly Entry[],
  records: Records,
): { file: string; count: number }[] {
  return entries.filter(isPublished).flatMap(({ file, id, rendered }) => {
    const record = records.get(id);
    const points = pointsOf(rendered.sections);
    const count = points.filter((point) => record?.get(point.id) !== point.text).length;
    return count === 0 ? [] : [{ file, count }];
  });
}

/** Whether others may already cite its points. */
export function isPublished({ collection, frontmatter }: Entry): boolean {
  return collection === 'protokolle' && frontmatter.data['zustand'] !== 'entwurf';
}

/** Other mistakes in the body make points missing or count wrongly, and those are reported already. */
function findRecord({ collection, id, rendered }: Entry, records: Records): Words | undefined {
  const isCountable = rendered.findings.every(({ rule }) => harmless.has(rule));
  return collection === 'protokolle' && isCountable ? records.get(id) : undefined;
}

const harmless = new Set<string>(['hashtag', 'fundstelle-doppelt']);

function tell(text: string, record: Words, changes: readonly Told[]): Finding[] {
  if (changes.length === 0) return [];
  const outline = findOutline(text);
  const writings = planWriting(text, record, outline);
  const isOfSections = writings.some(({ mark }) => !mark.id.includes('-'));
  const moved = changes.filter(({ id, at }) => at !== undefined && at !== id);
  const gone = changes.filter(({ at }) => at === undefined);
  const reworded = changes.filter(({ id, at }) => at === id);

  const findings = isOfSections
    ? [toFinding(writings[0]?.mark.line, explainSections(text, moved, writings))]
    : tellMoved(text, moved, writings, outline);
  for (const some of groupBy(gone, ({ id }) => groupOf(id))) {
    findings.push(toFinding(findLine(outline, some[0]), explainGone(some)));
  }
  for (const one of reworded) {
    findings.push(toFinding(findLine(outline, one), explainReworded(one)));
  }
  return findings;
}

/** Moves that pins can mend are told once per kind and section; the others by where they went. */
function tellMoved(
  text: string,
  moved: readonly Told[],
  writings: readonly Writing[],
  outline: Outline,
): Finding[] {
  const isStaying = ({ id, at = '' }: Change) => groupOf(id) === groupOf(at);
  const staying = groupBy(moved.filter(isStaying), ({ id }) => groupOf(id)).map((some) => {
    const own = writings.filter(({ group }) => group === groupOf(some[0]?.id ?? ''));
    return toFinding(
      own[0]?.mark.line ?? findLine(outline, some[0]),
      explainMoved(text, some, own),
    );
  });
  const leaving = groupBy(
    moved.filter((one) => !isStaying(one)),
    ({ id, at = '' }) => `${groupOf(id)} ${groupOf(at)}`,
  ).map((some) => toFinding(findLine(outline, some[0]), explainRelocated(some)));
  return [...staying, ...leaving];
}

function groupBy(changes: readonly Told[], toKey: (change: Told) => string): Told[][] {
  return [...Map.groupBy(changes, toKey).values()];
}

function groupOf(id: string): string {
  return splitId(id).group;
}

/** The line of the words now, or of the point in their place, or of the section they stood in. */
function findLine({ points, sections }: Outline, change: Change | undefined): number | undefined {
  const { id = '', at } = change ?? {};
  return (
    points.find((point) => point.id === (at ?? id)) ??
    sections.find((section) => id.startsWith(`${section.id}-`))
  )?.line;
}

function toFinding(line: number | undefined, words: Advice): Finding {
  return { rule: 'fundstelle-verschoben', line: line ?? 1, column: 1, ...words };
}
