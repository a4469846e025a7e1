/**
 * `npm run task -- audit`: asks the registry which packages have known weaknesses.
 *
 * Fails for each that is not among the exceptions, for an exception whose day has passed, and for one that is
 * no longer needed. A registry that does not answer is reported, but fails only with `--strict`, as CI calls
 * it: on a machine without one, the other checks go on.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { judgeAudit, parseAudit, parseExceptions } from '../tools/audit/judge.ts';
import { npmCommand } from '../tools/programs.ts';

const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });

const answer = parseAudit(askRegistry());
if ('failure' in answer) {
  console.error(
    `NOT ASKED: the registry does not say which packages have weaknesses (${answer.failure}).`,
  );
  console.error(values.strict ? 'That counts as a failure here.' : 'Nothing was checked. CI asks.');
  process.exitCode = values.strict ? 1 : 0;
} else {
  const file = path.join(import.meta.dirname, '../tools/audit/exceptions.json');
  const exceptions = parseExceptions(readFileSync(file, 'utf8'));
  const { problems, notes } = judgeAudit(answer.advisories, exceptions, readToday());
  for (const note of notes) console.log(note);
  for (const problem of problems) console.error(problem);
  console.log(`npm audit: ${answer.advisories.length} advisories, ${problems.length} to act on`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function askRegistry(): string {
  const command = npmCommand('audit', '--json', '--package-lock-only');
  return spawnSync(...command, { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout;
}

function readToday(): string {
  return new Date().toISOString().slice(0, 10);
}
