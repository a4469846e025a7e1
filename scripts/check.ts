/**
 * `npm run check`: reads all content, reports every finding, fails if there is one.
 *
 * For CI, `--format github` adds annotations to the log, and `--format gitlab` writes
 * `gl-code-quality-report.json`. Both forges show them at the line in question.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { checkContent } from '#checks/check-content.ts';
import { listNotices } from '#checks/notices.ts';
import { toCodeQuality, toGithubAnnotations } from '#checks/report-ci.ts';
import { formatFindings, summarize } from '#checks/report.ts';
import { listUnknownSettings } from '#site/settings.ts';
import { requiredSeiten, today } from '#site.config';

for (const warning of listUnknownSettings(process.env)) console.warn(warning);

const { values, positionals } = parseArgs({
  options: { format: { type: 'string', default: 'text' } },
  allowPositionals: true,
});
if (!['text', 'github', 'gitlab'].includes(values.format)) {
  console.error(`There is no format ${values.format}. Known: text, github, gitlab`);
  process.exit(1);
}

const root = positionals[0] ?? process.cwd();
// Another folder, as in tests, need not have the pages of ours.
const required = positionals[0] ? [] : requiredSeiten;
const report = await checkContent(root, { required });
const { entries, findings } = report;

if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
if (values.format === 'github' && findings.length > 0) console.log(toGithubAnnotations(findings));
if (values.format === 'gitlab') {
  writeFileSync('gl-code-quality-report.json', toCodeQuality(findings));
}

for (const { title, lines } of await listNotices(report, today)) {
  console.log(`${title}:\n  ${lines.join('\n  ')}\n`);
}
console.log(summarize(findings, entries.length));
process.exitCode = findings.length > 0 ? 1 : 0;
