/** Every input of the corpus, through the very checks that stand before the build. */
import path from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { formatFinding } from '#checks/report.ts';

import { launchBrowser } from '../../tools/browser.ts';
import { amount } from '../amount.ts';
import { openPages } from './browser.ts';
import { corpus } from './corpus/index.ts';
import { longestRead } from './limits.ts';
import { renderPages, toName } from './pages.ts';
import { toOutcome } from './project.ts';
import { checkInThread } from './worker.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { verdicts, others, unsafe } = await checkInThread(root);

describe('the corpus', () => {
  test('has at least 300 inputs, no two alike', () => {
    const contents = corpus.map(({ file, content }) => JSON.stringify([file, content]));

    expect(new Set(contents).size).toBe(corpus.length);
    expect(new Set(corpus.map(toName)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(300);
  });

  test('leaves the entries alone that are as they should be', () => {
    expect(others).toEqual([]);
  });
});

describe.each([...new Set(corpus.map(({ kind }) => kind))])('%s', (kind) => {
  const ours = verdicts.filter(({ input }) => input.kind === kind);

  test.each(ours.map((verdict) => [verdict.input.name, verdict] as const))('%s', (_, verdict) => {
    expect(toOutcome(verdict)).toBe(verdict.input.expected);
    expect(verdict.milliseconds, 'CPU time in milliseconds').toBeLessThan(longestRead);
  });
});

describe('whatever is refused', () => {
  const findings = verdicts.flatMap((verdict) => verdict.findings);

  test('is told on one line, with its place and a way out', () => {
    const lines = findings.map(formatFinding);

    expect(
      lines.filter((line) => !/^.+:\d+:\d+ {2}.+ → docs\/fehler\/[a-z-]+\.md$/.test(line)),
    ).toEqual([]);
    expect(findings.filter(({ fix }) => fix.trim() === '')).toEqual([]);
  });

  test('is told in German and not in the words of a program', () => {
    const foreign = /\b(undefined|NaN|expected|Invalid|Unexpected|error|\[object)\b/;
    const told = findings.map(({ problem, fix }) => withoutQuotations(`${problem} ${fix}`));

    expect(told.filter((words) => foreign.test(words))).toEqual([]);
  });
});

test('whatever has passed is safe HTML', () => {
  expect(unsafe).toEqual([]);
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('nothing of what has passed runs, asks or leads away', async () => {
    const passed = verdicts.filter(({ findings }) => findings.length === 0);
    const kinds = Map.groupBy(passed, ({ input }) => input.kind);
    const some = [...kinds.values()].flatMap((all) => all.slice(0, amount(4, all.length)));
    const pages = await renderPages(
      root,
      some.map(({ input }) => input),
    );

    expect(pages.length).toBeGreaterThan(50);
    expect(await openPages(browser, pages)).toEqual([]);
  });

  test.each([
    ['a script', '<script>top.ran=1</script>', 'ran: 1'],
    ['a picture that fails', '<img src="x:" onerror="alert(1)">', 'dialog: 1'],
    ['a link that is clicked', '<a href="javascript:top.ran=1">a</a>', 'ran: 1'],
    ['a word that is hovered', '<p onmouseover="top.ran=1">a</p>', 'ran: 1'],
    ['a field with the focus', '<input onfocus="top.ran=1">', 'ran: 1'],
    ['a frame', '<iframe srcdoc="<script>top.ran=1</script>"></iframe>', 'ran: 1'],
    [
      'a picture from elsewhere',
      '<img src="https://evil.example/a">',
      'asks: https://evil.example/a',
    ],
    ['a style', '<style>@import "https://evil.example/a"</style>', 'asks: https://evil.example/a'],
    [
      'a refresh',
      '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
      'leaves: https://evil.example/',
    ],
    ['an id twice', '<p id="a"></p><p id="a"></p>', 'twice: a'],
  ])('%s would be noticed', async (name, html, what) => {
    const troubles = await openPages(browser, [{ name, html }]);

    expect(troubles.map((trouble) => trouble.what)).toContain(what);
  });
});

/** Leaves out quotations: the words of the author may be in any language. */
function withoutQuotations(text: string): string {
  return text.replace(/„[^“]*“|`[^`]*`/g, '');
}
