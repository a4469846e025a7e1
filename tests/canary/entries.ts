/**
 * Internal entries of every kind with a canary in every field, made from the schemas: a field that comes
 * tomorrow is planted tomorrow, or this stops and asks for a value that its form accepts.
 */
import { stringify } from 'yaml';
import { z } from 'zod';

import { isUploadField } from '#checks/named-uploads.ts';
import { fieldsOf } from '#checks/schema-path.ts';
import { fileOf } from '#domain/entry/address.ts';
import {
  collectionNames,
  collections,
  endingOf,
  type CollectionName,
} from '#schemas/collections.ts';
import { unwrap } from '#schemas/describe.ts';

import { writeBody } from './bodies.ts';
import type { Canaries } from './canaries.ts';
import { fixedValues, publicTargets } from './fixed-values.ts';
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
          if (ties === 'public') return publicTargets[relation] ?? missing(`a public ${relation}`);
          if (relation === 'fundstellen') return `${idOf('protokolle', 'internal')}#t1-g1`;
          // Nothing refers to itself.
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

/** What no entry names, so it is in no edition. */
export const forgottenPlace = 'a forgotten upload';

function writeEntry(planter: Planter): string {
  const { collection } = planter;
  const fields = plant(collections[collection].schema, collection, planter) as object;
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
export function plant(field: z.ZodType, path: string, planter: Planter): unknown {
  const fixed = fixedValues[planter.ties][path] ?? fixedValues.both[path];
  if (fixed) return fixed(planter);

  const bare = unwrap(field);
  if (bare instanceof z.ZodObject) {
    const entries = Object.entries(fieldsOf(bare));
    return Object.fromEntries(
      entries.map(([key, one]) => [key, plant(one, `${path}.${key}`, planter)]),
    );
  }
  const place = `${path} (${planter.ties})`;
  const { relation, widget } = field.meta() ?? {};
  if (typeof relation === 'string') {
    const id = planter.target(relation);
    return bare instanceof z.ZodArray ? [id] : id;
  }
  if (isUploadField(field)) return planter.upload(place, widget === 'bild' ? 'bild' : 'datei');
  if (bare instanceof z.ZodArray) return [plant(bare.element as z.ZodType, path, planter)];
  if (bare instanceof z.ZodEnum) return bare.options[0];
  if (bare instanceof z.ZodBoolean) return true;
  return plantText(bare, place, planter);
}

function plantText(field: z.ZodType, place: string, { canaries }: Planter): unknown {
  const accepts = (value: unknown) => field.safeParse(value).success;
  const [longest] = toTexts('zqkxwortbaba').filter(accepts);
  if (longest !== undefined) return toTexts(canaries.word(place)).find(accepts);
  return ['2098-12-20', '10:15', '13', 1].find(accepts) ?? missing(`a value that ${place} accepts`);
}

/** With letters around that are written in many ways, or bare where a field is narrow. */
function toTexts(word: string): string[] {
  return [`Größe & „${word}übel“`, word, `${word}@example.org`];
}

/** @throws always: the canaries would not be where they are looked for */
function missing(what: string): never {
  throw new Error(`tests/canary/fixed-values.ts lacks ${what}.`);
}
