import { expect, test } from 'vitest';

import { packLage, unpackOrte } from './orte-file.ts';

test('a place comes out of the file as it went in, to a hundredth of a degree', () => {
  const { orte, postleitzahlen } = unpackOrte({
    kreise: [
      { name: 'Stadt Weimar', href: '/a/' },
      { name: 'Landkreis Gotha', href: '/b/' },
    ],
    orte: [['Bad Tabarz', 1, ...packLage({ breite: 50.88, laenge: 10.52 })]],
    postleitzahlen: [['99423', 'Weimar', ...packLage({ breite: 50.98, laenge: 11.33 })]],
    ausserhalb: [],
  });
  const [tabarz, weimar] = [...orte, ...postleitzahlen];
  expect(tabarz).toMatchObject({ name: 'Bad Tabarz', zusatz: 'Landkreis Gotha' });
  expect(tabarz?.lage.breite).toBeCloseTo(50.88, 6);
  expect(tabarz?.lage.laenge).toBeCloseTo(10.52, 6);
  expect(weimar).toMatchObject({ name: '99423', zusatz: 'Weimar' });
  expect(weimar?.lage.laenge).toBeCloseTo(11.33, 6);
});
