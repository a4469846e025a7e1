/** All checks over all files: everything is read and reported before anything fails. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import type { FileFinding } from '#domain/finding.ts';

import { findAddress, readContentFiles } from './content-files.ts';
import { readEntry, toPipelineOptions, type Entry } from './entries.ts';
import { checkPlaceholders } from './placeholder-check.ts';
import { checkReferences } from './reference-check.ts';
import { checkRequired, checkUnique } from './unique-check.ts';
import { readUploads } from './upload-check.ts';

export interface ContentReport {
  entries: Entry[];
  /** Sorted by file and line. */
  findings: FileFinding[];
}

/**
 * @param root folder of the project, which holds `src/content`, `src/pages` and `public`
 * @param required ids of Seiten that have to be there and public
 */
export async function checkContent(
  root: string,
  required: readonly string[] = [],
): Promise<ContentReport> {
  const { files, findings } = await readContentFiles(root);
  const options = toPipelineOptions(files, '/');

  const entries: Entry[] = [];
  for (const file of files) {
    const entry = readEntry(file, options);
    const own = [...entry.findings, ...checkPlaceholders(file.text)];
    findings.push(...own.map((finding) => ({ ...finding, file: file.file })));
    if ('rendered' in entry) entries.push(entry);
  }

  const { uploads, findings: uploadFindings } = await readUploads(root);
  const site = { pages: await readPages(root), uploads, unread: findUnread(findings, entries) };
  findings.push(
    ...uploadFindings,
    ...checkReferences(entries, site),
    ...checkUnique(entries, site.pages),
    ...checkRequired(entries, required),
  );
  return { entries, findings: findings.sort(byPlace) };
}

/** By code unit, not by locale: the same order on every machine. */
function byPlace(a: FileFinding, b: FileFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** Whatever has findings and did not become an entry. */
function findUnread(findings: FileFinding[], entries: Entry[]): Set<string> {
  const addresses = findings.flatMap(({ file }) => findAddress(file) ?? []);
  const unread = new Set(addresses.map(({ collection, id }) => `${collection}/${id}`));
  for (const { collection, id } of entries) unread.delete(`${collection}/${id}`);
  return unread;
}

/** Pages that are written by hand, by the routes their files give. */
async function readPages(root: string): Promise<Set<string>> {
  const folder = path.join(root, 'src/pages');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const routes = names
    .map((name) => name.split(path.sep).join('/'))
    .filter((file) => !/\[|(^|\/)_|\.test\./.test(file))
    .flatMap((file) => toRoute(file) ?? []);
  return new Set(routes);
}

/** @param file as `suche.astro`, or as `termine.ics.ts`, which gives a file of its own */
function toRoute(file: string): string | undefined {
  const endpoint = /^(.+\.\w+)\.[jt]s$/.exec(file)?.[1];
  if (endpoint) return `/${endpoint}`;
  const page = /^(.+)\.(astro|mdx)$/.exec(file)?.[1]?.replace(/(^|\/)index$/, '');
  if (page === undefined) return undefined;
  return page ? `/${page}/` : '/';
}
