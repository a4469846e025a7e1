/** How a Termin repeats: a rule, the days on which it is left out, and dates that differ from it. */
import { z } from 'zod';

import { choice, day, dayOrTime, line } from './fields.ts';

export const rhythmusLabels = {
  taeglich: 'Täglich',
  woechentlich: 'Wöchentlich',
  'monatlich-tag': 'Monatlich am selben Tag des Monats',
  'monatlich-wochentag': 'Monatlich am selben Wochentag, etwa dem zweiten Dienstag',
  'monatlich-letzter': 'Monatlich am letzten dieses Wochentags, etwa dem letzten Dienstag',
  jaehrlich: 'Jährlich',
} as const;

export const abweichungLabels = {
  abgesagt: 'Fällt aus',
  verschoben: 'Verschoben',
  ausgebucht: 'Ausgebucht',
} as const;

/** Longer series are almost always a slip, and somebody should confirm a Termin once a year. */
export const mostDates = 370;

/** The longest series, from the first date to the last: each month that has one gets a page. */
export const mostYears = 5;

const abweichungSchema = z
  .strictObject({
    am: day().meta({ title: 'Am', description: 'Der Tag, an dem es nach der Regel wäre.' }),
    status: choice(abweichungLabels).meta({
      title: 'Was ist anders',
      description: 'Abgesagtes bleibt sichtbar, damit niemand umsonst kommt.',
      labels: abweichungLabels,
    }),
    verschobenAuf: dayOrTime().optional().meta({
      title: 'Verschoben auf',
      description: 'Der neue Beginn; leer, solange er nicht feststeht.',
    }),
    ort: line()
      .optional()
      .meta({
        title: 'Anderer Ort',
        description: 'Nur, wenn er anders ist.',
        kontakt: ['anschrift'],
      }),
    hinweis: line(300)
      .optional()
      .meta({ title: 'Hinweis', description: 'Warum, und was nun gilt.' }),
  })
  .refine(({ status, verschobenAuf }) => !verschobenAuf || status === 'verschoben', {
    path: ['verschobenAuf'],
    error: 'Ein neuer Beginn gehört nur zu „Verschoben“',
  });

export const wiederholungSchema = z
  .strictObject({
    rhythmus: choice(rhythmusLabels).meta({
      title: 'Rhythmus',
      description:
        'Gezählt wird ab dem Beginn oben. In Monaten ohne 29., 30. oder 31. fällt ein solcher Tag aus; ein fünfter Wochentag gilt als der letzte.',
      labels: rhythmusLabels,
    }),
    // No default: in the form it would begin a rule that nobody has asked for.
    abstand: z.int().min(1).max(12).optional().meta({
      title: 'Abstand',
      description: 'Leer heißt jedes Mal; 2 heißt jedes zweite Mal, etwa alle zwei Wochen.',
    }),
    bis: day().optional().meta({
      title: 'Bis',
      description:
        'Letzter möglicher Tag. Ein Ende gehört dazu, damit nichts Vergessenes weiterläuft.',
    }),
    anzahl: z.int().min(2).max(mostDates).optional().meta({
      title: 'Anzahl',
      description: 'Wie oft nach der Regel, ausgelassene Tage mitgezählt; statt „Bis“.',
    }),
    ohne: z.array(day()).default([]).meta({
      title: 'Ausgelassene Tage',
      description: 'Tage, an denen von vornherein nichts ist, etwa Ferien und Feiertage.',
      singular: 'Tag',
    }),
    abweichungen: z.array(abweichungSchema).default([]).meta({
      title: 'Abweichungen',
      description: 'Einzelne Tage, die ausfallen, verschoben oder ausgebucht sind.',
      singular: 'Abweichung',
    }),
  })
  .refine(({ bis, anzahl }) => (bis === undefined) !== (anzahl === undefined), {
    path: ['bis'],
    error: 'Genau eines von beiden gehört hierher: „Bis“ oder „Anzahl“',
  });

export type Wiederholung = z.infer<typeof wiederholungSchema>;
export type Abweichung = Wiederholung['abweichungen'][number];
