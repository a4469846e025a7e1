import { expect, test } from 'vitest';

import { partPrint } from './print-styles.ts';

test.each([
  ['a rule of the screen stays', 'a{color:red}', 'a{color:red}', ''],
  [
    'a rule for paper goes',
    'a{b:c}@media print{a{b:d}}i{b:e}',
    'a{b:c}i{b:e}',
    '@media print{a{b:d}}',
  ],
  [
    'layers are kept on both sides',
    '@layer one,two;@layer one{a{b:c}@media print{a{b:d}}}',
    '@layer one,two;@layer one{a{b:c}}',
    '@layer one{@media print{a{b:d}}}',
  ],
  [
    'a layer that is all for paper leaves nothing behind',
    '@layer two{@media print{@page{margin:0}}}',
    '',
    '@layer two{@media print{@page{margin:0}}}',
  ],
  [
    'what is for both stays',
    '@media (width>=9em),print{a{b:c}}@media (hover){a{b:c}}',
    '@media (width>=9em),print{a{b:c}}@media (hover){a{b:c}}',
    '',
  ],
  [
    'braces and semicolons in words are none',
    'a:after{content:"};{"}@media print{i{background:url(a;b)}}',
    'a:after{content:"};{"}',
    '@media print{i{background:url(a;b)}}',
  ],
])('%s', (_, css, screen, print) => {
  expect(partPrint(css)).toEqual({ screen, print });
});
