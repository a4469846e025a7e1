/** The one reading of the content. Check, build, uploads and content loader all go by it. */
import path from 'node:path';

import type { FileFinding } from '#domain/entry/finding.ts';
import type { PipelineOptions } from '#markdown/pipeline.ts';

import { readContentFiles, type ContentFile } from './content-files.ts';
import { readEntry, toPipelineOptions, type Entry } from './entries.ts';

/** For which site texts are rendered. */
export interface Edition {
  name: string;
  /** The base of the deployment, `/` or `/thinka/`. */
  base: string;
  /** Whether it shows an entry with these fields. */
  isShown: (data: Record<string, unknown>) => boolean;
}

export interface Content {
  /** Sorted by path. */
  files: ContentFile[];
  /** All files with a readable head. */
  entries: Entry[];
  /** Mistakes in files, heads and texts. */
  findings: FileFinding[];
}

export const everything: Edition = { name: 'alles', base: '/', isShown: () => true };

/**
 * Renders each file once per process, as long as neither it nor its possible targets change. Callers at the
 * same time share one reading.
 *
 * @param root folder of the project
 * @param read makes an entry of a file; if given, nothing is shared
 */
export function readContent(
  root: string,
  edition = everything,
  read?: typeof readEntry,
): Promise<Content> {
  if (read) return readAnew(root, edition, read);
  const key = [path.resolve(root), edition.name, edition.base].join('\0');
  const known = shared.readings.get(key);
  if (known) return known;
  const reading = readAnew(root, edition).finally(() => {
    if (!shared.isHeld) shared.readings.delete(key);
  });
  shared.readings.set(key, reading);
  return reading;
}

/**
 * Builds exactly what was checked, even if somebody saves in between: until the end nothing is read twice.
 */
export async function holdContent<Result>(work: () => Promise<Result>): Promise<Result> {
  shared.isHeld = true;
  try {
    return await work();
  } finally {
    shared.isHeld = false;
    shared.readings.clear();
  }
}

async function readAnew(
  root: string,
  edition: Edition,
  given?: typeof readEntry,
): Promise<Content> {
  const { files, findings } = await readContentFiles(root);
  const options = toPipelineOptions(files, edition.base, edition.isShown);
  const read = given ?? toReader(options);
  const entries: Entry[] = [];
  for (const file of files) {
    const entry = read(file, options);
    findings.push(...entry.findings.map((finding) => ({ ...finding, file: file.file })));
    if ('rendered' in entry) entries.push(entry);
  }
  return { files, entries, findings };
}

type Read = ReturnType<typeof readEntry>;

interface Shared {
  readings: Map<string, Promise<Content>>;
  isHeld: boolean;
  /** The options that these entries were read with; they are the same for all files. */
  options: string;
  entries: Map<string, { text: string; entry: Read }>;
}

const fresh: Shared = { readings: new Map(), isHeld: false, options: '', entries: new Map() };

/** Vite runs the content loader in a module graph of its own, so this belongs to the process. */
const store = globalThis as unknown as Record<symbol, Shared | undefined>;
const shared = (store[Symbol.for('thinka.content')] ??= fresh);

/** @returns a reader that renders a file only if it or the options have changed since */
function toReader(options: PipelineOptions): typeof readEntry {
  const words = JSON.stringify(options);
  if (words !== shared.options) Object.assign(shared, { options: words, entries: new Map() });
  const { entries } = shared;
  return (file) => {
    const known = entries.get(file.file);
    if (known?.text === file.text) return known.entry;
    const entry = readEntry(file, options);
    entries.set(file.file, { text: file.text, entry });
    return entry;
  };
}
