/** `npm run task -- demo` always shows the day of its examples. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { setClock } from '../../server/demo-clock.ts';
import { demoMoment } from '../../server/demo-site.ts';
import { serve } from '../../server/serve.ts';
import { useBrowser } from '../site/browser.ts';
import { dist } from '../site/dist.ts';

const open = useBrowser();

test('the scripts of a page are told the moment of the demo', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-clock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(dist, folder, { recursive: true });
  await setClock(folder, demoMoment);
  const { url, stop } = await serve({ folder, base: '/', port: 0 });
  onTestFinished(stop);

  const { page, troubles } = await open(new URL('/termine/', url).href);
  const now = await page.evaluate(() => [Date.now(), new Date().getTime()]);
  for (const moment of now) {
    expect(moment).toBeGreaterThanOrEqual(Date.parse(demoMoment));
    expect(moment).toBeLessThan(Date.parse(demoMoment) + 60_000);
  }
  // Other questions about a day get their usual answer.
  expect(await page.evaluate(() => new Date(2026, 0, 31).getDate())).toBe(31);
  expect(troubles.filter((trouble) => trouble.startsWith('error'))).toEqual([]);
});
