/** The commands of the workflow that hands the site to a web space, with a double of ssh. */
import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  jobs: Record<'build' | 'deploy', { steps: { run?: string; env?: Record<string, string> }[] }>;
}

const file = path.join(import.meta.dirname, '../../deploy/nightly/forge-job.yml');
const { jobs } = parse(readFileSync(file, 'utf8')) as Workflow;
const hasRsync = spawnSync('rsync', ['--version']).status === 0;

test.skipIf(!hasRsync)('the web space gets the site and keeps what is its own', async () => {
  const { space, settings, run } = createSpace();
  for (const name of [
    '.htaccess',
    '.well-known/acme-challenge/token',
    'old/index.html',
    'same.txt',
  ]) {
    write(path.join(space, name), 'as it was');
  }
  const before = statSync(path.join(space, 'same.txt')).mtimeMs;
  const { status, output } = run(settings);
  expect(status, output).toBe(0);
  const files = await readdir(space, { recursive: true, withFileTypes: true });
  const names = files
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.relative(space, path.join(parentPath, name)));
  // prettier-ignore
  expect(names.sort()).toEqual([
    '.htaccess', '.well-known/acme-challenge/token', '.well-known/security.txt', 'index.html', 'same.txt',
  ]);
  expect(statSync(path.join(space, 'same.txt')).mtimeMs).toBe(before);
  expect(statSync(path.join(space, 'index.html')).mode & 0o777).toBe(0o644);
  expect(output).toContain(
    'StrictHostKeyChecking=yes -o UserKnownHostsFile=known_hosts web.example',
  );
});

test.each(['KEY', 'KNOWN_HOSTS', 'TARGET'])('without %s it says what is missing', (name) => {
  const { settings, run } = createSpace();
  const { status, output } = run({ ...settings, [name]: '' });
  expect([status, output]).toEqual([1, expect.stringContaining(`WEBSITE_${name} is missing`)]);
});

test('the build gets every setting of the forge', () => {
  const given = jobs.build.steps.flatMap(({ env }) => Object.keys(env ?? {}));
  const wanted = listForgeSettings().filter((name) => !name.endsWith('TOKEN'));
  expect(given).toEqual(expect.arrayContaining([...wanted, 'THINKA_URL']));
  expect(wanted.length).toBeGreaterThan(5);
});

/** As the rules of settings name them, in whichever file. */
function listForgeSettings(): string[] {
  const files = globSync('src/site/*settings.ts').map((name) => readFileSync(name, 'utf8'));
  return [...new Set(files.join('\n').match(/\bTHINKA_FORGE\w*/g))];
}

/** @returns the folder of the web space, and what hands a small site over to it */
function createSpace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-space-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const site = { 'index.html': 'new', 'same.txt': 'as it was', '.well-known/security.txt': 'new' };
  for (const [name, text] of Object.entries(site)) write(path.join(folder, 'dist', name), text);
  spawnSync('tar', ['-czf', 'site.tar.gz', '-C', 'dist', '.'], { cwd: folder });
  // It drops its options and the host, as far as the command that rsync wants to have run there.
  const double =
    '#!/bin/sh\necho "ssh $*" >&2\nwhile [ "$1" != rsync ]; do shift; done\nexec "$@"\n';
  write(path.join(folder, 'bin/ssh'), double, 0o755);
  const space = path.join(folder, 'space');
  mkdirSync(space);
  const settings = { KEY: 'key', KNOWN_HOSTS: 'hosts', TARGET: `web.example:${space}/` };
  const script = jobs.deploy.steps.flatMap(({ run }) => run ?? []).join('\n');
  const run = (env: Record<string, string>) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, PATH: `${folder}/bin:${process.env['PATH']}` },
    });
    return { status, output: stdout + stderr };
  };
  return { space, settings, run };
}

function write(name: string, text: string, mode = 0o644): void {
  mkdirSync(path.dirname(name), { recursive: true });
  writeFileSync(name, text, { mode });
}
