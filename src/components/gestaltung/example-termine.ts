/** One Termin for each state, far enough back that no script takes it for one to come. */
import { terminStatusLabels } from '#schemas/termin.ts';

import { nowhere, sprachen } from './example-links.ts';

export const states = [
  { state: 'cancelled', status: terminStatusLabels.abgesagt },
  { state: 'moved', status: terminStatusLabels.verschoben },
  { state: 'full', status: terminStatusLabels.ausgebucht },
];

interface State {
  state: string;
  status: string | undefined;
}

const all: readonly State[] = [{ state: 'planned', status: undefined }, ...states];

export const termine = all.map(({ state, status }, index) => ({
  titel: 'Beispieltreff',
  href: nowhere,
  state,
  status,
  statusText: status ? 'Warum, in einem Satz.' : '',
  takesPlace: state === 'planned' || state === 'full',
  ort: 'Beispielhaus',
  art: 'Treff im Quartier',
  sprachen: index === 0 ? sprachen : [],
  query: '',
  when: {
    before: '',
    days: [
      {
        beginn: `2014-04-0${index + 1}T10:00`,
        ende: undefined,
        words: `${index + 1}. April 2014`,
        glue: '',
      },
    ],
    after: '',
    hours: '10–12 Uhr',
  },
}));

/** Two weeks: with days of another month, today, and a day with two Termine. */
export const weeks = [0, 7].map((start) =>
  Array.from({ length: 7 }, (_, index) => {
    const number = start + index;
    if (number === 0) return undefined;
    const items = number === 3 ? [false, true] : number === 9 ? [false] : [];
    return {
      day: `2014-04-${String(number).padStart(2, '0')}`,
      number,
      isToday: number === 9,
      items: items.map((isOff) => ({
        titel: 'Beispieltreff',
        href: nowhere,
        hour: '10:00',
        words: `, ${number}. April 2014`,
        status: isOff ? terminStatusLabels.abgesagt : undefined,
        isOff,
      })),
    };
  }),
);
