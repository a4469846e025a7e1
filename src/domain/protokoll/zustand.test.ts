import { expect, test } from 'vitest';

import { describeZustand } from './zustand.ts';

const confirmed = { bestaetigtAm: '2013-09-02', bestaetigtVon: 'Koordinierungsstelle' };

test.each([
  [{ zustand: 'endgueltig', ...confirmed }, 'Bestätigt am 2. September 2013: Koordinierungsstelle'],
  [{ zustand: 'endgueltig' }, 'Abgeschlossen, von den Beteiligten nicht bestätigt.'],
  [
    { zustand: 'nacherzaehlt' },
    'Aus der Vorlage nacherzählt, von den Beteiligten nicht bestätigt.',
  ],
  [{ zustand: 'abstimmung' }, 'In Abstimmung'],
] as const)('readers learn of %o whether it was confirmed', (protokoll, words) => {
  expect(describeZustand(protokoll)).toBe(words);
});
