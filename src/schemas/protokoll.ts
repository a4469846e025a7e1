/**
 * A Protokoll of one meeting. The frontmatter describes the meeting, the body holds its
 * points (see `markdown/protokoll.ts`), each of which becomes a Fundstelle with an address.
 */
import { z } from 'zod';

import {
  choice,
  clockTime,
  day,
  entryId,
  frueher,
  geprueftAm,
  line,
  sichtbarkeit,
} from './fields.ts';
import { personen, personenWortlaut } from './einwilligung.ts';
import { freigaben } from './freigabe.ts';

export const formatLabels = {
  erfahrungsaustausch: 'Erfahrungsaustausch',
  'regionaler-austausch': 'Regionaler Austausch',
  steuerungsgruppe: 'Steuerungsgruppe',
  arbeitstreffen: 'Arbeitstreffen',
  vortrag: 'Vortrag',
} as const;

export const zustandLabels = {
  entwurf: 'Entwurf',
  abstimmung: 'In Abstimmung',
  nacherzaehlt: 'Nacherzählt, nicht bestätigt',
  endgueltig: 'Endgültig',
} as const;

const tagesordnungspunktSchema = z
  .strictObject({
    titel: line().meta({ title: 'Punkt', description: 'Worum es geht, in wenigen Worten.' }),
    von: clockTime().optional().meta({ title: 'Von', description: 'Uhrzeit, etwa 11:00.' }),
    bis: clockTime().optional().meta({ title: 'Bis', description: 'Uhrzeit, etwa 12:00.' }),
    input: line().optional().meta({
      title: 'Input',
      description: 'Wer etwas beiträgt, als Funktion oder Einrichtung.',
    }),
  })
  .refine(({ von, bis }) => !von || !bis || bis >= von, {
    path: ['bis'],
    error: 'Das Ende liegt vor dem Beginn',
  });

const anlageSchema = z
  .strictObject({
    datei: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]*$/, { error: 'Kein Dateiname aus a–z, 0–9, Punkt und Strich' })
      .meta({
        title: 'Datei',
        description: 'Das PDF oder Bild. Ohne Editor: der Name der Datei unter public/uploads.',
        widget: 'datei',
      }),
    titel: line().meta({ title: 'Titel', description: 'Was in der Datei steht.' }),
    personen: personen()
      .optional()
      .meta({
        ...personenWortlaut,
        description: `Nur bei Bildern. ${personenWortlaut.description}`,
      }),
  })
  .refine(({ datei, personen }) => personen !== undefined || !isPicture(datei), {
    path: ['personen'],
    error: 'Zu diesem Bild fehlt, ob Menschen zu erkennen sind und eingewilligt haben',
  });

/** A file under public/uploads is a picture or a PDF. */
function isPicture(datei: string): boolean {
  return !datei.endsWith('.pdf');
}

interface Confirmation {
  zustand: keyof typeof zustandLabels;
  bestaetigtAm?: string | undefined;
  bestaetigtVon?: string | undefined;
}

function isFinalOrNotConfirmed({ zustand, bestaetigtAm, bestaetigtVon }: Confirmation): boolean {
  return zustand === 'endgueltig' || (bestaetigtAm === undefined && bestaetigtVon === undefined);
}

const functions = () => z.array(line()).default([]);

export const protokollSchema = z
  .strictObject({
    titel: line(120).meta({
      title: 'Titel',
      description: 'Was für ein Treffen es war, etwa „Zweiter Erfahrungsaustausch in Altenburg“.',
    }),
    datum: day().optional().meta({
      title: 'Datum',
      description: 'Tag des Treffens. Fehlt nur, wenn der Hinweis zum Datum sagt, warum.',
    }),
    datumHinweis: line(400).optional().meta({
      title: 'Hinweis zum Datum',
      description: 'Was am Datum unbekannt oder erschlossen ist.',
    }),
    ort: line()
      .optional()
      .meta({
        title: 'Ort',
        description: 'Ort des Treffens. Nur bei einem Vortrag darf er fehlen.',
        kontakt: ['anschrift'],
      }),
    haus: line()
      .optional()
      .meta({ title: 'Haus', description: 'Gebäude oder Raum.', kontakt: ['anschrift'] }),
    format: choice(formatLabels).meta({
      title: 'Format',
      description: 'Art des Treffens.',
      labels: formatLabels,
    }),
    zustand: choice(zustandLabels).meta({
      title: 'Zustand',
      description:
        'Entwurf: noch nicht öffentlich. In Abstimmung: Die Beteiligten lesen es gerade. Nacherzählt: aus einer Vorlage in eigenen Worten, und niemand, der dabei war, hat es bestätigt. Endgültig: Am Text ändert sich nichts mehr; bestätigt heißt er auf der Seite erst mit Tag und Stelle.',
      labels: zustandLabels,
    }),
    bestaetigtAm: day().optional().meta({
      title: 'Bestätigt am',
      description: 'Nur bei „Endgültig“: der Tag, an dem Beteiligte diesen Text bestätigt haben.',
    }),
    bestaetigtVon: line().optional().meta({
      title: 'Bestätigt von',
      description:
        'Nur bei „Endgültig“: wer dabei war und den Text bestätigt hat, als Funktion oder Einrichtung, kein Name.',
    }),
    einladung: line().optional().meta({ title: 'Einladung', description: 'Wer eingeladen hat.' }),
    moderation: functions().meta({
      title: 'Moderation',
      description: 'Funktionen und Einrichtungen, keine Namen.',
      singular: 'Funktion',
    }),
    protokollfuehrung: functions().meta({
      title: 'Protokollführung',
      description: 'Funktionen und Einrichtungen, keine Namen.',
      singular: 'Funktion',
    }),
    teilnehmende: functions().meta({
      title: 'Teilnehmende',
      description: 'Funktionen und Einrichtungen, keine Namen.',
      singular: 'Funktion',
    }),
    standorte: z.array(entryId()).default([]).meta({
      title: 'Standorte',
      description: 'Standorte, von denen das Protokoll berichtet.',
      relation: 'standorte',
    }),
    vorgaenger: entryId().optional().meta({
      title: 'Voriges Treffen',
      description: 'Das Protokoll, an das dieses anschließt.',
      relation: 'protokolle',
    }),
    tagesordnung: z.array(tagesordnungspunktSchema).default([]).meta({
      title: 'Tagesordnung',
      description: 'Die Punkte in ihrer Reihenfolge.',
      singular: 'Tagesordnungspunkt',
    }),
    anlagen: z.array(anlageSchema).default([]).meta({
      title: 'Anlagen',
      description: 'Dateien, die zum Protokoll gehören.',
      singular: 'Anlage',
    }),
    quelle: line(400).meta({
      title: 'Quelle',
      description: 'Worauf dieser Text beruht und wie gut die Vorlage zu lesen war.',
    }),
    geprueftAm: geprueftAm(),
    frueher: frueher(),
    sichtbarkeit: sichtbarkeit(),
    freigaben: freigaben(),
  })
  .refine(({ datum, datumHinweis }) => datum ?? datumHinweis, {
    path: ['datum'],
    error: 'Ohne Datum muss der Hinweis zum Datum sagen, warum es fehlt',
  })
  .refine(({ ort, format }) => ort ?? format === 'vortrag', {
    path: ['ort'],
    error: 'Der Ort fehlt. Nur bei einem Vortrag darf er unbekannt sein',
  })
  .refine(({ bestaetigtAm, bestaetigtVon }) => !bestaetigtAm === !bestaetigtVon, {
    path: ['bestaetigtVon'],
    error: 'Zu einer Bestätigung gehören der Tag und wer bestätigt hat',
  })
  .refine(isFinalOrNotConfirmed, {
    path: ['zustand'],
    error:
      'Es ist bestätigt, der Zustand sagt aber etwas anderes. Wähle „Endgültig“ (endgueltig), oder lass „Bestätigt am“ und „Bestätigt von“ weg',
  })
  .refine(({ datum, bestaetigtAm }) => !datum || !bestaetigtAm || bestaetigtAm >= datum, {
    path: ['bestaetigtAm'],
    error: 'Die Bestätigung liegt vor dem Treffen',
  });

export type Protokoll = z.infer<typeof protokollSchema>;
