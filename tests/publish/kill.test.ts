/** Kills the script at each of its steps, and at moments taken at random. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { amount, isWhole } from '../amount.ts';
import { createDeployment, type Deployment, type Run } from './deployment.ts';
import { createKillSteps, type Killed } from './kill-steps.ts';
import { createRandom } from '../mutation/random.ts';
import { readShown } from './shown.ts';

/** Each step, or every sixth. */
const stride = amount(6, 1);

const ways: { when: 'before' | 'after'; who: Killed }[] = [
  { when: 'before', who: 'group' },
  ...(isWhole
    ? ([
        { when: 'after', who: 'group' },
        { when: 'before', who: 'script' },
        { when: 'after', who: 'script' },
      ] as const)
    : []),
];

test.each(ways)(
  'killed $when each of its steps ($who), the site is whole and the next run succeeds',
  async ({ when, who }) => {
    const deployment = await createDeployment();
    const steps = await createKillSteps(deployment.home);
    const { publish, commit } = deployment;
    const once = async (version: string, call: number) => {
      await commit(version);
      await writeFile(path.join(deployment.home, 'calls'), '0\n');
      return publish(steps.environment(call, when, who));
    };
    expect(await publish()).toMatchObject({ status: 0 });
    expect(await once('2', 0)).toMatchObject({ status: 0 });
    const calls = await steps.countCalls();
    expect(calls).toBeGreaterThan(50);

    let version = 2;
    const killed: number[] = [];
    for (let call = 1; call <= calls; call += stride) {
      const before = String(version);
      const { signal } = await once(String(++version), call);
      expect(signal, `step ${call}`).toBe('SIGKILL');
      killed.push(call);
      expect([before, String(version)], `step ${call}`).toContain(await readShown(deployment.home));
      await expectRecovery(deployment, String(++version));
    }
    console.log(`${killed.length} kills at ${calls} steps`);
  },
  900_000,
);

test('killed at any step of the very first run, there is a whole site or none, and the next run makes it', async () => {
  const deployment = await createDeployment();
  const { home, publish } = deployment;
  const steps = await createKillSteps(home);
  expect(await publish(steps.environment(0, 'before', 'group'))).toMatchObject({ status: 0 });
  const calls = await steps.countCalls();

  // Most steps are the same as in later runs; those of a first run come last.
  const first = isWhole ? 1 : calls - 4;
  for (let call = first; call <= calls; call++) {
    for (const name of ['dist', 'dist-intern', 'current', 'releases', 'publish.lock']) {
      await rm(path.join(home, name), { recursive: true, force: true });
    }
    await writeFile(path.join(home, 'calls'), '0\n');
    expect(await publish(steps.environment(call, 'before', 'group'))).toMatchObject({
      signal: 'SIGKILL',
    });
    const shown = await readShown(home).catch(() => 'none');
    expect(['1', 'none'], `step ${call}`).toContain(shown);
    expect(await publish()).toMatchObject({ status: 0 });
    expect(await readShown(home)).toBe('1');
    expect(await deployment.leftovers()).toEqual([]);
  }
  console.log(`${calls - first + 1} kills in first runs`);
}, 900_000);

test('killed at any moment, the site is whole and the next run succeeds', async () => {
  const deployment = await createDeployment();
  const random = createRandom(7);
  const started = performance.now();
  expect(await deployment.publish({ PAUSE: '0.01' })).toMatchObject({ status: 0 });
  const duration = performance.now() - started;

  let version = 1;
  let kills = 0;
  for (let round = 0; round < amount(4, 80); round++) {
    const before = String(version);
    await deployment.commit(String(++version));
    const run = deployment.start({ PAUSE: '0.01' });
    await sleep(random() * duration);
    killGroup(run);
    if ((await run.ended).signal === 'SIGKILL') kills++;
    expect([before, String(version)]).toContain(await readShown(deployment.home));
    await expectRecovery(deployment, String(++version));
  }
  console.log(`${kills} kills at moments taken at random`);
}, 900_000);

async function expectRecovery(deployment: Deployment, version: string): Promise<void> {
  await deployment.commit(version);
  const { status, output } = await deployment.publish();
  expect(status, output).toBe(0);
  expect(await readShown(deployment.home)).toBe(version);
  expect(await deployment.leftovers()).toEqual([]);
}

/** A command run by `timeout` is in a group of its own and lives on, as after a crash of the script. */
function killGroup({ process: started }: Run): void {
  if (started.pid === undefined || started.exitCode !== null) return;
  try {
    process.kill(-started.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
