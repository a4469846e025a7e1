/**
 * A Praxis: one entry of the guide. A claim about how the work succeeds, the points of Protokolle
 * that speak for it, and how the view of it changed. The body says what to do.
 */
import { z } from 'zod';

import { choice, day, entryId, fundstelleRef, line, sichtbarkeit } from './fields.ts';

export const praxisStatusLabels = {
  aktuell: 'Aktuell',
  'in-diskussion': 'In Diskussion',
  ueberholt: 'Überholt',
} as const;

const belegSchema = z.strictObject({
  fundstelle: fundstelleRef().meta({
    title: 'Fundstelle',
    description: 'Der Punkt eines Protokolls, etwa 2013-07-17-weimar#t1-g3.',
    relation: 'fundstellen',
  }),
  zitat: line(300).optional().meta({
    title: 'Zitat',
    description: 'Wenige Worte, die genau so in der Fundstelle stehen.',
  }),
});

const etappeSchema = z.strictObject({
  jahr: z.int().min(2000).max(2100).meta({
    title: 'Jahr',
    description: 'Das Jahr, in dem man so dachte.',
  }),
  stand: line(500).meta({
    title: 'Stand',
    description: 'Was damals galt oder gedacht wurde.',
  }),
  belege: z.array(fundstelleRef()).min(1).meta({
    title: 'Belege',
    description: 'Die Punkte der Protokolle, aus denen das hervorgeht.',
    relation: 'fundstellen',
  }),
});

export const praxisSchema = z
  .strictObject({
    titel: line(90).meta({
      title: 'Titel',
      description: 'Kurz und so, dass man ihn wiederfindet.',
    }),
    thema: entryId().meta({
      title: 'Thema',
      description: 'Das Thema, unter dem der Eintrag steht.',
      relation: 'themen',
    }),
    weitereThemen: z.array(entryId()).default([]).meta({
      title: 'Weitere Themen',
      description: 'Themen, bei denen er auch zu finden sein soll.',
      relation: 'themen',
    }),
    kernaussage: line(300).meta({
      title: 'Kernaussage',
      description: 'Was wir gelernt haben, in ein bis zwei Sätzen (höchstens 300 Zeichen).',
    }),
    status: choice(praxisStatusLabels).meta({
      title: 'Status',
      description: 'Gilt es, wird es noch diskutiert oder ist es überholt?',
      labels: praxisStatusLabels,
    }),
    ersetztDurch: entryId().optional().meta({
      title: 'Ersetzt durch',
      description: 'Der Eintrag, der an die Stelle eines überholten tritt.',
      relation: 'best-practice',
    }),
    belege: z.array(belegSchema).min(1).meta({
      title: 'Belege',
      description: 'Punkte aus Protokollen, auf die sich die Kernaussage stützt.',
      singular: 'Beleg',
    }),
    werdegang: z.array(etappeSchema).default([]).meta({
      title: 'Werdegang',
      description: 'Wie sich die Sicht mit den Jahren gewandelt hat.',
      singular: 'Etappe',
    }),
    standorte: z.array(entryId()).default([]).meta({
      title: 'Standorte',
      description: 'Standorte, die so arbeiten oder davon berichten.',
      relation: 'standorte',
    }),
    verantwortlich: line().meta({
      title: 'Verantwortlich',
      description: 'Die Funktion, die den Eintrag pflegt. Kein Name.',
    }),
    geprueftAm: day().optional().meta({
      title: 'Geprüft am',
      description: 'Tag, an dem zuletzt jemand bestätigt hat, dass der Eintrag stimmt.',
    }),
    naechstePruefung: day().optional().meta({
      title: 'Nächste Prüfung',
      description: 'Tag, bis zu dem der Eintrag wieder angesehen wird.',
    }),
    sichtbarkeit: sichtbarkeit(),
  })
  .refine(({ status, ersetztDurch }) => !ersetztDurch || status === 'ueberholt', {
    path: ['ersetztDurch'],
    error: 'Nur ein überholter Eintrag wird ersetzt',
  })
  .refine(
    ({ geprueftAm, naechstePruefung }) =>
      !geprueftAm || !naechstePruefung || naechstePruefung > geprueftAm,
    { path: ['naechstePruefung'], error: 'Die nächste Prüfung liegt nicht nach der letzten' },
  );

export type Praxis = z.infer<typeof praxisSchema>;
