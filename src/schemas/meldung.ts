/** A Meldung: what happened, told for everybody, with pictures. */
import { z } from 'zod';

import { bildSchema } from './bild.ts';
import { day, entryId, frueher, line, sichtbarkeit } from './fields.ts';
import { freigaben } from './freigabe.ts';

export const meldungSchema = z.strictObject({
  titel: line(120).meta({ title: 'Titel', description: 'Was war, in wenigen Worten.' }),
  datum: day().meta({
    title: 'Datum',
    description: 'Der Tag, von dem ihr berichtet. Nach ihm wird sortiert.',
    today: 'start',
  }),
  standort: entryId().optional().meta({
    title: 'Standort',
    description: 'Wer berichtet. Leer, wenn es alle Standorte angeht.',
    relation: 'standorte',
  }),
  themen: z.array(entryId()).default([]).meta({
    title: 'Themen',
    description: 'Worum es geht.',
    relation: 'themen',
  }),
  bilder: z
    .array(
      bildSchema.extend({
        nachweis: line(120).meta({
          title: 'Bildnachweis',
          description:
            'Von wem das Bild ist, so wie es darunter stehen soll, etwa „ThINKA Weimar“. Ein Name nur, wenn der Mensch ihn dort lesen will.',
        }),
      }),
    )
    .refine((bilder) => new Set(bilder.map(({ datei }) => datei)).size === bilder.length, {
      error: 'Ein Bild ist zweimal dabei: Nimm es einmal heraus',
    })
    .default([])
    .meta({
      title: 'Bilder',
      description: 'Sie stehen unter dem Text, in dieser Reihenfolge.',
      singular: 'Bild',
    }),
  termin: entryId().optional().meta({
    title: 'Termin',
    description: 'Wenn ihr von etwas berichtet, das hier als Termin stand.',
    relation: 'termine',
  }),
  protokoll: entryId().optional().meta({
    title: 'Protokoll',
    description: 'Wenn es ein Treffen war, von dem es ein Protokoll gibt.',
    relation: 'protokolle',
  }),
  frueher: frueher(),
  sichtbarkeit: sichtbarkeit(),
  freigaben: freigaben(),
});

export type Meldung = z.infer<typeof meldungSchema>;
