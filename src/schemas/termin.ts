/** A Termin: a day, or an hour of wall-clock time in Thuringia, that people should know of. */
import { z } from 'zod';

import { choice, dayOrTime, entryId, line, sichtbarkeit } from './fields.ts';

export const terminArtLabels = {
  erfahrungsaustausch: 'Erfahrungsaustausch',
  'regionaler-austausch': 'Regionaler Austausch',
  steuerungsgruppe: 'Steuerungsgruppe',
  veranstaltung: 'Veranstaltung',
  frist: 'Frist',
} as const;

export const terminStatusLabels = {
  geplant: 'Geplant',
  abgesagt: 'Abgesagt',
  verschoben: 'Verschoben',
} as const;

export const terminSchema = z
  .strictObject({
    titel: line(120).meta({ title: 'Titel', description: 'Was stattfindet.' }),
    beginn: dayOrTime().meta({
      title: 'Beginn',
      description: 'Tag, bei Bedarf mit Uhrzeit: 2019-04-03 oder 2019-04-03T11:00.',
    }),
    ende: dayOrTime().optional().meta({
      title: 'Ende',
      description: 'Nur, wenn es bekannt ist.',
    }),
    hinweis: line(400).optional().meta({
      title: 'Hinweis zum Tag',
      description: 'Was am Termin erschlossen oder unsicher ist.',
    }),
    art: choice(terminArtLabels).meta({
      title: 'Art',
      description: 'Treffen, Veranstaltung oder Frist.',
      labels: terminArtLabels,
    }),
    status: choice(terminStatusLabels).default('geplant').meta({
      title: 'Status',
      description: 'Abgesagtes stehen lassen, damit niemand umsonst kommt.',
      labels: terminStatusLabels,
    }),
    ort: line().optional().meta({ title: 'Ort', description: 'Ort oder Haus.' }),
    standorte: z.array(entryId()).default([]).meta({
      title: 'Standorte',
      description: 'Standorte, die den Termin ausrichten.',
      relation: 'standorte',
    }),
    themen: z.array(entryId()).default([]).meta({
      title: 'Themen',
      description: 'Worum es geht.',
      relation: 'themen',
    }),
    protokoll: entryId().optional().meta({
      title: 'Protokoll',
      description: 'Das Protokoll des Treffens oder das, in dem der Termin genannt ist.',
      relation: 'protokolle',
    }),
    sichtbarkeit: sichtbarkeit(),
  })
  .refine(({ beginn, ende }) => !ende || ende >= beginn, {
    path: ['ende'],
    error: 'Das Ende liegt vor dem Beginn',
  });

export type Termin = z.infer<typeof terminSchema>;
