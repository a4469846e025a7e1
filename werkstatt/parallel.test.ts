/** Many at a time, and an end in the middle: nothing that was answered is lost. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import type { Report } from './main.ts';
import { contribute, findPull, logIn, type Kept } from './testing/client.ts';
import { createProject, runGitIn, toSeite, type TestProject } from './testing/project.ts';

const script = path.join(import.meta.dirname, 'main.ts');

async function spawnWerkstatt({ root, folder }: TestProject) {
  const child = fork(script, ['--folder', folder, '--seed-from', root], { detached: true });
  const ended = once(child, 'exit');
  /** Kills it with the Git processes it has started. */
  const kill = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
    await ended;
  };
  onTestFinished(kill);
  const report = await new Promise<Report>((resolve) => child.once('message', resolve));
  if (report.kind !== 'ready') throw new Error(JSON.stringify(report));
  const client = await logIn(`http://127.0.0.1:${report.port}/werkstatt/`);
  return { repository: report.repository, client, kill };
}

function toDraft(name: string) {
  return { collection: 'seiten', slug: name, text: toSeite(`Seite ${name}`) };
}

test('killed while many save, it starts again and has all that it answered', async () => {
  const project = await createProject();
  onTestFinished(() => project.remove());
  const first = await spawnWerkstatt(project);
  const answered = new Map<string, Kept>();
  const workers = Array.from({ length: 12 }, async (_, worker) => {
    for (let round = 0; ; round += 1) {
      await contribute(first.client, toDraft(`${worker}-${round}`), (kept) => {
        answered.set(kept.branch, kept);
        if (answered.size === 20) void first.kill();
      });
    }
  });
  // They end when the connection does.
  await Promise.allSettled(workers);

  const { client, repository } = await spawnWerkstatt(project);
  expect(runGitIn(repository, 'fsck', '--strict', '--no-dangling')).toBe('');
  expect(answered.size).toBeGreaterThanOrEqual(20);
  const numbers: number[] = [];
  for (const { branch, commit, number, label } of answered.values()) {
    expect(runGitIn(repository, 'rev-parse', branch)).toBe(commit);
    // Each holds its own file and no other.
    const file = `src/content/${branch.replace('cms/', '')}.mdx`;
    expect(runGitIn(repository, 'diff', '--name-only', 'main', branch)).toBe(file);
    if (number === undefined) continue;
    numbers.push(number);
    const pull = await findPull(client, number);
    expect(pull?.head).toMatchObject({ ref: branch, sha: commit });
    if (label) expect(pull?.labels).toEqual([{ name: label }]);
  }
  expect(new Set(numbers).size).toBe(numbers.length);
  const { number } = await contribute(client, toDraft('danach'));
  expect(number).toBeGreaterThan(Math.max(...numbers));
});
