/**
 * The consent of the people in a picture. It stands beside the picture, so that it goes where the picture
 * goes. A file does not show whether somebody agreed; this shows that they were asked.
 */
import { choice } from './fields.ts';

export const personenLabels = {
  keine: 'Es sind keine Menschen zu erkennen',
  eingewilligt: 'Alle haben schriftlich eingewilligt, die Einwilligungen liegen beim Standort',
} as const;

export type Personen = keyof typeof personenLabels;

/** How a text says it, behind the address of the picture: `![…](/uploads/… "keine Menschen erkennbar")`. */
export const personenWords: Readonly<Record<Personen, string>> = {
  keine: 'keine Menschen erkennbar',
  eingewilligt: 'alle haben eingewilligt',
};

export const personen = () => choice(personenLabels);

/** How it is asked for, in a field as in the dialog of a text. */
export const personenWortlaut = {
  title: 'Menschen im Bild',
  description:
    'Wer zu erkennen ist, muss schriftlich eingewilligt haben, bei Kindern die Sorgeberechtigten. Sonst nimm ein anderes Bild.',
  labels: personenLabels,
} as const;
