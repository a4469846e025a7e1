/** All checks over all files: everything is read and reported before anything fails. */
import type { FileFinding } from '#domain/entry/finding.ts';

import { checkEntry, checkWhole } from './checks.ts';
import { findAddress } from './content-files.ts';
import type { Entry, readEntry } from './entries.ts';
import type { Records } from './fundstellen-check.ts';
import { readPageRoutes } from './page-routes.ts';
import { checkPhotos } from './photo-check.ts';
import { everything, readContent, type Edition } from './read-content.ts';
import { readRecords } from './record-files.ts';
import { nameConsequences, withoutNamed } from './reference-check.ts';
import { Targets } from './targets.ts';
import { readUploads } from './upload-check.ts';

export interface ContentReport {
  /** Folder of the project. */
  root: string;
  entries: Entry[];
  /** Sorted by file and line. */
  findings: FileFinding[];
  /** Names of the files under public/uploads that may be there. */
  uploads: ReadonlySet<string>;
  /** The text published under the address of each point, by id of the Protokoll. */
  records: Records;
}

export interface CheckOptions {
  /** Ids of Seiten that have to be there and public. */
  required?: readonly string[];
  /** The edition texts are rendered for; the findings are the same for each. */
  edition?: Edition;
  /** Makes an entry of a file; a caller that checks thousands of times may cache the result. */
  read?: typeof readEntry;
}

/** @param root folder of the project, which holds `src/content`, `src/pages` and `public` */
export async function checkContent(
  root: string,
  { required = [], edition = everything, read }: CheckOptions = {},
): Promise<ContentReport> {
  const { entries, findings } = await readContent(root, edition, read);
  const { uploads, refused, findings: uploadFindings } = await readUploads(root);
  const records = await readRecords(root, entries);
  const targets = new Targets(entries, {
    pages: await readPageRoutes(root),
    uploads: new Set([...uploads, ...refused]),
    unread: findUnread(findings, entries),
    records,
    required,
  });
  const told = checkWhole({ entries, targets });
  const all = [
    ...withoutNamed(findings, told),
    ...uploadFindings,
    ...told,
    ...entries.flatMap((entry) => checkEntry(entry).map((one) => ({ ...one, file: entry.file }))),
    ...(await checkPhotos({ root, uploads, entries })),
  ];
  return { root, entries, findings: nameConsequences(all, targets), uploads, records };
}

/** The files with findings that did not become entries. */
function findUnread(findings: FileFinding[], entries: Entry[]): Set<string> {
  const addresses = findings.flatMap(({ file }) => findAddress(file) ?? []);
  const unread = new Set(addresses.map(({ collection, id }) => `${collection}/${id}`));
  for (const { collection, id } of entries) unread.delete(`${collection}/${id}`);
  return unread;
}
