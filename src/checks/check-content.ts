/** All checks over all files: everything is read and reported before anything fails. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import type { FileFinding } from '#domain/finding.ts';

import { readContentFiles } from './content-files.ts';
import { readEntry, toPipelineOptions, type Entry } from './entries.ts';
import { checkPlaceholders } from './placeholder-check.ts';
import { checkReferences } from './reference-check.ts';

export interface ContentReport {
  entries: Entry[];
  /** Sorted by file and line. */
  findings: FileFinding[];
}

/** @param root folder of the project, which holds `src/content`, `src/pages` and `public` */
export async function checkContent(root: string): Promise<ContentReport> {
  const { files, findings } = await readContentFiles(root);
  const options = toPipelineOptions(files, '/');

  const entries: Entry[] = [];
  for (const file of files) {
    const entry = readEntry(file, options);
    const own = [...entry.findings, ...checkPlaceholders(file.text)];
    findings.push(...own.map((finding) => ({ ...finding, file: file.file })));
    if ('rendered' in entry) entries.push(entry);
  }

  const site = { pages: await readPages(root), uploads: await readUploads(root) };
  findings.push(...checkReferences(entries, site));
  return { entries, findings: findings.sort(byPlace) };
}

function byPlace(a: FileFinding, b: FileFinding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

/** Pages that are written by hand, by the routes their files give. */
async function readPages(root: string): Promise<Set<string>> {
  const files = await readdirOrNothing(path.join(root, 'src/pages'), true);
  const routes = files
    .filter((file) => /\.(astro|mdx)$/.test(file) && !file.includes('['))
    .map((file) => file.replace(/\.(astro|mdx)$/, '').replace(/(^|\/)index$/, ''))
    .map((route) => (route ? `/${route}/` : '/'));
  return new Set(routes);
}

async function readUploads(root: string): Promise<Set<string>> {
  return new Set(await readdirOrNothing(path.join(root, 'public/uploads'), false));
}

async function readdirOrNothing(folder: string, recursive: boolean): Promise<string[]> {
  const names = await readdir(folder, { recursive }).catch(() => []);
  return names.map((name) => name.split(path.sep).join('/'));
}
