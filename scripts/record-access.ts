/**
 * `npm run task -- record-access`: runs the tests behind the statement on access over `dist/`, and writes the
 * results, good or bad, to `src/site/access-run.json`. Build the public edition before.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  accessChecks,
  programLabels,
  toAccessResults,
  type AccessRun,
} from '#site/access-checks.ts';
import { dayInThuringia } from '#domain/time/dates.ts';

import { programCommand } from '../tools/programs.ts';

const target = 'src/site/access-run.json';

const run: AccessRun = {
  tag: dayInThuringia(new Date()),
  seiten: readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.startsWith('admin'),
  ).length,
  versionen: Object.fromEntries(Object.keys(programLabels).map((name) => [name, versionOf(name)])),
  ergebnisse: toAccessResults(accessChecks, runTests()),
};
writeFileSync(target, `${JSON.stringify(run, null, 2)}\n`);
console.log(`${target}: ${run.ergebnisse.join(', ')}`);

/** Results by file and full name; tests left out count as skipped. */
function runTests(): Map<string, 'passed' | 'failed' | 'skipped'> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thinka-access-'));
  const report = path.join(folder, 'report.json');
  const files = new Set(accessChecks.map(({ datei }) => datei));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = programCommand('vitest', 'run', '--project', 'site', ...files, ...reporters);
  const env = { ...process.env, THINKA_UMFANG: 'ganz' };
  spawnSync(...vitest, { stdio: 'inherit', env });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  return new Map(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => [
        `${path.relative('.', name).split(path.sep).join('/')} > ${fullName}`,
        status === 'passed' || status === 'failed' ? status : 'skipped',
      ]),
    ),
  );
}

function versionOf(name: string): string {
  const file = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

interface Report {
  testResults: {
    /** Name of the file. */
    name: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}
