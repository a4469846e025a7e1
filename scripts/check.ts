/** `npm run check`: reads all content, reports every finding, fails if there is one. */
import { checkContent } from '#checks/check-content.ts';
import { formatFindings, summarize } from '#checks/report.ts';

const root = process.argv[2] ?? process.cwd();
const { entries, findings } = await checkContent(root);

if (findings.length > 0) console.error(`${formatFindings(findings)}\n`);
console.log(summarize(findings, entries.length));
process.exitCode = findings.length > 0 ? 1 : 0;
