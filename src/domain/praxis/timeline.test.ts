import { expect, test } from 'vitest';

import { toTimeline } from './timeline.ts';

const today = '2026-11-21';

const rows = (...years: (number | undefined)[]) =>
  years.map((jahr) => ({ jahr, richtung: 'dafuer' as const }));
const sharesOf = (...years: number[]) =>
  toTimeline(rows(...years), today)?.years.map(({ share }) => Number(share.toFixed(2)));
const labelsOf = (...years: number[]) =>
  toTimeline(rows(...years), today)?.years.map(({ labelRow }) => labelRow);

test('years stand where they belong between the first and today', () => {
  expect(sharesOf(2019, 2013, 2014)).toEqual([0, 0.08, 0.46]);
});

test('what is told this year stands at the end', () => {
  expect(sharesOf(2016, 2026)).toEqual([0, 1]);
  expect(sharesOf(2026)).toEqual([1]);
});

test('a year to come does not leave the line', () => {
  expect(sharesOf(2016, 2027)).toEqual([0, 1]);
});

test('both sides are counted by year, and what is in between on both', () => {
  const told = [
    ...rows(2013, 2013, 2019),
    { jahr: 2019, richtung: 'dagegen' as const },
    { jahr: 2019, richtung: 'beides' as const },
    { jahr: 2019, richtung: 'rahmen' as const },
  ];
  expect(toTimeline(told, today)).toMatchObject({
    years: [
      { jahr: 2013, dafuer: 2, dagegen: 0 },
      { jahr: 2019, dafuer: 2, dagegen: 2 },
    ],
    most: { dafuer: 2, dagegen: 2 },
  });
});

test('labels of neighbours make room for each other', () => {
  expect(labelsOf(2013, 2014, 2019)).toEqual([0, 1, 0]);
  expect(labelsOf(2013, 2019)).toEqual([0, 0]);
  expect(labelsOf(1990, 1991, 1992, 2020)).toEqual([0, 1, undefined, 0]);
});

test('this year is named at the end unless another year is in its place', () => {
  expect(toTimeline(rows(2013), today)?.end).toBe(2026);
  expect(toTimeline(rows(2013, 2025), today)?.end).toBeUndefined();
});

test('without any date there is no line', () => {
  expect(toTimeline(rows(undefined), today)).toBeUndefined();
});
