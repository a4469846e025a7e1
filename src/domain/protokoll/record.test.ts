import { describe, expect, test } from 'vitest';

import { findChanges, readRecord, updateRecord, writeRecord, type Change } from './record.ts';

const door = 'Das Gespräch öffnet Türen.';
const word = 'Mundpropaganda wirkt auch ohne Aushang.';
const post = 'Die Post braucht eine Woche.';
const fest = 'Zum Sommerfest kamen achtzig Gäste.';

/** Points that are counted as they come: `g1`, `g2`, … of section 1. */
const toPoints = (texts: string[]) => texts.map((text, at) => ({ id: `t1-g${at + 1}`, text }));
const record = new Map(toPoints([door, word, post]).map(({ id, text }) => [id, text]));
const changesOf = (...texts: string[]) =>
  findChanges(record, toPoints(texts)).map(({ id, at }) => `${id} → ${at ?? 'nowhere'}`);

describe('a recorded point', () => {
  test.each<[name: string, texts: string[], ...changes: string[]]>([
    ['is where it was', [door, word, post]],
    ['is not touched by one that is added below', [door, word, post, fest]],
    [
      'goes down when one is put above it',
      [fest, door, word, post],
      't1-g1 → t1-g2',
      't1-g2 → t1-g3',
      't1-g3 → t1-g4',
    ],
    ['changes places with another', [word, door, post], 't1-g1 → t1-g2', 't1-g2 → t1-g1'],
    ['is gone', [door, word], 't1-g3 → nowhere'],
    ['is gone, and the next moves up', [door, post], 't1-g2 → nowhere', 't1-g3 → t1-g2'],
    ['has other words', [door, 'Mundpropaganda wirkt, auch ohne Aushang.', post], 't1-g2 → t1-g2'],
    ['was replaced by something else', [door, fest, post], 't1-g2 → nowhere'],
    [
      'has other words and another place',
      ['Die Mundpropaganda wirkt auch ohne Aushang.', door, post],
      't1-g1 → t1-g2',
      't1-g2 → t1-g1',
    ],
  ])('%s', (_, texts, ...changes) => {
    expect(changesOf(...texts)).toEqual(changes);
  });

  test('that says the same as another is told from it by the order', () => {
    const twins = new Map([
      ['t1-g1', door],
      ['t1-g2', door],
    ]);
    expect(findChanges(twins, toPoints([fest, door, door]))).toMatchObject([
      { id: 't1-g1', at: 't1-g3' },
    ]);
  });
});

describe('a record', () => {
  test('is a line for each point, and reads what it has written', () => {
    expect(writeRecord(record)).toBe(`t1-g1 ${door}\nt1-g2 ${word}\nt1-g3 ${post}\n`);
    expect(readRecord(writeRecord(record))).toEqual(record);
  });

  test('passes over lines that are none', () => {
    expect(readRecord('<<<<<<< HEAD\r\nt1-g1 A\r\n\r\nt1-g2\n')).toEqual(new Map([['t1-g1', 'A']]));
  });

  const updated = (texts: string[], isAccepted: boolean) => [
    ...updateRecord(record, toPoints(texts), () => isAccepted),
  ];

  test('takes new points, and keeps what it has', () => {
    expect(updated([door, word, post, fest], false)).toEqual([...record, ['t1-g4', fest]]);
    expect(updated([door, fest], false)).toEqual([...record]);
  });

  test('takes other words once they are accepted, and forgets what is gone', () => {
    expect(updated([door, fest], true)).toEqual([
      ['t1-g1', door],
      ['t1-g2', fest],
    ]);
  });

  test('takes no point a second time that has only lost its number', () => {
    expect(updated([fest, door, word, post], false)).toEqual([...record]);
    const isGone = ({ at }: Change) => at === undefined;
    expect([...updateRecord(record, toPoints([door, post]), isGone)]).toEqual([
      ['t1-g1', door],
      ['t1-g3', post],
    ]);
  });
});
