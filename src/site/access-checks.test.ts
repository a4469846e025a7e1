import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { accessChecks, programLabels, toAccessResults, type AccessRun } from './access-checks.ts';
import runFile from './access-run.json' with { type: 'json' };

const run: AccessRun = runFile as AccessRun;
const check = { was: 'Alles', programme: [], datei: 'a.test.ts', tests: ['one', 'two'] };

describe('a check', () => {
  test.each([
    ['passed', 'passed', 'bestanden'],
    ['passed', 'failed', 'fehler'],
    ['skipped', 'passed', 'ausgelassen'],
    ['skipped', 'failed', 'fehler'],
  ] as const)('whose tests %s and %s says „%s“', (one, two, result) => {
    const outcomes = new Map([
      ['a.test.ts > one', one],
      ['a.test.ts > two', two],
    ]);
    expect(toAccessResults([check], outcomes)).toEqual([result]);
  });

  test('of a test that is not there is refused', () => {
    expect(() => toAccessResults([check], new Map([['a.test.ts > one', 'passed']]))).toThrow(
      'There is no test „two“ in a.test.ts',
    );
  });
});

describe('the last run', () => {
  test('has a result for each check (else: npm run task -- record-access)', () => {
    expect(run.ergebnisse).toHaveLength(accessChecks.length);
  });

  test('was made by the programs that are installed (else: npm run task -- record-access)', () => {
    const installed = Object.keys(programLabels).map((name) => {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string;
      };
      return [name, version];
    });
    expect(run.versionen).toEqual(Object.fromEntries(installed));
  });
});
