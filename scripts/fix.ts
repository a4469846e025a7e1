/**
 * `npm run task -- fix`: makes the generated files anew: the editor's configuration, the headers, the
 * snapshots of unit tests, and the format of all files. `git diff` shows the changes.
 */
import { execFileSync, spawnSync } from 'node:child_process';

import { programCommand } from '../tools/programs.ts';

const taken = execFileSync(
  'git',
  ['grep', '-lE', '\\.toMatch(File|Inline)?Snapshot\\(', '--', '*.test.ts'],
  {
    encoding: 'utf8',
  },
);
const tests = taken.split('\n').filter((file) => file !== '' && !file.startsWith('tests/'));

await import('./cms-config.ts');
await import('./headers.ts');
// Last, as it would take the name of a test for its value.
run('vitest', 'run', '--project', 'unit', ...tests, '--update');
run('prettier', '--write', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.');

function run(program: string, ...parameters: string[]): void {
  const { status } = spawnSync(...programCommand(program, ...parameters), { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
