import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findPracticeOfMonth, type Candidate } from './practice-of-month.ts';

const never = '9999-12-31';
const entry = (id: string, since = '2026-01-15', until = never): Candidate => ({
  id,
  since,
  until,
});

/** The ids of so many months, one after the other. */
function turns(candidates: Candidate[], from: string, count: number): (string | undefined)[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(year, month - 1 + index, 15)).toISOString().slice(0, 10);
    return findPracticeOfMonth(candidates, day)?.id;
  });
}

describe('the turns', () => {
  test('go round in the order of coming, across years', () => {
    const all = [entry('c', '2026-01-20'), entry('b'), entry('a')];
    expect(turns(all, '2026-01', 5)).toEqual(['a', 'b', 'c', 'a', 'b']);
    expect(turns(all, '2026-11', 3)).toEqual(['b', 'c', 'a']);
  });

  test('are the same on each day of a month, in whatever order the files are read', () => {
    const all = [entry('a'), entry('b'), entry('c')];
    const days = ['2026-02-01', '2026-02-14', '2026-02-28'];
    const found = days.map((day) => findPracticeOfMonth(all.toReversed(), day)?.id);
    expect(found).toEqual(['b', 'b', 'b']);
  });

  test('begin with the first month, even if all came in the middle of it', () => {
    expect(turns([entry('a', '2026-11-20'), entry('b', '2026-11-20')], '2026-11', 2)).toEqual([
      'a',
      'b',
    ]);
  });

  test('skip what is due for review or outdated when the month begins', () => {
    const all = [entry('a'), entry('b', '2026-01-15', '2026-02-01'), entry('c')];
    expect(turns(all, '2026-01', 4)).toEqual(['a', 'c', 'a', 'c']);
  });

  test('keep for the rest of the month what becomes due in the middle of it', () => {
    const all = [entry('a'), entry('b', '2026-01-15', '2026-02-10')];
    expect(turns(all, '2026-02', 2)).toEqual(['b', 'a']);
  });

  test('are nobody’s where there is none, or none yet', () => {
    const none: Candidate[] = [];
    expect(findPracticeOfMonth(none, '2026-02-01')).toBeUndefined();
    expect(findPracticeOfMonth([entry('a', '2026-03-01')], '2026-02-01')).toBeUndefined();
    const over = entry('a', '2026-01-01', '2026-02-01');
    expect(findPracticeOfMonth([over], '2026-02-01')).toBeUndefined();
  });
});

describe('what is added', () => {
  test('comes last in the round that goes on', () => {
    const all = [entry('a'), entry('b'), entry('c')];
    const more = [...all, entry('new', '2026-02-20')];
    expect(turns(more, '2026-01', 6)).toEqual(['a', 'b', 'c', 'new', 'a', 'b']);
  });

  const months = fc.integer({ min: 1, max: 30 });
  const day = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) =>
      ['2026', month, date].map((part) => String(part).padStart(2, '0')).join('-'),
    );
  const some = fc
    .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), day), {
      minLength: 2,
      maxLength: 9,
      selector: ([id]) => id,
    })
    .map((pairs) => pairs.map(([id, since]) => entry(id, since)));

  test('changes no month up to the one in which it came', () => {
    fc.assert(
      fc.property(some, day, (all, since) => {
        const [first = ''] = all.map((one) => one.since).sort();
        fc.pre(since.slice(0, 7) > first.slice(0, 7));
        const more = [...all, entry('added', since)];
        expect(findPracticeOfMonth(more, since)).toEqual(findPracticeOfMonth(all, since));
      }),
    );
  });

  test('or not: none comes twice before all who wait have had their turn', () => {
    fc.assert(
      fc.property(some, months, (all, start) => {
        const from = new Date(Date.UTC(2027, start, 1)).toISOString().slice(0, 7);
        const rounds = turns(all, from, all.length * 2);
        for (const id of new Set(rounds)) {
          const [one = 0, other = all.length * 2] = rounds.flatMap((turn, at) =>
            turn === id ? [at] : [],
          );
          expect(other - one).toBeGreaterThanOrEqual(all.length);
        }
      }),
    );
  });
});
