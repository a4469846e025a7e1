import { expect, test } from 'vitest';

import { listForeignFiles } from './contribution.ts';

test('data may be merged, code may not', () => {
  const paths = [
    'src/content/protokolle/treffen.mdx',
    'src/fundstellen/treffen.txt',
    'public/uploads/bild.webp',
    'src/domain/record.ts',
    'public/index.html',
  ];
  const files = paths.map((path) => ({ path, before: undefined }));
  expect(listForeignFiles(files as Parameters<typeof listForeignFiles>[0])).toEqual([
    'src/domain/record.ts',
    'public/index.html',
  ]);
});
