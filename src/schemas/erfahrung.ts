/**
 * An Erfahrung: what one Standort did or went through, and the outcome, failures included. Six
 * fields suffice to report one; which entry of the guide it belongs to may be said later. An Erfahrung only
 * read in a Protokoll says so, or it would pass for a fresh report.
 */
import { z } from 'zod';

import {
  choice,
  day,
  entryId,
  frueher,
  fundstelleRef,
  isEarlier,
  line,
  partialDate,
  sichtbarkeit,
} from './fields.ts';
import { freigaben } from './freigabe.ts';

export const ergebnisLabels = {
  gelungen: 'Gelungen',
  teils: 'Teils gelungen',
  misslungen: 'Nicht gelungen',
  erschwert: 'Von außen erschwert',
} as const;

/** The source of an Erfahrung: the Standort itself, or a Protokoll. */
export const herkunftLabels = {
  gemeldet: 'Vom Standort gemeldet',
  protokoll: 'Aus einem Protokoll übernommen',
} as const;

/** The meaning for the claim of a Praxis; a failure can confirm a warning. */
export const einordnungLabels = {
  dafuer: 'Spricht dafür',
  beides: 'Teils, teils',
  dagegen: 'Spricht dagegen',
} as const;

export const erfahrungSchema = z
  .strictObject({
    titel: line(90).meta({
      title: 'Titel',
      description: 'Was ihr versucht habt oder was geschah, in wenigen Worten.',
    }),
    standort: entryId().meta({
      title: 'Standort',
      description: 'Wo es war.',
      relation: 'standorte',
    }),
    von: partialDate().meta({
      title: 'Von',
      description: 'Wann es war oder begann. Das Jahr genügt, etwa 2019; mit Monat: 2019-03.',
    }),
    bis: partialDate().optional().meta({
      title: 'Bis',
      description: 'Wann es endete, wenn es länger dauerte und vorbei ist.',
    }),
    ergebnis: choice(ergebnisLabels).meta({
      title: 'Ergebnis',
      description:
        'Was nicht gelang, hilft anderen genauso. „Von außen erschwert“ heißt: Andere haben es so bestimmt, der Standort hat es nicht selbst versucht.',
      labels: ergebnisLabels,
    }),
    geschehen: line(1000).meta({
      title: 'Was geschah',
      description: 'Was ihr getan habt und was dabei herauskam. Keine Namen von Menschen.',
    }),
    bedingungen: line(600).optional().meta({
      title: 'Unter welchen Bedingungen',
      description: 'Was half oder im Weg stand: Partner, Räume, Zeit, Geld.',
    }),
    anders: line(600).optional().meta({
      title: 'Was wir anders machen würden',
      description: 'Ein Rat an andere, die es auch versuchen.',
    }),
    zielgruppen: z
      .array(line(60))
      .default([])
      .meta({ title: 'Zielgruppen', description: 'Für wen es war.', singular: 'Zielgruppe' }),
    aufwand: line(200).optional().meta({
      title: 'Aufwand',
      description: 'Zeit, Geld, Menschen, so gut ihr es wisst.',
    }),
    gemeldetAm: day().optional().meta({
      title: 'Gemeldet am',
      description:
        'Der Tag, an dem ihr das schreibt. Leer nur, wenn es aus einem Protokoll übernommen ist.',
      today: 'start',
    }),
    praxis: entryId().optional().meta({
      title: 'Eintrag im Leitfaden',
      description: 'Zu welchem Eintrag es gehört. Kann die Koordination später zuordnen.',
      relation: 'best-practice',
    }),
    einordnung: choice(einordnungLabels).optional().meta({
      title: 'Bedeutung für den Eintrag',
      description:
        'Nur wenn sie vom Ergebnis abweicht: Ein Fehlschlag kann eine Warnung im Leitfaden bestätigen.',
      labels: einordnungLabels,
    }),
    thema: entryId().optional().meta({
      title: 'Thema',
      description: 'Nötig ist es nur, solange kein Eintrag zugeordnet ist.',
      relation: 'themen',
    }),
    belege: z.array(fundstelleRef()).default([]).meta({
      title: 'Belege',
      description:
        'Wenn davon schon ein Protokoll erzählt: die Fundstellen. Die erste sagt, von welchem Treffen es stammt.',
      relation: 'fundstellen',
    }),
    // Absent means reported. It is asked for only beside Belege, so that reporting takes six fields.
    herkunft: choice(herkunftLabels).optional().meta({
      title: 'Herkunft',
      description:
        'Nur nötig, wenn Belege dastehen: Hat der Standort es selbst gemeldet, oder ist es nur aus einem Protokoll übernommen?',
      labels: herkunftLabels,
    }),
    frueher: frueher(),
    sichtbarkeit: sichtbarkeit(),
    freigaben: freigaben(),
  })
  .refine(({ von, bis }) => !bis || !isEarlier(bis, von), {
    path: ['bis'],
    error: 'Das Ende liegt vor dem Anfang',
  })
  .refine(({ von, gemeldetAm }) => !gemeldetAm || !isEarlier(gemeldetAm, von), {
    path: ['gemeldetAm'],
    error: 'Gemeldet wäre es, ehe es war',
  })
  .superRefine(({ herkunft, gemeldetAm, belege }, context) => {
    const tell = (field: string, [message, fix]: readonly [string, string]) => {
      context.addIssue({ code: 'custom', path: [field], message, params: { fix } });
    };
    if (herkunft === 'protokoll') {
      if (belege.length === 0) tell('belege', origin.noBeleg);
      if (gemeldetAm) tell('gemeldetAm', origin.notReported);
      return;
    }
    if (!herkunft && belege.length > 0) tell('herkunft', origin.untold);
    else if (!gemeldetAm) tell('gemeldetAm', origin.noDay);
  })
  .refine(({ praxis, einordnung }) => !einordnung || praxis !== undefined, {
    path: ['einordnung'],
    error: 'Eine Bedeutung gibt es nur für einen Eintrag im Leitfaden',
  });

const origin = {
  noBeleg: [
    'Aus einem Protokoll übernommen, aber ohne Beleg: Niemand sieht, aus welchem',
    'Trage bei „Belege“ die Fundstelle ein, etwa `- 2013-07-17-weimar#t1-g3`. Hat der Standort es selbst gemeldet, lass „Herkunft“ leer',
  ],
  notReported: [
    'Es ist aus einem Protokoll übernommen, also hat niemand es gemeldet',
    'Leere das Feld (ohne Editor: lösche die Zeile). Das Datum kommt vom Treffen. Hat der Standort es selbst gemeldet, schreibe `herkunft: gemeldet`',
  ],
  untold: [
    'Davon erzählt ein Protokoll. Hier fehlt, ob der Standort es auch selbst gemeldet hat',
    'Steht es nur im Protokoll, wähle bei „Herkunft“ „Aus einem Protokoll übernommen“ (`herkunft: protokoll`) und leere „Gemeldet am“. Hat der Standort es gemeldet, wähle „Vom Standort gemeldet“ (`herkunft: gemeldet`)',
  ],
  noDay: [
    'Der Tag, an dem der Standort es gemeldet hat, fehlt',
    'Ergänze eine Zeile `gemeldetAm: …` mit dem Tag, etwa 2019-04-03. Steht es nur im Protokoll, schreibe `herkunft: protokoll` und nenne den Beleg',
  ],
} as const;

export type Erfahrung = z.infer<typeof erfahrungSchema>;
