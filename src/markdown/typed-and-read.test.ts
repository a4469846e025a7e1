/** A text is read as it was typed, or the line is told: for sentences that nobody has thought of. */
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';

import type { Finding } from '#domain/entry/finding.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';

import { amount } from '../../tests/amount.ts';
import { render } from './pipeline.ts';
import type { Section } from './protokoll.ts';

const options = {
  base: '/',
  themen: [{ id: 'netzwerkarbeit', kuerzel: 'NET' }],
  standorte: ['weimar'],
  begriffe: [],
};

const seed = 2013;

// prettier-ignore
const words = fc.constantFrom(
  'Treffen', 'Bewohner*innen', 'Mieter*in', 'Kolleg_innen', 'Nachbar:innen', 'jede*r', 'Straße', 'für', 'kam',
  '10~15', '20~25', '~30', '40~', '2*3*4', '(2)*3*(4)', '2**3', 'geht`s', 'gibt`s', '§ 16k', '>30', '<', '> 3', '50 %', '+', '=',
  '=>', '–', '-', '*', '_', '~', '#', '#12', 'Nr. #5', '#NET', '#NET.', '(#weimar)', '#thinka', '^z9', '^9', '10^6',
  'Preis*', 'Platz_', '„*“', '(*)', '12.', '1. Januar', '12. März 2014:', '2019.', '3)', 'a)', '[1]', '[^2]',
  '[Plan](/a b)', '[x] (/a/)', '](', 'z.B.', '|', '5|6', 'C:\\Ordner', 'und\\/oder', '&', '!', '…', 'ü\u0308', 'Zwiebel\u00adkuchen',
);

const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

// prettier-ignore
const marks = fc.constantFrom(
  '', '', '', '- ', '-\u00a0', '• ', '▪\u00a0', '-', '–', '– ', '➢ ', '+ ', '* ', '12. ', '1. ', '2) ', '> ', '>', '= ',
  '### ', '###', '###\u00a0', '- 12. ', '- > ', '- + ', '- - ', '\n', '---\n', '===\n', '1. Mai ', 'o\t',
);

const text = fc
  .array(fc.tuple(marks, sentence), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map(([mark, words]) => mark + words).join('\n'));

/** The parts of a point besides its words: its number in a list, hashtags, a pin. */
const tail = /^[123][.)] (?![–•▪➢-])|(?:(?:^| )(?:#NET|#thinka|\^z9))+$/g;

test('a running text is read as it was typed, or the line is told', () => {
  fc.assert(
    fc.property(text, (body) => {
      const { html, findings } = render(`---\n---\n${body}`, 'text', options);
      expectRead(['', '', ...body.split('\n')], toWords(html), findings);
    }),
    { numRuns: amount(150, 600), seed },
  );
});

test('the points of a Protokoll are read as they were typed, or the line is told', () => {
  fc.assert(
    fc.property(text, (body) => {
      // Nothing is read below a broken heading until it is mended.
      const points = `## Rahmen\n### Zahlen\n${body.replace(/^###[ \u00a0]|^(?:---|===)$/gm, '')}`;
      const { sections, findings } = render(points, 'protokoll', options);
      const html = sections.flatMap(({ blocks }) =>
        blocks.map((one) =>
          one.type === 'prose' ? one.html : one.points.map((point) => point.html).join(' '),
        ),
      );
      const lines = points
        .split('\n')
        .slice(2)
        .map((line) => line.replace(tail, ''));
      expectRead(['', '', ...lines], toWords(html.join(' ')), findings);
      expectAddress(['', '', ...lines], sections, findings);
    }),
    { numRuns: amount(150, 600), seed },
  );
});

test('a row of a table is read as it was typed, or told', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (cells) => {
      const row = `| ${cells.join(' | ')} |`;
      const { html, findings } = render(`| A | B |\n| --- | --- |\n${row}`, 'text', options);
      if (findings.length > 0) return;
      expect(squeeze(toWords(html))).toBe(squeeze(`AB${row.replace(/(?<!\\)\|/g, '')}`));
    }),
    { numRuns: amount(50, 200), seed },
  );
});

/** Each line without a finding has to be there with all its signs, except the mark of an item. */
function expectRead(lines: readonly string[], read: string, findings: readonly Finding[]): void {
  // An unreadable text is not shown, but reported.
  if (read === '' && findings.length > 0) return;
  const told = new Set(findings.map(({ line }) => line));
  for (const { line, problem } of findings) {
    // Numbers that do not count are told once for their list.
    if (!problem.startsWith('Die Zeilen beginnen')) continue;
    for (let at = line; /\S/.test(lines[at - 1] ?? ''); at++) told.add(at);
  }
  const seen = squeeze(read);
  lines.forEach((line, index) => {
    if (told.has(index + 1)) return;
    // A line of dashes changes the line above, so it is told there.
    if (told.has(index) && /^(?:-+|=+)$/.test(line)) return;
    const message = `line ${index + 1} of ${JSON.stringify(lines)}`;
    expect(seen, message).toContain(squeeze(withoutMark(line, lines[index - 1], lines[index + 1])));
  });
}

/** A line that looks like a point has an address, or is told. */
function expectAddress(
  lines: readonly string[],
  sections: readonly Section[],
  findings: readonly Finding[],
): void {
  if (sections.length === 0 && findings.length > 0) return;
  const told = new Set(findings.map(({ line }) => line));
  const points = squeeze(
    pointsOf(sections)
      .map(({ html }) => toWords(html))
      .join(' '),
  );
  lines.forEach((line, index) => {
    const [, text] = /^(?:[-•▪–] ?|➢ )(?=\p{L})(.*)$/u.exec(line) ?? [];
    if (!text) return;
    // Lines below one another are told once.
    if (told.has(index)) told.add(index + 1);
    if (!told.has(index + 1)) expect(points, JSON.stringify(lines)).toContain(squeeze(text));
  });
}

/** Lines with `>` below one another are a quotation, and `-` begins an item. */
function withoutMark(line: string, ...around: (string | undefined)[]): string {
  const isQuoted = around.some((other) => other?.startsWith('>'));
  return line
    .replace(isQuoted ? /^>+ ?/ : /^> (?!\d)/, '')
    .replace(/^(?:[-*•▪][ \u00a0]|#{2,4}[ \u00a0])/, '')
    .replace(/^(?:---|===|(?:- )+-)$/, '');
}

/** The words of a page; the items of a numbered list with their numbers. */
function toWords(html: string): string {
  return wordsOf(fromHtml(html, { fragment: true }));
}

function wordsOf(node: Nodes, number?: number): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'ol') {
    let count = Number(node.properties['start'] ?? 1);
    return node.children
      .map((child) => (child.type === 'element' ? wordsOf(child, count++) : ''))
      .join(' ');
  }
  return (
    (number === undefined ? '' : `${number}. `) + node.children.map((one) => wordsOf(one)).join('')
  );
}

/** Line breaks and spaces may differ. */
function squeeze(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, '');
}
