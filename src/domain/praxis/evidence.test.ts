import { describe, expect, test } from 'vitest';

import { isExperience, toEvidenceLevel, type Evidence } from './evidence.ts';

const today = '2026-11-21';

/** A source that speaks for the claim this year, unless told otherwise. */
const one = (more: Partial<Evidence> = {}): Evidence => ({
  quelle: 'a',
  jahr: 2026,
  standorte: [],
  richtung: 'dafuer',
  isExperience: true,
  ...more,
});
const many = (count: number, more: (n: number) => Partial<Evidence>) =>
  Array.from({ length: count }, (_, n) => one(more(n)));
const contra = (quelle: string) => one({ quelle, richtung: 'dagegen' });

describe('what counts how much', () => {
  test.each<[name: string, evidence: Evidence[], punkte: number, stufe: number]>([
    ['nothing', [], 0, 0],
    ['one source', [one()], 1, 1],
    ['two points of one meeting', [one(), one()], 1, 1],
    ['two sources', [one(), one({ quelle: 'b' })], 2, 2],
    ['three sources', many(3, (n) => ({ quelle: `${n}` })), 3, 2],
    ['five sources: no more than three count', many(5, (n) => ({ quelle: `${n}` })), 3, 2],
    ['one source that names a Standort', [one({ standorte: ['x'] })], 2, 1],
    ['one Standort told of twice', many(2, () => ({ standorte: ['x'] })), 2, 1],
    [
      'three sources of two Standorte',
      [...many(3, (n) => ({ quelle: `${n}` })), one({ standorte: ['x', 'y'] })],
      5,
      3,
    ],
    [
      'five Standorte: no more than three count, and one source stays one',
      [one({ standorte: ['v', 'w', 'x', 'y', 'z'] })],
      4,
      1,
    ],
    [
      'two sources of two Standorte',
      [one({ standorte: ['x'] }), one({ quelle: 'b', standorte: ['y'] })],
      4,
      2,
    ],
    ['a wish', [one({ isExperience: false })], 0, 0],
    ['what only belongs to it', [one({ richtung: 'rahmen' })], 0, 0],
    [
      'a vote of which the number of voters is unknown',
      [one({ votum: { nennungen: 13, von: undefined } })],
      1,
      1,
    ],
    ['a vote of half of those who could', [one({ votum: { nennungen: 10, von: 20 } })], 2, 1],
    ['a vote of fewer', [one({ votum: { nennungen: 9, von: 20 } })], 1, 1],
  ])('%s', (_name, evidence, punkte, stufe) => {
    expect(toEvidenceLevel(evidence, today)).toMatchObject({ punkte, stufe });
  });
});

describe('what grows old falls', () => {
  const broad = (jahr: number | undefined) =>
    many(3, (n) => ({ quelle: `${n}`, standorte: [`s${n}`], jahr }));

  test.each<[jahr: number | undefined, punkte: number, stufe: number]>([
    [2026, 6, 3],
    [2022, 6, 3],
    [2021, 5, 3],
    [2016, 4, 2],
    [2011, 3, 2],
    [1990, 3, 2],
    [undefined, 3, 2],
  ])('with its latest of %s', (jahr, punkte, stufe) => {
    expect(toEvidenceLevel(broad(jahr), today)).toMatchObject({ punkte, stufe });
  });

  test('but one fresh report keeps the rest', () => {
    expect(toEvidenceLevel([...broad(2013), one({ quelle: 'neu' })], today).punkte).toBe(6);
  });

  test('and never below nothing', () => {
    expect(toEvidenceLevel([one({ jahr: 2013 })], today)).toMatchObject({ punkte: 0, stufe: 0 });
  });
});

describe('what contradicts', () => {
  const pro = many(3, (n) => ({ quelle: `${n}`, standorte: [`s${n}`] }));

  test.each<
    [name: string, evidence: Evidence[], dagegen: number, isDisputed: boolean, stufe: number]
  >([
    ['one against three is named', [...pro, contra('x')], 1, false, 3],
    [
      'three against three hold it down',
      [...pro, contra('x'), contra('y'), contra('z')],
      3,
      true,
      1,
    ],
    ['of one meeting count once', [...pro, contra('x'), contra('x'), contra('x')], 1, false, 3],
    ['may come from the very source that is for it', [one(), contra('a')], 1, true, 1],
    ['half a success stands on both sides', [one({ richtung: 'beides' })], 1, true, 1],
    ['with nothing for it', [contra('x')], 1, true, 0],
    [
      'counts as a mere doubt as well',
      [...pro, { ...contra('x'), isExperience: false }],
      1,
      false,
      3,
    ],
    [
      'as mere doubts from as many sources hold it down',
      [...pro, ...['x', 'y', 'z'].map((it) => ({ ...contra(it), isExperience: false }))],
      3,
      true,
      1,
    ],
  ])('%s', (_name, evidence, dagegen, isDisputed, stufe) => {
    expect(toEvidenceLevel(evidence, today)).toMatchObject({ dagegen, isDisputed, stufe });
  });

  test('takes nothing off the sum', () => {
    const { punkte } = toEvidenceLevel(pro, today);
    expect(toEvidenceLevel([...pro, contra('x')], today).punkte).toBe(punkte);
  });
});

test('that nothing speaks for it is said in words, not as a sum of nothing', () => {
  expect(toEvidenceLevel([], today).gruende).toEqual([
    { text: 'Keine Quelle spricht dafür', punkte: 0 },
    { text: 'Kein Standort ist dabei genannt', punkte: 0 },
  ]);
});

test('the reasons are what the sum is made of', () => {
  const evidence = [
    one({ jahr: 2019, standorte: ['x'], votum: { nennungen: 13, von: undefined } }),
    one({ jahr: 2014, quelle: 'b' }),
  ];
  expect(toEvidenceLevel(evidence, today).gruende).toEqual([
    { text: '2 Quellen sprechen unabhängig dafür', punkte: 2 },
    { text: 'Von 1 Standort wird es berichtet', punkte: 1 },
    {
      text: '13 Nennungen in einer Abstimmung; wie viele abstimmen konnten, ist nicht bekannt',
      punkte: 0,
    },
    { text: 'Der jüngste Beleg dafür ist von 2019', punkte: -1 },
  ]);
});

test.each([
  ['gut', true],
  ['schlecht', true],
  ['neutral', true],
  ['information', true],
  ['zahl', true],
  ['votum', true],
  ['diskussion', false],
  ['impuls', false],
  ['wunsch', false],
  ['ziel', false],
  ['beschluss', false],
] as const)('a point of the Art %s is experience: %s', (art, is) => {
  expect(isExperience(art)).toBe(is);
});
