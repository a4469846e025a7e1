/** `npm run check`: reads all content, reports every finding, fails if there is one. */
import { checkContent } from '#checks/check-content.ts';
import { formatFindings, listLuecken, summarize } from '#checks/report.ts';
import { requiredSeiten } from '#site.config';

const root = process.argv[2] ?? process.cwd();
// Another folder, as in tests, need not have the pages of ours.
const required = process.argv[2] ? [] : requiredSeiten;
const { entries, findings } = await checkContent(root, required);

if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
const luecken = listLuecken(entries);
if (luecken.length > 0) {
  console.log(`Nur die Betreibenden können eintragen:\n  ${luecken.join('\n  ')}\n`);
}
console.log(summarize(findings, entries.length));
process.exitCode = findings.length > 0 ? 1 : 0;
