/** The form of a Baustein, as its schema describes it. */
import { z } from 'zod';

import { bausteine, type BausteinName } from '#schemas/bausteine.ts';
import { describeFields, unwrap, type FieldDescription } from '#schemas/describe.ts';

import type { Attributes } from './baustein-text.ts';

export interface BausteinField extends FieldDescription {
  input: 'choice' | 'day' | 'fundstelle' | 'number' | 'line';
}

export interface BausteinDescription {
  title: string;
  description: string;
  where: 'inline' | 'block';
}

export function describeBaustein(name: BausteinName): BausteinDescription {
  const { schema, where } = bausteine[name];
  const { title = name, description = '' } = schema.meta() ?? {};
  return { title, description, where };
}

export function toBausteinFields(name: BausteinName): BausteinField[] {
  const shape: Record<string, z.ZodType> = bausteine[name].schema.shape;
  return describeFields(bausteine[name].schema).map((field) => ({
    ...field,
    input: toInput(field, shape[field.key]),
  }));
}

function toInput({ values }: FieldDescription, schema?: z.ZodType): BausteinField['input'] {
  if (values.length > 0) return 'choice';
  const accepts = (text: string) => schema?.safeParse(text).success === true;
  if (schema && unwrap(schema) instanceof z.ZodISODate) return 'day';
  // What takes an address of a point, and nothing else, is a reference to one.
  if (accepts('2013-07-17-weimar#t1-g3') && !accepts('Wort')) return 'fundstelle';
  return accepts('13') && !accepts('Wort') ? 'number' : 'line';
}

/** @returns by key what is wrong with the values, as one says it to the person who typed them */
export function findBausteinProblems(
  name: BausteinName,
  attributes: Attributes,
): Record<string, string> {
  const given = Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value.trim() !== ''),
  );
  const { error } = bausteine[name].schema.safeParse(given);
  return Object.fromEntries(
    (error?.issues ?? []).map((issue) => {
      const key = String(issue.path[0] ?? '');
      return [key, explain(issue, given[key] === undefined)];
    }),
  );
}

function explain(issue: z.core.$ZodIssue, isMissing: boolean): string {
  if (isMissing)
    return issue.code === 'invalid_value' ? 'Bitte wähle aus.' : 'Bitte fülle das aus.';
  if (issue.code === 'too_big') return `Höchstens ${String(issue.maximum)} Zeichen passen.`;
  if (issue.code === 'invalid_value') return 'Das steht nicht zur Wahl.';
  return `${issue.message}.`;
}
