/**
 * The record of the Protokoll that is being edited: which text was published under which address. It comes
 * from the published branch, or from the draft once somebody has accepted other words there.
 */
import type { ContentFile } from '#checks/content-files.ts';
import { readFrontmatter } from '#checks/frontmatter.ts';
import { fromFile, toFile } from '#cms/format.ts';
import {
  findChanges,
  readRecord,
  recordFileOf,
  toWords,
  updateRecord,
  writeRecord,
  type Change,
  type Words,
} from '#domain/protokoll/record.ts';
import { findOutline, holdAddresses } from '#markdown/hold-addresses.ts';

/** A file that goes into the commit of an entry. */
export interface RecordFile {
  protokoll: string;
  path: string;
  raw: string;
}

const drafts = new Map<string, Words>();
/** Published texts as they were opened, newer than the last reading of all entries. */
const opened = new Map<string, string>();

/**
 * A published entry has been opened; if it is a Protokoll, new words accepted for a draft no longer count.
 */
export function openProtokoll(path: string, text: string): void {
  const protokoll = findProtokoll(path);
  if (protokoll === undefined) return;
  drafts.delete(protokoll);
  opened.set(protokoll, text);
}

/** @param text the record on the branch of a draft; undefined if there is none */
export function setDraftRecord(protokoll: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(protokoll);
  else drafts.set(protokoll, readRecord(text));
}

/** @param files the entries of the main branch */
export function findRecord(protokoll: string, files: readonly ContentFile[]): Words {
  return drafts.get(protokoll) ?? toPublished(protokoll, files);
}

function toPublished(protokoll: string, files: readonly ContentFile[]): Words {
  const file = files.find(({ collection, id }) => collection === 'protokolle' && id === protokoll);
  const text = opened.get(protokoll) ?? file?.text ?? '';
  return isPublished(text) ? toWords(findOutline(text).points) : new Map();
}

/** A draft of a meeting may still be counted anew. */
function isPublished(text: string): boolean {
  const head = readFrontmatter(text);
  return 'frontmatter' in head && head.frontmatter.data['zustand'] !== 'entwurf';
}

/** @returns the text of a form with numbers pinned, so that every published address is right again */
export function holdBody(body: string, record: Words): string {
  const held = fromFile(holdAddresses(toFile({ body }, []), record))['body'];
  return typeof held === 'string' ? held : body;
}

/**
 * The record to save with a Protokoll: it has the new points, and takes new words for published ones only if
 * the author agrees.
 *
 * @param file the Protokoll as it will be saved
 * @param isRecorded whether there is a record on the main branch
 * @param ask a question that is answered by yes or no
 * @returns undefined if the record need not change
 */
export function toRecordFile(
  file: { path: string; raw: string },
  files: readonly ContentFile[],
  isRecorded: boolean,
  ask: (question: string) => boolean,
): RecordFile | undefined {
  const protokoll = findProtokoll(file.path);
  const { points } = findOutline(file.raw);
  if (protokoll === undefined || points.length === 0 || !isPublished(file.raw)) return undefined;

  const record = findRecord(protokoll, files);
  const changes = findChanges(record, points).filter(isOfWords);
  const isAccepted = changes.length > 0 && ask(toQuestion(changes));
  const next = writeRecord(
    updateRecord(record, points, (change) => isAccepted && isOfWords(change)),
  );
  const isKnown =
    isRecorded && next === writeRecord(toPublished(protokoll, files)) && !drafts.has(protokoll);
  return isKnown ? undefined : { protokoll, path: recordFileOf(protokoll), raw: next };
}

/** @returns the id, if that is the path of a Protokoll */
export function findProtokoll(path: string): string | undefined {
  return /^src\/content\/protokolle\/([^/]+)\.mdx$/.exec(path)?.[1];
}

/** Only new words are accepted; a point that lost its number gets it back by a pin. */
function isOfWords({ id, at }: Change): boolean {
  return at === undefined || at === id;
}

function toQuestion(changes: readonly Change[]): string {
  const told = changes
    .slice(0, most)
    .map(
      ({ id, before, now, at }) =>
        `${id}\nbisher: „${before}“\n${at === undefined || now === undefined ? 'jetzt: nicht mehr da' : `jetzt: „${now}“`}`,
    );
  const rest = changes.length - most;
  return [
    'Andere zitieren dieses Protokoll. Diese Punkte sind nicht mehr, wie sie veröffentlicht wurden:',
    ...told,
    ...(rest > 0 ? [`Dazu ${rest} weitere.`] : []),
    'Ist das so gewollt? Mit „Abbrechen“ wird auch gespeichert, und die Prüfung nennt sie weiter.',
  ].join('\n\n');
}

/** More than that nobody reads in a question. */
const most = 4;
