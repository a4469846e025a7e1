import { describe, expect, test } from 'vitest';

import { toOpeningState, toWeek, type Sprechzeit } from './opening-hours.ts';

/** Hours as on a door: `mo 09:00-12:00 nur nach Anmeldung`. */
function hours(...lines: string[]): Sprechzeit[] {
  return lines.map((line) => {
    const [tag = '', times = '', ...words] = line.split(' ');
    const [von = '', bis = ''] = times.split('-');
    const hinweis = words.join(' ') || undefined;
    return { tag: tag as Sprechzeit['tag'], von, bis, ...(hinweis && { hinweis }) };
  });
}

const door = hours('mo 09:00-12:00', 'mo 14:00-16:00', 'mi 09:00-12:00', 'do 13:00-18:00');

function say(sprechzeiten: Sprechzeit[], moment: string): string | undefined {
  return toOpeningState(sprechzeiten, new Date(moment))?.text;
}

describe('in an ordinary week', () => {
  test.each([
    ['on the minute of opening', '2026-03-02T09:00+01:00', 'Jetzt geöffnet, bis 12:00\u00a0Uhr'],
    ['in the last minute', '2026-03-02T11:59:59+01:00', 'Jetzt geöffnet, bis 12:00\u00a0Uhr'],
    [
      'on the minute of closing',
      '2026-03-02T12:00+01:00',
      'Jetzt geschlossen, öffnet heute wieder um 14:00\u00a0Uhr',
    ],
    [
      'in the second hours of a day',
      '2026-03-02T14:30+01:00',
      'Jetzt geöffnet, bis 16:00\u00a0Uhr',
    ],
    [
      'before the first hours',
      '2026-03-02T06:15+01:00',
      'Jetzt geschlossen, öffnet heute wieder um 9:00\u00a0Uhr',
    ],
    [
      'a day before',
      '2026-03-03T20:00+01:00',
      'Jetzt geschlossen, öffnet morgen wieder um 9:00\u00a0Uhr',
    ],
    [
      'after the last hours of the week',
      '2026-03-05T18:00+01:00',
      'Jetzt geschlossen, öffnet am Montag wieder um 9:00\u00a0Uhr',
    ],
    [
      'at midnight',
      '2026-03-02T00:00+01:00',
      'Jetzt geschlossen, öffnet heute wieder um 9:00\u00a0Uhr',
    ],
  ])('%s', (_when, moment, text) => {
    expect(say(door, moment)).toBe(text);
  });

  test('a day that is a week away is named with its date', () => {
    expect(say(hours('mo 09:00-12:00'), '2026-03-02T13:00+01:00')).toBe(
      'Jetzt geschlossen, öffnet am Montag, 9. März 2026, wieder um 9:00\u00a0Uhr',
    );
  });

  test('hours that follow each other are one', () => {
    expect(say(hours('mo 12:00-15:00', 'mo 09:00-12:00'), '2026-03-02T11:00+01:00')).toBe(
      'Jetzt geöffnet, bis 15:00\u00a0Uhr',
    );
  });

  test('no hours, no sentence', () => {
    expect(toOpeningState([], new Date('2026-03-02T11:00+01:00'))).toBeUndefined();
  });
});

describe('the clock is that of Thuringia', () => {
  test.each([
    // The same moment, told by clocks elsewhere.
    ['2026-03-02T02:30-05:00', 'Jetzt geschlossen, öffnet heute wieder um 9:00\u00a0Uhr'],
    ['2026-03-02T03:00-05:00', 'Jetzt geöffnet, bis 12:00\u00a0Uhr'],
    ['2026-03-02T18:30+11:00', 'Jetzt geschlossen, öffnet heute wieder um 9:00\u00a0Uhr'],
  ])('at %s', (moment, text) => {
    expect(say(door, moment)).toBe(text);
  });

  test.each([
    // Winter time ends on 29 March 2026 at 2:00 (1:00 UTC) and begins on 25 October at 3:00.
    ['the Sunday before, in summer time', 'so 01:00-04:00', '2026-03-29T00:30Z', 'offen'],
    ['an hour later by the sun, two by the wall', 'so 01:00-03:00', '2026-03-29T01:00Z', 'zu'],
    ['an hour before, still in summer time', 'so 02:00-03:00', '2026-10-25T00:30Z', 'offen'],
    ['the same hour once more', 'so 02:00-03:00', '2026-10-25T01:30Z', 'offen'],
    ['when it is over', 'so 02:00-03:00', '2026-10-25T02:00Z', 'zu'],
    ['the Friday before it is winter', 'fr 09:00-12:00', '2026-10-23T07:00Z', 'offen'],
    ['the Friday after', 'fr 09:00-12:00', '2026-10-30T07:59Z', 'zu'],
    ['and on the hour', 'fr 09:00-12:00', '2026-10-30T08:00Z', 'offen'],
    ['the Monday after it is summer', 'mo 09:00-12:00', '2026-03-30T07:00Z', 'offen'],
    ['and a minute before', 'mo 09:00-12:00', '2026-03-30T06:59Z', 'zu'],
  ])('across its changes: %s', (_when, line, moment, state) => {
    const found = toOpeningState(hours(line), new Date(moment))?.state;
    expect(found === 'offen' ? 'offen' : 'zu').toBe(state);
  });
});

describe('a condition is said, and nothing promised', () => {
  const bound = hours('mo 09:00-12:00 nur nach Anmeldung', 'do 09:00-12:00 nicht in den Ferien');

  test('while the hours last', () => {
    expect(toOpeningState(bound, new Date('2026-03-02T10:00+01:00'))).toEqual({
      state: 'vorbehalt',
      text: 'Jetzt Sprechzeit bis 12:00\u00a0Uhr. Bitte beachten: nur nach Anmeldung',
      tag: 'mo',
    });
  });

  test('before they begin', () => {
    expect(say(bound, '2026-03-02T13:00+01:00')).toBe(
      'Jetzt geschlossen. Nächste mögliche Sprechzeit am Donnerstag um 9:00\u00a0Uhr. Bitte beachten: nicht in den Ferien',
    );
  });

  test('unless other hours have none', () => {
    const both = hours('mo 09:00-15:00 nur nach Anmeldung', 'mo 10:00-11:00');
    expect(say(both, '2026-03-02T10:30+01:00')).toBe('Jetzt geöffnet, bis 11:00\u00a0Uhr');
    expect(say(both, '2026-03-02T11:30+01:00')).toContain('nur nach Anmeldung');
  });
});

describe('words on weeks of the month are counted, not promised', () => {
  const first = 'sa 09:30-12:00 jeden ersten Samstag im Monat';
  test.each([
    [first, '2026-03-20T18:00+01:00', 'am Samstag, 4. April 2026,'],
    [first, '2026-03-21T10:00+01:00', 'am Samstag, 4. April 2026,'],
    [first, '2026-03-06T18:00+01:00', 'morgen'],
    ['mo 09:00-12:00 am 1. und 3. Montag', '2026-03-10T10:00+01:00', 'am Montag'],
    ['mo 09:00-12:00 2./4. Montag', '2026-03-10T10:00+01:00', 'am Montag, 23. März 2026,'],
    ['fr 09:00-12:00 letzter Freitag des Monats', '2026-03-20T10:00+01:00', 'am Freitag, 27. März'],
    ['mo 09:00-12:00 jeder fünfte Montag', '2026-03-31T10:00+02:00', 'am Montag, 29. Juni 2026,'],
    // No week is meant: these stay what people read.
    ['mi 09:00-12:00 ab 1. März, im ersten Stock', '2026-03-10T10:00+01:00', 'morgen'],
    ['mi 09:00-12:00 nicht am ersten Mittwoch', '2026-03-10T10:00+01:00', 'morgen'],
    ['mi 09:00-12:00 das erste Gespräch nur nach Anmeldung', '2026-03-10T10:00+01:00', 'morgen'],
  ])('%s, at %s', (line, moment, when) => {
    expect(say(hours(line), moment)).toContain(`Nächste mögliche Sprechzeit ${when}`);
  });

  test('in such hours there is somebody, in others nobody', () => {
    expect(say(hours(first), '2026-03-07T10:00+01:00')).toContain('Jetzt Sprechzeit bis 12:00');
    expect(say(hours(first), '2026-03-14T10:00+01:00')).toContain('Jetzt geschlossen');
  });
});

describe('on a holiday people ask before they come', () => {
  const ask = 'Bitte fragen Sie vorher nach, ob geöffnet ist.';

  test.each([
    ['2026-04-06T10:00+02:00', `Heute ist Feiertag (Ostermontag). ${ask}`],
    ['2026-04-06T20:00+02:00', `Heute ist Feiertag (Ostermontag). ${ask}`],
    ['2026-06-04T14:00+02:00', `Heute ist in Teilen Thüringens Feiertag (Fronleichnam). ${ask}`],
    ['2026-12-24T14:00+01:00', `Heute ist Heiligabend. ${ask}`],
  ])('at %s', (moment, text) => {
    expect(toOpeningState(door, new Date(moment))).toMatchObject({ state: 'feiertag', text });
  });

  test('where there would be no hours anyway, the next ones are told', () => {
    expect(say(door, '2026-04-03T10:00+02:00')).toBe(
      // Monday is Easter Monday.
      'Jetzt geschlossen, öffnet am Mittwoch wieder um 9:00\u00a0Uhr',
    );
  });

  test('hours that fall on holidays two weeks running are not promised', () => {
    expect(say(hours('fr 09:00-12:00'), '2026-12-19T10:00+01:00')).toBe(
      'Jetzt geschlossen, öffnet am Freitag, 8. Januar 2027, wieder um 9:00\u00a0Uhr',
    );
  });
});

test('the week begins on Monday and the day in the morning', () => {
  const week = toWeek(hours('so 10:00-11:00', 'mo 14:00-16:00', 'mo 09:00-12:00'));
  expect(week.map(({ tag, zeiten }) => [tag, ...zeiten.map(({ von }) => von)])).toEqual([
    ['mo', '09:00', '14:00'],
    ['so', '10:00'],
  ]);
});
