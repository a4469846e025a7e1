/** What the project's checks say of a folder: the mistakes, and what is good to know. */
import { checkContent } from '#checks/check-content.ts';
import type { FileNotice } from '#checks/notice.ts';
import { listEntryNotices } from '#checks/notices.ts';
import type { FileFinding } from '#domain/entry/finding.ts';
import { requiredSeiten, today } from '#site.config';

export interface Checked {
  findings: FileFinding[];
  /** Of all entries, not only of those that a contribution changes. */
  notices: FileNotice[];
}

export async function checkForBoard(folder: string): Promise<Checked> {
  const report = await checkContent(folder, { required: requiredSeiten });
  const notices = listEntryNotices(report, today).flatMap(({ notices }) => notices);
  return { findings: report.findings, notices };
}
