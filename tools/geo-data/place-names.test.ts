import { expect, test } from 'vitest';

import { toBaseName, toFullName } from './place-names.ts';

test.each([
  ['Saalfeld/Saale', 'Saalfeld'],
  ['St. Gangloff', 'Sankt Gangloff'],
  ['Werther (Westf.)', 'Werther'],
  ['Lausnitz b. Neustadt an der Orla', 'Lausnitz'],
  ['Berka v.d. Hainich', 'Berka'],
  ['Neundorf (bei Schleiz)', 'Neundorf'],
  ['Bad Langensalza', 'Bad Langensalza'],
])('„%s“ is at base „%s“', (name, base) => {
  expect(toBaseName(name)).toBe(base);
});

test.each([
  ['Graitschen b. Bürgel', 'Graitschen bei Bürgel'],
  ['Neundorf (bei Schleiz)', 'Neundorf bei Schleiz'],
  ['Ettenhausen a.d. Suhl', 'Ettenhausen an der Suhl'],
  ['Ottstedt a. Berge', 'Ottstedt am Berge'],
])('„%s“ is in full „%s“', (name, full) => {
  expect(toFullName(name)).toBe(full);
});
