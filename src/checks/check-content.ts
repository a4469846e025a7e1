/** All checks over all files: everything is read and reported before anything fails. */
import type { FileFinding } from '#domain/entry/finding.ts';

import { checkAusgaben } from './ausgabe-check.ts';
import { checkConsent } from './consent-check.ts';
import { findAddress, readContentFiles } from './content-files.ts';
import { checkFundstellen, type Records } from './fundstellen-check.ts';
import { readEntry, toPipelineOptions, type Entry } from './entries.ts';
import { readPageRoutes } from './page-routes.ts';
import { checkPhotos } from './photo-check.ts';
import { checkPlaceholders } from './placeholder-check.ts';
import { checkPrivacy } from './privacy-check.ts';
import { readRecords } from './record-files.ts';
import { checkReferences, nameConsequences, withoutNamed } from './reference-check.ts';
import { checkRequired, checkUnique } from './unique-check.ts';
import { Targets } from './targets.ts';
import { readUploads } from './upload-check.ts';
import { checkWordGroups } from './word-groups-check.ts';
import { checkZahlenblaetter } from './zahlenblatt-check.ts';

export interface ContentReport {
  entries: Entry[];
  /** Sorted by file and line. */
  findings: FileFinding[];
  /** Names of the files under public/uploads that may be there. */
  uploads: ReadonlySet<string>;
  /** What was published under the address of each point, by id of the Protokoll. */
  records: Records;
}

/**
 * @param root folder of the project, which holds `src/content`, `src/pages` and `public`
 * @param required ids of Seiten that have to be there and public
 * @param read makes an entry of a file; whoever checks again and again may remember what came out
 */
export async function checkContent(
  root: string,
  required: readonly string[] = [],
  read = readEntry,
): Promise<ContentReport> {
  const { files, findings } = await readContentFiles(root);
  const options = toPipelineOptions(files, '/');

  const entries: Entry[] = [];
  for (const file of files) {
    const entry = read(file, options);
    const own = [...entry.findings, ...checkPlaceholders(file.text)];
    findings.push(...own.map((finding) => ({ ...finding, file: file.file })));
    if ('rendered' in entry) entries.push(entry);
  }

  const { uploads, refused, findings: uploadFindings } = await readUploads(root);
  const records = await readRecords(root);
  const site = {
    pages: await readPageRoutes(root),
    uploads: new Set([...uploads, ...refused]),
    unread: findUnread(findings, entries),
    records,
  };
  const targets = new Targets(entries, site);
  const references = checkReferences(entries, site, targets);
  const all = [
    ...withoutNamed(findings, references),
    ...uploadFindings,
    ...references,
    ...checkFundstellen(entries, records),
    ...checkUnique(entries, site.pages),
    ...checkRequired(entries, required),
    ...checkAusgaben(entries),
    ...checkZahlenblaetter(entries),
    ...checkWordGroups(entries),
    ...checkPrivacy(entries),
    ...entries.flatMap((entry) => checkConsent(entry).map((one) => ({ ...one, file: entry.file }))),
    ...(await checkPhotos(root, uploads, entries)),
  ];
  return { entries, findings: nameConsequences(all, targets), uploads, records };
}

/** Whatever has findings and did not become an entry. */
function findUnread(findings: FileFinding[], entries: Entry[]): Set<string> {
  const addresses = findings.flatMap(({ file }) => findAddress(file) ?? []);
  const unread = new Set(addresses.map(({ collection, id }) => `${collection}/${id}`));
  for (const { collection, id } of entries) unread.delete(`${collection}/${id}`);
  return unread;
}
