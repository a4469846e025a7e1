/** Everything the checks say about a draft, among the entries of the repository. */
import { checkEntry, checkWhole } from '#checks/checks.ts';
import type { ContentFile } from '#checks/content-files.ts';
import type { Entry } from '#checks/entries.ts';
import type { Records } from '#checks/fundstellen-check.ts';
import { listNamedUploads } from '#checks/named-uploads.ts';
import { nameConsequences, withoutNamed } from '#checks/reference-check.ts';
import { Targets } from '#checks/targets.ts';
import { findBodyStart } from '#domain/entry/file-parts.ts';
import type { FileFinding } from '#domain/entry/finding.ts';
import { endingOf } from '#schemas/collections.ts';
import { requiredSeiten } from '#site.config';
import { pages } from 'virtual:thinka-pages';

import type { ReadDraft } from './read-draft.ts';

export interface DraftFinding extends FileFinding {
  /** The line of the text as the form shows it, from 1; nothing for a field. */
  bodyLine?: number;
  /** The other entry that would break, by its file. */
  elsewhere?: string;
}

export type HasUpload = (name: string) => Promise<boolean>;

/**
 * @param main the entries of the repository, with the one that the draft will replace
 * @param records the text published under the addresses of the draft, if it is a Protokoll
 */
export async function checkDraft(
  draft: ContentFile,
  read: ReadDraft,
  main: readonly Entry[],
  hasUpload: HasUpload,
  records: Records = new Map(),
): Promise<DraftFinding[]> {
  const own = checkOwn(draft, read);
  if (!read.entry) return toPlaces(draft, own);
  return toPlaces(draft, await checkAmong(read.entry, own, main, hasUpload, records));
}

/** Findings that need no other entry. */
export function checkAlone(draft: ContentFile, read: ReadDraft): DraftFinding[] {
  return toPlaces(
    draft,
    checkOwn(draft, read).filter(({ rule }) => rule !== 'hashtag'),
  );
}

function checkOwn({ file }: ContentFile, { entry, findings }: ReadDraft): FileFinding[] {
  return [...findings, ...(entry ? checkEntry(entry) : [])].map((one) => ({ ...one, file }));
}

function toPlaces(draft: ContentFile, findings: FileFinding[]): DraftFinding[] {
  const { collection, file, text } = draft;
  // A file of fields alone has no text that could be shown.
  const start = endingOf(collection) === 'yaml' ? Infinity : findBodyStart(text);
  return findings
    .map((finding) => {
      if (finding.file !== file) return { ...finding, elsewhere: finding.file };
      // The check speaks to people who write the file itself.
      if (finding.rule === 'feld-fehlt') return { ...finding, fix: 'Fülle es im Formular aus' };
      const bodyLine = finding.line - start + 1;
      return bodyLine >= 1 ? { ...finding, bodyLine } : finding;
    })
    .sort(byPlace);
}

/** @returns the findings of the draft itself, and then those about it and the others */
async function checkAmong(
  entry: Entry,
  alone: FileFinding[],
  main: readonly Entry[],
  hasUpload: HasUpload,
  records: Records,
): Promise<FileFinding[]> {
  const others = main.filter(({ file }) => file !== entry.file);
  const uploads = listNamedUploads(others);
  for (const name of listNamedUploads([entry])) {
    if (await hasUpload(name)) uploads.add(name);
  }
  const site = {
    pages: new Set(pages),
    uploads,
    unread: new Set<string>(),
    records,
    required: requiredSeiten,
  };
  // The draft comes last, so that of two entries that claim a name it is the one to be told.
  const entries = [...others, entry];
  const targets = new Targets(entries, site);
  const told = checkWhole({ entries, targets });
  const ofDraft = told.filter(({ file }) => file === entry.file);
  const ofOthers = told.filter(({ file }) => file !== entry.file);
  // A new entry takes nothing away; and mostly nothing is broken.
  const mayBreak = ofOthers.length > 0 && others.length < main.length;
  const before = mayBreak
    ? checkWhole({ entries: main, targets: new Targets(main, site) })
    : ofOthers;
  const known = new Set(before.map(toKey));
  const among = [...ofDraft, ...ofOthers.filter((one) => !known.has(toKey(one)))];
  return nameConsequences([...withoutNamed(alone, among), ...among], targets);
}

function toKey({ file, line, column, problem }: FileFinding): string {
  return [file, line, column, problem].join('\0');
}

/** Findings on this entry come first, from top to bottom. */
function byPlace(a: DraftFinding, b: DraftFinding): number {
  if (!a.elsewhere !== !b.elsewhere) return a.elsewhere ? 1 : -1;
  return a.line - b.line || a.column - b.column;
}
