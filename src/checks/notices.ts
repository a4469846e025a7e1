/** All notices, as `npm run check` prints them. */
import { uploadFolder } from '#domain/entry/uploads.ts';

import type { ContentReport } from './check-content.ts';
import { entryNotices } from './entry-notices.ts';
import { countUnrecorded } from './fundstellen-check.ts';
import { listNamedUploads } from './named-uploads.ts';
import { findAmong, type FileNotice, type WholeNotice } from './notice.ts';
import { findInOtherUploads, findPdfAuthors } from './photo-check.ts';
import { freigaben } from './privacy-check.ts';
import { findRenamed } from './renamed-notice.ts';
import { toOneLine } from './report.ts';

/** @returns the lines below each heading, `file:line:column` first so that editors can jump */
export async function listNotices(
  report: ContentReport,
  today: string,
): Promise<{ title: string; lines: string[] }[]> {
  const ofEntries = listEntryNotices(report, today);
  const ofWhole = await Promise.all(
    wholeNotices.map(async ({ title, find }) => ({ title, notices: await find(report) })),
  );
  return [...ofEntries, ...ofWhole]
    .filter(({ notices }) => notices.length > 0)
    .map(({ title, notices }) => ({ title, lines: notices.map(toLine) }));
}

/** The notices of single entries alone, by subject. */
export function listEntryNotices(
  { entries }: ContentReport,
  today: string,
): { title: string; notices: FileNotice[] }[] {
  const findEntry = findAmong(entries);
  return [...entryNotices, freigaben].map(({ title, find }) => ({
    title,
    notices: entries.flatMap((entry) =>
      find(entry, today, findEntry).map((notice) => ({ ...notice, file: entry.file })),
    ),
  }));
}

const wholeNotices: readonly WholeNotice<ContentReport>[] = [
  {
    title: 'Angaben über Menschen in Dateien, die kein öffentlicher Eintrag nennt',
    find: async (report) =>
      (await findInOtherUploads(report)).map(({ file, problem }) => ({ file, words: problem })),
  },
  {
    // The author may be an organisation, and no package of ours can take it out.
    title: 'In diesen PDF-Dateien steht, wer sie geschrieben hat',
    find: async (report) =>
      (await findPdfAuthors(report)).map(({ file, author }) => ({ file, words: `„${author}“` })),
  },
  {
    title: 'Kein Eintrag nennt diese Dateien, also werden sie nicht veröffentlicht',
    find: ({ entries, uploads }) => {
      const named = listNamedUploads(entries);
      const forgotten = [...uploads].filter((name) => !named.has(name)).sort();
      return forgotten.map((name) => ({ file: `${uploadFolder}/${name}`, words: '' }));
    },
  },
  {
    title: 'Umbenannt, und unter der alten Adresse ist nichts mehr (docs/fehler/umbenennung.md)',
    find: findRenamed,
  },
  {
    title: 'Noch nicht festgehalten, was unter ihrer Adresse steht (npm run task -- fundstellen)',
    find: ({ entries, records }) =>
      countUnrecorded(entries, records).map(({ file, count }) => ({
        file,
        words: count === 1 ? '1 Punkt' : `${count} Punkte`,
      })),
  },
];

function toLine({ file, line, column, words }: FileNotice): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return toOneLine(words === '' ? place : `${place}  ${words}`);
}
