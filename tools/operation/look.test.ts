import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { readSettingsFile } from '#site/settings-file.ts';

import { lookAtMachine } from './look.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** A machine of our own making. */
function createMachine() {
  const root = mkdtempSync(path.join(tmpdir(), 'thinka-machine-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const look = (env = {}) => lookAtMachine(env, { root, project });
  return { root, write, look };
}

test('a machine without a site is seen as such', () => {
  expect(createMachine().look()).toMatchObject({
    home: undefined,
    release: undefined,
    held: undefined,
    disk: undefined,
    hasTimer: false,
    hasCaddy: false,
    copies: undefined,
    redirects: undefined,
    leftovers: [],
  });
});

test('the release, the hold and the place are those of its folder', () => {
  const { write, look } = createMachine();
  write('data/site/current/release.txt', 'x, commit abc, day 2026-12-01\n');
  write('data/site/held', 'held at x\n');
  write('etc/systemd/system/timers.target.wants/thinka-publish.timer', '');
  write('etc/thinka-build.env', '');
  const seen = look({ THINKA_HOME: '/data/site' });
  expect(seen).toMatchObject({
    home: '/data/site',
    release: 'x, commit abc, day 2026-12-01',
    held: 'held at x\n',
    hasTimer: true,
    leftovers: ['/etc/thinka-build.env'],
  });
  expect(seen.disk).toBeGreaterThan(0);
  expect(seen.memory).toBeGreaterThan(0);
});

test('copies of server files are those that install.sh lays', () => {
  const { root, write, look } = createMachine();
  write(
    'etc/thinka.env',
    'THINKA_HOST=a.test\nTHINKA_HOST_INTERN=b.test\nTHINKA_LOGIN=passwort\nTHINKA_REFUSED_LOG=/var/log/caddy/a.log\n',
  );
  spawnSync('sh', ['deploy/install.sh', root], { cwd: project });
  expect(look()).toMatchObject({ hasCaddy: true, copies: [] });

  const types = 'etc/caddy/headers.caddy';
  write(types, 'changed by hand');
  expect(look().copies).toEqual([
    expect.stringContaining(`${path.join(root, types)} ist nicht wie`),
  ]);
});

test.each([
  ['', '', undefined],
  ['redir /a/ /b/ 301\n', '', 'other'],
  ['redir /a/ /b/ 301\n', 'redir /a/ /b/ 301\n', 'same'],
])('redirects „%s“ and „%s“ on the server: %s', (ours, theirs, said) => {
  const { write, look } = createMachine();
  write('srv/thinka/dist/.redirects.caddy', ours);
  write('etc/caddy/redirects.caddy', theirs);
  expect(look().redirects).toBe(said);
});

test.each([
  [{ THINKA_URL: 'https://thinka.test/' }, 0, ''],
  [{ THINKA_URL: 'https://thinka.test/', THINKA_INTERN: 'Ja' }, 1, 'THINKA_INTERN ist „Ja“'],
])('publishing with %j asks for the settings alone: %i', (settings, status, said) => {
  const script = path.join(project, 'scripts/betrieb.ts');
  // Those of a test run have no place there.
  const { PATH } = process.env;
  const parameters = ['--settings-only', '--datei', '/nirgends/thinka.env'];
  const ended = spawnSync(process.execPath, [script, ...parameters], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH, ...settings },
  });
  expect([ended.status, ended.stdout]).toEqual([status, '']);
  expect(ended.stderr).toContain(said);
});

test('the shell of cron reads the example as we do, every line of it', () => {
  const { root, write } = createMachine();
  const example = readFileSync(path.join(project, 'deploy/thinka.env.example'), 'utf8');
  write('thinka.env', example.replace(/^#(?=THINKA_)/gm, ''));
  const script = 'set -a; . "$1"; env';
  const { stdout } = spawnSync('/bin/sh', ['-c', script, 'sh', path.join(root, 'thinka.env')], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  const { env, problems } = readSettingsFile(readFileSync(path.join(root, 'thinka.env'), 'utf8'));
  expect(problems).toEqual([]);
  expect(Object.keys(env).length).toBeGreaterThan(20);
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining(Object.entries(env).map(([name, value]) => `${name}=${value ?? ''}`)),
  );
});

test('the whole report of a file ends with 1 where something is wrong', () => {
  const { root, write } = createMachine();
  write('thinka.env', 'THINKA_URL="https://thinka.test/"\n');
  const script = path.join(project, 'scripts/betrieb.ts');
  const parameters = ['--datei', path.join(root, 'thinka.env')];
  const ended = spawnSync(process.execPath, [script, ...parameters], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(ended.status).toBe(1);
  expect(ended.stdout).toMatch(/^Betrieb von ThINKA am .*thinka\.env\n/);
  expect(ended.stdout).toContain('Widerspricht\n  - Zeile 1: Ohne Anführungszeichen');
});
