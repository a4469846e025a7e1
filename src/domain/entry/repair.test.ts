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
  ['März 2019', /^\d{4}-\d\d$/, '2019-03'],
  ['3/2019', /^\d{4}-\d\d$/, '2019-03'],
  ['mailto:buero (at) example.org', /^[a-z]+@[a-z.]+$/, 'buero@example.org'],
  ['Anlage 1.PDF', /^[a-z\d-]+\.pdf$/, 'anlage-1.pdf'],
  ['/protokolle/2013-07-17-weimar/#t1-g3', /^[\da-z-]+#t\d-g\d$/, '2013-07-17-weimar#t1-g3'],
  ['x'.repeat(8_000), /^y/, undefined],
  ['bald', /^\d+$/, undefined],
  ['', /^\d*$/, undefined],
])('%j as %s is probably %j', (written, form, meant) => {
  expect(findRepair(written, (text) => form.test(text))).toBe(meant);
});
