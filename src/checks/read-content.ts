/** The one reading of the content. Check, build, uploads and content loader all go by it. */
import type { FileFinding } from '#domain/entry/finding.ts';

import { readContentFiles, type ContentFile } from './content-files.ts';
import { readEntry, toPipelineOptions, type Entry } from './entries.ts';

/** For which site texts are rendered. */
export interface Edition {
  /** Of the deployment, `/` or `/thinka/`. */
  base: string;
  /** Whether it shows an entry with these fields. */
  isShown: (data: Record<string, unknown>) => boolean;
}

export interface Content {
  /** Sorted by path. */
  files: ContentFile[];
  /** Of all files whose head can be read. */
  entries: Entry[];
  /** What is wrong with files, heads and texts. */
  findings: FileFinding[];
}

export const everything: Edition = { base: '/', isShown: () => true };

/**
 * Renders each file once per process, as long as neither it nor what it may refer to changes.
 *
 * @param root folder of the project
 * @param read makes an entry of a file
 */
export async function readContent(
  root: string,
  edition = everything,
  read: typeof readEntry = readOnce,
): Promise<Content> {
  const { files, findings } = await readContentFiles(root);
  const options = toPipelineOptions(files, edition.base, edition.isShown);
  const entries: Entry[] = [];
  for (const file of files) {
    const entry = read(file, options);
    findings.push(...entry.findings.map((finding) => ({ ...finding, file: file.file })));
    if ('rendered' in entry) entries.push(entry);
  }
  return { files, entries, findings };
}

type Read = ReturnType<typeof readEntry>;

/** Of one set of options, which are the same for all files: entries by file. */
interface Kept {
  options: string;
  byFile: Map<string, { text: string; entry: Read }>;
}

/** Vite runs the content loader in a module graph of its own, so this belongs to the process. */
const store = globalThis as unknown as Record<symbol, Kept | undefined>;
const key = Symbol.for('thinka.entries');

function readOnce(...[file, options]: Parameters<typeof readEntry>): Read {
  const words = JSON.stringify(options);
  const kept = store[key]?.options === words ? store[key] : { options: words, byFile: new Map() };
  store[key] = kept;
  const known = kept.byFile.get(file.file);
  if (known?.text === file.text) return known.entry;
  const entry = readEntry(file, options);
  kept.byFile.set(file.file, { text: file.text, entry });
  return entry;
}
