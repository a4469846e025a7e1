/**
 * An Ausgabe: the guide as it stood on one day, so that people can cite it and see later changes.
 * Its news is told from the dates of the entries, not from here.
 */
import { z } from 'zod';

import { day, frueher, line, sichtbarkeit } from './fields.ts';
import { freigaben } from './freigabe.ts';

export const ausgabeSchema = z.strictObject({
  titel: line(90).meta({ title: 'Titel', description: 'Etwa „Ausgabe 2“.' }),
  nummer: z.int().min(1).max(999).meta({
    title: 'Nummer',
    description: 'Fortlaufend; die nächste nach der letzten Ausgabe.',
  }),
  datum: day().meta({
    title: 'Datum',
    description: 'Der Stichtag: Was bis dahin im Leitfaden steht, gehört dazu.',
    today: 'offer',
  }),
  anmerkung: line(500).meta({
    title: 'Anmerkung',
    description: 'Was diese Ausgabe ausmacht, in ein bis drei Sätzen.',
  }),
  frueher: frueher(),
  sichtbarkeit: sichtbarkeit(),
  freigaben: freigaben(),
});

export type Ausgabe = z.infer<typeof ausgabeSchema>;
