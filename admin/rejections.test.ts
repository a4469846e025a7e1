import { expect, test } from 'vitest';

import { isTold } from './rejections.ts';

test.each<[string, unknown, boolean]>([
  ['a missing field', undefined, true],
  ['a refused draft', { type: 'UNPUBLISHED_ENTRY_PERSIST_FAILURE' }, true],
  ['a refused entry', { type: 'ENTRY_PERSIST_FAILURE' }, true],
  ['an error nobody knows of', new Error('broken'), false],
  ['something else', null, false],
])('%s: told already %s', (_what, reason, told) => {
  expect(isTold(reason)).toBe(told);
});
