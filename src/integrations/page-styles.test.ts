import { describe, expect, test } from 'vitest';

import { withJoinedSheets } from './page-styles.ts';

const one = '<link rel="stylesheet" href="/thinka/_astro/a.1.css">';
const other = '<link rel="stylesheet" href="/thinka/_astro/b.2.css">';
const icon = '<link rel="icon" href="/thinka/favicon.svg">';
const joined =
  '<link rel="stylesheet" href="/thinka/_astro/pages/3.css"><link rel="stylesheet" href="/thinka/_astro/pages/4.css" media="print">';

const hrefs = { screen: '/thinka/_astro/pages/3.css', print: '/thinka/_astro/pages/4.css' };

describe('one sheet, and one for paper, take the place of the many', () => {
  test.each([
    ['side by side', `<head>${one}${other}</head>`, `<head>${joined}</head>`],
    ['around something else', `${one}${icon}${other}`, `${joined}${icon}`],
    ['but not of what is no sheet of ours', icon, icon],
  ])('%s', (_, html, expected) => {
    expect(withJoinedSheets(html, hrefs)).toBe(expected);
  });
});
