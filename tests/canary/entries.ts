/**
 * Internal entries of every kind with a canary in every field, made from the schemas: a field that comes
 * tomorrow is planted tomorrow, or this stops and asks for a value that its form accepts.
 */
import { stringify } from 'yaml';
import type { z } from 'zod';

import { fileOf } from '#domain/entry/address.ts';
import { collectionNames, endingOf, fieldsOf, type CollectionName } from '#schemas/collections.ts';
import type { Field } from '#schemas/describe.ts';

import { writeBody } from './bodies.ts';
import type { Canaries } from './canaries.ts';
import { findPublic, fixedValues } from './fixed-values.ts';
import { plantDocument, plantPicture, type PlantedFile } from './uploads.ts';

/** Whether an entry refers to other internal ones, or to public ones whose pages would tell of it. */
export type Ties = 'internal' | 'public';

export interface Planter {
  canaries: Canaries;
  collection: CollectionName;
  ties: Ties;
  /** @param relation a folder of `src/content`, or `fundstellen` */
  target: (relation: string) => string;
  /** @returns the name of a file that only this place names */
  upload: (place: string, wanted: 'datei' | 'bild') => string;
}

export async function plantEntries(canaries: Canaries): Promise<PlantedFile[]> {
  const files: Promise<PlantedFile>[] = [];
  const ids = new Map<string, string>();
  const idOf = (collection: string, ties: Ties) => {
    const key = `${collection} (${ties})`;
    const id = ids.get(key) ?? canaries.word(`${key}: file name`);
    ids.set(key, id);
    return id;
  };

  for (const collection of collectionNames) {
    for (const ties of ['internal', 'public'] as const) {
      const planter: Planter = {
        canaries,
        collection,
        ties,
        target: (relation) => {
          if (ties === 'public') return findPublic(relation) ?? missing(`a public ${relation}`);
          if (relation === 'fundstellen') return `${idOf('protokolle', 'internal')}#t1-g1`;
          // No entry refers to itself.
          return idOf(relation, relation === collection ? 'public' : 'internal');
        },
        upload: (place, wanted) => {
          const word = canaries.word(`${place}: name of the file`);
          const name = `${word}.${wanted === 'bild' ? 'png' : 'pdf'}`;
          files.push((wanted === 'bild' ? plantPicture : plantDocument)(name, place, canaries));
          return name;
        },
      };
      const file = fileOf(collection, idOf(collection, ties));
      files.push(Promise.resolve({ path: file, content: writeEntry(planter) }));
    }
  }
  const forgotten = `${canaries.word(forgottenPlace)}.pdf`;
  return Promise.all([...files, plantDocument(forgotten, forgottenPlace, canaries)]);
}

/** An upload that no entry names, so it is in no edition. */
export const forgottenPlace = 'a forgotten upload';

function writeEntry(planter: Planter): string {
  const { collection } = planter;
  const fields = plantGroup(fieldsOf(collection), collection, planter);
  const head = stringify({ ...fields, ...visibility(planter) });
  if (endingOf(collection) === 'yaml') return head;
  return `---\n${head}---\n\n${writeBody(planter)}`;
}

/** All three ways of being internal: by word, by saying nothing, and as a draft that calls itself public. */
function visibility({ collection, ties }: Planter): Record<string, string | undefined> {
  if (ties === 'internal') return { sichtbarkeit: 'intern' };
  if (collection !== 'protokolle') return { sichtbarkeit: undefined };
  return { sichtbarkeit: 'oeffentlich', zustand: 'entwurf' };
}

/**
 * @param path of the field from the name of the collection on, without the numbers of list items
 * @returns a value with as many canaries as it can hold
 */
export function plant(field: Field, path: string, planter: Planter): unknown {
  const fixed = fixedValues[planter.ties][path] ?? fixedValues.both[path];
  if (fixed) return fixed(planter);
  const value = plantValue(field, path, planter);
  return field.isList ? [value] : value;
}

function plantGroup(fields: readonly Field[], path: string, planter: Planter): object {
  return Object.fromEntries(
    fields.map((field) => [field.key, plant(field, `${path}.${field.key}`, planter)]),
  );
}

function plantValue(field: Field, path: string, planter: Planter): unknown {
  const { kind, relation, values, fields, item } = field;
  const place = `${path} (${planter.ties})`;
  if (relation !== undefined) return planter.target(relation);
  if (kind === 'group') return plantGroup(fields, path, planter);
  if (kind === 'datei' || kind === 'bild') return planter.upload(place, kind);
  if (kind === 'choice') return values[0]?.value;
  if (kind === 'switch') return true;
  return plantText(item, place, planter);
}

function plantText(field: z.ZodType, place: string, { canaries }: Planter): unknown {
  const accepts = (value: unknown) => field.safeParse(value).success;
  const [longest] = toTexts('zqkxwortbaba').filter(accepts);
  if (longest !== undefined) return toTexts(canaries.word(place)).find(accepts);
  return ['2098-12-20', '10:15', '13', 1].find(accepts) ?? missing(`a value that ${place} accepts`);
}

/** The word among letters that are written in many ways, or bare where a field is narrow. */
function toTexts(word: string): string[] {
  return [`Größe & „${word}übel“`, word, `${word}@example.org`];
}

/** @throws always: the canaries would not be where they are looked for */
function missing(what: string): never {
  throw new Error(`tests/canary/fixed-values.ts lacks ${what}.`);
}
