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

test.each([
  ['with the settings of npm', {}],
  ['though npm shall run no scripts', { npm_config_ignore_scripts: 'true' }],
])('only what is allowed is run (%s)', (_, settings) => {
  const project = createProject();
  const { status, output } = install(project, settings);
  expect(output).toContain('Running the install scripts of node, and no others');
  expect(existsSync(path.join(project, 'node_modules/.bin/node'))).toBe(true);
  expect(existsSync(path.join(project, 'node_modules/stranger/package.json'))).toBe(true);
  expect(existsSync(path.join(project, 'ran'))).toBe(false);
  // The called command runs then, and decides the exit code.
  expect([status, output], output).toEqual([7, expect.stringContaining('with "two words"')]);
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

/** A project of two packages that run something when they are installed; one is allowed to. */
function createProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const locked = {
    // Like the real package: the program is not there before its script has run.
    node: pack(folder, 'node', {
      bin: { node: 'bin/node' },
      scripts: { preinstall: 'mkdir -p bin && ln -sf "$THINKA_TEST_NODE" bin/node' },
    }),
    stranger: pack(folder, 'stranger', {
      scripts: Object.fromEntries(
        ['preinstall', 'install', 'postinstall'].map((name) => [name, 'touch "$INIT_CWD/ran"']),
      ),
    }),
  };
  const dependencies = { node: 'file:node.tgz', stranger: 'file:stranger.tgz' };
  const about = { name: 'probe', version: '1.0.0' };
  write(folder, 'package.json', { ...about, dependencies, allowScripts: { node: true } });
  const packages = {
    '': { ...about, dependencies },
    'node_modules/node': locked.node,
    'node_modules/stranger': locked.stranger,
  };
  write(folder, 'package-lock.json', { ...about, lockfileVersion: 3, requires: true, packages });
  writeFileSync(
    path.join(folder, 'probe.ts'),
    'console.log(`with ${JSON.stringify(process.argv[2])}`); process.exitCode = 7;',
  );
  return folder;
}

/** @returns the entry of the package in a lockfile */
function pack(folder: string, name: string, manifest: object): object {
  const about = { name, version: '1.0.0', ...manifest };
  const source = path.join(folder, 'sources', name);
  mkdirSync(path.join(source, 'package'), { recursive: true });
  write(path.join(source, 'package'), 'package.json', about);
  const file = path.join(folder, `${name}.tgz`);
  execFileSync('tar', ['-czf', file, '-C', source, 'package']);
  const digest = createHash('sha512').update(readFileSync(file)).digest('base64');
  return {
    version: '1.0.0',
    resolved: `file:${name}.tgz`,
    integrity: `sha512-${digest}`,
    hasInstallScript: true,
    ...('bin' in manifest ? { bin: manifest.bin } : {}),
  };
}

function write(folder: string, name: string, value: object): void {
  writeFileSync(path.join(folder, name), JSON.stringify(value));
}

function whereIs(program: string): string {
  return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
}

function install(cwd: string, settings: NodeJS.ProcessEnv, node = process.execPath) {
  // Set by npm where it has started the tests.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/.test(name));
  const { status, stdout, stderr } = spawnSync(node, [script, 'probe.ts', 'two words'], {
    cwd,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(inherited),
      npm_config_offline: 'true',
      npm_config_cache: path.join(cwd, 'cache'),
      THINKA_TEST_NODE: process.execPath,
      ...settings,
    },
  });
  return { status, output: stdout + stderr };
}
