/**
 * Personal data in entries: in what everybody reads an error, elsewhere a notice. It may stand where a field
 * is there for it, where the law asks for it, and where the entry itself gives a reason (`freigaben`).
 */
import type { FileFinding, Finding } from '#domain/finding.ts';
import { covers, listRequiredByLaw, tellsOfCases } from '#domain/privacy/allowed.ts';
import { findPersonalData, type PersonalData } from '#domain/privacy/find-personal-data.ts';
import { findFullNames } from '#domain/privacy/full-name.ts';
import { findTitledNames } from '#domain/privacy/person-title.ts';
import { isPublic } from '#domain/visibility.ts';
import { collections } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';
import { listEntryTexts, type EntryText, type WrittenEntry } from './entry-texts.ts';
import { explainPersonalData, shorten } from './privacy-words.ts';
import { toOneLine } from './report.ts';
import { toName } from './schema-check.ts';
import { findField, valueAt } from './schema-path.ts';

/** @returns what must not be in public entries */
export function checkPrivacy(entries: readonly Entry[]): FileFinding[] {
  return entries
    .filter(({ frontmatter }) => isPublic(frontmatter.data))
    .flatMap((entry) => recall(entry).map((one) => ({ ...one, file: entry.file })));
}

/** @returns one line for each thing in what is internal or a draft, since more people read it than one thinks */
export function listInternalPersonalData(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ frontmatter }) => !isPublic(frontmatter.data))
    .flatMap((entry) =>
      recall(entry).map(({ line, column, problem }) =>
        toOneLine(`${entry.file}:${line}:${column}  ${problem}`),
      ),
    );
}

/** It takes a while, and whoever checks again and again hands over the entries that have not changed. */
const known = new WeakMap<Entry, Finding[]>();

function recall(entry: Entry): Finding[] {
  const findings = known.get(entry) ?? findPrivacy(entry);
  known.set(entry, findings);
  return findings;
}

/** @returns all of an entry, whoever may read it */
export function findPrivacy(entry: WrittenEntry): Finding[] {
  const freigaben = listFreigaben(entry);
  const used = new Set<string>();
  const findings = listFound(entry).filter(({ text }) => {
    const covering = freigaben.filter((freigabe) => covers(freigabe, text));
    for (const freigabe of covering) used.add(freigabe);
    return covering.length === 0;
  });
  return [
    ...findings.map(({ finding }) => finding),
    ...freigaben.flatMap((freigabe, index) =>
      used.has(freigabe) ? [] : [explainStale(freigabe, index, entry)],
    ),
  ];
}

interface Found {
  text: string;
  finding: Finding;
}

function listFound(entry: WrittenEntry): Found[] {
  const inTexts = listEntryTexts(entry)
    .filter(({ path }) => path[0] !== 'freigaben' || path[2] !== 'text')
    .flatMap((one) => {
      const allowed = listAllowed(entry, one);
      return findPersonalData(one.text, tellsOfCases(entry.collection))
        .filter(({ kind }) => !allowed.includes(kind))
        .map((data) => toFound(data, one, entry));
    });
  return [...inTexts, ...findInFileName(entry.id)];
}

function toFound(
  { kind, text, start, end }: PersonalData,
  { path, placeOf }: EntryText,
  { collection }: WrittenEntry,
): Found {
  const { schema } = collections[collection];
  const where = path.length > 0 ? { field: toName(schema, path) } : 'text';
  return { text, finding: { ...placeOf(start, end), ...explainPersonalData(kind, text, where) } };
}

/** By law for the whole entry; by its nature for a field, which says so in its schema. */
function listAllowed({ collection, id }: WrittenEntry, { path }: EntryText): readonly string[] {
  const byLaw = listRequiredByLaw(collection, id);
  const field = path.length > 0 ? findField(collections[collection].schema, path) : undefined;
  const kontakt = field?.meta()?.['kontakt'];
  return Array.isArray(kontakt) ? [...byLaw, ...kontakt.map(String)] : byLaw;
}

/**
 * Names in the name of a file, which is part of an address: `erfurt-2026-amira-haddad`.
 *
 * @param stem without its ending
 */
export function findInFileName(stem: string): Found[] {
  const words = stem
    .replace(/(?:^|[-_.])(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`)
    .trim();
  return [findTitledNames, findFullNames].flatMap((detector) =>
    detector(words).map(({ kind, start, end }) => {
      const text = words.slice(start, end);
      return { text, finding: { line: 1, column: 1, ...explainPersonalData(kind, text, 'file') } };
    }),
  );
}

function listFreigaben({ frontmatter }: WrittenEntry): string[] {
  const list = frontmatter.data['freigaben'];
  const items = Array.isArray(list) ? (list as unknown[]) : [];
  return items.map((item) => {
    const text = valueAt(item, ['text']);
    return typeof text === 'string' ? text : '';
  });
}

/** What nothing needs any more would let the same number pass another time, without anybody's reason. */
function explainStale(freigabe: string, index: number, { frontmatter }: WrittenEntry): Finding {
  return {
    ...frontmatter.placeOf(['freigaben', index, 'text']),
    rule: 'freigabe',
    problem: `Die freigegebene Angabe „${shorten(freigabe)}“ steht so nicht im Eintrag, oder sie braucht keine Freigabe`,
    fix: 'Lösche diese Freigabe, oder schreibe die Angabe genau so, wie sie im Eintrag steht',
  };
}
