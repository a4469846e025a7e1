/**
 * Checks a save by the schema: it looks at the very file that will be written. The form has asked for the
 * same already, but Decap skips lists that nobody has touched, and knows no rules that join two fields.
 */
import { checkHead } from '#checks/head-checks.ts';
import { readHead } from '#checks/head.ts';
import { splitLiterals } from '#checks/report.ts';
import { formatNames, toConfig } from '#cms/config.ts';
import { findNextFassung } from '#cms/fassung.ts';
import { fromFile, originalKey, toFile } from '#cms/format.ts';
import { endingOf, type CollectionName, type Ending } from '#schemas/collections.ts';

import { Refusal } from './backend/refusal.ts';
import { askForPrivacy, type Saved } from './privacy.ts';

/** The part of the entry that Decap hands over; an Immutable map. */
interface SavedEntry {
  get(key: 'collection'): string;
  get(key: 'slug'): unknown;
  get(key: 'data'): SavedData;
}

interface SavedData {
  toJS(): Record<string, unknown>;
  set(key: string, value: unknown): SavedData;
}

interface Registry {
  registerCustomFormat(
    name: string,
    extension: string,
    format: {
      fromFile(text: string): Record<string, unknown>;
      toFile(data: Record<string, unknown>, keys: readonly string[]): string;
    },
  ): void;
  registerEventListener(listener: {
    name: 'preSave';
    /** Decap saves the returned data. */
    handler: (event: { entry: SavedEntry }) => SavedData;
  }): void;
}

export function registerSaving(CMS: Registry): void {
  for (const ending of Object.keys(formatNames) as Ending[]) {
    CMS.registerCustomFormat(formatNames[ending], ending, {
      fromFile: (text) => fromFile(text, ending),
      toFile: (data, keys) => toFile(data, keys, ending),
    });
  }
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const collection = entry.get('collection') as CollectionName;
      const data = withFassung(collection, entry.get('data'));
      const values = data.toJS();
      const saved = checkDraft(collection, values);
      const slug = entry.get('slug');
      const id = typeof slug === 'string' ? slug : '';
      const before = values[originalKey];
      askForPrivacy(
        { ...saved, id, before: typeof before === 'string' ? before : '' },
        (question) => window.confirm(question),
      );
      return data;
    },
  });
}

function withFassung(collection: CollectionName, data: SavedData): SavedData {
  const fassung = findNextFassung(collection, data.toJS());
  return fassung === undefined ? data : data.set('fassung', fassung);
}

/**
 * @returns the file that will be written, with its head as the checks read it
 * @throws a Refusal that says in German what is missing; the form keeps its values
 */
export function checkDraft(
  collection: CollectionName,
  data: Record<string, unknown>,
): Pick<Saved, 'collection' | 'text' | 'frontmatter'> {
  const text = toFile(data, keys.get(collection) ?? [], endingOf(collection));
  const head = readHead(text, collection);
  const findings = 'findings' in head ? head.findings : checkHead(collection, head.frontmatter);
  const problems = [...new Set(findings.map(({ problem }) => problem))];
  if ('frontmatter' in head && problems.length === 0) {
    return { collection, text, frontmatter: head.frontmatter };
  }

  const shown = problems.slice(0, most).map((problem) => `${problem}.`);
  const rest = problems.length - shown.length;
  if (rest > 0) shown.push(`Dazu ${rest} weitere; die Vorschau nennt alle.`);
  throw new Refusal(`Noch nicht gespeichert: ${toPlainText(shown.join(' '))}`);
}

/** Decap's notes know no markup. */
function toPlainText(message: string): string {
  return splitLiterals(message)
    .map((part, index) => (index % 2 === 1 ? `„${part}“` : part))
    .join('');
}

/** More than that nobody reads in a note that goes away by itself. */
const most = 4;

const keys = new Map(
  toConfig().collections.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
);
