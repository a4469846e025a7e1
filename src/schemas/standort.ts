/**
 * A Standort: one neighbourhood project. Unknown facts stay absent, and a former Standort keeps its entry,
 * because its experiences remain.
 */
import { z } from 'zod';

import {
  choice,
  clockTime,
  frueher,
  fundstelleRef,
  geprueftAm,
  isEarlier,
  line,
  partialDate,
  sichtbarkeit,
  sprache,
  spracheLabels,
} from './fields.ts';
import { freigaben } from './freigabe.ts';
import { telefon } from './telefon.ts';

export const standortStatusLabels = { aktiv: 'Aktiv', ehemalig: 'Ehemalig' } as const;

export const tagLabels = {
  mo: 'Montag',
  di: 'Dienstag',
  mi: 'Mittwoch',
  do: 'Donnerstag',
  fr: 'Freitag',
  sa: 'Samstag',
  so: 'Sonntag',
} as const;

export const barrierefreiLabels = { ja: 'Ja', teilweise: 'Teilweise', nein: 'Nein' } as const;

const sprechzeitSchema = z
  .strictObject({
    tag: choice(tagLabels).meta({
      title: 'Tag',
      description: 'Wochentag.',
      labels: tagLabels,
    }),
    von: clockTime().meta({ title: 'Von', description: 'Uhrzeit, etwa 09:00.' }),
    bis: clockTime().meta({ title: 'Bis', description: 'Uhrzeit, etwa 12:00.' }),
    hinweis: line().optional().meta({
      title: 'Hinweis',
      description: 'Etwa „nur nach Anmeldung“ oder „nicht in den Ferien“.',
    }),
  })
  .superRefine(({ von, bis }, context) => {
    if (bis > von) return;
    const message = bis === von ? 'Das Ende ist der Beginn' : 'Das Ende liegt vor dem Beginn';
    context.addIssue({ code: 'custom', path: ['bis'], message, params: { fix: overMidnight } });
  });

const overMidnight =
  'Berichtige „Von“ oder „Bis“. Geht es über Mitternacht, schreibe zwei Sprechzeiten: die erste endet mit `bis: 23:59`, die zweite beginnt am nächsten Tag mit `von: 00:00`';

const anlaufstelleSchema = z.strictObject({
  name: line().optional().meta({ title: 'Name', description: 'Wenn sie einen eigenen hat.' }),
  // `kontakt`: contact data for everybody is no finding of the privacy check in such a field.
  adresse: line().meta({
    title: 'Adresse',
    description: 'Straße, Hausnummer, Postleitzahl, Ort.',
    kontakt: ['anschrift'],
  }),
  weg: line(160)
    .optional()
    .meta({
      title: 'Weg',
      description: 'Wie man hinfindet: Haltestelle, Eingang, Klingel, Etage.',
      kontakt: ['anschrift'],
    }),
  telefon: telefon()
    .optional()
    .meta({
      title: 'Telefon',
      description:
        'Eine Nummer des Büros mit Vorwahl, etwa 03600 1234-56. Eine zweite bekommt eine eigene Anlaufstelle.',
      kontakt: ['telefon'],
    }),
  mail: z
    .email({ error: 'Keine Mailadresse' })
    .optional()
    .meta({
      title: 'Mail',
      description: 'Adresse des Büros, keine persönliche.',
      kontakt: ['mail'],
    }),
  sprechzeiten: z.array(sprechzeitSchema).default([]).meta({
    title: 'Sprechzeiten',
    description: 'Wann jemand da ist.',
    singular: 'Sprechzeit',
  }),
  sprachen: z.array(sprache()).default([]).meta({
    title: 'Sprachen',
    description: 'Sprachen, in denen beraten wird.',
    labels: spracheLabels,
  }),
  barrierefrei: choice(barrierefreiLabels).optional().meta({
    title: 'Barrierefrei',
    description: 'Ob man mit Rollstuhl oder Kinderwagen hineinkommt.',
    labels: barrierefreiLabels,
  }),
});

const zahlSchema = z.strictObject({
  was: line().meta({ title: 'Was', description: 'Was gezählt wurde, etwa „Zugewanderte“.' }),
  wert: line(40).meta({ title: 'Wert', description: 'Mit Einheit, etwa „ca. 36 %“.' }),
  beleg: fundstelleRef().meta({
    title: 'Beleg',
    description: 'Der Punkt eines Protokolls, der die Zahl nennt.',
    relation: 'fundstellen',
  }),
  unsicher: line(300).optional().meta({
    title: 'Unsicher',
    description: 'Was an der Zahl oder ihrer Lesung zweifelhaft ist.',
  }),
});

const quartierSchema = z.strictObject({
  name: line().meta({ title: 'Name', description: 'Wie das Quartier vor Ort heißt.' }),
  zahlen: z.array(zahlSchema).default([]).meta({
    title: 'Zahlen',
    description: 'Nur was man nicht zählt, etwa ein Baubeginn. Anderes gehört ins Zahlenblatt.',
    singular: 'Zahl',
  }),
});

const points = () => z.array(line(300)).default([]);

export const standortSchema = z
  .strictObject({
    name: line().meta({ title: 'Name', description: 'Etwa „ThINKA Erfurt“.' }),
    ort: line().meta({ title: 'Ort', description: 'Stadt oder Gemeinde.' }),
    kreis: line().optional().meta({
      title: 'Landkreis oder kreisfreie Stadt',
      description: 'Etwa „Landkreis Gotha“ oder „kreisfreie Stadt“.',
    }),
    lage: z
      .strictObject({
        breite: z.number().min(50).max(52).meta({
          title: 'Breite',
          description: 'Geografische Breite in Grad, etwa 50,98 (in der Datei 50.98).',
        }),
        laenge: z.number().min(9).max(13).meta({
          title: 'Länge',
          description: 'Geografische Länge in Grad, etwa 11,03 (in der Datei 11.03).',
        }),
      })
      .optional()
      .meta({ title: 'Lage', description: 'Koordinaten für die Karte.' }),
    traeger: line().optional().meta({ title: 'Träger', description: 'Wer das Projekt trägt.' }),
    von: partialDate().optional().meta({
      title: 'Von',
      description: 'Beginn, so genau er bekannt ist: 2019, 2019-03 oder 2019-03-01.',
    }),
    bis: partialDate().optional().meta({
      title: 'Bis',
      description: 'Ende, nur bei ehemaligen Standorten.',
    }),
    zeitHinweis: line(300).optional().meta({
      title: 'Hinweis zur Laufzeit',
      description: 'Was an Beginn oder Ende erschlossen oder unbekannt ist.',
    }),
    status: choice(standortStatusLabels).optional().meta({
      title: 'Status',
      description: 'Leer lassen, solange der heutige Stand nicht bestätigt ist.',
      labels: standortStatusLabels,
    }),
    anlaufstellen: z.array(anlaufstelleSchema).default([]).meta({
      title: 'Anlaufstellen',
      description: 'Wohin man gehen kann. Ein Standort kann mehrere haben.',
      singular: 'Anlaufstelle',
    }),
    quartiere: z.array(quartierSchema).default([]).meta({
      title: 'Quartiere',
      description: 'Stadtteile oder Siedlungen. Nach diesen Namen ordnet das Zahlenblatt.',
      singular: 'Quartier',
    }),
    einzugsgebiet: line(160).optional().meta({
      title: 'Einzugsgebiet',
      description:
        'Für welche Straßen, Quartiere oder Orte das Projekt da ist, etwa „nur die Südstadt“. Leer lassen, solange es niemand vor Ort bestätigt hat.',
    }),
    zielgruppen: points().meta({
      title: 'Zielgruppen',
      description: 'Für wen das Projekt da ist.',
      singular: 'Zielgruppe',
    }),
    ziele: points().meta({
      title: 'Ziele',
      description: 'Was das Projekt erreichen will.',
      singular: 'Ziel',
    }),
    aktivitaeten: points().meta({
      title: 'Aktivitäten',
      description: 'Was das Projekt tut oder plant.',
      singular: 'Aktivität',
    }),
    partner: points().meta({
      title: 'Partner',
      description: 'Einrichtungen, die mitwirken.',
      singular: 'Partner',
    }),
    koordination: line().optional().meta({
      title: 'Zuständig in der Koordinierungsstelle',
      description: 'Die Funktion, kein Name.',
    }),
    belege: z.array(fundstelleRef()).default([]).meta({
      title: 'Belege',
      description: 'Die Punkte der Protokolle, auf denen das Profil beruht.',
      relation: 'fundstellen',
    }),
    geprueftAm: geprueftAm(),
    frueher: frueher(),
    sichtbarkeit: sichtbarkeit(),
    freigaben: freigaben(),
  })
  .refine(({ bis, status }) => !bis || status === 'ehemalig', {
    path: ['bis'],
    error: 'Nur ein ehemaliger Standort hat ein Ende',
  })
  .refine(({ von, bis }) => !von || !bis || !isEarlier(bis, von), {
    path: ['bis'],
    error: 'Das Ende liegt vor dem Anfang',
  });

export type Standort = z.infer<typeof standortSchema>;
export type Anlaufstelle = Standort['anlaufstellen'][number];
export type Quartier = Standort['quartiere'][number];
