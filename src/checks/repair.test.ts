import { expect, it } from 'vitest';

import { findRepair } from './repair.ts';

// prettier-ignore
it.each<[written: string, form: RegExp, meant: string | undefined]>([
  [' weimar ', /^[a-z]+$/, 'weimar'],
  ['Weimar', /^[a-z]+$/, 'weimar'],
  ['net', /^[A-Z]+$/, 'NET'],
  ['Öffentliche Räume', /^[a-z-]+$/, 'oeffentliche-raeume'],
  ['3.4.2019', /^\d{4}-\d\d-\d\d$/, '2019-04-03'],
  ['2019.04.3', /^\d{4}-\d\d-\d\d$/, '2019-04-03'],
  ['9:30', /^\d\d:\d\d$/, '09:30'],
  ['9 Uhr', /^\d\d:\d\d$/, '09:00'],
  ['bald', /^\d+$/, undefined],
  ['', /^\d*$/, undefined],
])('%j as %s is probably %j', (written, form, meant) => {
  expect(findRepair(written, (text) => form.test(text))).toBe(meant);
});
