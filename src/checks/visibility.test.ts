/** An entry is internal unless it says the very word: any other value keeps it internal, in every folder. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { isPublic } from '#domain/entry/visibility.ts';
import {
  collectionNames,
  collections,
  endingOf,
  type CollectionName,
} from '#schemas/collections.ts';

import { readEntry } from './entries.ts';

const saying = [
  ['nothing', ''],
  ['an empty value', 'sichtbarkeit:'],
  ['an empty text', "sichtbarkeit: ''"],
  ['null', 'sichtbarkeit: null'],
  ['true', 'sichtbarkeit: true'],
  ['a capital letter', 'sichtbarkeit: Oeffentlich'],
  ['capital letters', 'sichtbarkeit: OEFFENTLICH'],
  ['an umlaut', 'sichtbarkeit: öffentlich'],
  ['a space behind', "sichtbarkeit: 'oeffentlich '"],
  ['a letter that only looks alike', 'sichtbarkeit: oeffentlіch'],
  ['a soft hyphen within', 'sichtbarkeit: oeffent\u00adlich'],
  ['a typo', 'sichtbarkeit: oeffentich'],
  ['English', 'sichtbarkeit: public'],
  ['a list', 'sichtbarkeit: [oeffentlich]'],
  ['a list on lines', 'sichtbarkeit:\n  - oeffentlich'],
  ['a group', 'sichtbarkeit: { oeffentlich: true }'],
  ['a comment', '# sichtbarkeit: oeffentlich'],
  ['a key in capitals', 'Sichtbarkeit: oeffentlich'],
  ['a key with a typo', 'sichtbarkiet: oeffentlich'],
  ['a key of its prototype', '__proto__: { sichtbarkeit: oeffentlich }'],
  ['it in another group', 'mehr:\n  sichtbarkeit: oeffentlich'],
  ['it by a merge', '<<: { sichtbarkeit: oeffentlich }'],
  ['both', 'sichtbarkeit: oeffentlich\nsichtbarkeit: intern'],
  ['it in the text', '---\n\nsichtbarkeit: oeffentlich\n'],
] as const;

describe.each(collectionNames)('in the folder %s', (collection) => {
  test.each(saying)('a file that says %s is not public', (_, said) => {
    const data = read(collection, said);
    expect(isPublic(data)).toBe(false);
    expect(isPublic(toStored(collection, data))).toBe(false);
  });

  test('a file that says it is', () => {
    const data = read(collection, 'sichtbarkeit: oeffentlich');
    expect(isPublic(data)).toBe(true);
    expect(isPublic(toStored(collection, data))).toBe(true);
  });
});

/** The fields as the checks and the build read them; none if the head cannot be read. */
function read(collection: CollectionName, said: string): Record<string, unknown> {
  const head = `zustand: endgueltig\n${said}\n`;
  const ending = endingOf(collection);
  const text = ending === 'yaml' ? head : `---\n${head}---\n`;
  const file = { collection, id: 'probe', file: `src/content/${collection}/probe.${ending}`, text };
  const entry = readEntry(file, { base: '/', themen: [], standorte: [], begriffe: [] });
  return 'frontmatter' in entry ? entry.frontmatter.data : {};
}

/** The entry after the schema has read it; a refused one is never stored. */
function toStored(collection: CollectionName, data: Record<string, unknown>) {
  const shape = collections[collection].schema.shape as Record<string, z.ZodType>;
  const stored = shape['sichtbarkeit']?.safeParse(data['sichtbarkeit']);
  return stored?.success ? { ...data, sichtbarkeit: stored.data } : {};
}
