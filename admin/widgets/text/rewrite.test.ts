import { expect, test } from 'vitest';

import { toEdit } from './rewrite.ts';

test.each([
  ['- a\n- b\n', '- a ^i2\n- b\n', { start: 3, end: 3, insert: ' ^i2' }],
  ['aa', 'aaa', { start: 2, end: 2, insert: 'a' }],
  ['abc', 'ac', { start: 1, end: 2, insert: '' }],
  ['same', 'same', { start: 4, end: 4, insert: '' }],
])('what makes %j to %j is as small as can be', (before, after, edit) => {
  expect(toEdit(before, after)).toMatchObject(edit);
});
