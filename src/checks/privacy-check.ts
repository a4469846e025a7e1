/**
 * Personal data in entries: an error where everybody reads it, elsewhere a notice. It may stand in a field
 * that is meant for it, where the law asks for it, and where the entry itself gives a reason (`freigaben`).
 */
import type { Finding, Reason } from '#domain/entry/finding.ts';
import { listRequiredByLaw, toComparable } from '#domain/privacy/allowed.ts';
import {
  findNames,
  findPersonalData,
  type PersonalData,
} from '#domain/privacy/find-personal-data.ts';

import { isPublic } from '#domain/entry/visibility.ts';
import { collectionOf, fieldsOf } from '#schemas/collections.ts';
import type { Freigabe } from '#schemas/freigabe.ts';

import type { Entry } from './entries.ts';
import { listEntryTexts, type EntryText, type WrittenEntry } from './entry-texts.ts';
import { explainPersonalData, toClue } from './privacy-words.ts';
import type { EntryNotice } from './notice.ts';
import { toName } from './schema-check.ts';
import { findField, valueAt } from './schema-path.ts';

/** @returns personal data that must not be in a public entry */
export function checkPrivacy(entry: Entry): Finding[] {
  return isPublic(entry.frontmatter.data) ? recall(entry) : [];
}

/** More people read internal entries and drafts than one thinks. */
export const internalPersonalData = {
  title: 'Angaben über Menschen in Internem und in Entwürfen, wo weniger sie lesen',
  find: (entry) =>
    isPublic(entry.frontmatter.data)
      ? []
      : recall(entry).map(({ problem, fix, ...place }) => ({
          ...place,
          words: `${problem}. ${fix}.`,
        })),
} satisfies EntryNotice;

/** The search takes a while: entries that have not changed are not searched again. */
const known = new WeakMap<Entry, Finding[]>();

function recall(entry: Entry): Finding[] {
  const findings = known.get(entry) ?? findPrivacy(entry);
  known.set(entry, findings);
  return findings;
}

/** @returns all findings of an entry, whether it is public or not */
export function findPrivacy(entry: WrittenEntry): Finding[] {
  const found = listFound(entry);
  const byText = new Map(found.map((one) => [toComparable(one.text), one]));
  const released = listFreigaben(entry).map(({ text }) => text);
  const allowed = new Set(released.map(toComparable));
  return [
    ...found.flatMap(({ text, finding }) => (allowed.has(toComparable(text)) ? [] : [finding])),
    ...released.flatMap((freigabe, index) => {
      if (byText.has(toComparable(freigabe))) return [];
      const place = entry.frontmatter.placeOf(['freigaben', index, 'text']);
      return [{ ...place, ...explainUnused(freigabe, byText) }];
    }),
  ];
}

/** A list for reviewers: they may miss a Freigabe in a change, and no page shows one. */
export const freigaben = {
  title: 'Freigegebene Angaben über Menschen, mit ihrem Grund',
  find: ({ frontmatter }) =>
    listFreigaben({ frontmatter }).map(({ text, grund }, index) => ({
      ...frontmatter.placeOf(['freigaben', index, 'text']),
      words: `„${toClue(text)}“: ${grund || 'ohne Grund'}`,
    })),
} satisfies EntryNotice;

interface Found {
  text: string;
  finding: Finding;
}

function listFound(entry: WrittenEntry): Found[] {
  const seen = new Set<string>();
  const inTexts = listEntryTexts(entry)
    .filter(({ path }) => path[0] !== 'freigaben' || path[2] !== 'text')
    .flatMap((one) => {
      const all = findPersonalData(one.text, collectionOf(entry.collection).tellsOfCases);
      const allowed = all.length > 0 ? listAllowed(entry, one) : [];
      return all.flatMap((data) => {
        if (allowed.includes(data.kind)) return [];
        // Do not report for the page what was found in the file already.
        const key = `${data.kind} ${toComparable(data.text)}`;
        if (one.isRead && seen.has(key)) return [];
        seen.add(key);
        return [toFound(data, one, entry)];
      });
    });
  const places = new Set<string>();
  const apart = inTexts.filter(({ finding: { line, column } }) => {
    const isNew = !places.has(`${line}:${column}`);
    places.add(`${line}:${column}`);
    return isNew;
  });
  return [...apart, ...findInFileName(entry.id)];
}

function toFound(
  { kind, text, start, end }: PersonalData,
  { path, placeOf }: EntryText,
  { collection }: WrittenEntry,
): Found {
  const where = path.length > 0 ? { field: toName(fieldsOf(collection), path) } : 'text';
  return { text, finding: { ...placeOf(start, end), ...explainPersonalData(kind, text, where) } };
}

/** Allowed by law for the whole entry, or by the nature of a field, which its schema says. */
function listAllowed({ collection, id }: WrittenEntry, { path }: EntryText): readonly string[] {
  const byLaw = listRequiredByLaw(collection, id);
  const kontakt = findField(fieldsOf(collection), path)?.meta['kontakt'];
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
  return findNames(words).map(({ kind, start, end }) => {
    const text = words.slice(start, end);
    return { text, finding: { line: 1, column: 1, ...explainPersonalData(kind, text, 'file') } };
  });
}

/** @returns the Freigaben in the head of an entry, as they are written; empty if one is no text */
export function listFreigaben({ frontmatter }: Pick<WrittenEntry, 'frontmatter'>): Freigabe[] {
  const list = frontmatter.data['freigaben'];
  const items = Array.isArray(list) ? (list as unknown[]) : [];
  const read = (item: unknown, key: keyof Freigabe) => {
    const value = valueAt(item, [key]);
    return typeof value === 'string' ? value : '';
  };
  return items.map((item) => ({ text: read(item, 'text'), grund: read(item, 'grund') }));
}

/**
 * An unused Freigabe would let the same number pass another time without a reason; one that is longer than
 * the hit would let data pass that nobody has looked at.
 */
function explainUnused(freigabe: string, byText: ReadonlyMap<string, Found>): Reason {
  const problem = `Die freigegebene Angabe „${toClue(freigabe)}“`;
  const own = toComparable(freigabe);
  const near = [...byText].find(([text]) => text.includes(own) || own.includes(text));
  if (!near || own === '') {
    return {
      rule: 'freigabe',
      problem: `${problem} steht so nicht im Eintrag, oder sie braucht keine Freigabe`,
      fix: 'Lösche diese Freigabe, oder schreibe die Angabe genau so, wie sie im Eintrag steht',
    };
  }
  const [key, { text, finding }] = near;
  return {
    rule: 'freigabe',
    problem: `${problem} ist ${own.length > key.length ? 'mehr' : 'weniger'}, als gefunden wurde`,
    fix: `Schreibe genau die Angabe aus Zeile ${finding.line} hinein: „${toClue(text)}“, zusammen ${text.length} Zeichen`,
  };
}
