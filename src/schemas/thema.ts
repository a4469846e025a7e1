/** A Thema: one of the fields of work by which Protokolle, guide and search are ordered. */
import { z } from 'zod';

import { frueher, geprueftAm, line, sichtbarkeit } from './fields.ts';
import { freigaben } from './freigabe.ts';

export const themaSchema = z.strictObject({
  titel: line(60).meta({ title: 'Titel', description: 'Name des Themas.' }),
  kuerzel: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'Kein Kürzel aus drei Großbuchstaben' })
    .meta({ title: 'Kürzel', description: 'Drei Großbuchstaben, im Protokoll als #KÜRZEL.' }),
  reihenfolge: z.int().min(1).max(99).meta({
    title: 'Reihenfolge',
    description: 'Platz in der Liste der Themen.',
  }),
  beschreibung: line(300).meta({ title: 'Beschreibung', description: 'Was dazugehört.' }),
  geprueftAm: geprueftAm(),
  suchwoerter: z
    .array(
      line(300).regex(/^[^,\s][^,]*,[\s,]*[^\s,]/, {
        error:
          'Keine Gruppe: Es braucht mindestens zwei Wörter, mit Komma getrennt (etwa „Kita, Kindergarten“)',
      }),
    )
    .default([])
    .meta({
      title: 'Suchwörter',
      description:
        'Wörter, die dasselbe meinen, je Zeile eine Gruppe, mit Komma getrennt: „Kita, Kindergarten“. Wer eines sucht, findet auch, was die anderen nennt. Findet die Suche nichts, schlägt sie dieses Thema vor.',
      singular: 'Gruppe',
    }),
  frueher: frueher(),
  sichtbarkeit: sichtbarkeit(),
  freigaben: freigaben(),
});

export type Thema = z.infer<typeof themaSchema>;
