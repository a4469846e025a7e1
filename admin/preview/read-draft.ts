/** Reads a draft as the site will, and if its text has mistakes, the readable parts of it. */
import type { ContentFile } from '#checks/content-files.ts';
import { readEntry, type Entry } from '#checks/entries.ts';
import type { Finding } from '#domain/entry/finding.ts';
import type { PipelineOptions } from '#markdown/pipeline.ts';

export interface ReadDraft {
  /** Undefined if the head cannot be read. */
  entry: Entry | undefined;
  findings: Finding[];
  /** Lines of the file that had to be left out to show the others. */
  skipped: number[];
}

export function readDraft(file: ContentFile, options: PipelineOptions): ReadDraft {
  const entry = readEntry(file, options);
  if (!('rendered' in entry)) return { entry: undefined, findings: entry.findings, skipped: [] };

  const readable = readWithoutMistakes(file, entry, options);
  return { ...readable, findings: entry.findings };
}

/** The pipeline shows nothing of a text with anything forbidden in it; people want to see the rest. */
function readWithoutMistakes(
  file: ContentFile,
  entry: Entry,
  options: PipelineOptions,
): { entry: Entry; skipped: number[] } {
  const lines = file.text.split('\n');
  const skipped = new Set<number>();
  let current = entry;

  while (isBlank(current) && skipped.size < lines.length) {
    const bad = current.rendered.findings.map(({ line }) => line);
    const before = skipped.size;
    for (const line of bad) skipped.add(line);
    if (skipped.size === before) break;
    const text = lines.map((line, index) => (skipped.has(index + 1) ? '' : line)).join('\n');
    const next = readEntry({ ...file, text }, options);
    if (!('rendered' in next)) break;
    current = next;
  }
  const rendered = { ...current.rendered, findings: entry.rendered.findings };
  return { entry: { ...entry, rendered }, skipped: [...skipped].sort((a, b) => a - b) };
}

function isBlank({ rendered }: Entry): boolean {
  const { html, sections, findings } = rendered;
  return findings.length > 0 && html === '' && sections.length === 0;
}
