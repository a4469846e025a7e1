/** What the project's checks say of a folder: the mistakes, and what is good to know. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { checkContent } from '#checks/check-content.ts';
import type { FileNotice } from '#checks/notice.ts';
import { listEntryNotices } from '#checks/notices.ts';
import { findBodyStart } from '#domain/entry/file-parts.ts';
import type { FileFinding } from '#domain/entry/finding.ts';
import { requiredSeiten, today } from '#site.config';

/** The line of the text as the form shows it, from 1; nothing for a field. */
interface InForm {
  bodyLine?: number;
}

export interface Checked {
  findings: (FileFinding & InForm)[];
  /** Of all entries, not only of those that a contribution changes. */
  notices: (FileNotice & InForm)[];
}

export async function checkForBoard(folder: string): Promise<Checked> {
  const report = await checkContent(folder, { required: requiredSeiten });
  const notices = listEntryNotices(report, today).flatMap(({ notices }) => notices);
  const place = await toPlaces(folder, [...report.findings, ...notices]);
  return { findings: report.findings.map(place), notices: notices.map(place) };
}

/** People count from the first line of the form's text, and not from that of the file. */
async function toPlaces(folder: string, all: readonly { file: string }[]) {
  const starts = new Map<string, number>();
  for (const file of new Set(all.map(({ file }) => file))) {
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => '');
    starts.set(file, file.endsWith('.mdx') ? findBodyStart(text) : Infinity);
  }
  return <T extends { file: string; line?: number | undefined }>(one: T): T & InForm => {
    const bodyLine = (one.line ?? 0) - (starts.get(one.file) ?? Infinity) + 1;
    return bodyLine >= 1 ? { ...one, bodyLine } : one;
  };
}
