/** Several runs at once, and readers while it is switched. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { amount } from '../amount.ts';
import { createDeployment } from './deployment.ts';
import { textOf } from './fake-npm.ts';
import { readShown } from './shown.ts';

test('runs that start at once end in a whole site, the newest', async () => {
  const { home, commit, start, publish, leftovers } = await createDeployment();
  expect(await publish()).toMatchObject({ status: 0 });

  const rounds = amount(2, 25);
  for (let round = 1; round <= rounds; round++) {
    await commit(String(round * 2));
    const first = start({ PAUSE: '0.005' });
    await sleep((round % 5) * 30);
    await commit(String(round * 2 + 1));
    const others = [start(), start()];
    const ended = await Promise.all([first, ...others].map(({ ended }) => ended));
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(await readShown(home)).toBe(String(round * 2 + 1));
    expect(await leftovers()).toEqual([]);
  }
  console.log(`${rounds} rounds of three runs at once`);
}, 300_000);

test('who has waited long enough leaves with a message', async () => {
  const { home, start, publish } = await createDeployment();
  const slow = start({ PAUSE: '0.15' });
  await sleep(150);
  const second = await publish({ THINKA_WAIT: '0' });
  expect(second.status).not.toBe(0);
  expect(second.output).toContain('Another run is going on; waiting for it …');
  expect(second.output).toContain('FAILED: Waiting for another run of this script (status 1).');
  expect(second.output).toMatch(/There is no site yet\.$/);
  expect(await slow.ended).toMatchObject({ status: 0 });
  expect(await readShown(home)).toBe('1');
});

test('readers find every file, and never go back in time, while the site is switched', async () => {
  const { home, commit, publish } = await createDeployment();
  await publish();
  let isOver = false;
  let reads = 0;
  const readOn = async (edition: string) => {
    let last = 0;
    while (!isOver) {
      const page = await readFile(path.join(home, edition, 'index.html'), 'utf8');
      const version = Number(page.split(' ')[0]);
      expect(version).toBeGreaterThanOrEqual(last);
      last = version;
      // A page asks for its style sheet a little later, perhaps when another site is shown.
      await sleep((reads % 4) * 3);
      const sheet = await readFile(path.join(home, edition, `_astro/${version}.css`), 'utf8');
      expect(sheet).toBe(textOf(String(version), edition, `_astro/${version}.css`));
      const next = await readFile(path.join(home, edition, 'a/1.html'), 'utf8');
      expect(Number(next.split(' ')[0])).toBeGreaterThanOrEqual(version);
      reads += 3;
    }
  };
  const readers = Promise.all(['dist', 'dist-intern', 'dist', 'dist-intern'].map(readOn));
  const switches = amount(5, 100);
  const switching = async () => {
    for (let version = 2; version < switches + 2; version++) {
      await commit(String(version));
      expect(await publish()).toMatchObject({ status: 0 });
    }
  };
  await switching().finally(() => (isOver = true));
  await readers;
  console.log(`${reads} reads during ${switches} switches`);
}, 300_000);
