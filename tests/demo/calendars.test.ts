/**
 * The dates in people's calendars, on both sides of both clock changes of 2026 (29 March and 25 October),
 * read by ical.js and by Python's icalendar. The times below are written by hand from the examples in
 * tests/fixtures/demo, with the distance from UTC that holds in Thuringia on that day.
 */
import { describe, expect, inject, test, type TestContext } from 'vitest';

import { python as tool } from '../../tools/outside-tools.ts';
import { readByIcalJs, readByPython, type Shown } from '../site/calendar-readers.ts';
import { dist } from '../site/dist.ts';

const year = { from: '2026-01-01', to: '2027-01-01' };
const python = inject('python');
const byIcalJs = readByIcalJs(dist, year);
const byPython = python ? readByPython(python, dist, year) : undefined;

const winter = '+01:00';
const summer = '+02:00';

/** Start, end and status of each date of a Termin. */
type Expected = [start: string, end: string | null, status?: string];

// prettier-ignore
const expected: Record<string, Expected[]> = {
  // Single ones, before, over and after the change in spring.
  '2026-03-24-fruehjahrsputz-beispielstadt': [[`2026-03-24T15:00${winter}`, `2026-03-24T17:30${winter}`]],
  '2026-03-28-lesenacht-beispielstadt': [[`2026-03-28T18:00${winter}`, `2026-03-29T09:00${summer}`]],
  '2026-03-29-sonntagscafe-musterau': [[`2026-03-29T14:00${summer}`, `2026-03-29T16:30${summer}`]],
  '2026-03-31-bewerbung-beispielstadt': [[`2026-03-31T10:00${summer}`, `2026-03-31T12:00${summer}`]],
  '2026-10-25-sonntagscafe-musterau': [[`2026-10-25T14:00${winter}`, `2026-10-25T16:30${winter}`]],
  // Whole days: the end is the first day after.
  '2026-04-18-hofflohmarkt-beispielstadt': [['2026-04-18', '2026-04-19']],
  '2026-10-23-herbstwerkstatt-musterau': [['2026-10-23', '2026-10-27']],
  // Called off, moved over the change, and moved nobody knows where to.
  '2026-04-14-ausflug-musterau': [[`2026-04-14T09:00${summer}`, `2026-04-14T15:00${summer}`, 'CANCELLED']],
  '2026-03-26-mietrecht-beispielstadt': [[`2026-04-09T18:00${summer}`, `2026-04-09T20:00${summer}`]],
  '2026-04-23-steuerungsgruppe-beispielstadt': [[`2026-04-23T13:00${summer}`, null, 'CANCELLED']],
  // Every Thursday over the change in spring: without 14 May, called off on 2 April, from 16 April to the 17th.
  '2026-03-05-kaffeetreff-beispielstadt': [
    ...['03-05', '03-12', '03-19', '03-26'].map((day): Expected => [`2026-${day}T09:30${winter}`, `2026-${day}T11:30${winter}`]),
    [`2026-04-02T09:30${summer}`, `2026-04-02T11:30${summer}`, 'CANCELLED'],
    [`2026-04-09T09:30${summer}`, `2026-04-09T11:30${summer}`],
    [`2026-04-17T14:00${summer}`, `2026-04-17T16:00${summer}`],
    ...['04-23', '04-30', '05-07', '05-21', '05-28', '06-04', '06-11', '06-18', '06-25'].map((day): Expected => [
      `2026-${day}T09:30${summer}`, `2026-${day}T11:30${summer}`,
    ]),
  ],
  // Every Tuesday over the change in autumn: without 13 and 20 October, moved without a day on the 27th.
  '2026-09-01-deutsch-im-alltag-beispielstadt': [
    ...['09-01', '09-08', '09-15', '09-22', '09-29', '10-06'].map((day): Expected => [
      `2026-${day}T16:00${summer}`, `2026-${day}T17:30${summer}`,
    ]),
    [`2026-10-27T16:00${winter}`, `2026-10-27T17:30${winter}`, 'CANCELLED'],
    [`2026-11-03T16:00${winter}`, `2026-11-03T17:30${winter}`],
    [`2026-11-10T16:00${winter}`, `2026-11-10T17:30${winter}`, 'CANCELLED'],
    [`2026-11-17T16:00${winter}`, `2026-11-17T17:30${winter}`],
    [`2026-11-25T09:00${winter}`, `2026-11-25T10:30${winter}`],
    ...['12-01', '12-08', '12-15'].map((day): Expected => [`2026-${day}T16:00${winter}`, `2026-${day}T17:30${winter}`]),
  ],
  // The second Saturday of ten months, over both changes.
  '2026-03-14-repair-cafe-beispielstadt': [
    [`2026-03-14T13:00${winter}`, `2026-03-14T16:00${winter}`],
    ...['04-11', '05-09', '06-13', '07-11', '08-08', '09-12', '10-10'].map((day): Expected => [
      `2026-${day}T13:00${summer}`, `2026-${day}T16:00${summer}`,
    ]),
    [`2026-11-14T13:00${winter}`, `2026-11-14T16:00${winter}`],
    [`2026-12-12T13:00${winter}`, `2026-12-12T16:00${winter}`],
  ],
  // Every other Tuesday, eighteen times, over the change in autumn.
  '2026-04-07-hausbesuche-musterau': [
    ...['04-07', '04-21', '05-05', '05-19', '06-02', '06-16', '06-30', '07-14', '07-28', '08-11', '08-25', '09-08', '09-22', '10-06', '10-20'].map(
      (day): Expected => [`2026-${day}T13:30${summer}`, `2026-${day}T15:00${summer}`],
    ),
    ...['11-03', '11-17', '12-01'].map((day): Expected => [`2026-${day}T13:30${winter}`, `2026-${day}T15:00${winter}`]),
  ],
};

describe.each([
  ['ical.js', byIcalJs],
  ["Python's icalendar", byPython?.files],
] as const)('%s', (_, files) => {
  describe.each(Object.entries(expected))('reads of %s', (id, dates) => {
    test('the dates that people expect, in its own file', (context) => {
      expect(toTable(given(files, context)[`termine/${id}.ics`])).toEqual(toRows(dates));
    });

    test('the same ones in the calendar of all Termine', (context) => {
      const all = given(files, context)['termine/kalender.ics'] ?? [];
      const own = all.filter(({ uid }) => uid.startsWith(`termin-${id}@`));
      expect(toTable(own)).toEqual(toRows(dates));
    });
  });
});

describe("Python's icalendar", () => {
  test('reads out of every calendar what ical.js does', (context) => {
    expect(given(byPython?.files, context)).toEqual(byIcalJs);
    expect(Object.values(byIcalJs).flat().length).toBeGreaterThan(100);
  });

  test('finds the zone of every calendar to be that of Thuringia', (context) => {
    given(byPython?.files, context);
    expect(byPython?.zones).toEqual([]);
  });
});

/** Skips the test, and says why, where there is no Python; in CI it has to be there. */
function given(
  files: Record<string, Shown[]> | undefined,
  context: TestContext,
): Record<string, Shown[]> {
  return files ?? context.skip(tool.missing);
}

function toTable(shown: readonly Shown[] = []): Expected[] {
  return shown.map(({ start, end, status }) => [start, end, status]);
}

function toRows(dates: readonly Expected[]): Expected[] {
  return dates.map(([start, end, status = 'CONFIRMED']) => [start, end, status]);
}
