import { expect, test } from 'vitest';

import { renderReport } from './report.ts';

const picture = (page: string, share: number | undefined) => ({
  page,
  view: 'Hell, 360',
  file: `${page}/hell-360.png`,
  share,
});

test('shows what has no accepted picture first, then what has changed most', () => {
  const html = renderReport([
    picture('gleich', 0),
    picture('etwas', 0.01),
    picture('viel', 0.5),
    picture('neu', undefined),
  ]);
  expect([...html.matchAll(/data-page="(\w+)"/g)].map(([, page]) => page)).toEqual([
    'neu',
    'viel',
    'etwas',
    'gleich',
  ]);
});

test('has a picture of the difference only where there is one', () => {
  expect(renderReport([picture('viel', 0.5)])).toContain('src="unterschied/viel/hell-360.png"');
  expect(renderReport([picture('gleich', 0)])).not.toContain('src="unterschied/');
  expect(renderReport([picture('neu', undefined)])).not.toContain('src="angenommen/');
});
