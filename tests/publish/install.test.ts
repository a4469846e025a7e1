/** Laying the files of the servers, below a folder in the place of the machine. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'thinka-install-'));
});
afterEach(() => rm(root, { recursive: true }));

function install(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('sh', ['deploy/install.sh', ...args, root], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const inEtc = (file: string) => path.join(root, 'etc', file);

async function choose(login: string) {
  install();
  const lines = [
    'HOST_INTERN=intern.thinka.test',
    'REFUSED_LOG=/var/log/caddy/thinka-refused.log',
    `LOGIN=${login}`,
  ];
  await appendFile(inEtc('thinka.env'), lines.map((line) => `THINKA_${line}\n`).join(''));
  return install();
}

test('lays the settings first, and waits for them', async () => {
  const { status, said } = install();
  expect([status, said]).toEqual([0, expect.stringContaining('Trage dort ein')]);
  expect(await readdir(path.join(root, 'etc'))).toEqual(['thinka.env']);
});

test.each([
  ['passwort', 'caddy/users', 'caddy/intern-passwort.caddy'],
  ['forge', 'apache2/thinka/thinka-settings.conf', 'apache2/thinka/types.conf'],
])('with the login %s, keeps what people fill in and renews the rest', async (login, own, ours) => {
  expect((await choose(login)).status).toBe(0);
  expect(install('compare')).toEqual({ status: 0, said: '' });

  await writeFile(inEtc(own), 'filled in');
  await writeFile(inEtc(ours), 'older');
  const told = install('compare');
  expect(told.status).toBe(1);
  expect(told.said.trim().split('\n')).toEqual([expect.stringContaining(inEtc(ours))]);

  install();
  expect(await readFile(inEtc(own), 'utf8')).toBe('filled in');
  expect(install('compare').status).toBe(0);
});

test('what it lays is what the repository has for servers, and no more', async () => {
  await choose('passwort');
  await appendFile(inEtc('thinka.env'), 'THINKA_LOGIN=forge\n');
  install();
  const laid = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  const { stdout } = spawnSync('git', ['ls-files', 'deploy'], { encoding: 'utf8' });
  const ours = stdout
    .split('\n')
    .filter((file) => /^deploy\/(caddy|apache|fail2ban|nightly)\//.test(file))
    .filter((file) => !/\.(md|yml)$|\/(publish|notify)\.sh$/.test(file));
  expect(ours.length).toBeGreaterThan(15);
  expect(ours.filter((file) => !laid.includes(readFileSync(file, 'utf8')))).toEqual([]);
});

test('settings that a shell cannot read are told with the way out', async () => {
  install();
  await appendFile(inEtc('thinka.env'), 'THINKA_MAIL = it@verein.test\n');
  expect(install()).toEqual({
    status: 1,
    said: expect.stringContaining('Leerzeichen am „=“') as string,
  });
});

test('a login that there is not is refused before anything is laid', async () => {
  const { status, said } = await choose('passwrot');
  expect(status).toBe(1);
  expect(said).toContain('Möglich ist nur „passwort“ oder „forge“');
});
