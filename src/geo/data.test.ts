import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { getDistance, isInside, type Lage } from '#domain/karte/geo.ts';

import { ausserhalb, grenzen, kreise, orte, postleitzahlen, umriss, type Corner } from './data.ts';

const border = umriss.map(toLage);

describe('the border', () => {
  test('encloses the area of Thuringia, about 16,200 km²', () => {
    const corners = umriss.map(([laenge, breite]) => [
      laenge * 111.2 * Math.cos((50.9 * Math.PI) / 180),
      breite * 111.2,
    ]);
    const twice = corners.reduce((sum, [x = 0, y = 0], index) => {
      const [beforeX = 0, beforeY = 0] = corners.at(index - 1) ?? [];
      return sum + beforeX * y - x * beforeY;
    }, 0);
    expect(Math.abs(twice) / 2).toBeGreaterThan(16_000);
    expect(Math.abs(twice) / 2).toBeLessThan(16_400);
  });

  test('leads around 22 Kreise, whose borders begin and end at others', () => {
    expect(kreise).toHaveLength(22);
    const corners = new Map<string, number>();
    const lines = [...grenzen, [...umriss, umriss[0] ?? [0, 0]]];
    for (const corner of lines.flat())
      corners.set(String(corner), (corners.get(String(corner)) ?? 0) + 1);
    const loose = grenzen
      .flatMap((line) => [line[0], line.at(-1)])
      .filter((end) => (corners.get(String(end)) ?? 0) < 2);
    expect(loose).toEqual([]);
  });
});

describe('the places', () => {
  test('all lie in Thuringia, or so near to it as the points are coarse', () => {
    expect(orte.filter((ort) => !isHere(ort)).map(({ name }) => name)).toEqual([]);
  });

  test('have no namesake in the same Kreis, so that both together are one place', () => {
    const names = orte.map(({ name, kreis }) => `${name}, ${kreis}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('are found in every Kreis, and in no other', () => {
    const ids = new Set(orte.map(({ kreis }) => kreis));
    expect([...ids].sort()).toEqual(kreise.map(({ id }) => id).sort());
  });

  test.each([
    ['Erfurt', 'erfurt', 50.98, 11.03],
    ['Weimar', 'weimar', 50.98, 11.33],
    ['Saalfeld', 'saalfeld-rudolstadt', 50.65, 11.37],
    ['Schmalkalden', 'schmalkalden-meiningen', 50.72, 10.45],
    ['Bad Tabarz', 'gotha', 50.88, 10.52],
    ['Altenburg', 'altenburger-land', 50.99, 12.43],
    ['Eisenach', 'wartburgkreis', 50.98, 10.32],
    ['Kaltennordheim', 'schmalkalden-meiningen', 50.63, 10.16],
    ['Nordhausen', 'nordhausen', 51.5, 10.79],
    ['Sonneberg', 'sonneberg', 50.36, 11.17],
  ])('%s is where it is', (name, kreis, breite, laenge) => {
    const [ort, ...others] = orte.filter((one) => one.name === name);
    expect(others).toEqual([]);
    expect(ort?.kreis).toBe(kreis);
    expect(ort && getDistance(ort, { breite, laenge })).toBeLessThan(2);
  });

  test('beyond the border are not among ours', () => {
    const own = new Set(orte.map(({ name }) => name));
    expect(ausserhalb.filter((name) => own.has(name))).toEqual([]);
    expect(ausserhalb).toEqual(expect.arrayContaining(['Leipzig', 'Göttingen', 'Coburg', 'Fulda']));
  });
});

describe('the postcodes', () => {
  test('all lie in Thuringia', () => {
    expect(postleitzahlen.filter((plz) => !isHere(plz)).map(({ plz }) => plz)).toEqual([]);
  });

  test('have five digits, each once, and the beginnings that Thuringia has', () => {
    const all = postleitzahlen.map(({ plz }) => plz);
    expect(all).toEqual([...new Set(all)].sort());
    expect(
      all.filter((plz) => !/^(04[56]|06[5]|07[3-9]|36[4]|373|965|98[5-7]|99[0-9])\d+$/.test(plz)),
    ).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
  });

  test.each([
    ['99084', 'Erfurt'],
    ['99423', 'Weimar'],
    ['07318', 'Saalfeld'],
    ['98574', 'Schmalkalden'],
    ['99891', 'Bad Tabarz'],
    ['37327', 'Leinefelde-Worbis'],
    ['98693', 'Ilmenau'],
    ['99310', 'Arnstadt'],
    ['04600', 'Altenburg'],
    ['36433', 'Bad Salzungen'],
    ['96515', 'Sonneberg'],
    ['06556', 'Artern'],
  ])('%s lies near %s', (plz, name) => {
    const postleitzahl = postleitzahlen.find((one) => one.plz === plz);
    const ort = orte.find((one) => one.name === name);
    expect(postleitzahl && ort && getDistance(postleitzahl, ort)).toBeLessThan(8);
  });

  test('of the Gemeinden that are younger than the areas lie near their neighbours', () => {
    const far = postleitzahlen.flatMap(({ plz, orte: names, ...lage }) =>
      names.flatMap((name) => {
        const distances = orte
          .filter((ort) => ort.name === name)
          .map((ort) => getDistance(lage, ort));
        return distances.length > 0 && Math.min(...distances) > 16 ? [`${plz} ${name}`] : [];
      }),
    );
    expect(far).toEqual([]);
  });
});

test('the data is small enough to lie in the repository and in pages', () => {
  const bytes = ['umriss', 'kreise', 'orte', 'postleitzahlen', 'ausserhalb'].map(
    (name) => readFileSync(`${import.meta.dirname}/${name}.json`).length,
  );
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(130_000);
  expect(bytes[0]).toBeLessThan(16_000);
});

function isHere(lage: Lage): boolean {
  return isInside(lage, border) || border.some((corner) => getDistance(lage, corner) < 3);
}

function toLage([laenge, breite]: Corner): Lage {
  return { breite, laenge };
}
