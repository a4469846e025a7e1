/** A picture with its description, and with what is said of the people in it. */
import { z } from 'zod';

import { personen, personenWortlaut } from './einwilligung.ts';
import { line } from './fields.ts';

export const bildSchema = z.strictObject({
  datei: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*\.(png|jpe?g|webp|avif|gif)$/, {
      error: 'Kein Name eines Bildes aus a–z, 0–9, Punkt und Strich',
    })
    .meta({
      title: 'Datei',
      description: 'Das Foto oder Plakat. Ohne Editor: der Name der Datei unter public/uploads.',
      widget: 'bild',
    }),
  text: line(300).meta({
    title: 'Was zu sehen ist',
    description:
      'Für Menschen, die das Bild nicht sehen. Was auf einem Plakat steht, gehört ganz hierher.',
  }),
  personen: personen().meta(personenWortlaut),
});
