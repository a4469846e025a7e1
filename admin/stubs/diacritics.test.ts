import { expect, test } from 'vitest';

import { remove } from './diacritics.ts';

test.each([
  ['ärger mit öl: übermut, größe', 'aerger-mit-oel-uebermut-groesse'],
  ['café à łódź, ørsted', 'cafe-a-lodz-orsted'],
  // MacOS writes names of files like this: the letter, then its dots.
  ['mu\u0308nze.jpg', 'muenze.jpg'],
  ['зустріч', 'zustrich'],
  ['щастя й ґанок', 'schastya-y-ganok'],
  ['добро пожаловать', 'dobro-pozhalovat'],
  ['أهلا وسهلا', 'ahla-wshla'],
  ['خوش آمدید', 'khwsh-amdyd'],
  ['i̇stanbul: ığdır', 'istanbul-igdir'],
  ['tiếng việt', 'tieng-viet'],
  ['tie\u0302\u0301ng', 'tieng'],
  ['sozial_raum ~ stadtteil', 'sozial-raum-stadtteil'],
  ['café 🎉', 'cafe'],
  // A title without letters gives no name; the editor says so on saving.
  ['§', ''],
  ['… 🎉', ''],
  ['ትግርኛ', ''],
])('%s becomes %s', (text, plain) => {
  expect(remove(text)).toBe(plain);
});

test('a long title ends with a word', () => {
  expect(remove('nachbarschaft und feste '.repeat(20))).toBe(
    'nachbarschaft-und-feste-nachbarschaft-und-feste-nachbarschaft-und-feste',
  );
  expect(remove('щ'.repeat(200))).toHaveLength(80);
  expect(remove('a'.repeat(300))).toHaveLength(80);
});

test('the name of an entry stays, however long it has become', () => {
  const id = `2027-01-15-${'wort-'.repeat(20)}ende`;
  expect(remove(id)).toBe(id);
});
