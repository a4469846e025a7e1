import { expect, test } from 'vitest';

import { isPublished } from './uploads.ts';

const shown = new Set(['plakat.png', 'a.exe']);

test.each(['/robots.txt', '/favicon.svg?a=b', '/uploads/plakat.png', '/uploads/plakat.png?a', '/'])(
  '%s is handed out',
  (address) => {
    expect(isPublished(address, shown)).toBe(true);
  },
);

test.each([
  '/uploads/geheim.png',
  '/uploads/GEHEIM.png',
  '/UPLOADS/geheim.png',
  '/uploads/%67eheim.png',
  '/uploads%2Fgeheim.png',
  '/%75ploads/geheim.png',
  '//uploads/geheim.png',
  '/./uploads/geheim.png',
  '/a/../uploads/geheim.png',
  '/uploads/../uploads/geheim.png',
  '/uploads/plakat.png/../geheim.png',
  '/uploads/ordner/plakat.png',
  '/uploads/',
  '/uploads/a.exe',
])('%s is not', (address) => {
  expect(isPublished(address, shown)).toBe(false);
});
