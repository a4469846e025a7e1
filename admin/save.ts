/**
 * What happens when somebody saves: the schema has a look at the very file that will be written. The
 * form has asked for the same already, but Decap passes over lists that nobody has touched, and
 * knows no rules that join two fields.
 */
import { checkSchema } from '#checks/schema-check.ts';
import { readFrontmatter } from '#checks/frontmatter.ts';
import { formatName, toConfig } from '#cms/config.ts';
import { fromFile, toFile } from '#cms/format.ts';
import type { CollectionName } from '#schemas/collections.ts';

import { Refusal } from './backend/refusal.ts';

/** What Decap hands over of the entry; an Immutable map. */
interface SavedEntry {
  get(key: 'collection'): string;
  get(key: 'data'): { toJS(): Record<string, unknown> };
}

interface Registry {
  registerCustomFormat(
    name: string,
    extension: string,
    format: { fromFile: typeof fromFile; toFile: typeof toFile },
  ): void;
  registerEventListener(listener: {
    name: 'preSave';
    handler: (event: { entry: SavedEntry }) => void;
  }): void;
}

export function registerSaving(CMS: Registry): void {
  CMS.registerCustomFormat(formatName, 'mdx', { fromFile, toFile });
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      checkDraft(entry.get('collection') as CollectionName, entry.get('data').toJS());
    },
  });
}

/** @throws a Refusal that says in German what is missing; the form keeps what it holds */
export function checkDraft(collection: CollectionName, data: Record<string, unknown>): void {
  const head = readFrontmatter(toFile(data, keys.get(collection) ?? []));
  const findings = 'findings' in head ? head.findings : checkSchema(collection, head.frontmatter);
  const problems = [...new Set(findings.map(({ problem }) => problem))];
  if (problems.length === 0) return;

  const shown = problems.slice(0, most).map((problem) => `${problem}.`);
  const rest = problems.length - shown.length;
  if (rest > 0) shown.push(`Dazu ${rest} weitere; die Vorschau nennt alle.`);
  throw new Refusal(`Noch nicht gespeichert: ${shown.join(' ')}`);
}

/** More than that nobody reads in a note that goes away by itself. */
const most = 4;

const keys = new Map(
  toConfig().collections.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
);
