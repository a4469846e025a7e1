/** `npm run check`: reads all content, reports every finding, fails if there is one. */
import { checkContent } from '#checks/check-content.ts';
import { formatFindings, listLuecken, summarize } from '#checks/report.ts';

const root = process.argv[2] ?? process.cwd();
const { entries, findings } = await checkContent(root);

if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
const luecken = listLuecken(entries);
if (luecken.length > 0) {
  console.log(`Nur die Betreibenden können eintragen:\n  ${luecken.join('\n  ')}\n`);
}
console.log(summarize(findings, entries.length));
process.exitCode = findings.length > 0 ? 1 : 0;
