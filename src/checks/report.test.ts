import { describe, expect, it } from 'vitest';

import type { FileFinding } from '#domain/entry/finding.ts';

import { formatFinding, formatFindings, summarize } from './report.ts';

const finding: FileFinding = {
  file: 'src/content/seiten/kontakt.mdx',
  line: 7,
  column: 3,
  rule: 'link',
  problem: 'Der Link /x/ führt ins Leere',
  fix: 'Nimm ihn heraus',
};

describe('a finding as a line', () => {
  it('has place, problem, way out and page', () => {
    expect(formatFinding(finding)).toMatchInlineSnapshot(
      `"src/content/seiten/kontakt.mdx:7:3  Der Link /x/ führt ins Leere. Nimm ihn heraus.  → docs/fehler/link.md"`,
    );
  });

  // prettier-ignore
  it.each([
    ['Schreibe /y/', 'Schreibe /y/.'],
    ['Meintest du /y/?', 'Meintest du /y/?'],
    ['Es gibt: a, b, …', 'Es gibt: a, b, …'],
    ['Dort steht: „Gut.“', 'Dort steht: „Gut.“'],
    ['Schreibe `\\<`', 'Schreibe `\\<`.'],
  ])('ends %j once', (fix, end) => {
    expect(formatFinding({ ...finding, fix })).toContain(`  Der Link /x/ führt ins Leere. ${end}  →`);
  });

  it('has nothing in the place of a way out that is not there', () => {
    expect(formatFinding({ ...finding, fix: '' })).toContain('ins Leere.  → docs');
  });

  it.each([
    ['a line break, which could begin a command to the CI', 'a\n::error::b'],
    ['an escape sequence for the terminal', 'a\u001b[31mb'],
    ['a mark that turns the direction of reading', 'a\u202eb'],
  ])('stays one plain line with %s', (_, quoted) => {
    const text = formatFinding({ ...finding, file: quoted, problem: quoted, fix: quoted });
    expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

it('puts each finding on a line of its own', () => {
  expect(formatFindings([finding, finding]).split('\n')).toHaveLength(2);
});

it('cuts a word without end, behind which nobody would find the way out', () => {
  const line = formatFindings([{ ...finding, problem: `„${'x'.repeat(5_000)}“ gibt es nicht` }]);
  expect(line.length).toBeLessThan(400);
  expect(line).toContain('xxx… gibt es nicht.');
});

// prettier-ignore
it.each<[FileFinding[], number, string]>([
  [[], 87, 'Inhalte geprüft: 87 Einträge gelesen, keine Fehler.'],
  [[], 1, 'Inhalte geprüft: 1 Eintrag gelesen, keine Fehler.'],
  [[finding], 87, 'Inhalte geprüft: 87 Einträge gelesen, 1 Fehler in einer Datei.'],
  [[finding, finding], 87, 'Inhalte geprüft: 87 Einträge gelesen, 2 Fehler in einer Datei.'],
  [[finding, { ...finding, file: 'b' }], 0, 'Inhalte geprüft: 0 Einträge gelesen, 2 Fehler in 2 Dateien.'],
])('sums up %#', (findings, entryCount, sentence) => {
  expect(summarize(findings, entryCount)).toBe(sentence);
});
