import { expect, test } from 'vitest';

import { countMentions, meetingYears } from './mentions.ts';

const points = [
  { jahr: 2019, art: 'wunsch' },
  { jahr: 2013, art: 'gut' },
  { jahr: 2013, art: 'gut' },
  { jahr: 2013, art: 'schlecht' },
  { jahr: 2013, art: 'neutral' },
  { jahr: undefined, art: 'gut' },
] as const;

test('the years are those of the meetings, in order, without what bears no date', () => {
  expect(meetingYears(points)).toEqual([2013, 2019]);
  expect(meetingYears([])).toEqual([]);
});

test('points are counted by year and by how they judge', () => {
  expect(countMentions(points, [2013, 2014, 2019])).toEqual([
    { jahr: 2013, gut: 2, schlecht: 1, anderes: 1 },
    { jahr: 2014, gut: 0, schlecht: 0, anderes: 0 },
    { jahr: 2019, gut: 0, schlecht: 0, anderes: 1 },
  ]);
});
