/** Every folder of `src/content` with its schema and its German names. */
import type { z } from 'zod';

import { ausgabeSchema } from './ausgabe.ts';
import { begriffSchema } from './begriff.ts';
import { describeFields, type Field } from './describe.ts';
import { erfahrungSchema } from './erfahrung.ts';
import { meldungSchema } from './meldung.ts';
import { praxisSchema } from './praxis.ts';
import { protokollSchema } from './protokoll.ts';
import { seiteSchema } from './seite.ts';
import { standortSchema } from './standort.ts';
import { terminSchema } from './termin.ts';
import { themaSchema } from './thema.ts';
import { zahlenblattSchema } from './zahlenblatt.ts';

/** Endings of the files of entries. */
export type Ending = 'mdx' | 'yaml';

interface Collection {
  schema: z.ZodObject;
  singular: string;
  plural: string;
  /** A description of the collection, above its list in the editor. */
  description: string;
  /** The field that names an entry. */
  titleKey: string;
  /** Fields that tell entries of one name apart in a list. */
  detailKeys: readonly string[];
  /** How the file name of a new entry is made; `{{slug}}` is its name, filters are Decap's. */
  idTemplate: string;
  /** The path of the page of an entry; `{id}` stands for its file name. */
  path: string;
  /** The page that shows it, below `src/pages`; the preview of the editor draws it with the draft. */
  page: string;
  /** How search files it: a word for the index and one for people. Absent if as any other page. */
  search?: { art: string; label: string };
  /** Whether people send it to one another, so that its page offers to share it. */
  isShared?: true;
  /** Whether it tells of single people, so that small counts of them are looked for. */
  tellsOfCases?: true;
  /** How its file is written: fields above a text, or fields alone. Absent means `mdx`. */
  ending?: Ending;
  /** The text below the fields; absent if the fields say everything. */
  body?: {
    /** Whether the text is read as the points of a meeting, or as running text. */
    kind: BodyKind;
    /** How it is written, below the field. */
    description: string;
    /** The first text of a new entry. */
    start?: string;
  };
}

const runningText = {
  kind: 'text',
  description:
    'Absätze trennt eine leere Zeile, Überschriften beginnen mit „## “, Punkte mit „- “.',
} as const;

export const collections = {
  protokolle: {
    schema: protokollSchema,
    singular: 'Protokoll',
    plural: 'Protokolle',
    description: 'Ein Treffen, ein Protokoll: Punkt für Punkt, jeder mit eigener Adresse.',
    titleKey: 'titel',
    detailKeys: ['datum'],
    idTemplate: "{{fields.datum | default('ohne-datum')}}-{{fields.ort | default('ohne-ort')}}",
    path: '/protokolle/{id}/',
    page: 'protokolle/[id].astro',
    search: { art: 'protokoll', label: 'Protokoll' },
    isShared: true,
    tellsOfCases: true,
    body: {
      kind: 'protokoll',
      description:
        'Abschnitte beginnen mit „## “, die Art der Punkte steht in einer Überschrift mit „### “, jeder Punkt beginnt mit „- “. Am Ende eines Punktes kann ein Thema stehen, etwa „#NET“.',
      start: '## Rahmen\n\n### Informationen\n\n- ',
    },
  },
  'best-practice': {
    schema: praxisSchema,
    singular: 'Praxis',
    plural: 'Best Practice',
    description: 'Was wir gelernt haben, mit den Belegen dafür und dem, was dagegen spricht.',
    titleKey: 'titel',
    detailKeys: ['thema'],
    idTemplate: '{{slug}}',
    path: '/best-practice/{id}/',
    page: 'best-practice/[id].astro',
    search: { art: 'praxis', label: 'Best Practice' },
    isShared: true,
    body: {
      kind: 'text',
      description:
        'Die Abschnitte heißen Empfehlung, Bedingungen und Stolpersteine; wer mag, ergänzt Zum Abhaken und Offene Fragen. Jeder beginnt mit „## “, Punkte beginnen mit „- “, Kästchen mit „- [ ] “.',
      start: '## Empfehlung\n\n\n\n## Bedingungen\n\n\n\n## Stolpersteine\n',
    },
  },
  erfahrungen: {
    schema: erfahrungSchema,
    singular: 'Erfahrung',
    plural: 'Erfahrungen',
    description: 'Was ein Standort getan hat und was daraus wurde, auch wenn es misslang.',
    titleKey: 'titel',
    detailKeys: ['standort', 'von'],
    idTemplate: "{{fields.standort}}-{{fields.von | date('YYYY')}}-{{slug}}",
    path: '/erfahrungen/{id}/',
    page: 'erfahrungen/[id].astro',
    search: { art: 'erfahrung', label: 'Erfahrung' },
    tellsOfCases: true,
  },
  standorte: {
    schema: standortSchema,
    singular: 'Standort',
    plural: 'Standorte',
    description: 'Ein Projekt im Quartier: wo es arbeitet, für wen und mit wem.',
    titleKey: 'name',
    detailKeys: ['ort'],
    idTemplate: '{{fields.ort}}',
    path: '/standorte/{id}/',
    page: 'standorte/[id].astro',
    search: { art: 'standort', label: 'Standort' },
    isShared: true,
    body: runningText,
  },
  indikatoren: {
    schema: zahlenblattSchema,
    singular: 'Zahlenblatt',
    plural: 'Indikatoren',
    description: 'Die Zahlen eines Standorts und seiner Quartiere, über die Jahre.',
    titleKey: 'standort',
    detailKeys: [],
    idTemplate: '{{fields.standort}}',
    path: '/indikatoren/standorte/{id}/',
    page: 'indikatoren/standorte/[id].astro',
    search: { art: 'indikator', label: 'Zahlen' },
    ending: 'yaml',
  },
  termine: {
    schema: terminSchema,
    singular: 'Termin',
    plural: 'Termine',
    description: 'Treffen, Veranstaltungen und Fristen.',
    titleKey: 'titel',
    detailKeys: ['beginn'],
    // The day alone, where a time of day is known as well.
    idTemplate: '{{fields.beginn | truncate(10)}}-{{slug}}',
    path: '/termine/{id}/',
    page: 'termine/[id].astro',
    search: { art: 'termin', label: 'Termin' },
    isShared: true,
    body: runningText,
  },
  aktuelles: {
    schema: meldungSchema,
    singular: 'Meldung',
    plural: 'Aktuelles',
    description: 'Was an einem Standort war, in wenigen Sätzen, gern mit Bildern.',
    titleKey: 'titel',
    detailKeys: ['datum'],
    idTemplate: '{{fields.datum}}-{{slug}}',
    path: '/aktuelles/{id}/',
    page: 'aktuelles/[id].astro',
    search: { art: 'meldung', label: 'Meldung' },
    isShared: true,
    tellsOfCases: true,
    body: runningText,
  },
  ausgaben: {
    schema: ausgabeSchema,
    singular: 'Ausgabe',
    plural: 'Ausgaben',
    description: 'Der Leitfaden, wie er an einem Stichtag war.',
    titleKey: 'titel',
    detailKeys: ['datum'],
    idTemplate: 'ausgabe-{{fields.nummer}}',
    path: '/best-practice/ausgaben/{id}/',
    page: 'best-practice/ausgaben/[id].astro',
  },
  themen: {
    schema: themaSchema,
    singular: 'Thema',
    plural: 'Themen',
    description: 'Die Arbeitsfelder, nach denen alles geordnet ist. Neue sind selten nötig.',
    titleKey: 'titel',
    detailKeys: ['kuerzel'],
    idTemplate: '{{slug}}',
    path: '/themen/{id}/',
    page: 'themen/[id].astro',
    search: { art: 'thema', label: 'Thema' },
    body: runningText,
  },
  seiten: {
    schema: seiteSchema,
    singular: 'Seite',
    plural: 'Seiten',
    description: 'Texte wie das Impressum oder „Über ThINKA“.',
    titleKey: 'titel',
    detailKeys: [],
    idTemplate: '{{slug}}',
    path: '/{id}/',
    page: '[seite].astro',
    search: { art: 'seite', label: 'Seite' },
    body: runningText,
  },
  glossar: {
    schema: begriffSchema,
    singular: 'Begriff',
    plural: 'Glossar',
    description: 'Begriffe und Abkürzungen, die in Texten erklärt werden.',
    titleKey: 'begriff',
    detailKeys: [],
    idTemplate: '{{slug}}',
    path: '/glossar/#{id}',
    page: 'glossar.astro',
    search: { art: 'begriff', label: 'Begriff' },
  },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** A collection as a `Collection`, so that one can ask for parts that most do not have. */
export function collectionOf(name: CollectionName): Collection {
  return collections[name];
}

/** The fields that the schema of a collection describes. */
export function fieldsOf(name: CollectionName): readonly Field[] {
  return describeFields(collections[name].schema);
}

export function endingOf(name: CollectionName): Ending {
  return collectionOf(name).ending ?? 'mdx';
}

export type BodyKind = 'protokoll' | 'text';

/** How the text below the fields is read. */
export function bodyKindOf(name: CollectionName): BodyKind {
  return collectionOf(name).body?.kind ?? 'text';
}
