import { expect, test } from 'vitest';

import type { ChangedFile } from '../git/compare.ts';
import { listForeignFiles } from './contribution.ts';

test('data may be merged, code may not', () => {
  const paths = [
    'src/content/protokolle/treffen.mdx',
    'src/fundstellen/treffen.txt',
    'public/uploads/bild.webp',
    'src/domain/protokoll/record.ts',
    'public/index.html',
    'astro.config.mjs',
    '.github/workflows/x.yml',
  ];
  const files = paths.map((path): ChangedFile => ({
    path,
    status: 'added',
    sha: '',
  }));
  expect(listForeignFiles(files)).toEqual(paths.slice(3));
});
