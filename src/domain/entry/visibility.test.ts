import { expect, test } from 'vitest';

import { isPublic } from './visibility.ts';

test.each([
  ['says that it is public', { sichtbarkeit: 'oeffentlich' }, true],
  ['is a final Protokoll', { sichtbarkeit: 'oeffentlich', zustand: 'endgueltig' }, true],
  ['is one nobody has confirmed', { sichtbarkeit: 'oeffentlich', zustand: 'nacherzaehlt' }, true],
  ['is a draft', { sichtbarkeit: 'oeffentlich', zustand: 'entwurf' }, false],
  ['is internal', { sichtbarkeit: 'intern' }, false],
  ['says nothing', {}, false],
  ['says it in another way', { sichtbarkeit: true }, false],
])('an entry that %s: %j → %s', (_, data, expected) => {
  expect(isPublic(data)).toBe(expected);
});
