import { expect, test } from 'vitest';

import { withoutSpaces } from './spaces.ts';

test.each([
  [
    '<ul> <li> <a href="/"> A </a> </li> <li>B</li> </ul>',
    '<ul><li><a href="/">A</a></li><li>B</li></ul>',
  ],
  ['<p>\n  Zwei\n  <b>fette</b> <i>Worte</i> </p>', '<p>Zwei <b>fette</b> <i>Worte</i></p>'],
  ['<p>a</p> Text <p>b</p>', '<p>a</p>Text<p>b</p>'],
  ['<li class="a b"> <picture> </picture></li>', '<li class="a b"><picture> </picture></li>'],
])('of %j stays %j', (html, tight) => {
  expect(withoutSpaces(html)).toBe(tight);
});

test.each([
  '<pre> <p>  a\n b </p> </pre>',
  '<textarea> \n a</textarea>',
  '<script>\n a;\n</script>',
  '<li title="a >  b">z.\u00A0B.</li>',
])('nothing is taken from %j', (html) => {
  expect(withoutSpaces(html)).toBe(html);
});
