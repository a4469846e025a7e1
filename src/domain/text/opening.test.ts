import { expect, test } from 'vitest';

import { toOpening } from './opening.ts';

test.each([
  [
    'the first paragraph alone',
    '<p>Es war <strong>voll</strong>.</p>\n<p>Und laut.</p>',
    'Es war voll.',
  ],
  [
    'the first one behind a heading',
    '<h2 id="a">Am Hof</h2>\n<p>Es war\nvoll.</p>',
    'Es war voll.',
  ],
  ['signs as they are read', '<p>Tee &#x26; Brot &#x3C;5 Euro</p>', 'Tee & Brot <5 Euro'],
  ['no number of a footnote', '<p>Voll.<sup><a href="#f1">1</a></sup></p>', 'Voll.'],
  ['nothing where there is no paragraph', '<h2 id="a">Am Hof</h2>', ''],
])('gives %s', (_what, html, expected) => {
  expect(toOpening(html)).toBe(expected);
});
