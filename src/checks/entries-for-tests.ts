/**
 * Entries for tests. They must be valid: much of the code skips broken ones, and a test would pass on
 * nothing.
 */
import type { Finding } from '#domain/entry/finding.ts';
import type { PipelineOptions } from '#markdown/pipeline.ts';
import { collectionNames, endingOf } from '#schemas/collections.ts';

import type { ContentFile } from './content-files.ts';
import { readEntry, type Entry } from './entries.ts';
import { formatFindings } from './report.ts';
import { checkSchema } from './schema-check.ts';

const alone: PipelineOptions = { base: '/', themen: [], standorte: [], begriffe: [] };

/**
 * @param name such as `seiten/kontakt`
 * @throws with the findings if its head does not fit its schema
 */
export function toEntry(name: string, text: string, options = alone): Entry {
  const entry = toUnfinishedEntry(name, text, options);
  const findings = checkSchema(entry.collection, entry.frontmatter);
  return findings.length > 0 ? refuse(entry, findings) : entry;
}

/** The same for a head that is unfinished, or has mistakes on purpose. */
export function toUnfinishedEntry(name: string, text: string, options = alone): Entry {
  const file = toFile(name, text);
  const entry = readEntry(file, options);
  if ('rendered' in entry) return entry;
  return refuse(file, entry.findings);
}

export function toFile(name: string, text: string): ContentFile {
  const [folder = '', id = ''] = name.split('/');
  const collection = collectionNames.find((one) => one === folder);
  if (!collection || id === '') throw new Error(`${name} is no place for an entry.`);
  return { collection, id, file: `src/content/${name}.${endingOf(collection)}`, text };
}

function refuse({ file }: ContentFile, findings: readonly Finding[]): never {
  throw new Error(formatFindings(findings.map((finding) => ({ ...finding, file }))));
}
