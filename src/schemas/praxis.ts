/**
 * A Praxis: one entry of the guide. A claim about how the work succeeds, the points of Protokolle
 * that speak for it, and how the view of it changed. The body says what to do.
 */
import { z } from 'zod';

import {
  choice,
  day,
  entryId,
  frueher,
  fundstelleRef,
  geprueftAm,
  line,
  sichtbarkeit,
} from './fields.ts';
import { freigaben } from './freigabe.ts';

export const praxisStatusLabels = {
  aktuell: 'Aktuell',
  'in-diskussion': 'In Diskussion',
  ueberholt: 'Überholt',
} as const;

/** Whether a Beleg supports the claim; one against it is never averaged away. */
export const richtungLabels = {
  dafuer: 'Spricht dafür',
  dagegen: 'Spricht dagegen',
  rahmen: 'Gehört dazu',
} as const;

/** How far a Standort has come with it. A plan is never shown as done. */
export const standLabels = {
  gearbeitet: 'So gearbeitet',
  geplant: 'Geplant oder gewünscht',
  misslungen: 'Dort nicht gelungen',
} as const;

export type Stand = keyof typeof standLabels;

/** Months from one review to the next. */
export const pruefabstaende = { halbjaehrlich: 6, jaehrlich: 12, zweijaehrlich: 24 } as const;

export const pruefabstandLabels = {
  halbjaehrlich: 'Halbjährlich',
  jaehrlich: 'Jährlich',
  zweijaehrlich: 'Alle zwei Jahre',
} as const;

export const aenderungArtLabels = {
  ergaenzt: 'Ergänzt',
  geaendert: 'Geändert',
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
  richtung: choice(richtungLabels).default('dafuer').meta({
    title: 'Richtung',
    description: 'Ob der Punkt für die Kernaussage spricht, dagegen, oder nur zum Bild gehört.',
    labels: richtungLabels,
  }),
});

/** `checks/standort-check.ts` holds which points prove which Stand. */
export const praxisStandortSchema = z.strictObject({
  standort: entryId().meta({
    title: 'Standort',
    description: 'Der Standort, von dem der Beleg erzählt.',
    relation: 'standorte',
  }),
  stand: choice(standLabels).meta({
    title: 'Stand',
    description:
      'Hat der Standort so gearbeitet, hat er es nur vor, oder ist es dort nicht gelungen?',
    labels: standLabels,
  }),
  beleg: fundstelleRef().meta({
    title: 'Beleg',
    description: 'Der Punkt eines Protokolls, der das von diesem Standort erzählt.',
    relation: 'fundstellen',
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

const aenderungSchema = z.strictObject({
  am: day().meta({ title: 'Am', description: 'Tag der Änderung.', today: 'offer' }),
  art: choice(aenderungArtLabels).meta({
    title: 'Art',
    description: 'Kam etwas hinzu, wurde etwas anders, oder gilt der Eintrag nicht mehr?',
    labels: aenderungArtLabels,
  }),
  was: line(300).meta({ title: 'Was', description: 'Was sich geändert hat, in einem Satz.' }),
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
    ersterSchritt: line(200).optional().meta({
      title: 'Gleich morgen',
      description:
        'Was eine einzelne Person morgen tun kann, in einem Satz (höchstens 200 Zeichen). Es muss zu dem passen, was der Eintrag belegt.',
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
    wandel: line(300).optional().meta({
      title: 'Wandel',
      description: 'Der Werdegang in einem Satz: von wo nach wo.',
    }),
    zielgruppen: z
      .array(line(60))
      .default([])
      .meta({ title: 'Zielgruppen', description: 'Für wen es gilt.', singular: 'Zielgruppe' }),
    standorte: z.array(praxisStandortSchema).default([]).meta({
      title: 'Standorte',
      description: 'Von welchen Standorten man weiß, ob sie so gearbeitet haben.',
      singular: 'Standort',
    }),
    verantwortlich: line().meta({
      title: 'Verantwortlich',
      description: 'Die Funktion, die den Eintrag pflegt. Kein Name.',
    }),
    aufgenommenAm: day().meta({
      title: 'Aufgenommen am',
      description: 'Tag, an dem der Eintrag in den Leitfaden kam.',
      today: 'start',
    }),
    aenderungen: z.array(aenderungSchema).default([]).meta({
      title: 'Änderungen',
      description: 'Was sich am Inhalt geändert hat, das Neueste zuletzt. Tippfehler zählen nicht.',
      singular: 'Änderung',
    }),
    geprueftAm: geprueftAm(),
    pruefabstand: choice(pruefabstandLabels).default('jaehrlich').meta({
      title: 'Prüfabstand',
      description: 'Wie lange es bis zur nächsten Prüfung dauern darf.',
      labels: pruefabstandLabels,
    }),
    frueher: frueher(),
    sichtbarkeit: sichtbarkeit(),
    freigaben: freigaben(),
  })
  .refine(({ status, ersetztDurch }) => !ersetztDurch || status === 'ueberholt', {
    path: ['ersetztDurch'],
    error: 'Nur ein überholter Eintrag wird ersetzt',
  })
  .refine(
    ({ status, aenderungen }) =>
      status !== 'ueberholt' || aenderungen.some(({ art }) => art === 'ueberholt'),
    {
      path: ['aenderungen'],
      // Or no Ausgabe and no feed would tell anybody.
      error: 'Wann der Eintrag überholt war, fehlt: eine Änderung der Art „Überholt“',
    },
  )
  .refine(({ geprueftAm, aufgenommenAm }) => !geprueftAm || geprueftAm >= aufgenommenAm, {
    path: ['geprueftAm'],
    error: 'Die Prüfung liegt vor der Aufnahme in den Leitfaden',
  })
  .superRefine(({ aenderungen, aufgenommenAm }, context) => {
    aenderungen.forEach(({ am }, index) => {
      if (am >= aufgenommenAm) return;
      const message = 'Die Änderung liegt vor der Aufnahme in den Leitfaden';
      context.addIssue({ code: 'custom', path: ['aenderungen', index, 'am'], message });
    });
  });

export type Praxis = z.infer<typeof praxisSchema>;
