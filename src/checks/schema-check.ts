/** Fields of an entry against its schema, in the words that its form uses. */
import type { z } from 'zod';

import type { Finding } from '#domain/finding.ts';
import { findNearest } from '#domain/suggest.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';

import type { Frontmatter } from './frontmatter.ts';
import { suggest } from './repair.ts';
import { fieldsOf, findField, valueAt } from './schema-path.ts';
import {
  adviseValue,
  explainValue,
  fillOrDrop,
  isFormat,
  listChoices,
  meaning,
  type Issue,
} from './schema-words.ts';

export function checkSchema(collection: CollectionName, frontmatter: Frontmatter): Finding[] {
  const { schema } = collections[collection];
  const { error } = schema.safeParse(frontmatter.data, { reportInput: true });
  return (error?.issues ?? [])
    .filter((issue, _, all) => !isEcho(issue, all))
    .flatMap((issue) => explain(issue, schema, frontmatter));
}

/** „Das Ende liegt vor dem Beginn“ means nothing while one of the two is no time at all. */
function isEcho({ code, path }: Issue, all: Issue[]): boolean {
  return code === 'custom' && all.some((other) => isFormat(other) && isSibling(other.path, path));
}

function isSibling(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((key, index) => key === b[index]);
}

function explain(issue: Issue, schema: z.ZodType, frontmatter: Frontmatter): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknown(key, issue.path, schema, frontmatter));
  }

  const place = frontmatter.placeOf(issue.path);
  const name = toName(schema, issue.path);
  // Not `issue.input`: for a rule that joins two fields, that is the whole entry.
  const value = valueAt(frontmatter.data, issue.path);
  if (value === undefined) {
    const problem = issue.code === 'custom' ? issue.message : `Das Feld ${name} fehlt`;
    return [{ ...place, rule: 'feld-fehlt', problem, fix: adviseMissing(issue, schema) }];
  }
  if (value === null) {
    return [{ ...place, rule: 'feld-wert', problem: `${name} ist leer`, fix: fillOrDrop }];
  }

  const problem = `${name}: ${explainValue(issue, value)}`;
  return [{ ...place, rule: 'feld-wert', problem, fix: adviseValue(issue, value, schema) }];
}

/** „Belege 2 › Zitat“: labels instead of keys, counted as people count. */
export function toName(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((key, index) => {
    if (typeof key === 'number') words.push(`${words.pop() ?? ''} ${key + 1}`);
    else words.push(findField(schema, path.slice(0, index + 1))?.meta()?.title ?? String(key));
  });
  return `„${words.join(' › ')}“`;
}

function explainUnknown(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  frontmatter: Frontmatter,
): Finding {
  const fields = fieldsOf(findField(schema, path));
  const keyByWord = new Map(
    Object.entries(fields).flatMap(([name, field]) => [
      [name, name],
      [field.meta()?.title ?? name, name],
    ]),
  );
  const nearest = keyByWord.get(findNearest(key, keyByWord.keys()) ?? '');
  return {
    ...frontmatter.placeOfKey(path, key),
    rule: 'feld-unbekannt',
    problem: `Das Feld „${key}“ gibt es hier nicht`,
    fix: `${suggest(nearest)}Es gibt: ${Object.keys(fields).join(', ')}`,
  };
}

function adviseMissing({ path }: Issue, schema: z.ZodType): string {
  const sentence = `Ergänze eine Zeile \`${String(path.at(-1))}: …\``;
  const sentences = [sentence, meaning(schema, path), listChoices(schema, path)].filter(Boolean);
  // A hint may be a question, which ends by itself.
  return sentences.join('. ').replace('?. ', '? ');
}
