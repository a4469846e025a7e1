/** Runs with missing packages, with packages of our own making and without a network. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

const script = path.join(import.meta.dirname, 'run.mjs');

test('no package runs anything when it is installed', () => {
  const project = createProject();
  const { status, output } = install(project);
  expect(existsSync(path.join(project, 'node_modules/stranger/package.json'))).toBe(true);
  expect(existsSync(path.join(project, 'ran'))).toBe(false);
  // The called command runs then, on the Node that came along, and decides the exit code.
  expect([status, output], output).toEqual([
    7,
    expect.stringContaining('node_modules/node-here/bin/node with "two words"'),
  ]);
});

test('an older Node of the machine leaves out nothing that runs on the one that comes along', () => {
  const project = createProject({ version: process.versions.node, engines: { node: '>=20' } });
  const older = "Object.defineProperty(process, 'version', { value: 'v18.18.0' });";
  const versions = older
    .replace("'version'", "'versions'")
    .replace("'v18.18.0'", "{ node: '18.18.0' }");
  writeFileSync(path.join(project, 'older.mjs'), `${older}\n${versions}`);
  const { status, output } = install(project, { NODE_OPTIONS: `--import=${project}/older.mjs` });
  expect([status, output], output).toEqual([
    7,
    expect.stringContaining('node_modules/node-here/bin/node with "two words"'),
  ]);
});

test('where no Node comes along, a new one of the machine does it', () => {
  const { status, output } = install(createProject({ os: ['elsewhere'] }));
  expect([status, output], output).toEqual([7, expect.stringContaining('with "two words"')]);
});

test('where no Node comes along and that of the machine is too old, it says which to install', () => {
  const project = createProject({ os: ['elsewhere'] });
  const old = "Object.defineProperty(process, 'execPath', { value: '/bin/false' });";
  writeFileSync(path.join(project, 'old.mjs'), old);
  const { status, output } = install(project, { NODE_OPTIONS: `--import=${project}/old.mjs` });
  expect([status, output], output).toEqual([
    1,
    expect.stringMatching(/install Node 1\.0\.0 .*nodejs\.org/),
  ]);
});

test('where the Node that comes along does not run, it says why', () => {
  const project = createProject({}, '#!/bin/sh\necho no libatomic >&2; exit 127\n');
  const old = "Object.defineProperty(process, 'execPath', { value: '/bin/false' });";
  writeFileSync(path.join(project, 'old.mjs'), old);
  const { status, output } = install(project, { NODE_OPTIONS: `--import=${project}/old.mjs` });
  expect([status, output], output).toEqual([
    1,
    expect.stringMatching(/does not run here: no libatomic[^]*nodejs\.org/),
  ]);
});

test('the project’s own Node may run it, which npm takes away meanwhile', () => {
  const project = createProject();
  const own = path.join(project, 'node_modules/earlier/node');
  mkdirSync(path.dirname(own), { recursive: true });
  copyFileSync(process.execPath, own);
  const npm = execFileSync('readlink', ['-f', whereIs('npm')], { encoding: 'utf8' }).trim();
  const { status, output } = install(project, { npm_execpath: npm }, own);
  expect([existsSync(own), status, output], output).toEqual([
    false,
    7,
    expect.stringContaining('with "two words"'),
  ]);
});

/**
 * A project of two packages: a Node, and one that would run something when it is installed.
 *
 * @param more of the package of Node, as the systems it is for
 */
function createProject(
  more: { os?: string[]; version?: string; engines?: { node: string } } = {},
  program = `#!/bin/sh\nexport RUN_BY="$0"\nexec "${process.execPath}" "$@"\n`,
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const node = pack(folder, 'node-here', { bin: { node: 'bin/node' }, ...more }, program);
  const scripts = ['preinstall', 'install', 'postinstall'].map((name) => [
    name,
    'touch "$INIT_CWD/ran"',
  ]);
  const stranger = pack(folder, 'stranger', { scripts: Object.fromEntries(scripts) as object });
  const dependencies = { stranger: 'file:stranger.tgz' };
  const optionalDependencies = { 'node-here': more.version ?? '1.0.0' };
  const about = { name: 'probe', version: '1.0.0', dependencies };
  write(folder, 'package.json', { ...about, optionalDependencies });
  const packages = {
    '': { ...about, optionalDependencies },
    'node_modules/node-here': { ...node, optional: true },
    'node_modules/stranger': { ...stranger, hasInstallScript: true },
  };
  write(folder, 'package-lock.json', { ...about, lockfileVersion: 3, requires: true, packages });
  writeFileSync(
    path.join(folder, 'probe.ts'),
    "console.log(`${process.env['RUN_BY']} with ${JSON.stringify(process.argv[2])}`); process.exitCode = 7;",
  );
  return folder;
}

/** @returns the entry of the package in a lockfile */
function pack(folder: string, name: string, manifest: object, program = ''): object {
  const about = { name, version: '1.0.0', ...manifest };
  const source = path.join(folder, 'sources', name);
  mkdirSync(path.join(source, 'package/bin'), { recursive: true });
  write(path.join(source, 'package'), 'package.json', about);
  writeFileSync(path.join(source, 'package/bin/node'), program, { mode: 0o755 });
  const file = path.join(folder, `${name}.tgz`);
  execFileSync('tar', ['-czf', file, '-C', source, 'package']);
  const digest = createHash('sha512').update(readFileSync(file)).digest('base64');
  return {
    version: '1.0.0',
    resolved: `file:${name}.tgz`,
    integrity: `sha512-${digest}`,
    ...manifest,
  };
}

function write(folder: string, name: string, value: object): void {
  writeFileSync(path.join(folder, name), JSON.stringify(value));
}

function whereIs(program: string): string {
  return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
}

function install(cwd: string, settings: NodeJS.ProcessEnv = {}, node = process.execPath) {
  // Set by npm where it has started the tests.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/.test(name));
  const { status, stdout, stderr } = spawnSync(node, [script, 'probe.ts', 'two words'], {
    cwd,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(inherited),
      npm_config_offline: 'true',
      npm_config_cache: path.join(cwd, 'cache'),
      ...settings,
    },
  });
  return { status, output: stdout + stderr };
}
