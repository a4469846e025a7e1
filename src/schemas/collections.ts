/** Every folder of `src/content` with its schema and its German names. */
import type { z } from 'zod';

import { begriffSchema } from './begriff.ts';
import { praxisSchema } from './praxis.ts';
import { protokollSchema } from './protokoll.ts';
import { seiteSchema } from './seite.ts';
import { standortSchema } from './standort.ts';
import { terminSchema } from './termin.ts';
import { themaSchema } from './thema.ts';

interface Collection {
  schema: z.ZodObject;
  singular: string;
  plural: string;
  /** What belongs here, for whoever looks at the list in the editor. */
  description: string;
  /** The field that names an entry. */
  titleKey: string;
  /** Fields that tell entries of one name apart in a list. */
  detailKeys: readonly string[];
  /** How the file name of a new entry is made; `{{slug}}` is its name, filters are Decap's. */
  idTemplate: string;
  body: {
    /** Whether the text is read as the points of a meeting, or as running text. */
    kind: 'protokoll' | 'text';
    description: string;
    /** What a new entry begins with. */
    start?: string;
  };
}

export const collections = {
  protokolle: {
    schema: protokollSchema,
    singular: 'Protokoll',
    plural: 'Protokolle',
    description: 'Ein Treffen, ein Protokoll: Punkt für Punkt, jeder mit eigener Adresse.',
    titleKey: 'titel',
    detailKeys: ['datum', 'zustand'],
    idTemplate: "{{fields.datum | default('ohne-datum')}}-{{fields.ort | default('ohne-ort')}}",
    body: {
      kind: 'protokoll',
      description:
        'Abschnitte beginnen mit `## `, die Art der Punkte steht in `### Gute Erfahrungen`, jeder Punkt beginnt mit `- `.',
      start: '## Rahmen\n\n### Informationen\n\n- ',
    },
  },
  'best-practice': {
    schema: praxisSchema,
    singular: 'Praxis',
    plural: 'Best Practice',
    description: 'Was wir gelernt haben, mit den Belegen dafür und dem, was dagegen spricht.',
    titleKey: 'titel',
    detailKeys: ['status'],
    idTemplate: '{{slug}}',
    body: {
      kind: 'text',
      description: 'Was zu tun ist, unter welchen Bedingungen es gelingt und woran es hakt.',
      start: '## Empfehlung\n\n\n\n## Bedingungen\n\n\n\n## Stolpersteine\n',
    },
  },
  standorte: {
    schema: standortSchema,
    singular: 'Standort',
    plural: 'Standorte',
    description: 'Ein Projekt im Quartier: wo es arbeitet, für wen und mit wem.',
    titleKey: 'name',
    detailKeys: ['status'],
    idTemplate: '{{fields.ort}}',
    body: { kind: 'text', description: 'Was man sonst über den Standort wissen sollte.' },
  },
  termine: {
    schema: terminSchema,
    singular: 'Termin',
    plural: 'Termine',
    description: 'Treffen, Veranstaltungen und Fristen.',
    titleKey: 'titel',
    detailKeys: ['beginn', 'ort'],
    // The day alone, where a time of day is known as well.
    idTemplate: '{{fields.beginn | truncate(10)}}-{{slug}}',
    body: { kind: 'text', description: 'Worum es geht und was man mitbringen sollte.' },
  },
  themen: {
    schema: themaSchema,
    singular: 'Thema',
    plural: 'Themen',
    description: 'Die Arbeitsfelder, nach denen alles geordnet ist. Neue sind selten nötig.',
    titleKey: 'titel',
    detailKeys: ['kuerzel'],
    idTemplate: '{{slug}}',
    body: { kind: 'text', description: 'Eine Einführung in das Thema.' },
  },
  seiten: {
    schema: seiteSchema,
    singular: 'Seite',
    plural: 'Seiten',
    description: 'Texte wie das Impressum oder „Über ThINKA“.',
    titleKey: 'titel',
    detailKeys: [],
    idTemplate: '{{slug}}',
    body: { kind: 'text', description: 'Der Text der Seite.' },
  },
  glossar: {
    schema: begriffSchema,
    singular: 'Begriff',
    plural: 'Glossar',
    description: 'Begriffe und Abkürzungen, die in Texten erklärt werden.',
    titleKey: 'begriff',
    detailKeys: ['aufloesung'],
    idTemplate: '{{slug}}',
    body: { kind: 'text', description: 'Meist leer; die Erklärung steht in ihrem Feld.' },
  },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
