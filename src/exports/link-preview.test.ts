import { expect, test } from 'vitest';

import { renderBackdrop, withPreview } from './link-preview.ts';

const colours = new Map([
  ['ansprache', 'red'],
  ['zukunft', 'blue'],
]);
const paper = { colours, surface: 'white', bar: 'red' };

test('a page says in its head what a messenger shows of it, its description under a second name', () => {
  const html = '<head><meta name="description" content="Worum es geht"></head><p></head></p>';
  const preview = {
    title: 'A &amp; B $&',
    url: 'https://thinka.example/a/',
    image: 'https://thinka.example/a.png',
    siteName: 'ThINKA',
    isArticle: true,
  };
  expect(withPreview(html, preview).replaceAll('><', '>\n<')).toBe(
    `<head>
<meta name="description" property="og:description" content="Worum es geht">
<meta property="og:title" content="A &amp; B $&">
<meta property="og:type" content="article">
<meta property="og:url" content="https://thinka.example/a/">
<meta property="og:image" content="https://thinka.example/a.png">
<meta property="og:image:alt" content="A &amp; B $&">
<meta property="og:locale" content="de_DE">
<meta property="og:site_name" content="ThINKA">
<meta name="twitter:card" content="summary_large_image">
</head>
<p>
</head>
</p>`,
  );
});

test('the threads of a page stand out; of one without a Thema all do', () => {
  const strokes = (themen: string[]) =>
    [
      ...renderBackdrop({ ...paper, themen: new Set(themen) }).matchAll(/stroke="(\w+)" (.*?)\/>/g),
    ].map(([, colour, look]) => `${colour ?? ''} ${look ?? ''}`);
  expect(strokes(['zukunft'])).toEqual([
    'red stroke-width="2.5" opacity=".5"',
    'blue stroke-width="6"',
  ]);
  expect(strokes([])).toEqual(['red stroke-width="6"', 'blue stroke-width="6"']);
});
