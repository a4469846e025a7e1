/** Runs the script with a build of its own making. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

const script = path.join(import.meta.dirname, 'publish.sh');

/** A home with a clone of a repository whose `npm run build` copies a file of it to `dist/`. */
async function createHome() {
  const home = await mkdtemp(path.join(tmpdir(), 'thinka-publish-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const [origin, bin] = [path.join(home, 'origin'), path.join(home, 'bin')];
  await mkdir(bin);
  await writeFile(
    path.join(bin, 'npm'),
    '#!/bin/sh\n[ -s page ] || exit 1\nmkdir -p dist\ncp page dist/index.html\n',
  );
  await chmod(path.join(bin, 'npm'), 0o755);
  git(home, 'init', '--quiet', '--initial-branch=main', origin);
  const commit = async (page: string) => {
    await writeFile(path.join(origin, 'page'), page);
    git(origin, 'add', '--all');
    git(origin, '-c', 'user.name=T', '-c', 'user.email=t@t.invalid', 'commit', '-qm', 'Page');
  };
  await commit('one');
  git(home, 'clone', '--quiet', origin, 'website');
  const env = { ...process.env, THINKA_HOME: home, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  const publish = () => execFileSync(script, { env, stdio: 'pipe' });
  const shown = () => readFile(path.join(home, 'dist/index.html'), 'utf8');
  return { home, commit, publish, shown };
}

function git(cwd: string, ...args: string[]): void {
  // A hook of Git that runs the tests would otherwise name the repository.
  const env = { ...process.env, GIT_DIR: undefined, GIT_INDEX_FILE: undefined };
  execFileSync('git', args, { cwd, env, stdio: 'pipe' });
}

test('what is on main is shown, and then what came after', async () => {
  const { commit, publish, shown } = await createHome();
  publish();
  expect(await shown()).toBe('one');
  await commit('two');
  publish();
  expect(await shown()).toBe('two');
});

test('a build that fails leaves the last site where it is', async () => {
  const { commit, publish, shown } = await createHome();
  publish();
  await commit('');
  expect(publish).toThrow();
  expect(await shown()).toBe('one');
});

test('only three sites are kept', async () => {
  const { home, publish } = await createHome();
  const built = path.join(home, 'built');
  for (const year of ['2020', '2021', '2022', '2023']) {
    await mkdir(path.join(built, `${year}-01-01T000000Z`), { recursive: true });
  }
  publish();
  const kept = (await readdir(built)).sort();
  expect(kept.slice(0, 2)).toEqual(['2022-01-01T000000Z', '2023-01-01T000000Z']);
  expect(kept).toHaveLength(3);
});
