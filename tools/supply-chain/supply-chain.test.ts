/** The installed packages: which, from where, and with which rights. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { isAllowed, statedElsewhere } from '#site/licences.ts';

import { toBom } from './bom.ts';
import release from './decap-release.json' with { type: 'json' };
import { findStrays, pinParts, toRelease } from './decap.ts';
import { refusedScripts } from './install-scripts.ts';
import { nameOf, readLock, type Lock } from './lock.ts';

const root = path.resolve(import.meta.dirname, '../..');
const lock = readLock(root);
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');

describe('the lockfile', () => {
  test('says the same as package.json', () => {
    expect(lock.lockfileVersion).toBe(3);
    const { devDependencies, optionalDependencies } = lock.packages[''] ?? {};
    expect({ devDependencies, optionalDependencies }).toEqual({
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    });
    expect(lock.packages['']?.dependencies).toBeUndefined();
  });

  test('takes every package from the registry in use, and from no other address', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('knows the digest of every package (npm run task -- update completes them)', () => {
    const without = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([folder]) => folder)).toEqual([]);
  });

  test('asks for no version that is not fixed', () => {
    expect(packages.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
  });
});

test('every package that would run something when it is installed is refused (install-scripts.ts)', () => {
  const asking = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = asking.map(([folder]) => nameOf(folder));
  expect(names.sort()).toEqual(Object.keys(refusedScripts));
});

test('Node comes from the lockfile, the same one for each system', () => {
  const nodes = packages.filter(([folder]) =>
    /^node_modules\/node-(bin-|linux|darwin|win)/.test(folder),
  );
  expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1);
  const systems = nodes.map(([, { os, cpu }]) => [os, cpu].flat().join(' '));
  // prettier-ignore
  expect(systems.sort()).toEqual([
    'darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 x64',
  ]);
  const listed = JSON.stringify(toBom(lock));
  for (const [folder] of nodes) expect(listed).toContain(`pkg:npm/${nameOf(folder)}@`);
});

describe('the parts of Decap', () => {
  const installed = packages.map(([folder, { version }]) => ({ name: nameOf(folder), version }));

  test('are those that one release names (else: npm run task -- decap)', () => {
    const pinned = pinParts(manifest.devDependencies, release);
    expect(manifest.devDependencies).toEqual(pinned);
    expect(findStrays(installed, release)).toEqual([]);
  });

  test('of another release are pinned and told', () => {
    const next = toRelease({
      version: '9.0.0',
      dependencies: { 'decap-cms-core': '9.1.0', lodash: '^5.0.0' },
    });
    expect(next).toEqual({ release: '9.0.0', parts: { 'decap-cms-core': '9.1.0' } });
    const wanted = { 'decap-cms-core': '3.0.0', lodash: '^4.0.0' };
    expect(pinParts(wanted, next)).toEqual({ 'decap-cms-core': '9.1.0', lodash: '^4.0.0' });
    expect(findStrays([{ name: 'decap-cms-core', version: '3.0.0' }], next)).toEqual([
      'decap-cms-core 3.0.0 (release: 9.1.0)',
    ]);
  });
});

describe('licences', () => {
  test('are such that nobody has to fear a claim (src/site/licences.ts)', () => {
    const odd = packages.filter(
      ([folder, { license }]) =>
        !isAllowed(license ?? statedElsewhere[nameOf(folder)]?.licence ?? 'none', 'tool'),
    );
    expect(odd.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([]);
  });

  test('are looked up elsewhere only where the package does not say (statedElsewhere in src/site/licences.ts)', () => {
    const silent = packages.filter(([, { license }]) => license === undefined);
    expect(silent.map(([folder]) => nameOf(folder)).sort()).toEqual(Object.keys(statedElsewhere));
  });

  test.each([
    ['MIT', true, true],
    ['(WTFPL OR MIT)', true, true],
    ['MPL-2.0', true, true],
    ['Apache-2.0 AND LGPL-3.0-or-later', true, false],
    ['GPL-3.0-only', false, false],
    ['MIT AND GPL-3.0-only', false, false],
    ['SEE LICENSE IN LICENSE.md', false, false],
    ['UNLICENSED', false, false],
    ['', false, false],
  ])('%s: for tools %s, handed on %s', (licence, tool, delivered) => {
    expect([isAllowed(licence, 'tool'), isAllowed(licence, 'delivered')]).toEqual([
      tool,
      delivered,
    ]);
  });
});

describe('the list of all packages', () => {
  const small: Lock = {
    name: 'site',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { version: '1.0.0', devDependencies: { a: '^1.0.0', '@x/b': '^2.0.0' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { '@x/b': '^1.0.0' } },
      'node_modules/@x/b': { version: '2.0.0', license: '(MIT OR ISC)', integrity: 'sha512-AAEC' },
      'node_modules/a/node_modules/@x/b': { version: '1.0.0', optional: true },
    },
  };

  test('names each with version, licence, digest and what it needs', () => {
    expect(toBom(small)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [
        { group: '@x', name: 'b', purl: 'pkg:npm/%40x/b@1.0.0', scope: 'optional' },
        {
          purl: 'pkg:npm/%40x/b@2.0.0',
          licenses: [{ expression: '(MIT OR ISC)' }],
          hashes: [{ alg: 'SHA-512', content: '000102' }],
        },
        { name: 'a', version: '1.0.0', licenses: [{ license: { id: 'MIT' } }] },
      ],
      dependencies: [
        { ref: 'pkg:npm/site@1.0.0', dependsOn: ['pkg:npm/%40x/b@2.0.0', 'pkg:npm/a@1.0.0'] },
        { ref: 'pkg:npm/%40x/b@1.0.0', dependsOn: [] },
        { ref: 'pkg:npm/%40x/b@2.0.0', dependsOn: [] },
        { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/%40x/b@1.0.0'] },
      ],
    });
  });

  test('has every package of the lockfile once, and points at none that it does not have', () => {
    const bom = toBom(lock) as {
      serialNumber: string;
      components: { 'bom-ref': string }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const refs = bom.components.map((component) => component['bom-ref']);
    const names = packages.map(([folder, { version }]) => `${nameOf(folder)}@${version}`);
    expect(refs).toHaveLength(new Set(names).size);
    expect(new Set(refs).size).toBe(refs.length);
    expect(bom.dependencies.flatMap(({ dependsOn }) => dependsOn)).not.toContain(undefined);
    const unknown = bom.dependencies.flatMap(({ dependsOn }) =>
      dependsOn.filter((ref) => !refs.includes(ref)),
    );
    expect(unknown).toEqual([]);
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('is the same each time, and tells nothing of the machine', () => {
    const text = JSON.stringify(toBom(lock));
    expect(text).toBe(JSON.stringify(toBom(readLock(root))));
    expect(text).not.toContain(root);
  });
});
