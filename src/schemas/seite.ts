/** A Seite: a page of plain text, such as „Über ThINKA“ or the Impressum. */
import { z } from 'zod';

import { frueher, geprueftAm, line, sichtbarkeit } from './fields.ts';
import { freigaben } from './freigabe.ts';

export const seiteSchema = z.strictObject({
  titel: line(90).meta({ title: 'Titel', description: 'Überschrift der Seite.' }),
  beschreibung: line(300).meta({
    title: 'Beschreibung',
    description: 'Ein Satz, der in Suche und Vorschau erscheint.',
  }),
  geprueftAm: geprueftAm(),
  frueher: frueher(),
  sichtbarkeit: sichtbarkeit(),
  freigaben: freigaben(),
});

export type Seite = z.infer<typeof seiteSchema>;
