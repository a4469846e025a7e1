import { expect, it } from 'vitest';

import { checkPlaceholders } from './placeholder-check.ts';

it.each([
  ['Lorem ipsum', '1:1'],
  ['Text: lorem IPSUM', '1:7'],
  ['Todo: Adresse', '1:1'],
  ['Telefon XXXX', '1:9'],
  ['Frau Musterfrau', '1:6'],
  ['Musterstrasse 1', '1:1'],
  ['Ein Platzhaltertext', '1:5'],
  ['Mehr Text folgt.', '1:6'],
  ['Hier kommt noch Text', '1:1'],
  ['fertig\n\nnoch TBD', '3:6'],
  ['Größe: FIXME', '1:8'],
  ['siehe [Text](/protokolle/)', '1:7'],
])('finds %j', (text, place) => {
  expect(checkPlaceholders({ text }).map(({ line, column }) => `${line}:${column}`)).toEqual([
    place,
  ]);
});

it.each([
  'Todo-Liste führen',
  'Methode',
  'Musterung',
  'Beim XXL-Picknick',
  'Das Muster folgt dem Text.',
  'Im Text folgten Beispiele.',
  'ÄTBDÖ',
  'im [Text des Protokolls](/protokolle/)',
])('leaves %j alone', (text) => {
  expect(checkPlaceholders({ text })).toEqual([]);
});
