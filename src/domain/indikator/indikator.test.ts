import { describe, expect, test } from 'vitest';

import type { Wert } from '#schemas/zahlenblatt.ts';

import { formatWert, groupByIndikator, protect, toReihen, toWertText } from './indikator.ts';

const wert = (more: Partial<Wert> = {}): Wert => ({
  indikator: 'arbeitslose',
  jahr: 2020,
  jahrArt: 'erhoben',
  wert: 31,
  ungefaehr: false,
  quelle: 'Zählung',
  ...more,
});

describe('protect', () => {
  test('leaves nothing of a small figure that could tell of it', () => {
    const small = wert({ wert: 7, ungefaehr: true, hinweis: 'Es sind sieben.', unsicher: '7?' });

    expect(protect([small])).toEqual([
      {
        indikator: 'arbeitslose',
        jahr: 2020,
        jahrArt: 'erhoben',
        ungefaehr: false,
        quelle: 'Zählung',
        schutz: 'klein',
      },
    ]);
  });

  test('keeps what may be shown as it is, in its order', () => {
    const werte = [wert({ wert: 4 }), wert({ jahr: 2019, hinweis: 'Ein Hinweis' })];

    expect(protect(werte)[1]).toEqual(werte[1]);
  });

  test('does not name a population as a denominator that it holds back as a figure', () => {
    const population = wert({ indikator: 'bevoelkerung', quartier: 'a', wert: 9 });
    const share = wert({ indikator: 'zugewanderte', quartier: 'a', wert: 50, nenner: 400 });

    expect(protect([population, share])[1]).toMatchObject({ wert: 50, nenner: undefined });
  });
});

describe('toWertText', () => {
  test.each<[Partial<Wert> & { schutz?: 'klein' | 'rueckrechenbar' }, string]>([
    [{ wert: 4039 }, '4.039'],
    [{ wert: 54.13, indikator: 'migrationshintergrund' }, '54,13 %'],
    [{ wert: 37, indikator: 'ueber-60', ungefaehr: true }, 'ca. 37 %'],
    [{ wert: 0 }, '0'],
    [{ schutz: 'klein' }, 'unter 10 (zum Schutz nicht genannt)'],
    [{ schutz: 'rueckrechenbar' }, 'zum Schutz nicht genannt'],
  ])('says %j as „%s“', (more, text) => {
    expect(toWertText(wert(more)).replaceAll('\u00a0', ' ')).toBe(text);
  });

  test('rounds nothing away that a share has', () => {
    expect(formatWert(12.3456, 'prozent')).toBe('12,3456\u00a0%');
  });
});

test('series are by place, the whole first, and the earliest year first', () => {
  const werte = [
    { quartier: 'a', jahr: 2021 },
    { quartier: undefined, jahr: 2020 },
    { quartier: 'a', jahr: 2019 },
  ];

  expect(
    toReihen(werte).map((reihe) => [reihe.quartier, reihe.werte.map((one) => one.jahr)]),
  ).toEqual([
    [undefined, [2020]],
    ['a', [2019, 2021]],
  ]);
});

test('figures are grouped in the order of the list of what is counted', () => {
  const werte = [wert(), wert({ indikator: 'bevoelkerung' })];

  expect(groupByIndikator(werte).map(({ id }) => id)).toEqual(['bevoelkerung', 'arbeitslose']);
});
