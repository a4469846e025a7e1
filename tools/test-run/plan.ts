/** The steps of `npm test`, and their order. */
import { findNearest } from '#domain/text/suggest.ts';

import { apache, caddy, java, python, type OutsideTool } from '../outside-tools.ts';

export interface Step {
  name: string;
  /** For a shell. */
  command: string;
  /** Needs beyond npm, and what is set up before anything runs. */
  browser?: true;
  tools?: readonly OutsideTool[];
}

/** A file is checked again only when it has changed. */
const remembering = '--cache --cache-strategy content';
export const prettier = `prettier --check ${remembering} --log-level warn --ignore-unknown`;
export const eslint = `eslint --max-warnings 0 ${remembering} --cache-location node_modules/.cache/eslint --no-warn-ignored`;
export const astroCheck = 'astro check --minimumFailingSeverity hint';

export interface Plan {
  /** One after the other, before the rows. */
  first: readonly Step[];
  /** Side by side: one step alone leaves a core at rest while a browser and its test wait for each other. */
  rows: readonly (readonly Step[])[];
}

export const whole: Plan = {
  first: [{ name: 'build', command: 'node scripts/build.ts --draft' }],
  rows: [
    [
      { name: 'format', command: `${prettier} .` },
      // The types of the content come from Astro; without them the linter sees only unknowns.
      { name: 'lint', command: `astro sync --silent && ${eslint} .` },
      { name: 'types', command: astroCheck },
      { name: 'content', command: 'node scripts/check.ts' },
      project('unit'),
      project('hostile', { browser: true }),
      project('robust'),
    ],
    [
      project('site', { browser: true, tools: [python, java] }),
      project('redaktion', { browser: true }),
      project('canary', { browser: true }),
      project('demo', { browser: true, tools: [python, java] }),
      project('deploy', { browser: true, tools: [caddy, apache] }),
    ],
  ],
};

/** @returns the steps of these names, all if there are none; a sentence if one is unknown */
export function choose(names: readonly string[]): Plan | string {
  const known = [...whole.first, ...whole.rows.flat()].map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const nearest = findNearest(unknown, known);
    const guess = nearest ? ` Is it ${nearest}?` : '';
    return `There is no step ${unknown}.${guess} Known: quick, ${known.join(', ')}`;
  }
  const isAsked = ({ name }: Step) => names.length === 0 || names.includes(name);
  return {
    first: whole.first.filter(isAsked),
    rows: whole.rows.map((row) => row.filter(isAsked)),
  };
}

/** A project of vitest.config.ts. */
function project(name: string, needs: Pick<Step, 'browser' | 'tools'> = {}): Step {
  return { name, command: `vitest run --project ${name}`, ...needs };
}
