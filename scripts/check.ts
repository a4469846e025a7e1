/**
 * `npm run check`: reads all content, reports every finding, fails if there is one.
 *
 * For CI, `--format github` adds annotations to the log, and `--format gitlab` writes
 * `gl-code-quality-report.json`. Both forges show them at the line in question.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { checkContent } from '#checks/check-content.ts';
import { listWithoutStep } from '#checks/first-step-notice.ts';
import { listUnrecorded } from '#checks/fundstellen-check.ts';
import { findLuecken, listLuecken } from '#checks/luecken.ts';
import { listForgottenUploads } from '#checks/named-uploads.ts';
import { listInternalPhotos, listPdfAuthors } from '#checks/photo-check.ts';
import { listOverdue, summarizeOverdue } from '#checks/overdue-notice.ts';
import { listFreigabenNotice, listInternalPersonalData } from '#checks/privacy-check.ts';
import { toCodeQuality, toGithubAnnotations } from '#checks/report-ci.ts';
import { formatFindings, summarize } from '#checks/report.ts';
import { listSuppressed } from '#checks/suppression-notice.ts';
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
const { entries, findings, uploads, records } = await checkContent(root, required);

if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
if (values.format === 'github' && findings.length > 0) console.log(toGithubAnnotations(findings));
if (values.format === 'gitlab') {
  writeFileSync('gl-code-quality-report.json', toCodeQuality(findings));
}

const luecken = listLuecken(findLuecken(entries));
if (luecken.length > 0) {
  console.log(`Nur die Betreibenden können eintragen:\n  ${luecken.join('\n  ')}\n`);
}
const overdue = listOverdue(entries, today);
if (overdue.length > 0) {
  console.log(`${summarizeOverdue(overdue)}:\n  ${overdue.join('\n  ')}\n`);
}
const withoutStep = listWithoutStep(entries);
if (withoutStep.length > 0) {
  console.log(`„Gleich morgen“ fehlt noch:\n  ${withoutStep.join('\n  ')}\n`);
}
const suppressed = listSuppressed(entries);
if (suppressed.length > 0) {
  console.log(`Zum Schutz nicht gezeigt:\n  ${suppressed.join('\n  ')}\n`);
}
const personal = [
  ...listInternalPersonalData(entries),
  ...(await listInternalPhotos(root, uploads, entries)),
];
if (personal.length > 0) {
  console.log(
    `Angaben über Menschen, wo nicht alle sie lesen (Internes, Entwürfe, ungenannte Dateien):\n  ${personal.join('\n  ')}\n`,
  );
}
const freigaben = listFreigabenNotice(entries);
if (freigaben.length > 0) {
  console.log(
    `Freigegebene Angaben über Menschen, mit ihrem Grund:\n  ${freigaben.join('\n  ')}\n`,
  );
}
const authors = await listPdfAuthors(root, uploads);
if (authors.length > 0) {
  console.log(`In diesen PDF-Dateien steht, wer sie geschrieben hat:\n  ${authors.join('\n  ')}\n`);
}
const forgotten = listForgottenUploads(entries, uploads);
if (forgotten.length > 0) {
  console.log(
    `Kein Eintrag nennt diese Dateien, also werden sie nicht veröffentlicht:\n  ${forgotten.join('\n  ')}\n`,
  );
}
const unrecorded = listUnrecorded(entries, records);
if (unrecorded.length > 0) {
  console.log(
    `Noch nicht festgehalten, was unter ihrer Adresse steht (npm run fundstellen):\n  ${unrecorded.join('\n  ')}\n`,
  );
}
console.log(summarize(findings, entries.length));
process.exitCode = findings.length > 0 ? 1 : 0;
