/**
 * `npm run task -- links`: a look at the links to other sites in content and pages.
 *
 * This machine asks each address once; readers never do, and no check or build does. What other people's
 * servers do is no mistake of an entry, so it fails for nothing; with `--strict` for what is dead.
 */
import { parseArgs } from 'node:util';

import { askLinks, type Kind } from '../tools/links/ask-links.ts';
import { findLinks } from '../tools/links/find-links.ts';

const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });

const titles: Readonly<Record<Kind, string>> = {
  dead: 'Dead',
  certificate: 'The certificate is wrong',
  moved: 'Moved for good: write the new address',
  refused: 'Refuses programs: look yourself',
  slow: 'Slow',
};

const links = findLinks(process.cwd());
const verdicts = await askLinks(links.keys());
const byKind = Map.groupBy(verdicts, ([, { kind }]) => kind);
for (const [kind, title] of Object.entries(titles) as [Kind, string][]) {
  const lines = (byKind.get(kind) ?? []).flatMap(([address, { words }]) =>
    (links.get(address) ?? []).map(({ file, line }) => `  ${file}:${line}  ${address}  ${words}`),
  );
  if (lines.length > 0) console.log(`${title}:\n${lines.sort().join('\n')}\n`);
}
console.log(`${links.size} links to other sites, ${verdicts.size} to look at`);
process.exitCode = values.strict && byKind.has('dead') ? 1 : 0;
