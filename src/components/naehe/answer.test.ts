import { describe, expect, test } from 'vitest';

import { toAnswer } from './answer.ts';

const weimar = {
  name: 'Weimar',
  zusatz: 'Stadt Weimar',
  lage: { breite: 50.98, laenge: 11.33 },
};
const nearest = [
  { name: 'ThINKA Weimar', km: 0 },
  { name: 'ThINKA Erfurt', km: 21.2 },
];

describe('the answer', () => {
  test('names the nearest Standort and its distance', () => {
    expect(toAnswer({ kind: 'ort', ort: weimar, isGuess: false }, 'weimar', nearest)).toEqual({
      heading: 'In der Nähe von Weimar, Stadt Weimar',
      text: 'Am nächsten ist ThINKA Weimar, am selben Ort. Entfernungen sind Luftlinie.',
    });
  });

  test('says what it took a wrong spelling for', () => {
    const { text } = toAnswer({ kind: 'ort', ort: weimar, isGuess: true }, 'Wiemar', nearest);
    expect(text).toMatch(/^Gesucht wurde „Wiemar“, gemeint ist wohl Weimar\. Am nächsten/);
  });

  test.each([
    [10, 'In der Nähe von Weimar, Stadt Weimar'],
    [10.1, 'Wir kennen kein Projekt in der Nähe von Weimar, Stadt Weimar'],
  ])('calls near what is %d km away: %s', (km, heading) => {
    const far = [{ name: 'ThINKA Erfurt', km }];
    expect(toAnswer({ kind: 'ort', ort: weimar, isGuess: false }, 'weimar', far).heading).toBe(
      heading,
    );
  });

  test('says of what is far how far it is, and for whom', () => {
    const far = [{ name: 'ThINKA Erfurt', km: 78 }];
    expect(toAnswer({ kind: 'ort', ort: weimar, isGuess: false }, 'weimar', far).text).toBe(
      'Am nächsten ist ThINKA Erfurt, rund 78 km entfernt (Luftlinie). Aber ein Projekt ist meist nur für seinen Stadtteil da.',
    );
  });

  test('does not name anybody where there is nobody', () => {
    const { text } = toAnswer({ kind: 'ort', ort: weimar, isGuess: false }, 'Weimar', []);
    expect(text).toBe('Zurzeit ist kein Projekt eingetragen.');
  });

  test.each([
    [{ kind: 'auswahl', orte: [weimar], isGuess: false }, 'Welchen Ort meinen Sie?'],
    [{ kind: 'auswahl', orte: [weimar], isGuess: true }, 'Welchen Ort meinen Sie?'],
    [{ kind: 'kreis', kreis: { name: 'Ilm-Kreis', href: '/' } }, 'Ilm-Kreis'],
    [{ kind: 'land' }, 'Thüringen ist groß'],
    [{ kind: 'ausserhalb', name: 'Leipzig' }, 'Leipzig liegt nicht in Thüringen'],
    [{ kind: 'unbekannt' }, '„abc“ haben wir nicht gefunden'],
  ] as const)('to %j has a heading of its own, and always a next step', (found, heading) => {
    const copy = found.kind === 'auswahl' ? { ...found, orte: [...found.orte] } : found;
    const answer = toAnswer(copy, 'abc', []);
    expect(answer.heading).toBe(heading);
    expect(answer.text).toMatch(/Bitte|Meinten Sie|nennt Ihnen/);
  });
});
