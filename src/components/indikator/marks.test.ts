import { describe, expect, test } from 'vitest';

import { describeWerte, explainMarks, toMark, type ChartWert } from './marks.ts';
import { hasGap, toPictures } from './pictures.ts';
import { toNumberedNotes } from './table.ts';

const known: ChartWert = { wo: 'Nord', jahr: 2019, wert: 37, text: 'ca. 37 %' };
const doubtful: ChartWert = { ...known, unsicher: 'Schlecht zu lesen.' };
const untold: ChartWert = { wo: 'Süd', jahr: 2019, text: 'unter 10 (zum Schutz nicht genannt)' };
const words = { doubtful: 'zweifelhaft', untold: 'verschwiegen' };

describe('a mark', () => {
  test.each([
    [known, { value: 37, text: 'ca. 37 %', isDoubtful: false }],
    [doubtful, { value: 37, text: 'ca. 37 % (?)', isDoubtful: true }],
    [untold, { value: undefined, text: 'nicht genannt', isDoubtful: false }],
  ])('of %j', (wert, mark) => {
    expect(toMark(wert)).toEqual(mark);
  });

  test('is explained where it is to be seen, and nowhere else', () => {
    expect(explainMarks([known], words)).toEqual([]);
    expect(explainMarks([known, doubtful, untold], words)).toEqual(['zweifelhaft', 'verschwiegen']);
  });
});

test.each<[string, ChartWert[], string]>([
  [
    'its ends',
    [known, { ...known, wo: 'West', wert: 7, text: '7 %' }],
    'Vom kleinsten Wert, 7 % (West, 2019), bis zum größten, ca. 37 % (Nord, 2019). Alle Werte stehen in der Tabelle darunter.',
  ],
  [
    'a single value',
    [known, untold],
    'ca. 37 % (Nord, 2019). Ein Wert ist nicht genannt. Alle Werte stehen in der Tabelle darunter.',
  ],
  [
    'none',
    [untold, untold],
    '2 Werte sind nicht genannt. Alle Werte stehen in der Tabelle darunter.',
  ],
])('a picture is described by %s', (_, werte, text) => {
  expect(describeWerte(werte)).toBe(text);
});

describe('pictures side by side', () => {
  const reihe = (quartier: string | undefined, ...werte: [number, number][]) => ({
    label: quartier ?? 'Ort',
    quartier,
    werte: werte.map(([jahr, wert]) => ({ ...known, jahr, wert })),
  });
  const reihen = [
    reihe(undefined, [2019, 4000], [2023, 4100]),
    reihe('a', [2020, 300]),
    reihe('b', [2021, 400]),
  ];
  const framesOf = (einheit: string) =>
    toPictures({ einheit, reihen }).pictures.map(({ frame }) => frame);

  test('share their years', () => {
    expect(framesOf('personen').map(({ first, last }) => [first, last])).toEqual(
      Array(3).fill([2019, 2023]),
    );
  });

  test('share their scale, but for counts of the whole place', () => {
    expect(framesOf('personen').map(({ most }) => most)).toEqual([4100, 400, 400]);
    expect(framesOf('prozent').map(({ most }) => most)).toEqual([4100, 4100, 4100]);
    expect(toPictures({ einheit: 'personen', reihen }).hasTwoScales).toBe(true);
    expect(toPictures({ einheit: 'personen', reihen: reihen.slice(1) }).hasTwoScales).toBe(false);
  });

  test('know where years are missing', () => {
    const [first, second] = toPictures({ einheit: 'personen', reihen }).pictures;

    expect(first && hasGap(first)).toBe(true);
    expect(second && hasGap(second)).toBe(false);
  });
});

test('a remark is told once, whoever shares it', () => {
  const wert = { jahr: 2019, jahrArt: 'genannt', text: '', quelle: { label: '', href: undefined } };
  const row = (more: object) => ({ ...wert, ...more }) as Parameters<typeof toNumberedNotes>[0][0];
  const rows = [
    row({ unsicher: 'Zweifel' }),
    row({}),
    row({ unsicher: 'Zweifel', hinweis: 'Ab drei Kindern' }),
  ];
  const { notes, numberOf } = toNumberedNotes(rows);

  expect(notes).toEqual(['Zweifel', 'Ab drei Kindern']);
  expect(rows.map(numberOf)).toEqual([[1], [], [1, 2]]);
});
