import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findOddCharacters } from '#domain/text/characters.ts';
import { render } from '#markdown/pipeline.ts';

import { amount } from '../../../tests/amount.ts';
import {
  findBaustein,
  insertBaustein,
  removeBaustein,
  updateBaustein,
  type Attributes,
} from './baustein-text.ts';
import type { Edit } from './edit.ts';
import type { BausteinName } from '#schemas/bausteine.ts';

const options = { base: '/', themen: [], standorte: [], begriffe: [] };

function apply(text: string, edit: Edit | { problem: string }): string {
  if ('problem' in edit) return edit.problem;
  return text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
}

/** Inserts around the text between the brackets. */
function insert(marked: string, name: BausteinName, attributes: Attributes = {}): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  return apply(text, insertBaustein(text, { start, end }, name, attributes));
}

describe('inserting a Baustein', () => {
  test.each([
    ['- ⟦Mehr Zeit⟧', '- <Votum nennungen="13">Mehr Zeit</Votum>'],
    ['⟦- Mehr Zeit #NET ^g3⟧', '- <Votum nennungen="13">Mehr Zeit</Votum> #NET ^g3'],
    ['⟦Mehr Zeit ⟧hier', '<Votum nennungen="13">Mehr Zeit</Votum> hier'],
    ['- ⟦⟧', '- <Votum nennungen="13"></Votum>'],
    ['⟦- a\n- b⟧', 'Markiere nur Text innerhalb einer Zeile.'],
  ])('in a line: %j becomes %j', (before, after) =>
    expect(insert(before, 'Votum', { nennungen: '13' })).toBe(after),
  );

  test.each([
    ['vor⟦⟧\nnach', 'vor\n\n<Hinweis>\n\n\n\n</Hinweis>\n\nnach'],
    ['vor\n\nei⟦n Abs⟧atz\n\nnach', 'vor\n\n<Hinweis>\n\nein Absatz\n\n</Hinweis>\n\nnach'],
    ['vor\n⟦ein Absatz⟧\nnach', 'vor\n\n<Hinweis>\n\nein Absatz\n\n</Hinweis>\n\nnach'],
  ])('as a block: %j becomes %j', (before, after) => {
    expect(insert(before, 'Hinweis')).toBe(after);
    expect(render(after, 'text', options).findings).toEqual([]);
  });

  test('without words of its own', () =>
    expect(insert('Träger: ⟦⟧.', 'Luecke', { was: 'Name & Adresse' })).toBe(
      'Träger: <Luecke was="Name &amp; Adresse" />.',
    ));

  test('leaves out what is empty', () =>
    expect(
      insert('⟦a⟧', 'Vereinbarung', { verantwortlich: ' ', stand: 'offen', art: 'zusage' }),
    ).toBe('<Vereinbarung art="zusage" stand="offen">a</Vereinbarung>'));
});

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '&',
        '<',
        '>',
        '{',
        '}',
        '|',
        '\\',
        '&amp;',
        '&quot;',
        ' ',
        'ä',
        '`',
        '*',
        '#',
        '=',
        '/',
        '„',
      ),
      maxLength: 40,
    }),
  )
  // Values that a field of one line can hold, and that the schema and the guard accept.
  .map((value) => value.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim())
  .filter((value) => value !== '' && findOddCharacters(value).length === 0);

describe('the attributes', () => {
  test('are read back by the pipeline as they were typed', () =>
    fc.assert(
      fc.property(words, (was) => {
        expect(render(insert('Text ⟦⟧ mehr', 'Luecke', { was }), 'text', options)).toMatchObject({
          findings: [],
          luecken: [{ was }],
        });
      }),
      { numRuns: amount(100, 500) },
    ));

  test('survive in a point and in a table', () =>
    fc.assert(
      fc.property(words, (verantwortlich) => {
        const attributes = { verantwortlich, art: 'zusage', stand: 'offen' };
        const point = insert(
          '## Rahmen\n\n### Zahlen\n\n- ⟦Wir tun es⟧ #NET\n',
          'Vereinbarung',
          attributes,
        );
        const themen = [{ id: 'netz', kuerzel: 'NET' }];
        const { sections, findings } = render(point, 'protokoll', { ...options, themen });
        expect(findings).toEqual([]);
        expect(JSON.stringify(sections)).toContain(JSON.stringify(verantwortlich));

        const table = insert('| a | b |\n|---|---|\n| ⟦c⟧ | d |\n', 'Luecke', {
          was: verantwortlich,
        });
        expect(render(table, 'text', options)).toMatchObject({
          findings: [],
          luecken: [{ was: verantwortlich }],
        });
      }),
      { numRuns: amount(60, 300) },
    ));

  test('are found again and replaced without touching the words', () =>
    fc.assert(
      fc.property(words, words, (first, second) => {
        const text = insert('Ein ⟦**fettes** Wort⟧ hier.', 'Unsicher', { hinweis: first });
        const found = findBaustein(text, text.indexOf('fettes'));
        expect(found).toMatchObject({ name: 'Unsicher', attributes: { hinweis: first } });
        if (!found) return;
        const updated = apply(text, updateBaustein(text, found, { hinweis: second }));
        expect(updated).toBe(
          insert('Ein ⟦**fettes** Wort⟧ hier.', 'Unsicher', { hinweis: second }),
        );
        expect(apply(text, removeBaustein(text, found))).toBe('Ein **fettes** Wort hier.');
      }),
    ));
});

describe('the Baustein at the caret', () => {
  const text =
    'Vor <Vereinbarung art="zusage" stand="offen">außen <Votum nennungen="3">innen</Votum></Vereinbarung> nach';

  test('is the innermost', () => {
    expect(findBaustein(text, text.indexOf('innen'))?.name).toBe('Votum');
    expect(findBaustein(text, text.indexOf('außen'))?.name).toBe('Vereinbarung');
    expect(findBaustein(text, 1)).toBeUndefined();
  });

  test('may be a block', () => {
    const block = 'Vor\n\n<Hinweis art="info">\n\nText\n\n</Hinweis>\n';
    const found = findBaustein(block, block.indexOf('Text'));

    expect(found).toMatchObject({ name: 'Hinweis', attributes: { art: 'info' } });
    expect(found && apply(block, removeBaustein(block, found))).toBe('Vor\n\nText\n');
  });

  test('closes itself as before', () => {
    const luecke = 'Name: <Luecke was="A" />';
    const found = findBaustein(luecke, 10);

    expect(found && apply(luecke, updateBaustein(luecke, found, { was: 'B' }))).toBe(
      'Name: <Luecke was="B" />',
    );
  });

  test('is nothing in a text that cannot be read', () =>
    expect(findBaustein('<Votum nennungen="3">x', 22)).toBeUndefined());
});
