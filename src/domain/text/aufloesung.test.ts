import { expect, test } from 'vitest';

import { toAufloesung } from './aufloesung.ts';

test.each([
  ['the Protokolle say', { aufloesung: 'Koordinierungsstelle' }, 'Koordinierungsstelle'],
  [
    'everybody knows',
    { ueblich: 'Volkshochschule' },
    'Üblich: Volkshochschule (allgemein bekannt, nicht aus den Protokollen)',
  ],
  ['nobody knows', {}, undefined],
])('what %s', (_, begriff, shown) => {
  expect(toAufloesung(begriff)).toBe(shown);
});
