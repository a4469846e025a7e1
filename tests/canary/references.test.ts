/** No public entry may refer to an internal one: each kind of reference, made from the schemas. */
import { describe, expect, test } from 'vitest';

import { findAddress } from '#checks/content-files.ts';
import { readEntry, toPipelineOptions } from '#checks/entries.ts';
import { checkReferences } from '#checks/reference-check.ts';
import { Targets } from '#checks/targets.ts';
import { pathOf } from '#domain/entry/address.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { describeFields, type Field } from '#schemas/describe.ts';

import { createCanaries } from './canaries.ts';
import { plantEntries } from './entries.ts';

const planted = (await plantEntries(createCanaries())).flatMap(({ path: file, content }) => {
  const address = findAddress(file);
  return address && typeof content === 'string' ? [{ ...address, file, text: content }] : [];
});
/** One source of each kind, whose references lead to internal entries. */
const sources = new Map(
  planted
    .filter(({ text }) => text.includes('sichtbarkeit: intern'))
    .map((file) => [file.collection, file]),
);
const idOf = (collection: string) => sources.get(collection as CollectionName)?.id ?? '';

describe.each(collectionNames)('an entry of %s that is made public', (collection) => {
  test('is refused for each of its references', () => {
    expect(checkPublic(collection)).toEqual([...fields(collection), ...text(collection)].sort());
  });
});

/** @returns the references that the findings name */
function checkPublic(collection: CollectionName): string[] {
  const files = planted.map((file) =>
    file === sources.get(collection)
      ? {
          ...file,
          text: file.text.replace('sichtbarkeit: intern', 'sichtbarkeit: oeffentlich'),
        }
      : file,
  );
  const options = toPipelineOptions(files, '/');
  const entries = files
    .map((file) => readEntry(file, options))
    .filter((entry) => 'rendered' in entry);
  const none = new Set<string>();
  const site = { pages: none, uploads: none, unread: none, records: new Map(), required: [] };
  return checkReferences(entries, new Targets(entries, site))
    .filter(({ file, rule }) => file === sources.get(collection)?.file && rule === 'internes-ziel')
    .map(({ problem }) => /öffentlich, „(.*)“ aber/.exec(problem)?.[1] ?? problem)
    .sort();
}

function fields(collection: CollectionName): string[] {
  const relations = describeFields(collections[collection].schema).flatMap(toRelations);
  return relations.map((relation) => toTarget(relation, collection));
}

function toRelations({ relation, fields }: Field): string[] {
  return relation ? [relation] : fields.flatMap(toRelations);
}

/** Those of a Protokoll and a text are written by `bodies.ts`. */
function text(collection: CollectionName): string[] {
  if (!('body' in collections[collection])) return [];
  const links = collectionNames.map((name) => pathOf[name](toTarget(name, collection)));
  if (collection !== 'protokolle') return links;
  // Its own points may prove an agreement made at it.
  const hashtags = [`#${idOf('standorte')}`, '#QZX'];
  return [...links, ...hashtags, ...hashtags, ...hashtags];
}

function toTarget(relation: string, collection: CollectionName): string {
  if (relation === 'fundstellen') return `${idOf('protokolle')}#t1-g1`;
  if (relation !== collection) return idOf(relation);
  const other = planted.find(
    (file) => file.collection === relation && file !== sources.get(relation),
  );
  return other?.id ?? '';
}
