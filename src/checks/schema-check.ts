/** Fields of an entry against its schema, in the words that its form uses. */
import { z } from 'zod';

import type { Finding } from '#domain/finding.ts';
import { findNearest } from '#domain/suggest.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';

import type { Frontmatter } from './frontmatter.ts';

export function checkSchema(collection: CollectionName, frontmatter: Frontmatter): Finding[] {
  const { schema } = collections[collection];
  const { error } = schema.safeParse(frontmatter.data, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) => explain(issue, schema, frontmatter));
}

/** The schema below a path such as `['belege', 0, 'zitat']`. */
export function findField(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let field: z.ZodType | undefined = schema;
  for (const key of path) {
    const bare: z.ZodType | undefined = field && unwrap(field);
    if (bare instanceof z.ZodObject) field = (bare.shape as Record<string, z.ZodType>)[String(key)];
    else if (bare instanceof z.ZodArray) field = bare.element as z.ZodType;
    else return undefined;
  }
  return field;
}

/** The schema inside `.optional()` and `.default()`. */
export function unwrap(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) {
    return unwrap(field.unwrap() as z.ZodType);
  }
  return field;
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, frontmatter: Frontmatter): Finding[] {
  const place = frontmatter.placeOf(issue.path);
  const field = findField(schema, issue.path);
  const name = toName(schema, issue.path);
  const hint = field?.meta()?.description ?? '';

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknown(key, issue.path, schema, frontmatter));
  }
  if (issue.input === undefined) {
    return [{ ...place, rule: 'feld-fehlt', problem: explainMissing(issue, name), fix: hint || `Ergänze ${name}` }];
  }
  return [{ ...place, rule: 'feld-wert', problem: `${name}: ${explainValue(issue, field)}`, fix: hint }];
}

/** „Belege 2 › Zitat“: labels instead of keys, counted as people count. */
function toName(schema: z.ZodType, path: readonly PropertyKey[]): string {
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
  const parent = findField(schema, path);
  const bare = parent && unwrap(parent);
  const known = bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
  const nearest = findNearest(key, known);
  return {
    ...frontmatter.placeOfKey(path, key),
    rule: 'feld-unbekannt',
    problem: `Das Feld „${key}“ gibt es hier nicht`,
    fix: `${nearest ? `Meintest du „${nearest}“? ` : ''}Es gibt: ${known.join(', ')}`,
  };
}

function explainMissing(issue: z.core.$ZodIssue, name: string): string {
  return issue.code === 'custom' ? issue.message : `Das Feld ${name} fehlt`;
}

function explainValue(issue: z.core.$ZodIssue, field: z.ZodType | undefined): string {
  const labels = field?.meta()?.['labels'] as Record<string, string> | undefined;
  const written = JSON.stringify(issue.input)?.slice(0, 60) ?? '';
  switch (issue.code) {
    case 'invalid_value':
      return `${written} ist keiner der Werte ${Object.keys(labels ?? {}).join(', ')}`;
    case 'invalid_type':
      return `${written} ist ${typeNames[issue.expected] ? `kein(e) ${typeNames[issue.expected]}` : 'von falscher Art'}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `${String(issue.input).length} Zeichen sind zu viel, höchstens ${String(issue.maximum)}`
        : `höchstens ${String(issue.maximum)}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'ist leer'
        : issue.origin === 'array'
          ? `mindestens ${String(issue.minimum)} nötig`
          : `mindestens ${String(issue.minimum)}`;
    default:
      return issue.message;
  }
}

const typeNames: Partial<Record<string, string>> = {
  string: 'Text (setze Anführungszeichen)',
  number: 'Zahl',
  int: 'ganze Zahl',
  array: 'Liste (jede Zeile beginnt mit „- “)',
  object: 'Gruppe von Feldern',
  boolean: 'true oder false',
};
