import { expect, test } from 'vitest';

import { toTeaser } from './teaser.ts';

test.each([
  ['a text that has room', 'Es gelang.', 10, 'Es gelang.'],
  ['as many words as have room', 'Es gelang nach langem Warten.', 14, 'Es gelang nach\u00a0…'],
  ['no half words', 'Es gelang nach langem Warten.', 16, 'Es gelang nach\u00a0…'],
  ['no comma before the mark', 'Es gelang, nach Jahren.', 12, 'Es gelang\u00a0…'],
  [
    'one word at least',
    'Eingliederungsvereinbarung hilft.',
    5,
    'Eingliederungsvereinbarung\u00a0…',
  ],
])('shows %s', (_name, text, most, teaser) => {
  expect(toTeaser(text, most)).toBe(teaser);
});
