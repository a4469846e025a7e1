import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';

import { linkBegriffe, toBegriffAnchor } from './begriffe.ts';

const forms = new Map([
  ['ESF', 'esf'],
  ['Europäischer Sozialfonds', 'esf'],
  ['Träger', 'traeger'],
  ['Netzwerk', 'netzwerk'],
  ['Netzwerk Nord', 'netzwerk-nord'],
  ['Ämter (Stadt)', 'aemter'],
  ['BA', 'ba'],
]);

describe('a term is linked', () => {
  test.each([
    ['within a sentence', 'Der ESF zahlt.', 'Der [ESF] zahlt.'],
    ['as the only word', 'ESF', '[ESF]'],
    ['in emphasis', 'a <strong>ESF</strong>', 'a <strong>[ESF]</strong>'],
    ['in a cell', '<table><tbody><tr><td>ESF</td></tr></tbody></table>', null],
    ['at the beginning and before a full stop', 'ESF.', '[ESF].'],
    ['in brackets and quotation marks', '(„ESF“)', '(„[ESF]“)'],
    ['as the first part of a compound with a hyphen', 'ESF-Mittel', '[ESF]-Mittel'],
    ['with a slash beside it', 'Land/ESF', 'Land/[ESF]'],
    ['with an umlaut', 'Der Träger hilft.', 'Der [Träger] hilft.'],
    ['in several words', 'Ein Europäischer Sozialfonds.', 'Ein [Europäischer Sozialfonds].'],
    [
      'with signs that mean something to a pattern',
      'Die Ämter (Stadt) auch',
      'Die [Ämter (Stadt)] auch',
    ],
  ])('%s', (_, html, linked) => {
    expect(link(html)).toBe(linked ?? html.replace('ESF', '[ESF]'));
  });

  test('each of several in one sentence', () => {
    expect(link('ESF, Träger und BA')).toBe('[ESF], [Träger] und [BA]');
  });
});

describe('a term is not linked', () => {
  test.each([
    ['as a part of a word', 'ESFs Trägern BAföG'],
    ['as the last part of a compound', 'Nicht-ESF'],
    ['after a letter', 'xESF äTräger'],
    ['before an umlaut', 'ESFä'],
    ['beside a digit', 'ESF2 2ESF'],
    ['in other letters', 'esf träger'],
    ['in a link', '<a href="/">ESF</a>'],
    ['in emphasis in a link', '<a href="/"><em>ESF</em></a>'],
    ['in a heading', '<h2>ESF</h2><h3>ESF</h3><h4>ESF</h4>'],
    ['in code', '<code>ESF</code>'],
    ['in a block of code', '<pre><code>ESF</code></pre>'],
    ['in what the operator has to fill in', '<mark>ESF</mark>'],
  ])('%s', (_, html) => {
    expect(link(html)).toBe(html);
  });
});

describe('of several occurrences', () => {
  test('only the first is linked', () => {
    expect(link('<p>ESF und ESF</p><p>ESF</p>')).toBe('<p>[ESF] und ESF</p><p>ESF</p>');
  });

  test('only the first of all forms is linked', () => {
    expect(link('Europäischer Sozialfonds (ESF)')).toBe('[Europäischer Sozialfonds] (ESF)');
  });

  test('those in headings and links do not count', () => {
    expect(link('<h2>ESF</h2><a href="/">ESF</a> ESF')).toBe(
      '<h2>ESF</h2><a href="/">ESF</a> [ESF]',
    );
  });

  test('the first of a page is linked, whichever part of it is read', () => {
    const found = new Set<string>();

    expect([link('ESF', found), link('ESF', found)]).toEqual(['[ESF]', 'ESF']);
  });
});

test('of two forms that begin alike the longer is meant', () => {
  expect(link('Netzwerk Nord und Netzwerk')).toBe('[Netzwerk Nord] und [Netzwerk]');
});

test('the shorter form is not linked within the longer one', () => {
  expect(link('Netzwerk Nord, Netzwerk Nord', new Set(['netzwerk-nord']))).toBe(
    'Netzwerk Nord, Netzwerk Nord',
  );
});

test('the ids are noted in the order of their first occurrence', () => {
  const found = new Set<string>();
  link('BA, Träger, BA, ESF', found);

  expect([...found]).toEqual(['ba', 'traeger', 'esf']);
});

test('the link leads to the explanation on the same page', () => {
  const tree = fromHtml('ESF', { fragment: true });
  linkBegriffe(tree, { idByForm: forms, found: new Set() });

  expect(toHtml(tree)).toBe(`<a href="#${toBegriffAnchor('esf')}" class="begriff">ESF</a>`);
});

test('without a glossary nothing changes', () => {
  const tree = fromHtml('ESF', { fragment: true });
  linkBegriffe(tree, { idByForm: new Map(), found: new Set() });

  expect(toHtml(tree)).toBe('ESF');
});

/** The text with links to Begriffe shown as `[…]`. */
function link(html: string, found = new Set<string>()): string {
  const tree = fromHtml(html, { fragment: true });
  linkBegriffe(tree, { idByForm: forms, found });
  return toHtml(tree).replace(/<a [^>]*class="begriff">(.*?)<\/a>/g, '[$1]');
}
