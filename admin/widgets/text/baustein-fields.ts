/** The form of a Baustein, as its schema describes it. */
import type { z } from 'zod';

import { bausteine, type BausteinName } from '#schemas/bausteine.ts';
import { describeFields, type Field } from '#schemas/describe.ts';

import type { Attributes } from './baustein-text.ts';

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

export function toBausteinFields(name: BausteinName): readonly Field[] {
  return describeFields(bausteine[name].schema);
}

/** @returns the mistakes in the values by key, worded for the person who typed them */
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
