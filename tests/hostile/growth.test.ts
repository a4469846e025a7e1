/** The worst that the bounds let through: each text is as large as it may be, and still soon read. */
import { describe, expect, test } from 'vitest';

import { readFrontmatter } from '#checks/frontmatter.ts';
import { findPrivacy } from '#checks/privacy-check.ts';
import { render } from '#markdown/pipeline.ts';

import { longestRead } from './limits.ts';

const options = {
  base: '/',
  themen: [{ id: 'netzwerkarbeit', kuerzel: 'NET' }],
  standorte: ['weimar'],
  begriffe: [{ id: 'esf', forms: ['ESF'] }],
};

/** Long runs are on several lines, since a line has a bound of its own. */
const run = (text: string, count: number) =>
  Array.from({ length: count }, (_, index) => (index % 400 === 399 ? `${text}\n` : text)).join('');

// How the time grew without the bounds, from 4,000 to 16,000 characters, stands behind each.
describe('a text', () => {
  test.each([
    ['of brackets that close nothing', run(']', 2_000)], // 0.1 s → 3.2 s
    ['of emphasis that overlaps', run('*_', 2_000)], // 0.2 s → 2.8 s
    ['of emphasis that opens and closes', run('*a**b', 600)], // 0.1 s → 0.7 s
    ['of headings', 'a\n=\n'.repeat(1_499)], // 0.15 s → 3.2 s
    ['of headings with line ends of old machines', 'a\r=\r'.repeat(1_499)],
    ['of quotations', '> a\n\n'.repeat(1_499)], // 0.1 s → 1.5 s
    ['of lists within lists', `${'- '.repeat(20)}a\n`.repeat(200)], // 1.2 s → 19 s, on one line
    ['of asterisks like a rule', `${'* '.repeat(20)}a\n`.repeat(100)], // 1.4 s → 24 s, on one line
    ['of numbers within numbers', `${'1. '.repeat(20)}a\n`.repeat(200)], // 0.3 s → 4.8 s
    ['of lines that go on in a quotation', `${'> '.repeat(20)}a\n${'a\n'.repeat(2_990)}`], // 0.1 s → 2.7 s
    ['of lines that go on in a list', `- a\n${'b\n'.repeat(2_990)}`], // 0.2 s → 2.5 s
    ['of cells', `${run('|a', 1_000)}|\n${run('|-', 990)}|`],
    [
      'of footnotes',
      Array.from({ length: 490 }, (_, at) => `a[^${at}]\n\n[^${at}]: b`).join('\n\n'),
    ],
    ['of stars in words', run('a*', 1_990)],
    ['of hashtags that stay', run('a #NET. ', 7_000)],
    ['of pins that stay', run('^a1 ', 10_000)],
    ['of links torn apart', run('](', 1_990)],
    ['of notes without end', run('[^a] ', 1_990)],
    ['of days at the beginning', '12. März\n'.repeat(2_900)],
    ['of bars', '| a\n'.repeat(1_900)],
    ['of other bullets', '• a\n'.repeat(2_900)],
    ['of plus signs', '+ a\n'.repeat(2_900)],
    ['of numbers that do not count', '3. a\n'.repeat(2_900)],
    ['of headings glued together', '###a\n'.repeat(2_900)],
    [
      'of hashtags that stay in a Protokoll',
      `## Rahmen\n\n### Zahlen\n\n${'- a #NET.\n'.repeat(2_900)}`,
    ],
    [
      'of Begriffe and hashtags',
      `## Rahmen\n\n### Informationen\n\n${'- ESF #NET\n'.repeat(2_900)}`,
    ],
  ])('%s is read in time', (_, text) => {
    const kind = text.startsWith('## Rahmen') ? 'protokoll' : 'text';
    const { findings, milliseconds } = measure(() => render(text, kind, options));

    // Refused for its size, it would show nothing here.
    expect(findings.map(({ rule }) => rule)).not.toContain('umfang');
    expect(milliseconds, 'CPU time in milliseconds').toBeLessThan(longestRead);
  });
});

describe('a head', () => {
  test.each([
    ['of open quotation marks', `a: "${'b: "c\n'.repeat(2_900)}`], // 0.2 s → 2.8 s
    ['of mistakes', 'a: b: c\n'.repeat(2_900)],
    ['of one field again and again', 'a: b\n'.repeat(2_900)],
    ['of brackets on many lines', `a: ${'[\n'.repeat(2_900)}`],
    ['of brackets that close', `a: ${'['.repeat(3_000)}${']'.repeat(3_000)}`],
    [
      'of steps to the right',
      Array.from({ length: 350 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
    ['of aliases', `a: &a b\n${Array.from({ length: 2_900 }, (_, at) => `b${at}: *a`).join('\n')}`],
    ['of fields', Array.from({ length: 2_900 }, (_, at) => `a${at}: b`).join('\n')],
  ])('%s is read in time', (_, yaml) => {
    const { milliseconds } = measure(() => readFrontmatter(`---\n${yaml}\n---\n`));

    expect(milliseconds, 'CPU time in milliseconds').toBeLessThan(longestRead);
  });

  test('of figures, as many as may be, is read in time', () => {
    const wert = '  - indikator: bevoelkerung\n    jahr: 2019\n    jahrArt: genannt\n    wert: 1\n';
    const { milliseconds, ...head } = measure(() =>
      readFrontmatter(`werte:\n${wert.repeat(2_500)}`, 'yaml'),
    );

    expect(head).toHaveProperty('frontmatter');
    expect(milliseconds, 'CPU time in milliseconds').toBeLessThan(longestRead);
  });
});

// Without bounds on words and numbers, 64,000 characters of the first took 87 s, of the second 20 s.
describe('the search for personal data', () => {
  test.each([
    ['of letters with apostrophes', 'A’'],
    ['of the beginnings of Irish names', 'O’'],
    ['of signs of files', 'AZ '],
    ['of letters for display', '𝗔'],
    ['of letters with marks', 'a\u0308'],
    ['of noughts', '0 '],
    ['of area codes', '0361 '],
    ['of numbers', '12 '],
    ['of signs between numbers', '+4('],
    ['of words for mail', 'a at '],
    ['of dots', 'a.'],
    ['of @', 'a@b '],
    ['of titles', 'Frau Dr. '],
    ['of given names', 'Anna '],
    ['of cells', 'Anna | '],
    ['of initials', 'A. '],
    ['of places', 'Am Markt '],
    ['of streets', 'Straße der '],
    ['of postcodes', '99084 A, '],
    ['of births', 'geb. '],
    ['of years of birth', 'Mutter Jahrgang '],
    ['of networks', 'Instagram '],
    ['of plates', 'EF-'],
    ['of IBANs', 'DE89 '],
    ['of counts', 'eine junge '],
    ['of links', '[a](b) '],
    ['of entities', '&#65;'],
    ['of blanks', '  '],
  ])('in a text %s ends in time', (_, words) => {
    const body = run(words, Math.floor(60_000 / words.length));
    const remark = words.repeat(Math.floor(4_000 / words.length));
    const entry = toEntry(body, remark);

    expect(measure(() => findPrivacy(entry)).milliseconds, 'CPU time').toBeLessThan(longestRead);
  });

  /** An entry with the same in its text, on its page, in a field and in a remark, as if not refused. */
  function toEntry(body: string, remark: string) {
    const read = readFrontmatter('---\ntitel: a\n---\n');
    if ('findings' in read) throw new Error(read.findings[0]?.problem);
    const frontmatter = { ...read.frontmatter, data: { titel: 'a', beschreibung: remark } };
    const rendered = { ...render('', 'text', options), html: `<p>${body}</p>` };
    const text = `---\ntitel: a\n# ${remark}\n---\n\n${body}\n`;
    return { collection: 'protokolle', id: 'a', text, rendered, frontmatter } as const;
  }
});

function measure<T extends object>(work: () => T): T & { milliseconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { ...result, milliseconds: (user + system) / 1000 };
}
