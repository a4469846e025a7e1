/** A Termin: a day, or an hour of wall-clock time in Thuringia, that people should know of. */
import { z } from 'zod';

import { bildSchema } from './bild.ts';
import {
  choice,
  dayOrTime,
  entryId,
  frueher,
  line,
  sichtbarkeit,
  sprache,
  spracheLabels,
} from './fields.ts';
import { freigaben } from './freigabe.ts';
import { wiederholungSchema } from './wiederholung.ts';

export const terminArtLabels = {
  erfahrungsaustausch: 'Erfahrungsaustausch',
  'regionaler-austausch': 'Regionaler Austausch',
  steuerungsgruppe: 'Steuerungsgruppe',
  sprechstunde: 'Beratung und Sprechstunde',
  treff: 'Treff im Quartier',
  veranstaltung: 'Veranstaltung',
  frist: 'Frist',
} as const;

export const terminStatusLabels = {
  geplant: 'Geplant',
  abgesagt: 'Abgesagt',
  verschoben: 'Verschoben',
  ausgebucht: 'Ausgebucht',
} as const;

export const terminSchema = z
  .strictObject({
    titel: line(120).meta({ title: 'Titel', description: 'Was stattfindet.' }),
    art: choice(terminArtLabels).meta({
      title: 'Art',
      description: 'Treffen, Veranstaltung oder Frist.',
      labels: terminArtLabels,
    }),
    beginn: dayOrTime().meta({
      title: 'Beginn',
      description: 'Tag, bei Bedarf mit Uhrzeit: 2019-04-03 oder 2019-04-03T11:00.',
    }),
    ende: dayOrTime().optional().meta({
      title: 'Ende',
      description: 'Nur, wenn es bekannt ist.',
    }),
    ganztaegig: z.boolean().default(false).meta({
      title: 'Ganztägig',
      description:
        'Es dauert den ganzen Tag. Ohne Haken und ohne Uhrzeit heißt: Uhrzeit unbekannt.',
    }),
    // `kontakt`: a Termin is there to tell people where to come, and where to ask.
    ort: line()
      .optional()
      .meta({ title: 'Ort', description: 'Ort oder Haus.', kontakt: ['anschrift'] }),
    status: choice(terminStatusLabels).default('geplant').meta({
      title: 'Status',
      description: 'Abgesagtes stehen lassen, damit niemand umsonst kommt.',
      labels: terminStatusLabels,
    }),
    verschobenAuf: dayOrTime().optional().meta({
      title: 'Verschoben auf',
      description:
        'Der neue Beginn; oben bleibt der alte stehen. Leer, solange der neue Tag nicht feststeht.',
    }),
    statusHinweis: line(300).optional().meta({
      title: 'Hinweis zum Status',
      description: 'Warum abgesagt oder verschoben, und was nun gilt.',
    }),
    wiederholung: wiederholungSchema.optional().meta({
      title: 'Wiederholung',
      description: 'Nur, wenn es mehr als einmal stattfindet.',
    }),
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
    zielgruppe: line().optional().meta({
      title: 'Zielgruppe',
      description: 'Für wen es ist, etwa „Familien mit kleinen Kindern“.',
    }),
    sprachen: z.array(sprache()).default([]).meta({
      title: 'Sprachen',
      description: 'In welchen Sprachen man mitreden kann.',
      labels: spracheLabels,
    }),
    kosten: line(120).optional().meta({
      title: 'Kosten',
      description: '„kostenlos“ oder der Betrag.',
    }),
    anmeldung: line(300)
      .optional()
      .meta({
        title: 'Anmeldung',
        description: 'Ob, wo und bis wann, etwa „nicht nötig“. Nummer oder Adresse nur vom Büro.',
        kontakt: ['telefon', 'mail', 'anschrift'],
      }),
    barrierefreiheit: line(300).optional().meta({
      title: 'Barrierefreiheit',
      description: 'Etwa „Rampe am Hintereingang, Toilette mit Rollstuhl zugänglich“.',
    }),
    bild: bildSchema.optional().meta({
      title: 'Bild',
      description: 'Etwa das Plakat.',
    }),
    hinweis: line(400).optional().meta({
      title: 'Hinweis zum Tag',
      description: 'Was am Termin erschlossen oder unsicher ist.',
    }),
    protokoll: entryId().optional().meta({
      title: 'Protokoll',
      description: 'Das Protokoll des Treffens oder das, in dem der Termin genannt ist.',
      relation: 'protokolle',
    }),
    // The editor raises it whenever it saves; see `src/cms/fassung.ts`.
    fassung: z.int().min(0).default(0).meta({
      title: 'Fassung',
      description:
        'Zählt die Änderungen, damit Kalender sie übernehmen. Im Editor geschieht das von selbst.',
      widget: 'verborgen',
    }),
    frueher: frueher(),
    sichtbarkeit: sichtbarkeit(),
    freigaben: freigaben(),
  })
  .superRefine(({ beginn, ende }, context) => {
    const slip = ende === undefined ? undefined : explainEnde(beginn, ende);
    if (!slip) return;
    const [message, fix] = slip;
    context.addIssue({ code: 'custom', path: ['ende'], message, params: { fix } });
  })
  .refine(({ beginn, ende }) => !ende || daysBetween(beginn, ende) <= mostDays, {
    path: ['ende'],
    error: 'Das Ende liegt mehr als ein Jahr nach dem Beginn',
  })
  .refine(({ beginn, ende, ganztaegig }) => !ganztaegig || !`${beginn} ${ende}`.includes('T'), {
    path: ['ganztaegig'],
    error: 'Was ganztägig ist, hat keine Uhrzeit: Nimm sie bei Beginn und Ende weg',
  })
  .refine(({ status, verschobenAuf }) => !verschobenAuf || status === 'verschoben', {
    path: ['verschobenAuf'],
    error: 'Ein neuer Beginn gehört nur zum Status „Verschoben“',
  })
  .refine(({ beginn, verschobenAuf }) => !isSameStart(verschobenAuf, beginn), {
    path: ['verschobenAuf'],
    error: 'Der neue Beginn ist der alte. Beim „Beginn“ bleibt stehen, wann es zuerst sein sollte',
  })
  .refine(({ status, wiederholung }) => !wiederholung || status !== 'verschoben', {
    path: ['status'],
    error: 'Was sich wiederholt, wird Tag für Tag verschoben: unter „Abweichungen“',
  })
  // RFC 5545 knows it only in leap years, some programs move it to 1 March.
  .refine(
    ({ beginn, wiederholung }) => wiederholung?.rhythmus !== 'jaehrlich' || !isLeapDay(beginn),
    {
      path: ['beginn'],
      error: 'Den 29. Februar gibt es nicht jedes Jahr: Nimm den 28. Februar oder den 1. März',
    },
  )
  .refine(
    ({ beginn, wiederholung }) =>
      wiederholung?.rhythmus !== 'monatlich-letzter' || isInLastWeek(beginn),
    {
      path: ['beginn'],
      error: 'Das ist nicht der letzte dieses Wochentags: In seinem Monat kommt er noch einmal',
    },
  )
  // RFC 5545, 3.8.7.4: without a higher SEQUENCE a calendar may keep what it has.
  .refine(({ status, fassung }) => status === 'geplant' || fassung > 0, {
    path: ['fassung'],
    error: 'Wer den Status ändert, erhöht die Fassung, sonst behalten Kalender den alten',
  })
  .refine(({ wiederholung, fassung }) => !wiederholung?.abweichungen.length || fassung > 0, {
    path: ['fassung'],
    error: 'Wer einen Tag ändert, erhöht die Fassung, sonst behalten Kalender den alten',
  });

export type Termin = z.infer<typeof terminSchema>;

/** Each month that a Termin lasts gets a page of its own; more than a year is a slip. */
const mostDays = 366;

/** @returns the mistake of an end, and the way out; RFC 5545 wants it later than the beginning. */
function explainEnde(beginn: string, ende: string): [problem: string, fix: string] | undefined {
  const [day, last] = [beginn.slice(0, 10), ende.slice(0, 10)];
  const drop = 'Ist es nicht bekannt, lass die Zeile weg';
  if (ende === beginn && ende.includes('T')) {
    return ['Das Ende ist der Beginn', `Schreibe, wann es vorbei ist. ${drop}`];
  }
  if (ende === day && ende !== beginn) {
    return [
      'Das Ende hat keine Uhrzeit, der Beginn aber schon',
      `Schreibe sie dazu, etwa \`ende: ${day}T${toLaterHour(beginn)}\`. ${drop}`,
    ];
  }
  if (ende >= beginn) return undefined;
  const isNight = day === last && ende.includes('T');
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const over = `Geht es über Mitternacht, schreibe \`ende: ${next}${ende.slice(10)}\``;
  return ['Das Ende liegt vor dem Beginn', isNight ? over : 'Berichtige Beginn oder Ende'];
}

/** An example: an hour later, or the last minute of the day. */
function toLaterHour(beginn: string): string {
  const hour = Number(beginn.slice(11, 13)) + 1;
  return hour > 23 ? '23:59' : `${String(hour).padStart(2, '0')}${beginn.slice(13)}`;
}

/** Moved to the day on which it is already, at the same hour or without an hour. */
export function isSameStart(verschobenAuf: string | undefined, beginn: string): boolean {
  return verschobenAuf === beginn || verschobenAuf === beginn.slice(0, 10);
}

function daysBetween(beginn: string, ende: string): number {
  return (Date.parse(ende.slice(0, 10)) - Date.parse(beginn.slice(0, 10))) / 86_400_000;
}

/** Whether no other day of its month is the same day of the week and later. */
function isInLastWeek(beginn: string): boolean {
  const [year = 0, month = 0, day = 0] = beginn.slice(0, 10).split('-').map(Number);
  return day + 7 > new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isLeapDay(beginn: string): boolean {
  return beginn.slice(5, 10) === '02-29';
}
