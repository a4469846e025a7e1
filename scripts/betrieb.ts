/**
 * `npm run task -- betrieb`: says in German what a site in operation has, lacks, contradicts, and what is due.
 *
 * `--datei FILE` reads other settings than those of the machine. `--settings-only` asks only for what publishing
 * goes by, in the environment it was started with, and says only what is wrong; publish.sh calls it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { checkContent } from '#checks/check-content.ts';
import { findLuecken } from '#checks/luecken.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { dayInThuringia } from '#domain/time/dates.ts';
import accessRun from '#site/access-run.json' with { type: 'json' };
import { formatReport, isWell, judgeOperation, type Facts } from '#site/operation-report.ts';
import { judgeFile, judgeRun, readSettingsFile, settingsFile } from '#site/settings-file.ts';

import { parseExceptions } from '../tools/audit/judge.ts';
import { lookAtMachine, readIfThere } from '../tools/operation/look.ts';

const { values } = parseArgs({
  options: { datei: { type: 'string' }, 'settings-only': { type: 'boolean', default: false } },
});
const file = values.datei ?? settingsFile;
const text = readIfThere(file);

if (text === undefined && existsSync(file)) {
  console.error(
    `${file} darf dieses Konto nicht lesen. Richtig sind die Rechte: chown root:thinka ${file} && chmod 640 ${file}`,
  );
}
if (values['settings-only']) {
  const problems = judgeRun(process.env, text);
  if (problems.length > 0) console.error(problems.join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
} else if (values.datei !== undefined && text === undefined) {
  console.error(`${file} gibt es hier nicht, oder sie ist nicht zu lesen.`);
  process.exitCode = 1;
} else {
  const facts = await gather();
  const report = judgeOperation(facts);
  console.log(formatReport(report, facts));
  process.exitCode = isWell(report) ? 0 : 1;
}

async function gather(): Promise<Facts> {
  const project = process.cwd();
  const env = text === undefined ? process.env : readSettingsFile(text).env;
  const { entries, findings } = await checkContent(project);
  const isIntern = env['THINKA_INTERN'] === 'ja';
  const exceptions = readFileSync('tools/audit/exceptions.json', 'utf8');
  return {
    today: dayInThuringia(new Date()),
    node: process.versions.node,
    settings: {
      file: text === undefined ? undefined : file,
      env,
      problems: text === undefined ? judgeRun(env) : judgeFile(text),
    },
    ...lookAtMachine(env, { root: '/', project }),
    luecken: findLuecken(entries, (data) => isIntern || isPublic(data)),
    findings: findings.length,
    exceptions: parseExceptions(exceptions),
    accessDay: accessRun.tag,
  };
}
