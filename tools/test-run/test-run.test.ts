import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { choose, type Plan } from './plan.ts';
import { planQuick, quote } from './quick.ts';
import { runRows } from './run-rows.ts';
import { runStep } from './run-step.ts';
import { createVoice } from './voice.ts';

describe('what is asked for', () => {
  test('is only what is named', () => {
    expect(namesOf(choose(['unit', 'build', 'site']))).toEqual([['build'], ['unit'], ['site']]);
  });

  test('is everything otherwise', () => {
    expect(namesOf(choose([])).flat()).toContain('redaktion');
  });

  test.each(['.github/workflows/check.yml', '.forgejo/workflows/check.yml', '.gitlab-ci.yml'])(
    'is everything by %s, in parts',
    (file) => {
      const parts = readFileSync(file, 'utf8').matchAll(/\.ci\/run (.+)/g);
      const named = [...parts].flatMap(([, names = '']) => names.split(' '));
      // Its findings stand at the lines in question, so it is a job of its own.
      expect([...named, 'content'].sort()).toEqual(namesOf(choose([])).flat().sort());
    },
  );

  test('is refused if nobody knows it, with the nearest', () => {
    expect(choose(['lint', 'sit'])).toMatch(
      /^There is no step sit\. Is it site\? Known: quick, build/,
    );
  });

  test.each([
    [['README.md'], ['format', 'unit']],
    [['src/domain/time/dates.ts'], ['format', 'lint', 'types', 'unit', 'architecture']],
    [['src/pages/index.astro'], ['format', 'lint', 'types', 'unit', 'architecture', 'note']],
    [['src/content/seiten/a b.mdx'], ['format', 'content', 'unit']],
    [[], []],
  ])('of a change in %s is what it concerns', (files, steps) => {
    expect(namesOf(planQuick({ base: 'abc', files })).flat()).toEqual(steps);
  });

  test('of a change leaves slow tests out that are not about it', () => {
    const { rows } = planQuick({ base: 'abc', files: ['werkstatt/server.ts'] });
    const unit = rows.flat().find(({ name }) => name === 'unit');
    expect(unit?.command).toBe(
      "vitest run --project unit --changed abc --exclude 'admin/preview/**'",
    );
  });

  test('of a change keeps names whole, whatever is in them', () => {
    expect(quote(["a 'b'.md", 'c.md'], 'linux')).toBe(`'a '\\''b'\\''.md' 'c.md'`);
    expect(quote(["a 'b'.md", 'c.md'], 'win32')).toBe(`"a 'b'.md" "c.md"`);
  });
});

describe('rows of steps', () => {
  const steps = [
    [
      { name: 'a', takes: 1 },
      { name: 'b', takes: 9 },
      { name: 'c', takes: 9 },
      { name: 'd', takes: 9 },
    ],
    [{ name: 'e', takes: 5 }],
  ];

  test('go side by side, and none rests while another has steps left', async () => {
    const begun: string[] = [];
    const results = await runRows(
      steps,
      async ({ name, takes }) => {
        begun.push(name);
        await new Promise((done) => setTimeout(done, takes * 20));
        return name !== 'b';
      },
      new AbortController().signal,
    );
    expect(begun).toEqual(['a', 'e', 'b', 'd', 'c']);
    expect(results.find(({ name }) => name === 'b')).toMatchObject({ isPassed: false });
    expect(results).toHaveLength(5);
  });

  test('begin nothing more once they are stopped', async () => {
    const stop = new AbortController();
    const run = ({ name }: { name: string }) => {
      if (name === 'a') stop.abort();
      return Promise.resolve(name === 'e' ? undefined : false);
    };
    const results = await runRows(steps, run, stop.signal);
    expect(results.map(({ name }) => name)).toEqual(['a']);
  });
});

describe('a step', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test('passes or fails as its command does, and its words are kept', async () => {
    const { signal } = new AbortController();
    expect(
      await runStep(
        { name: 'x', command: `node -e "console.log('one'); console.error('two')"` },
        signal,
      ),
    ).toEqual({
      isPassed: true,
      lines: ['one', 'two'],
    });
    expect(await runStep({ name: 'x', command: 'exit 3' }, signal)).toMatchObject({
      isPassed: false,
    });
    expect(printed).toContain('x          0:00 │ two');
  });

  test('is stopped with all that it has started', async () => {
    const stop = new AbortController();
    const sleeping = 'node -e "setTimeout(() => 0, 600_000)"';
    const running = runStep({ name: 'x', command: `${sleeping} & ${sleeping}` }, stop.signal);
    stop.abort();
    expect((await running).isPassed).toBeUndefined();
  });

  test('that is silent for half a minute is said to be at work, and not sooner', () => {
    vi.useFakeTimers();
    const voice = createVoice('unit', (line) => printed.push(line));
    vi.advanceTimersByTime(20_000);
    voice.hear('✓ a.test.ts');
    vi.advanceTimersByTime(29_000);
    expect(printed).toEqual(['unit       0:20 │ ✓ a.test.ts']);
    vi.advanceTimersByTime(31_000);
    voice.end();
    vi.advanceTimersByTime(90_000);
    expect(printed.slice(1)).toEqual([
      'unit       0:50 │ … still at work, silent for 30 s',
      'unit       1:20 │ … still at work, silent for 60 s',
    ]);
  });
});

function namesOf(plan: Plan | string): string[][] {
  if (typeof plan === 'string') throw new Error(plan);
  return [plan.first, ...plan.rows]
    .map((row) => row.map(({ name }) => name))
    .filter(({ length }) => length > 0);
}
