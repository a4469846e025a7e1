/** Every folder of `src/content` with its schema and its German names. */
import type { z } from 'zod';

import { begriffSchema } from './begriff.ts';
import { praxisSchema } from './praxis.ts';
import { protokollSchema } from './protokoll.ts';
import { seiteSchema } from './seite.ts';
import { standortSchema } from './standort.ts';
import { terminSchema } from './termin.ts';
import { themaSchema } from './thema.ts';

export const collections = {
  protokolle: { schema: protokollSchema, singular: 'Protokoll', plural: 'Protokolle' },
  'best-practice': { schema: praxisSchema, singular: 'Praxis', plural: 'Best Practice' },
  standorte: { schema: standortSchema, singular: 'Standort', plural: 'Standorte' },
  termine: { schema: terminSchema, singular: 'Termin', plural: 'Termine' },
  themen: { schema: themaSchema, singular: 'Thema', plural: 'Themen' },
  seiten: { schema: seiteSchema, singular: 'Seite', plural: 'Seiten' },
  glossar: { schema: begriffSchema, singular: 'Begriff', plural: 'Glossar' },
} as const satisfies Record<string, { schema: z.ZodObject; singular: string; plural: string }>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
