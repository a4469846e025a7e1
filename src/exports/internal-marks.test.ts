import { expect, test } from 'vitest';

import { markInternal, type Marks } from './internal-marks.ts';

const marks: Marks = {
  here: '/termine/',
  styles: '/_astro/intern.css',
  internal: new Set(['/termine/klausur/', '/glossar/#plan']),
  publicAddress: undefined,
};
const page = (body: string) =>
  `<!doctype html><html lang="de"><head><title>x</title></head><body>${body}</body></html>`;
const mark = (body: string, more: Partial<Marks> = {}) =>
  markInternal(page(body), { ...marks, ...more });

test('every page says that it is internal, to people and to engines', () => {
  expect(mark('<header class="site-header">x</header><main id="inhalt">y</main>')).toBe(
    '<!doctype html><html data-ausgabe="intern" lang="de"><head><title>x</title><meta name="robots" content="noindex"><link rel="stylesheet" href="/_astro/intern.css"></head><body><aside class="edition-mark" aria-label="Ausgabe"><p><strong>Interne Ausgabe</strong></p></aside><header class="site-header">x</header><main id="inhalt">y</main></body></html>',
  );
});

test('also one without the header of the site', () => {
  expect(mark('<main>y</main>')).toContain('<body><aside class="edition-mark"');
});

test('what asks for nothing twice stays as it is', () => {
  const draft = page('').replace('</head>', '<meta name="robots" content="noindex"></head>');
  expect(markInternal(draft, marks).match(/noindex/g)).toHaveLength(1);
});

test('the page of an internal entry says so, and tells the search', () => {
  const html = mark('<main id="inhalt">y</main>', { here: '/termine/klausur/' });
  expect(html).toContain('<strong>Nur intern:</strong> Diese Seite steht nicht');
  expect(html).toContain('<main data-intern id="inhalt">');
});

test('a page that the public edition has links it', () => {
  expect(mark('', { publicAddress: 'https://thinka.example/termine/' })).toContain(
    '<a href="https://thinka.example/termine/" data-search-ignore>Diese Seite öffentlich ansehen</a>',
  );
});

const badge = ' <span class="intern-mark" data-search-ignore>intern</span>';
test.each([
  ['<a href="/termine/klausur/">Klausur</a>', `<a href="/termine/klausur/">Klausur${badge}</a>`],
  [
    '<a class="x" href="/termine/klausur/#am">A</a>',
    `<a class="x" href="/termine/klausur/#am">A${badge}</a>`,
  ],
  [
    '<a href="/termine/klausur/?a=b"><b>A</b></a>',
    `<a href="/termine/klausur/?a=b"><b>A</b>${badge}</a>`,
  ],
  ['<a href="/glossar/#plan">Plan</a>', `<a href="/glossar/#plan">Plan${badge}</a>`],
  ['<a href="/glossar/#esf">ESF</a>', undefined],
  ['<a href="/termine/">Termine</a>', undefined],
  ['<a href="#klausur">Klausur</a>', undefined],
  ['<a data-href="/termine/klausur/">A</a>', undefined],
  ['<svg><a href="/termine/klausur/"><circle r="2"/></a></svg>', undefined],
])('the link %s becomes %s', (link, marked) => {
  expect(mark(link)).toContain(`</aside>${marked ?? link}</body>`);
});

test('what is no page stays as it is', () => {
  expect(markInternal('<p>Teil</p>', marks)).toBe('<p>Teil</p>');
});
