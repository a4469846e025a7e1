/**
 * The entries on the main branch, read through the backend of the login: so only people who may read the
 * repository know of internal entries. Pickers, preview and checks share one reading.
 */
import type { ContentFile } from '#checks/content-files.ts';
import { readHead } from '#checks/head.ts';
import { uploadFolder } from '#domain/entry/uploads.ts';
import {
  collectionNames,
  collections,
  endingOf,
  type CollectionName,
} from '#schemas/collections.ts';

import { findUrl, readDraftFiles } from './draft-files.ts';
import { toPoints, type Point } from './known-points.ts';

/** The part we use of Decap's `Implementation`; all backends have it. */
export interface RepositoryBackend {
  /** GitLab's `entriesByFolder` ends after a page of 20, so this one is asked where it exists. */
  allEntriesByFolder?(folder: string, ending: string, depth: number): Promise<LoadedEntry[]>;
  entriesByFolder(folder: string, ending: string, depth: number): Promise<LoadedEntry[]>;
  getMediaFile(path: string): Promise<{ url?: string; displayURL?: unknown }>;
}

interface LoadedEntry {
  file: { path: string };
  data: string;
}

export interface ThemaChoice {
  id: string;
  titel: string;
  kuerzel: string;
}

export interface EntryChoice {
  id: string;
  title: string;
  details: string[];
}

let backend: RepositoryBackend | undefined;
let reading: { files: Promise<ContentFile[]>; since: number } | undefined;
let points: { of: ContentFile[]; found: Promise<Point[]> } | undefined;
const uploads = new Map<string, Promise<string | undefined>>();

/** Called after each login; with nothing after a logout. */
export function connect(next: RepositoryBackend | undefined): void {
  if (next === backend) return;
  backend = next;
  reading = undefined;
  points = undefined;
  uploads.clear();
}

/** Older entries are still shown, but a new version is looked for. */
const maximumAge = 5 * 60_000;

/**
 * @returns all entries of all collections, sorted by path
 * @throws an error with a German message if they cannot be read; the next call tries again
 */
export function readRepository(now = Date.now()): Promise<ContentFile[]> {
  if (!reading) return refreshRepository(now);
  const { files, since } = reading;
  if (now - since > maximumAge) {
    // The person choosing now does not wait; if the reading fails, the old one stays.
    const current = { files, since: now };
    reading = current;
    void readAll().then((next) => {
      if (reading === current) reading = { files: Promise.resolve(next), since: now };
    }, ignore);
  }
  return files;
}

/** Reads anew, even if the last reading is recent. */
export function refreshRepository(now = Date.now()): Promise<ContentFile[]> {
  const files = readAll();
  const current = { files, since: now };
  reading = current;
  files.catch(() => {
    if (reading === current) reading = undefined;
  });
  return files;
}

/** All points of all Protokolle, the latest meeting first. */
export async function readPoints(): Promise<Point[]> {
  const files = await readRepository();
  if (points?.of !== files) points = { of: files, found: toPoints(files) };
  return points.found;
}

export async function readThemen(): Promise<ThemaChoice[]> {
  const files = await readRepository();
  return files
    .filter(({ collection }) => collection === 'themen')
    .map(({ id, text }) => ({ id, data: readData('themen', text) }))
    .sort((a, b) => Number(a.data['reihenfolge'] ?? 0) - Number(b.data['reihenfolge'] ?? 0))
    .map(({ id, data }) => ({
      id,
      titel: toText(data['titel']) || id,
      kuerzel: toText(data['kuerzel']),
    }));
}

/** The entries of one collection, by name. */
export async function readEntries(collection: CollectionName): Promise<EntryChoice[]> {
  const { titleKey, detailKeys } = collections[collection];
  const files = await readRepository();
  return files
    .filter((file) => file.collection === collection)
    .map(({ id, text }) => {
      const data = readData(collection, text);
      const details = detailKeys.map((key) => toText(data[key])).filter((detail) => detail !== '');
      return { id, title: toText(data[titleKey]) || id, details };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'de'));
}

/**
 * @param name of a file in public/uploads
 * @returns an address under which this page can show it: first from the entry being edited
 */
export async function readUpload(name: string): Promise<string | undefined> {
  const path = `${uploadFolder}/${name}`;
  const draft = readDraftFiles().find((file) => file.path === path);
  const draftUrl = draft && findUrl(draft);
  if (draftUrl !== undefined) return draftUrl;

  if (!backend) return undefined;
  const known = uploads.get(path);
  if (known) return known;
  const loading = backend.getMediaFile(path).then(findUrl, () => {
    // It may be merged in a minute.
    uploads.delete(path);
    return undefined;
  });
  uploads.set(path, loading);
  return loading;
}

async function readAll(): Promise<ContentFile[]> {
  const source = backend;
  if (!source) throw new Error('Du bist nicht angemeldet.');
  try {
    const lists = await Promise.all(collectionNames.map((name) => readFolder(source, name)));
    return lists.flat().sort((a, b) => (a.file < b.file ? -1 : 1));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Die Einträge ließen sich nicht lesen (${reason}).`, { cause: error });
  }
}

async function readFolder(
  source: RepositoryBackend,
  collection: CollectionName,
): Promise<ContentFile[]> {
  const folder = `src/content/${collection}`;
  const ending = endingOf(collection);
  const parameters = [folder, ending, 1] as const;
  const loading = source.allEntriesByFolder
    ? source.allEntriesByFolder(...parameters)
    : source.entriesByFolder(...parameters);
  const entries = await loading.catch(ignoreMissingFolder);
  return entries.flatMap(({ file, data }) => {
    const [, id = '', ...rest] =
      /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(\w+)$/.exec(file.path.slice(folder.length + 1)) ?? [];
    return rest[0] === ending ? [{ collection, id, file: file.path, text: data }] : [];
  });
}

/** Git knows no empty folder, so one without entries is not there. */
function ignoreMissingFolder(error: unknown): LoadedEntry[] {
  if (error instanceof Error && 'status' in error && error.status === 404) return [];
  throw error;
}

function readData(collection: CollectionName, text: string): Record<string, unknown> {
  const head = readHead(text, collection);
  return 'frontmatter' in head ? head.frontmatter.data : {};
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function ignore(): void {
  // The next reading tries again.
}
