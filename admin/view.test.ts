import { expect, test } from 'vitest';

import { toView } from './view.ts';

test.each([
  ['', 'login'],
  ['#/', 'login'],
  ['#/collections/protokolle', 'list'],
  ['#/collections/protokolle/search/weimar', 'list'],
  ['#/search/weimar', 'list'],
  ['#/workflow', 'board'],
  ['#/collections/protokolle/new', 'editor'],
  ['#/collections/erfahrungen/new?praxis=regelmaessig-einladen', 'editor'],
  ['#/collections/protokolle?/new', 'list'],
  ['#/collections/protokolle/entries/2013-07-17-weimar', 'editor'],
])('%j shows the %s', (hash, view) => {
  expect(toView(hash)).toBe(view);
});
