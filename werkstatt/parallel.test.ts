/** Many at a time, and an end at any time: nothing that was acknowledged is lost. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import type { Report } from './main.ts';
import { contribute, logIn, toBranch, type Client, type Kept } from './testing/client.ts';
import { createProject, runGitIn, toSeite, type TestProject } from './testing/project.ts';

const script = path.join(import.meta.dirname, 'main.ts');

interface Running {
  base: string;
  repository: string;
  client: Client;
  /** As `kill -9`, of the process alone or with the Git processes it has started. */
  kill: (what: 'process' | 'group') => Promise<void>;
}

async function spawnWerkstatt({ root, folder }: TestProject): Promise<Running> {
  const args = ['--folder', folder, '--seed-from', root];
  const child: ChildProcess = fork(script, args, { detached: true });
  const ended = once(child, 'exit');
  const kill: Running['kill'] = async (what) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(what === 'group' ? -child.pid : child.pid, 'SIGKILL');
    }
    await ended;
  };
  onTestFinished(() => kill('group'));
  const report = await new Promise<Report>((resolve) => child.once('message', resolve));
  if (report.kind !== 'ready') throw new Error(JSON.stringify(report));
  const base = `http://127.0.0.1:${report.port}/werkstatt/`;
  return { base, repository: report.repository, client: await logIn(base), kill };
}

async function createTestProject(): Promise<TestProject> {
  const project = await createProject();
  onTestFinished(() => project.remove());
  return project;
}

function toDraft(index: number) {
  return { collection: 'seiten', slug: `seite-${index}`, text: toSeite(`Seite ${index}`) };
}

function listBranches(repository: string): Map<string, string> {
  const format = '--format=%(refname:lstrip=2) %(objectname)';
  const lines = runGitIn(repository, 'for-each-ref', format, 'refs/heads').split('\n');
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}

async function listPulls(client: Client) {
  return (await client.call('GET', '/pulls?state=open&base=main&per_page=100')).list;
}

test('a hundred contributions at the same time are a hundred pull requests', async () => {
  const { client, repository } = await spawnWerkstatt(await createTestProject());
  const indexes = Array.from({ length: 100 }, (_, index) => index);
  const made = await Promise.all(indexes.map((index) => contribute(client, toDraft(index))));

  const numbers = made.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers).toEqual(indexes.map((index) => index + 1));
  const pulls = await listPulls(client);
  expect(pulls).toHaveLength(100);
  for (const { number, branch, commit } of made) {
    const pull = pulls.find((one) => one.number === number);
    expect(pull?.head).toMatchObject({ ref: branch, sha: commit });
    expect(pull?.labels.map(({ name }) => name)).toEqual(['decap-cms/draft']);
  }
  // Each holds its own file and no other.
  for (const index of [0, 37, 99]) {
    const branch = toBranch(toDraft(index));
    const diff = runGitIn(repository, 'diff', '--name-status', 'main', branch);
    expect(diff).toBe(`A\tsrc/content/seiten/seite-${index}.mdx`);
  }
  const log = runGitIn(repository, 'log', '--format=', '--name-only', '--branches=cms/*', '^main');
  expect(new Set(log.split('\n')).size).toBe(100);
  expect(log.split('\n')).toHaveLength(100);
  expect(runGitIn(repository, 'fsck', '--strict', '--no-dangling')).toBe('');
}, 600_000);

test('after kill -9 in the middle, the repository is whole and holds every acknowledged save', async () => {
  const project = await createTestProject();
  const acknowledged = new Map<string, Kept>();
  let next = 0;

  for (const [count, what] of [
    [20, 'group'],
    [40, 'process'],
    [60, 'group'],
    [80, 'process'],
  ] as const) {
    const { client, kill } = await spawnWerkstatt(project);
    const enough = new Promise<void>((resolve) => {
      const workers = Array.from({ length: 12 }, async () => {
        for (;;) {
          next += 1;
          await contribute(client, toDraft(next), (kept) => {
            acknowledged.set(kept.branch, kept);
            if (acknowledged.size >= count) resolve();
          });
        }
      });
      // They end when the connection does.
      for (const worker of workers) worker.catch(() => undefined);
    });
    await enough;
    await kill(what);
  }

  const { client, repository } = await spawnWerkstatt(project);
  expect(runGitIn(repository, 'fsck', '--strict', '--no-dangling')).toBe('');
  const branches = listBranches(repository);
  const pulls = await listPulls(client);
  expect(acknowledged.size).toBeGreaterThanOrEqual(80);
  for (const { branch, commit, number, label } of acknowledged.values()) {
    expect([branch, branches.get(branch)]).toEqual([branch, commit]);
    const slug = branch.split('/').at(-1);
    const file = runGitIn(repository, 'show', `${commit}:src/content/seiten/${slug}.mdx`);
    expect(file).toContain(`titel: Seite ${slug?.split('-')[1]}`);
    if (number === undefined) continue;
    const pull = pulls.find((one) => one.number === number);
    expect(pull?.head).toMatchObject({ ref: branch, sha: commit });
    if (label) expect(pull?.labels.map(({ name }) => name)).toEqual([label]);
  }
  // And it goes on working.
  const { number } = await contribute(client, toDraft(next + 100));
  expect(number).toBeGreaterThan(Math.max(...pulls.map((pull) => pull.number)));
}, 600_000);
