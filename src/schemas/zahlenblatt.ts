/**
 * A Zahlenblatt: the figures of one Standort. Every figure has its year and its source, and says
 * whether it is rounded or doubtful; those that could tell of single people are held back by
 * `domain/indikator/suppression.ts`.
 */
import { z } from 'zod';

import {
  choice,
  entryId,
  frueher,
  fundstelleRef,
  geprueftAm,
  line,
  sichtbarkeit,
} from './fields.ts';
import { freigaben } from './freigabe.ts';
import { indikatorIds, indikatoren, wordsOf, type IndikatorId } from './indikator.ts';

export const jahrArtLabels = {
  erhoben: 'In diesem Jahr erhoben',
  genannt: 'In diesem Jahr genannt, wann erhoben unbekannt',
} as const;

const indikatorLabels = Object.fromEntries(
  indikatorIds.map((id) => [id, wordsOf(id).label]),
) as Record<IndikatorId, string>;

const wertSchema = z
  .strictObject({
    indikator: choice(indikatorLabels).meta({
      title: 'Indikator',
      description: 'Was gezählt wurde. Fehlt etwas, wende dich an die Koordinierungsstelle.',
      labels: indikatorLabels,
    }),
    quartier: line().optional().meta({
      title: 'Quartier',
      description: 'So geschrieben wie im Profil des Standorts. Leer heißt: der ganze Ort.',
    }),
    jahr: z.int().min(1990).max(2100).meta({
      title: 'Jahr',
      description: 'Für welches Jahr der Wert gilt, etwa 2019.',
    }),
    jahrArt: choice(jahrArtLabels).meta({
      title: 'Was das Jahr bedeutet',
      description: 'Viele Vorlagen nennen eine Zahl und nicht, wann sie erhoben wurde.',
      labels: jahrArtLabels,
    }),
    wert: z.number().min(0).meta({
      title: 'Wert',
      description:
        'Nur die Zahl, ohne Einheit: 4039 und nicht „4039 EW“, 54,13 und nicht „54,13 %“ (in der Datei 54.13). Unter 10 Menschen trage nichts ein.',
    }),
    ungefaehr: z.boolean().default(false).meta({
      title: 'Ungefähr',
      description: 'Die Vorlage sagt „ca.“ oder „etwa“.',
    }),
    nenner: z.int().min(1).optional().meta({
      title: 'Nenner',
      description: 'Nur bei Prozent: Wie viele Menschen sind 100 %?',
    }),
    beleg: fundstelleRef().optional().meta({
      title: 'Beleg',
      description: 'Der Punkt eines Protokolls, der die Zahl nennt.',
      relation: 'fundstellen',
    }),
    quelle: line(300).optional().meta({
      title: 'Quelle',
      description: 'Wenn sie in keinem Protokoll steht: wer hat wann gezählt? Kein Name.',
    }),
    unsicher: line(300).optional().meta({
      title: 'Unsicher',
      description: 'Was an der Zahl oder ihrer Lesung zweifelhaft ist.',
    }),
    hinweis: line(300).optional().meta({
      title: 'Hinweis',
      description: 'Was man sonst wissen muss, etwa wie gezählt wurde.',
    }),
  })
  .refine(({ beleg, quelle }) => beleg ?? quelle, {
    path: ['beleg'],
    error: 'Zu diesem Wert fehlt, woher er stammt: ein Beleg oder eine Quelle',
  })
  .refine(({ indikator, wert }) => isShare(indikator) || Number.isInteger(wert), {
    path: ['wert'],
    error: 'Hier wird in ganzen Zahlen gezählt, ohne Komma und ohne Punkt nach den Tausendern',
  })
  .refine(({ indikator, wert }) => !isShare(indikator) || wert <= 100, {
    path: ['wert'],
    error: 'Mehr als 100 Prozent gibt es nicht',
  })
  .refine(({ indikator, nenner }) => isShare(indikator) || nenner === undefined, {
    path: ['nenner'],
    error: 'Einen Nenner haben nur Werte in Prozent',
  });

export const zahlenblattSchema = z.strictObject({
  standort: entryId().meta({
    title: 'Standort',
    description: 'Zu jedem Standort gehört ein Zahlenblatt.',
    relation: 'standorte',
  }),
  werte: z
    .array(wertSchema)
    .min(1)
    .superRefine((werte, context) => {
      const first = new Map<string, number>();
      werte.forEach(({ indikator, quartier = '', jahr }, index) => {
        const key = [indikator, quartier, jahr].join('\n');
        const before = first.get(key);
        if (before === undefined) first.set(key, index);
        else
          context.addIssue({
            code: 'custom',
            path: [index, 'indikator'],
            message: twice(before + 1),
          });
      });
      werte.forEach((wert, index) => {
        const whole = werte.findIndex((other) => isPartOf(wert, other) && wert.wert > other.wert);
        if (whole < 0) return;
        context.addIssue({ code: 'custom', path: [index, 'wert'], message: tooMany(whole + 1) });
      });
    })
    .meta({
      title: 'Werte',
      description: 'Jede Zahl einzeln, auch die früherer Jahre: So entsteht eine Reihe.',
      singular: 'Wert',
      summary: ['indikator', 'quartier', 'jahr', 'wert'],
    }),
  geprueftAm: geprueftAm(),
  frueher: frueher(),
  sichtbarkeit: sichtbarkeit(),
  freigaben: freigaben(),
});

export type Zahlenblatt = z.infer<typeof zahlenblattSchema>;
export type Wert = Zahlenblatt['werte'][number];

/** A quarter of the whole place, and a group of all who live there: counted exactly, in the same year. */
function isPartOf(part: Countable, whole: Countable): boolean {
  const isExact = !part.ungefaehr && !whole.ungefaehr && part.jahr === whole.jahr;
  if (!isExact || isShare(part.indikator)) return false;
  if (part.indikator === whole.indikator) {
    return part.quartier !== undefined && whole.quartier === undefined;
  }
  const isGroup = indikatoren[part.indikator].einheit === 'personen';
  return isGroup && whole.indikator === 'bevoelkerung' && part.quartier === whole.quartier;
}

type Countable = Pick<
  z.infer<typeof wertSchema>,
  'indikator' | 'quartier' | 'jahr' | 'wert' | 'ungefaehr'
>;

function tooMany(place: number): string {
  return `Der Teil ist größer als das Ganze, das bei Wert ${place} steht`;
}

function isShare(indikator: IndikatorId): boolean {
  return indikatoren[indikator].einheit === 'prozent';
}

function twice(place: number): string {
  return `Für dieses Jahr und diesen Ort gibt es den Indikator schon, als Wert ${place}`;
}
