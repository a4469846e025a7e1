/**
 * Freigaben: personal data that may stand in an entry, each with its reason. They travel with the entry,
 * so that reviewers see both in one change, and are shown nowhere else.
 */
import { z } from 'zod';

import { line } from './fields.ts';

const freigabeSchema = z.strictObject({
  text: line().meta({
    title: 'Angabe',
    description: 'Genau so, wie sie im Eintrag steht, etwa eine Telefonnummer.',
  }),
  grund: line(300).meta({
    title: 'Grund',
    description: 'Warum alle sie lesen dürfen, etwa „Nummer des Büros, steht auf dem Flyer“.',
  }),
});

export const freigaben = () =>
  z.array(freigabeSchema).default([]).meta({
    title: 'Freigegebene Angaben',
    description:
      'Nur wenn die Prüfung eine Nummer, Adresse oder einen Namen meldet, der hier stehen darf.',
    singular: 'Freigabe',
  });

export type Freigabe = z.infer<typeof freigabeSchema>;
