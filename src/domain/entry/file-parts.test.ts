import { expect, test } from 'vitest';

import { splitFile } from './file-parts.ts';

test.each([
  ['---\ntitel: A\n---\nText\n', ['---\n', 'titel: A\n', '---\n', 'Text\n']],
  ['--- \r\ntitel: A\r\n---\t\r\n\r\nText', ['--- \r\n', 'titel: A\r\n', '---\t\r\n', '\r\nText']],
  ['---\n---\nText', ['---\n', '', '---\n', 'Text']],
  ['---\ntitel: A\n---', ['---\n', 'titel: A\n', '---', '']],
  [
    '---\ntitel: A\n---\nDavor\n\n---\n\nDanach',
    ['---\n', 'titel: A\n', '---\n', 'Davor\n\n---\n\nDanach'],
  ],
])('splits %j', (text, parts) => {
  expect(Object.values(splitFile(text) ?? {})).toEqual(parts);
});

test.each(['Text', '---\ntitel: A\n', '---\ntitel: A\n--- b\n', ' ---\ntitel: A\n---\n'])(
  'finds no head in %j',
  (text) => {
    expect(splitFile(text)).toBeUndefined();
  },
);
