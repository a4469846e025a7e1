import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { rules } from '#domain/entry/finding.ts';

import { amount } from '../../tests/amount.ts';
import { render, type PipelineOptions, type Rendered } from './pipeline.ts';
import { findUnsafe, htmlOf, isSelfCheck } from './unsafe-html-for-tests.ts';

const options: PipelineOptions = {
  base: '/',
  themen: [
    { id: 'netzwerkarbeit', kuerzel: 'NET' },
    { id: 'koordination', kuerzel: 'KOO' },
  ],
  standorte: ['weimar'],
  begriffe: [
    { id: 'esf', forms: ['ESF', 'Sozialfonds'] },
    { id: 'ba', forms: ['BA'] },
  ],
};

describe('a text', () => {
  const text = [
    '---\ntitel: ESF\n---',
    '## Worum es **geht**',
    'Der ESF und die BA. [Mehr](/themen/) [dort](#stelle) [fort](https://fremd.example/)',
    '### Im Einzelnen',
    '![Ein Garten](/uploads/garten.jpg) <Luecke was="Name" /> <Luecke was="Telefon" />',
    '## Und dann',
    '[Ziel][z] <Vereinbarung art="zusage" stand="offen" nachweis="a#t1-g1">x</Vereinbarung>',
    '[z]: /standorte/',
  ].join('\n\n');
  const rendered = render(text, 'text', options);

  test('becomes HTML without its frontmatter', () => {
    expect(rendered.html).toMatch(/^<h2 id="abschnitt-worum-es-geht">Worum es <strong>geht/);
  });

  test('has its headings of the second level as an outline', () => {
    expect(rendered.headings).toEqual([
      { id: 'abschnitt-worum-es-geht', text: 'Worum es geht' },
      { id: 'abschnitt-und-dann', text: 'Und dann' },
    ]);
  });

  test('tells which Begriffe occur, in their order', () => {
    expect(rendered.begriffe).toEqual(['esf', 'ba']);
  });

  test('tells what the operator has to fill in, and where', () => {
    expect(rendered.luecken).toEqual([
      { was: 'Name', line: 11, column: 36 },
      { was: 'Telefon', line: 11, column: 58 },
    ]);
  });

  test('tells which targets of the site it names, with their places in the file', () => {
    expect(rendered.links).toEqual([
      { kind: 'link', url: '/themen/', line: 7, column: 21 },
      { kind: 'link', url: '#stelle', line: 7, column: 38 },
      { kind: 'image', url: '/uploads/garten.jpg', line: 11, column: 1 },
      { kind: 'nachweis', url: 'a#t1-g1', line: 15, column: 11, stand: 'offen' },
      { kind: 'link', url: '/standorte/', line: 17, column: 1 },
    ]);
  });

  test('has no sections', () => {
    expect(rendered.sections).toEqual([]);
  });

  test('has nothing against it', () => {
    expect(rendered.findings).toEqual([]);
  });
});

describe('a Protokoll', () => {
  const rendered = render(
    '## Rahmen #KOO\n\n### Zahlen\n\n- Der ESF. #NET\n\n## Tisch 2: Netz\n\nDie BA und der ESF.',
    'protokoll',
    options,
  );

  test('has its points in sections and no HTML of its own', () => {
    expect(rendered.html).toBe('');
    expect(rendered.sections).toMatchObject([
      { id: 't0', themen: ['koordination'], blocks: [{ points: [{ id: 't0-z1' }] }] },
      { id: 't2', themen: [], blocks: [{ type: 'prose' }] },
    ]);
  });

  test('has its sections as an outline', () => {
    expect(rendered.headings).toEqual([
      { id: 't0', text: 'Rahmen' },
      { id: 't2', text: 'Tisch 2: Netz' },
    ]);
  });

  test('links a Begriff once, in whichever section it comes first', () => {
    expect(rendered.begriffe).toEqual(['esf', 'ba']);
    expect(JSON.stringify(rendered.sections).match(/#begriff-esf/g)).toHaveLength(1);
  });

  test('tells what is wrong with its points', () => {
    expect(render('## A', 'protokoll', options).findings).toMatchObject([{ rule: 'abschnitt' }]);
  });
});

describe('a text with a mistake', () => {
  test.each([
    ['that the parser finds', 'ESF {', 'klammern'],
    ['that the guard finds', 'ESF <b>c</b> <Luecke was="d" /> [e](/f/)', 'html'],
  ])('%s is not rendered at all', (_, text, rule) => {
    const { findings, ...rest } = render(text, 'text', options);

    expect(findings).toMatchObject([{ rule }]);
    expect(rest).toEqual({
      html: '',
      sections: [],
      headings: [],
      begriffe: [],
      luecken: [],
      links: [],
    });
  });

  test.each([
    ['a heading that comes twice', '## A\n\n## B\n\n## A', '5:1'],
    ['two headings with one address', '## Größe\n\n## Groesse', '3:1'],
    ['a title', '# A', '1:1'],
    ['a heading of the fifth level', '## A\n\n##### B', '3:1'],
    ['a heading with a line below it', 'A\n===', '1:1'],
  ])('such as %s has its place', (_, text, place) => {
    const { findings } = render(text, 'text', options);

    expect(findings.map(({ line, column, rule }) => [`${line}:${column}`, rule])).toEqual([
      [place, 'ueberschrift'],
    ]);
  });

  test('such as a heading that comes twice says why it matters', () => {
    expect(messageFor('## A\n\n## A')).toMatchInlineSnapshot(
      `"Die Überschrift „A“ gibt es zweimal. Gib jeder einen eigenen Wortlaut, damit man sie verlinken kann"`,
    );
  });

  test('such as a title says where it belongs', () => {
    expect(messageFor('# A')).toMatchInlineSnapshot(
      `"Diese Überschrift hat nicht zwei bis vier Rauten. Beginne mit \`## \`; der Titel steht im Feld „Titel“"`,
    );
  });
});

describe('the pipeline is a pure function', () => {
  const texts = readContent();

  test('that gives the same for the same', () => {
    const renderAll = () => texts.map(({ text, kind }) => render(text, kind, options));

    expect(renderAll()).toEqual(renderAll());
  });

  test('that does not remember what it read before', () => {
    const text = 'ESF';
    const before = render(text, 'text', options);
    render('## ESF\n\nESF und BA', 'text', options);

    expect(render(text, 'text', options)).toEqual(before);
  });

  test('that leaves its options as they are', () => {
    const before = structuredClone(options);
    render('ESF', 'text', options);

    expect(options).toEqual(before);
  });
});

// Slow machines may take their time; the test only asks that it ends.
describe('whatever somebody writes', { timeout: 120_000 }, () => {
  const texts = readContent();
  const random = toRandom(20130717);

  test('texts with odd changes all end in safe HTML or in findings with a place', () => {
    const wrong: string[] = [];
    for (let round = 0; round < amount(100, 500); round++) {
      const { text, kind } = pick(texts, random);
      const odd = change(text, random);
      try {
        wrong.push(
          ...findFaults(odd, render(odd, kind, options)).map((fault) => `${round}: ${fault}`),
        );
      } catch (error) {
        if (!isSelfCheck(error)) wrong.push(`${round}: ${String(error)}`);
      }
    }

    expect(wrong).toEqual([]);
  });
});

function messageFor(text: string): string {
  const { findings } = render(text, 'text', options);
  return findings.map(({ problem, fix }) => `${problem}. ${fix}`).join('\n');
}

interface Content {
  text: string;
  kind: 'protokoll' | 'text';
}

function readContent(): Content[] {
  const folder = path.resolve(import.meta.dirname, '../content');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => ({
      text: readFileSync(path.join(folder, file), 'utf8'),
      kind: file.startsWith('protokolle') ? 'protokoll' : 'text',
    }));
}

/** Faults that no text may ever produce. */
function findFaults(text: string, rendered: Rendered): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const misplaced = rendered.findings.filter(
    ({ rule, line, column }) =>
      !rules.includes(rule) || column < 1 || column > (lines[line - 1]?.length ?? -1) + 1,
  );
  return [
    ...misplaced.map(({ rule, line, column }) => `${rule} at ${line}:${column}`),
    ...findUnsafe(htmlOf(rendered)),
  ];
}

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(from: readonly T[], random: () => number): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

// prettier-ignore
const oddities = [
  '{', '}', '<', '>', '</', '/>', '`', '```', '*', '**', '_', '~~', '[', ']', '](', '![', '|', '\\',
  '\n', '\n\n', '\r\n', '\r', '\t', '    ', '\u0000', '\u2028', '\ufeff', '👋', 'ä', 'a\u0308', '"',
  '---\n', '# ', '## ', '### ', '- ', '> ', '1. ', '[^1]', '\n[^1]: a', '\n[a]: javascript:b\n', '[a]',
  '&#106;', '&colon;', '<b>', '<script>alert(1)</script>', '<img src=x onerror=a>', '<!-- a -->',
  '<Hinweis>', '</Hinweis>', '<Votum nennungen="1">', '</Votum>', '<Luecke was="a" />', '{...a}',
  '[a](javascript:b)', '![a](//b)', 'import a from "b"\n', 'export const a = 1\n', '#NET', '#XYZ', ' ^g1',
  '| a |\n| - |\n| b |\n', 'www.a.de', 'ESF',
];

/** Up to six changes: something put in, taken out, repeated or in capitals. */
function change(text: string, random: () => number): string {
  let odd = text;
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--) {
    const start = Math.floor(random() * (odd.length + 1));
    const end = start + Math.floor(random() * 40);
    const piece = pick(
      [
        () => pick(oddities, random),
        () => '',
        () => odd.slice(start, end).repeat(2),
        () => odd.slice(start, end).toUpperCase(),
      ],
      random,
    )();
    odd = odd.slice(0, start) + piece + odd.slice(random() < 0.5 ? start : end);
  }
  return odd;
}
