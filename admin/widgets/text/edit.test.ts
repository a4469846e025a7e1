import { describe, expect, test } from 'vitest';

import {
  insertBlock,
  insertHashtag,
  insertLink,
  insertPasted,
  insertReference,
  toggleList,
  toggleMark,
  type Edit,
  type Selection,
} from './edit.ts';

/** `[` and `]` show the selection, `|` a caret. */
function run(marked: string, edit: (text: string, selection: Selection) => Edit): string {
  const caret = marked.indexOf('|');
  const start = caret === -1 ? marked.indexOf('⟦') : caret;
  const end = caret === -1 ? marked.indexOf('⟧') - 1 : caret;
  const text = marked.replace(/[|⟦⟧]/g, '');
  const { start: from, end: to, insert, select } = edit(text, { start, end });
  const result = text.slice(0, from) + insert + text.slice(to);
  const marks = select.start === select.end ? ['|', ''] : ['⟦', '⟧'];
  return `${result.slice(0, select.start)}${marks[0]}${result.slice(select.start, select.end)}${marks[1]}${result.slice(select.end)}`;
}

describe('bold and italic', () => {
  test.each([
    ['**', 'ein ⟦Wort⟧ hier', 'ein **⟦Wort⟧** hier'],
    ['**', 'ein **⟦Wort⟧** hier', 'ein ⟦Wort⟧ hier'],
    ['*', 'ein **⟦Wort⟧** hier', 'ein ***⟦Wort⟧*** hier'],
    ['**', 'ein ***⟦Wort⟧*** hier', 'ein *⟦Wort⟧* hier'],
    ['*', 'ein *⟦Wort⟧* hier', 'ein ⟦Wort⟧ hier'],
    ['**', 'ein⟦ Wort ⟧hier', 'ein **⟦Wort⟧** hier'],
    ['**', 'leer |', 'leer **|**'],
    ['**', '⟦- eins\n- zwei⟧', '⟦- **eins**\n- **zwei**⟧'],
  ])('%s: %j becomes %j', (mark, before, after) =>
    expect(run(before, (text, selection) => toggleMark(text, selection, mark))).toBe(after),
  );
});

describe('lists', () => {
  test.each([
    ['bullet', 'vor\nei|ns\nnach', 'vor\n- eins|\nnach'],
    ['bullet', '|', '- |'],
    ['bullet', '- ei|ns', 'eins|'],
    ['bullet', '1. eins⟦\n2. zwei⟧', '⟦- eins\n- zwei⟧'],
    ['number', '⟦eins\n\nzwei\n⟧drei', '⟦1. eins\n\n2. zwei⟧\ndrei'],
    ['number', '⟦1. eins\n2. zwei⟧', '⟦eins\nzwei⟧'],
  ] as const)('%s: %j becomes %j', (kind, before, after) =>
    expect(run(before, (text, selection) => toggleList(text, selection, kind))).toBe(after),
  );
});

describe('links', () => {
  test.each([
    ['siehe ⟦dort⟧.', 'siehe [dort](⟦https://⟧).'],
    ['siehe |.', 'siehe [⟦Text⟧](https://).'],
    ['siehe ⟦https://a.example/b⟧.', 'siehe [⟦Text⟧](https://a.example/b).'],
  ])('%j becomes %j', (before, after) => expect(run(before, insertLink)).toBe(after));

  test('to a Fundstelle keep the selected words', () =>
    expect(
      run('war ⟦das Gespräch⟧ wichtig', (text, selection) =>
        insertReference(text, selection, { url: '/protokolle/a/#t1-g1', name: 'Gera 2013' }),
      ),
    ).toBe('war [das Gespräch](/protokolle/a/#t1-g1)| wichtig'));

  test('without a selection has the name of what it leads to', () =>
    expect(
      run('siehe |.', (text, selection) =>
        insertReference(text, selection, { url: '/protokolle/a/#t1-g1', name: 'Gera 2013' }),
      ),
    ).toBe('siehe [Gera 2013](/protokolle/a/#t1-g1)|.'));
});

describe('a block', () => {
  test.each([
    ['|', '## A|'],
    ['vor|', 'vor\n\n## A|'],
    ['vo|r\nmehr', 'vor\n\n## A|\n\nmehr'],
    ['vor\n|', 'vor\n\n## A|'],
    ['vor\n\n|\n\nnach', 'vor\n\n## A|\n\nnach'],
    ['vor\n\n|', 'vor\n\n## A|'],
    ['|\nnach', '## A|\n\nnach'],
  ])('in %j gives %j', (before, after) =>
    expect(run(before, (text, selection) => insertBlock(text, selection, '## A'))).toBe(after),
  );

  test('leaves the caret where one goes on writing', () =>
    expect(run('|', (text, selection) => insertBlock(text, selection, '> \n\nB', 2))).toBe(
      '> |\n\nB',
    ));
});

describe('what has been pasted', () => {
  test.each([
    ['vor |nach', 'Wort', 'vor Wort|nach'],
    ['⟦weg⟧', '- a', '- a|'],
    ['- |', '- a\n- b', '- a\n- b|'],
    ['- a\n  - |', '- b\n- c', '- a\n  - b\n  - c|'],
    ['1. |', '1. a', '1. a|'],
    ['## Rahmen\n\n- |', '## A', '## Rahmen\n\n## A|'],
    ['- a|', '- b', '- a\n- b|'],
    ['- |', 'Wort', '- Wort|'],
    ['Absatz|', '- a', 'Absatz\n\n- a|'],
    ['Absatz|', '## A', 'Absatz\n\n## A|'],
    ['Absatz|', '| a |\n| --- |', 'Absatz\n\n| a |\n| --- ||'],
  ])('in %j of %j gives %j', (before, pasted, after) =>
    expect(run(before, (text, selection) => insertPasted(text, selection, pasted))).toBe(after),
  );
});

describe('a hashtag', () => {
  test.each([
    ['- ein |Punkt\n- noch', '- ein Punkt #NET|\n- noch'],
    ['- ein Punkt #NET| ^g3', '- ein Punkt #NET ^g3|'],
    ['- ein Punkt #netz|', '- ein Punkt #netz #NET|'],
    ['- ein Punkt  |', '- ein Punkt #NET|'],
  ])('in %j gives %j', (before, after) =>
    expect(run(before, (text, selection) => insertHashtag(text, selection, '#NET'))).toBe(after),
  );
});
