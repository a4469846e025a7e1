import { expect, test } from 'vitest';

import { paths, toFundstelleLabel, toFundstelleRef, withBase } from './address.ts';

test.each([
  [paths.protokoll('2019-04-03-erfurt'), '/protokolle/2019-04-03-erfurt/'],
  [paths.praxis('regelmaessig-einladen'), '/best-practice/regelmaessig-einladen/'],
  [paths.thema('zukunft'), '/themen/zukunft/'],
  [paths.standort('weimar'), '/standorte/weimar/'],
  [paths.termin('2019-04-03-erfurt'), '/termine/2019-04-03-erfurt/'],
  [paths.seite('impressum'), '/impressum/'],
  [paths.begriff('esf'), '/glossar/#esf'],
  [paths.facet('jahr', '2019'), '/best-practice/nach/jahr/2019/'],
  [paths.vergleich('weimar', 'bad-tabarz'), '/standorte/vergleich/bad-tabarz-und-weimar/'],
  [paths.vergleich('bad-tabarz', 'weimar'), '/standorte/vergleich/bad-tabarz-und-weimar/'],
  [paths.fundstelle('2013-07-17-weimar#t1-g3'), '/protokolle/2013-07-17-weimar/#t1-g3'],
])('an entry has the address %s', (path, expected) => {
  expect(path).toBe(expected);
});

test('a point is cited by its Protokoll and its number', () => {
  expect(toFundstelleRef('2013-07-17-weimar', 't1-g3')).toBe('2013-07-17-weimar#t1-g3');
});

test('a point is called in capitals', () => {
  expect(toFundstelleLabel('t51-d2')).toBe('T51-D2');
});

test.each([
  ['/', '/themen/', '/themen/'],
  ['/thinka/', '/themen/', '/thinka/themen/'],
  ['/thinka', '/themen/', '/thinka/themen/'],
  ['/thinka/', '/', '/thinka/'],
  ['/thinka/', '/glossar/#esf', '/thinka/glossar/#esf'],
])('below %s the path %s becomes %s', (base, path, expected) => {
  expect(withBase(base, path)).toBe(expected);
});

test.each(['#t1-g3', 'https://thinka.example/', 'mailto:post@thinka.example'])(
  '%s is no path of the site and gets no base',
  (url) => {
    expect(withBase('/thinka/', url)).toBe(url);
  },
);
