import { describe, expect, test } from 'vitest';

import { findSection, toExcerpt } from './excerpt.ts';

const headings = [
  { id: 'abschnitt-empfehlung', text: 'Empfehlung' },
  { id: 'abschnitt-offene-fragen', text: 'Offene Fragen' },
  { id: 'abschnitt-quellen', text: 'Quellen' },
];

const empfehlung = '<h2 id="abschnitt-empfehlung">Empfehlung</h2>\n<p>Tun.</p>\n';
const fragen = '<h2 id="abschnitt-offene-fragen">Offene Fragen</h2>\n<p>Wer?</p>\n';
const quellen = '<h2 id="abschnitt-quellen">Quellen</h2>\n<p>Dort.</p>';
const footnotes = '<section data-footnotes><h2>Fußnoten</h2><ol><li>Ja.</li></ol></section>';

describe('a section is found', () => {
  test.each([
    ['between two others', empfehlung + fragen + quellen],
    ['at the end', empfehlung + fragen],
    ['in front of footnotes', empfehlung + fragen + footnotes],
  ])('%s', (_, html) => {
    const shown = headings.filter(({ id }) => html.includes(id));
    expect(findSection({ html, headings: shown }, 'Offene Fragen')).toEqual({
      id: 'abschnitt-offene-fragen',
      html: '<p>Wer?</p>',
    });
  });

  test('whole, with a heading in a quotation', () => {
    const quote = '<blockquote><h2 id="abschnitt-zitat">Zitat</h2><p>Was?</p></blockquote>';
    const html = empfehlung + fragen + quote + quellen;
    expect(findSection({ html, headings }, 'Offene Fragen')?.html).toBe(`<p>Wer?</p>\n${quote}`);
  });

  test.each([
    ['the text has none', empfehlung, headings.slice(0, 1)],
    [
      'there is nothing in it',
      '<h2 id="abschnitt-offene-fragen">Offene Fragen</h2>',
      headings.slice(1, 2),
    ],
  ])('not where %s', (_, html, headings) => {
    expect(findSection({ html, headings }, 'Offene Fragen')).toBeUndefined();
  });
});

test.each([
  [
    'a term leads to the glossary',
    '<a href="#begriff-asd" class="begriff">ASD</a>',
    '<a href="/glossar/#asd" class="begriff">ASD</a>',
  ],
  [
    'an anchor leads to the page it is from',
    '<a href="#abschnitt-empfehlung">a</a>',
    '<a href="/best-practice/b/#abschnitt-empfehlung">a</a>',
  ],
  ['another link stays', '<a href="/themen/c/">c</a>', '<a href="/themen/c/">c</a>'],
  ['an id is left behind', '<h2 id="abschnitt-zitat">d</h2>', '<h2>d</h2>'],
  ['words stay words', '<p>id="b" href="#c"</p>', '<p>id="b" href="#c"</p>'],
])('in an excerpt, %s', (_, html, expected) => {
  const glossar = (begriff: string) => `/glossar/#${begriff}`;
  expect(toExcerpt(html, { page: '/best-practice/b/', glossar })).toBe(expected);
});
