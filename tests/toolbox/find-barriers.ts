/** The barriers that axe finds on a page as it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe leaves out unless asked: of WCAG 2.2, or still on trial. */
const alsoAsked = [
  'target-size',
  'label-content-name-mismatch',
  'css-orientation-lock',
  'table-fake-caption',
  'td-has-header',
  'focus-order-semantics',
];

interface Options {
  /** A part of the page. */
  within?: string;
  /** Rules that say nothing here. */
  without?: readonly string[];
  /** Only these rules: axe has asked the others already. */
  only?: readonly string[];
}

/** @returns `rule: <the element>`; frames within are left out, and can be asked by themselves */
export async function findBarriers(
  page: Page | Frame,
  { within = 'html', without = [], only }: Options = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // A policy may allow no script from elsewhere; a debugger may run any.
    await page.evaluate(source);
    // The next page in this tab has it from the start, without its half a megabyte being sent again.
    if ('addInitScript' in page) await page.addInitScript(source);
  }
  const rules: axe.RuleObject = {};
  for (const id of alsoAsked) rules[id] = { enabled: true };
  for (const id of without) rules[id] = { enabled: false };
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    iframes: false,
    ...(only ? { runOnly: [...only] } : { rules }),
  };
  const violations = await page.evaluate(
    async ({ within, options }) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      return (await checker.run(within, options)).violations;
    },
    { within, options },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
