/**
 * An Erfahrung: what one Standort did and what came of it, failures included. Six fields suffice to
 * send one; which entry of the guide it belongs to, and what it means for that, may be said later.
 */
import { z } from 'zod';

import {
  choice,
  day,
  entryId,
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
} as const;

/** What it means for the claim of a Praxis; a failure can confirm a warning. */
export const einordnungLabels = {
  dafuer: 'Spricht dafür',
  beides: 'Teils, teils',
  dagegen: 'Spricht dagegen',
} as const;

export const erfahrungSchema = z
  .strictObject({
    titel: line(90).meta({
      title: 'Titel',
      description: 'Was ihr versucht habt, in wenigen Worten.',
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
      description: 'Was nicht gelang, hilft anderen genauso.',
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
    gemeldetAm: day().meta({
      title: 'Gemeldet am',
      description: 'Der Tag, an dem ihr das schreibt.',
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
      description: 'Wenn davon schon ein Protokoll erzählt: die Fundstellen.',
      relation: 'fundstellen',
    }),
    sichtbarkeit: sichtbarkeit(),
    freigaben: freigaben(),
  })
  .refine(({ von, bis }) => !bis || !isEarlier(bis, von), {
    path: ['bis'],
    error: 'Das Ende liegt vor dem Anfang',
  })
  .refine(({ von, gemeldetAm }) => !isEarlier(gemeldetAm, von), {
    path: ['gemeldetAm'],
    error: 'Gemeldet wäre es, ehe es war',
  })
  .refine(({ praxis, einordnung }) => !einordnung || praxis !== undefined, {
    path: ['einordnung'],
    error: 'Eine Bedeutung gibt es nur für einen Eintrag im Leitfaden',
  });

export type Erfahrung = z.infer<typeof erfahrungSchema>;
