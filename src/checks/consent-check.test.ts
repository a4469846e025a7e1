import { expect, test } from 'vitest';

import { render } from '#markdown/pipeline.ts';

import { checkConsent } from './consent-check.ts';

const options = { base: '/', themen: [], standorte: [], begriffe: [] };

function findIn(body: string): string[] {
  const rendered = render(`---\ntitel: Probe\n---\n\n${body}\n`, 'text', options);
  return checkConsent({ rendered }).map(({ line, column }) => `${line}:${column}`);
}

test.each([
  ['![Ein Garten](/uploads/a.jpg)', ['5:1']],
  ['Text ![Ein Garten](/uploads/a.jpg "Ein Titel")', ['5:6']],
  ['![Ein Garten](/uploads/a.jpg "keine Menschen erkennbar")', []],
  ['![Die Runde](/uploads/a.jpg "alle haben eingewilligt")', []],
  ["![Die Runde](/uploads/a.jpg 'alle haben eingewilligt ')", []],
  ['[Anlage](/uploads/a.pdf)', []],
])('%s', (body, places) => {
  expect(findIn(body)).toEqual(places);
});

test('what is said of people is not shown on the page', () => {
  const body = '![Die Runde](/uploads/a.jpg "alle haben eingewilligt")';
  const { html } = render(`---\ntitel: Probe\n---\n\n${body}\n`, 'text', options);
  expect(html).not.toContain('eingewilligt');
});
