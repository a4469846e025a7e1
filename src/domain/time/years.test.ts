import { expect, test } from 'vitest';

import { toYears } from './years.ts';

test('years stand in the order of what they hold, and so does what is in them', () => {
  const items = ['2026-03-14', '2026-01-02', '2025-12-31'].map((tag) => ({ tag }));
  expect(toYears(items)).toEqual([
    { year: '2026', items: [{ tag: '2026-03-14' }, { tag: '2026-01-02' }] },
    { year: '2025', items: [{ tag: '2025-12-31' }] },
  ]);
});
