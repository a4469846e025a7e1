/** The whole corpus at once, told in a few lines; the tests hold each input to its own row. */
import { formatFinding } from '#checks/report.ts';

import { launchBrowser } from '../../tools/browser.ts';
import { openPages, type Trouble } from './browser.ts';
import { corpus } from './corpus/index.ts';
import { longestRead } from './limits.ts';
import { renderPages, toName } from './pages.ts';
import { checkCorpus, toOutcome, type Verdict } from './project.ts';

/**
 * @param root folder of the real project
 * @returns whether every input ended as its row says and nothing ran; failures have been printed
 */
export async function runHostile(root: string): Promise<boolean> {
  const { verdicts } = await checkCorpus(root, corpus);
  const passed = verdicts.filter(({ findings }) => findings.length === 0);
  const pages = await renderPages(
    root,
    passed.map(({ input }) => input),
  );
  const browser = await launchBrowser();
  const troubles = await openPages(browser, pages).finally(() => browser.close());

  console.log(tellKinds(verdicts));
  const faults = [...verdicts.flatMap(findFaults), ...troubles.map(tellTrouble)];
  if (faults.length > 0) console.error(`\n${faults.join('\n')}`);
  const ran = new Set(troubles.map(({ name }) => name)).size;
  console.log(
    `\n${verdicts.length} inputs: ${verdicts.length - passed.length} refused, ${passed.length} harmless, ${ran} ran`,
  );
  return faults.length === 0;
}

function tellKinds(verdicts: readonly Verdict[]): string {
  const kinds = Map.groupBy(verdicts, ({ input }) => input.kind);
  return [...kinds]
    .map(([kind, all]) => {
      const passed = all.filter(({ findings }) => findings.length === 0).length;
      return `${kind.padEnd(28)} ${all.length - passed} refused, ${passed} harmless`;
    })
    .join('\n');
}

function findFaults(verdict: Verdict): string[] {
  const { input, findings, milliseconds } = verdict;
  const outcome = toOutcome(verdict);
  const [first] = findings;
  return [
    ...(outcome === input.expected
      ? []
      : [
          `${toName(input)}: is to be ${input.expected}, but is ${outcome}${first ? `\n  ${formatFinding(first)}` : ''}`,
        ]),
    ...(milliseconds < longestRead
      ? []
      : [`${toName(input)}: took ${Math.round(milliseconds)} ms of CPU time to be read`]),
  ];
}

function tellTrouble({ name, what }: Trouble): string {
  return `${name}: ${what}`;
}
