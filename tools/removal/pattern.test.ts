import { expect, test } from 'vitest';

import { replaceInName, replaceWords, toPattern } from './pattern.ts';

const latin = (text: string | Buffer) => Buffer.from(text).toString('latin1');
const write = (text: string, sign: (code: number) => string) =>
  Array.from(text, (letter) => sign(letter.codePointAt(0) ?? 0)).join('');

test.each<[string, string | Buffer]>([
  ['as it is', 'Frau Jördis Quäck-Lüße kam'],
  ['in capitals', 'JÖRDIS QUÄCK-LÜẞE'],
  ['with accents of their own', 'Jördis Quäck-Lüße'.normalize('NFD')],
  ['in an address', '/standorte/joerdis-quaeck-luesse/'],
  ['without accents', 'jordis_quack.lusse'],
  ['percent-encoded', encodeURIComponent('Jördis Quäck-Lüße')],
  [
    'percent-encoded to the last letter',
    write('Jördis', (code) => encodeURI(String.fromCodePoint(code))) + '+Quäck+Lüße',
  ],
  ['as entities', 'J&ouml;rdis&nbsp;Qu&auml;ck-L&uuml;&szlig;e'],
  ['as entities within a feed', 'J&amp;ouml;rdis Qu&amp;#228;ck-Lüße'],
  ['as numbers', write('Jördis Quäck-Lüße', (code) => `&#${code};`)],
  [
    'escaped for JSON',
    write('Jördis Quäck-Lüße', (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  ],
  ['as Git quotes names', 'J\\303\\266rdis Qu\\303\\244ck-L\\303\\274\\303\\237e'],
  ['as mails quote', 'J=C3=B6rdis Qu=C3=A4ck-L=C3=BC=\n=C3=9Fe'],
  ['with places to break', 'Jör\u00addis Qu&shy;äck-Lü<wbr>ße'],
  ['folded as in calendars', 'Jör\r\n dis Quäck-L\r\n üße'],
  ['over two lines', 'Jördis\n    Quäck-\nLüße'],
  ['with marks', '<b>Jördis</b> <i>Quäck</i>-Lüße'],
  ['in Latin-1', Buffer.from('Jördis Quäck-Lüße', 'latin1')],
  ['without its hyphen', 'Jördis Quäck Lüße'],
])('finds a name %s', (_, text) => {
  expect(toPattern(['Jördis Quäck-Lüße']).test(latin(text))).toBe(true);
});

test.each(['Jörg', 'Quäcklüße', 'Jördis und Quäck-Lüße', 'Lüße, Jördis'])(
  'does not find it in %s',
  (text) => {
    expect(toPattern(['Jördis Quäck-Lüße']).test(latin(text))).toBe(false);
  },
);

test('finds what letters stand beside, or leaves it alone', () => {
  const text = latin('Schwelena, Lenas, Öhlena, „Lena“, \\nLena, lena-a.jpg, Lenaö');
  expect(text.match(toPattern(['Lena']))).toHaveLength(7);
  expect(text.match(toPattern(['Lena'], true))).toHaveLength(3);
});

test.each([
  ['sagt Frau Lüße.', 'sagt Frau [entfernt].'],
  ['titel: Lüße erzählt', 'titel: entfernt erzählt'],
  ['  - Lüße', '  - entfernt'],
  ['titel: "Lüße erzählt"', 'titel: "[entfernt] erzählt"'],
  ['[Post](/a/luesse/) an luesse@a.example', '[Post](/a/entfernt/) an entfernt@a.example'],
  ['Lüße: ja. Lüße(n)', 'entfernt: ja. entfernt(n)'],
  ['[Lüße](/a/)', '[[entfernt]](/a/)'],
])('replaces %j by %j', (text, expected) => {
  const replaced = replaceWords(latin(text), toPattern(['Lüße']));
  expect(Buffer.from(replaced, 'latin1').toString()).toBe(expected);
});

test('replaces in names without brackets', () => {
  expect(replaceInName('frau-luesse.mdx', toPattern(['Lüße']))).toBe('frau-entfernt.mdx');
});
