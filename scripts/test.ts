/**
 * `npm test`: every check; `npm test -- lint unit` runs only those, `npm test -- quick` those that a change
 * concerns. `--bail` stops at the first that fails.
 */
import { parseArgs } from 'node:util';

import { ensureBrowser } from '../tools/browser.ts';
import { ensureTool, type OutsideTool } from '../tools/outside-tools.ts';
import { choose, type Plan, type Step } from '../tools/test-run/plan.ts';
import { findChanges, planQuick } from '../tools/test-run/quick.ts';
import { runRows, type Result } from '../tools/test-run/run-rows.ts';
import { runStep } from '../tools/test-run/run-step.ts';

const { values, positionals } = parseArgs({
  options: { bail: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const lastWords = 60;
/** How far it is. */
let total = 0;
let begun = 0;
/** The output of failed steps. */
const failures = new Map<string, string[]>();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

const plan = positionals[0] === 'quick' ? planQuick(findChanges()) : choose(positionals);
try {
  if (typeof plan === 'string') throw new Error(plan);
  const missing = setUp([...plan.first, ...plan.rows.flat()]);
  report(await runAll(plan), missing);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @returns the missing tools that the tests can do without */
function setUp(steps: readonly Step[]): OutsideTool[] {
  if (steps.some(({ browser }) => browser)) ensureBrowser();
  const tools = new Set(steps.flatMap(({ tools = [] }) => tools));
  return [...tools].filter((tool) => ensureTool(tool) === undefined);
}

async function runAll({ first, rows }: Plan): Promise<Result[]> {
  total = [...first, ...rows.flat()].length;
  const before = await runRows([first], run, stop.signal);
  return [...before, ...(await runRows(rows, run, stop.signal))];
}

async function run(step: Step): Promise<boolean | undefined> {
  begun += 1;
  console.log(`── step ${begun} of ${total}: ${step.name}`);
  const { isPassed, lines } = await runStep(step, stop.signal);
  if (isPassed === false) {
    failures.set(step.name, lines);
    if (values.bail) stop.abort();
  }
  return isPassed;
}

function report(results: readonly Result[], missing: readonly OutsideTool[]): void {
  const failed = results.filter(({ isPassed }) => !isPassed);
  for (const { name } of failed) {
    const lines = failures.get(name) ?? [];
    console.log(`\n── the last words of ${name}\n${lines.slice(-lastWords).join('\n')}`);
  }
  console.log('');
  for (const { name, isPassed, seconds } of results) {
    console.log(`${isPassed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  }
  for (const { missing: sentence } of missing) console.log(`SKIPPED ${sentence}`);
  console.log(`steps: ${results.length - failed.length} passed, ${failed.length} failed`);
  if (stop.signal.aborted) console.log('Stopped; not all steps have run.');
  process.exitCode = failed.length > 0 || stop.signal.aborted ? 1 : 0;
}
