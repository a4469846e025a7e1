import { describe, expect, test } from 'vitest';

import type { Corner } from './corner.ts';
import { toPlaces } from './places.ts';

const square = (laenge: number, breite: number): Corner[] => [
  [laenge, breite],
  [laenge + 0.1, breite],
  [laenge + 0.1, breite + 0.1],
  [laenge, breite + 0.1],
  [laenge, breite],
];
const gemeinden = [
  { key: '16056000', name: 'Eisenach', kind: 'Stadt', rings: [square(10, 51)] },
  { key: '16073076', name: 'Saalfeld/Saale', kind: 'Stadt', rings: [square(11, 50)] },
];
const town = (name: string, kreis: string, laenge: number, breite: number) => ({
  name,
  kreis,
  lage: { breite, laenge },
  population: 600,
  isInThuringia: true,
});

describe('a Gemeinde', () => {
  test('takes name, Kreis and point of its town', () => {
    const towns = [town('Saalfeld', '16073', 11.02, 50.03)];
    const saalfeld = toPlaces(gemeinden, towns, {}).find(({ kreis }) => kreis === '16073');
    expect(saalfeld).toEqual({
      name: 'Saalfeld',
      kreis: '16073',
      lage: { breite: 50.03, laenge: 11.02 },
    });
  });

  test('keeps to its own area where the point of its town is too coarse', () => {
    const towns = [town('Saalfeld', '16073', 10.99, 50.05)];
    const [, saalfeld, ...others] = toPlaces(gemeinden, towns, {});
    expect(others).toEqual([]);
    expect(saalfeld?.lage.breite).toBeCloseTo(50.05);
    expect(saalfeld?.lage.laenge).toBeCloseTo(11.05);
  });

  test('without a town lies in the middle of its area, in the Kreis that is now', () => {
    const [eisenach] = toPlaces(gemeinden, [], {});
    expect(eisenach).toMatchObject({ name: 'Eisenach', kreis: '16063' });
    expect(eisenach?.lage.laenge).toBeCloseTo(10.05);
  });
});

test('a village within a Gemeinde is a place of its own', () => {
  const names = toPlaces(gemeinden, [town('Gorndorf', '16073', 11.04, 50.04)], {});
  expect(names.map(({ name }) => name)).toEqual(['Eisenach', 'Gorndorf', 'Saalfeld/Saale']);
});

test('a later name is found where the elder place is, or the script stops', () => {
  const [neustadt] = toPlaces(gemeinden, [], { 'Am Berg': 'Eisenach' });
  expect(neustadt).toMatchObject({ name: 'Am Berg', kreis: '16063' });
  expect(() => toPlaces(gemeinden, [], { 'Am Berg': 'Xyz' })).toThrow(
    'Am Berg is to be found where Xyz is, which is unknown.',
  );
});
