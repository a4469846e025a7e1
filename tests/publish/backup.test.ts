/** Saving a server and putting it back, in a root of our own. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

const scripts = path.join(import.meta.dirname, '../../deploy/backup');
const settings = 'THINKA_URL=https://thinka.example/\n';

test('what was saved comes back on an empty server, with all branches', () => {
  const { folder, root, to } = createServer();
  const saved = backUp(to, root);
  expect([saved.status, saved.output], saved.output).toEqual([
    0,
    expect.stringMatching(/Saved .*: 4 files, 2 branches, main at [0-9a-f]{7}/),
  ]);
  const [name = ''] = readdirSync(to);
  const again = path.join(folder, 'again');
  mkdirSync(again);
  const restored = restore(path.join(to, name), again);
  expect(restored.status, restored.output).toBe(0);

  for (const file of listFiles(root)) {
    expect(readFileSync(path.join(again, file), 'utf8')).toBe(read(root, file));
    expect(statSync(path.join(again, file)).mode).toBe(statSync(path.join(root, file)).mode);
  }
  const website = path.join(again, 'srv/thinka/website');
  expect(git(website, 'remote', 'get-url', 'origin')).toBe(`${folder}/forge.git\n`);
  expect(read(website, 'text.md')).toBe('published');
  const bundle = path.join(to, name, 'repository.bundle');
  const heads = git(folder, 'bundle', 'list-heads', bundle).split('\n');
  expect(heads.filter((line) => line.includes('refs/')).sort()).toEqual(
    git(path.join(folder, 'forge.git'), 'for-each-ref', '--format=%(objectname) %(refname)')
      .trim()
      .split('\n')
      .sort(),
  );

  expect(restore(path.join(to, name), again)).toMatchObject({
    status: 1,
    output: expect.stringContaining('There is a site') as string,
  });
});

test('a file that is gone is no success, until somebody says that it is right', () => {
  const { root, to } = createServer();
  backUp(to, root);
  rmSync(path.join(root, 'etc/caddy/users'));
  const { status, output } = backUp(to, root);
  expect([status, output]).toEqual([1, expect.stringContaining('etc/caddy/users')]);
  const [name = '', ...others] = readdirSync(to);
  expect(others).toEqual([]);
  expect(output).toContain(`the last backup is ${to}/${name}`);

  const list = path.join(to, name, 'files.txt');
  writeFileSync(list, readFileSync(list, 'utf8').replace('etc/caddy/users\n', ''));
  expect(backUp(to, root).status).toBe(0);
});

test.each([
  ['etc/thinka.env', 'without the settings'],
  ['../forge.git', 'Saving the repository'],
])('without %s nothing is saved', (name, message) => {
  const { root, to } = createServer();
  rmSync(path.join(root, name), { recursive: true });
  const { status, output } = backUp(to, root);
  expect([status === 0, output]).toEqual([false, expect.stringContaining(message)]);
  expect(readdirSync(to)).toEqual([]);
});

test('the last fourteen remain', () => {
  const { root, to } = createServer();
  const older = Array.from(
    { length: 20 },
    (_, day) => `20${String(day).padStart(2, '0')}-01-01T000000Z`,
  );
  for (const name of older) write(path.join(to, name), 'files.txt', '');
  expect(backUp(to, root).status).toBe(0);
  const names = readdirSync(to).sort();
  expect(names).toHaveLength(14);
  expect(names.slice(0, -1)).toEqual(older.slice(-13).sort());
});

test('a damaged backup is refused', () => {
  const { folder, root, to } = createServer();
  backUp(to, root);
  const [name = ''] = readdirSync(to);
  appendFileSync(path.join(to, name, 'files.tar.gz'), 'x');
  const { status, output } = restore(path.join(to, name), path.join(folder, 'again'));
  expect([status, output]).toEqual([1, expect.stringContaining('damaged')]);
  expect(readdirSync(folder)).not.toContain('again');
});

/** A server with few files, and a forge with an open contribution. */
function createServer() {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = path.join(folder, 'root');
  write(root, 'etc/thinka.env', settings, 0o640);
  write(root, 'etc/systemd/system/thinka-publish.timer', '[Timer]\n');
  write(root, 'etc/caddy/Caddyfile', 'import *.caddy\n');
  write(root, 'etc/caddy/users', 'name hash\n', 0o640);
  const work = path.join(folder, 'work');
  write(work, 'text.md', 'published');
  git(work, 'init', '--quiet', '--initial-branch=main');
  git(work, 'add', '.');
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  git(work, ...author, 'commit', '--quiet', '--message=Begin');
  git(work, 'checkout', '--quiet', '-b', 'cms/open');
  write(work, 'text.md', 'proposed');
  git(work, ...author, 'commit', '--quiet', '--all', '--message=Propose');
  // As a forge keeps the commits of what is closed.
  git(work, 'update-ref', 'refs/pull/1/head', 'HEAD');
  git(folder, 'clone', '--quiet', '--mirror', work, 'forge.git');
  git(
    folder,
    'clone',
    '--quiet',
    '--branch=main',
    `${folder}/forge.git`,
    `${root}/srv/thinka/website`,
  );
  return { folder, root, to: path.join(folder, 'backups') };
}

function backUp(to: string, root: string) {
  return run('backup.sh', to, root);
}

function restore(backup: string, root: string) {
  return run('restore.sh', backup, root);
}

function run(script: string, ...parameters: string[]) {
  const command = spawnSync(path.join(scripts, script), parameters, { encoding: 'utf8' });
  return { status: command.status, output: command.stdout + command.stderr };
}

function listFiles(root: string): string[] {
  const files = readdirSync(path.join(root, 'etc'), { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.relative(root, path.join(parentPath, name)));
}

function read(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

function write(folder: string, name: string, text: string, mode = 0o644): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}

function git(cwd: string, ...parameters: string[]): string {
  return execFileSync('git', parameters, { cwd, encoding: 'utf8' });
}
