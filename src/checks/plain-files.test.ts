import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { walkFolder } from './plain-files.ts';

test('a walk through a folder tells links, and never follows them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-walk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'a/b'), { recursive: true });
  await writeFile(path.join(folder, 'a/b/c.txt'), '');
  await symlink(folder, path.join(folder, 'a/upwards'));

  const found = await walkFolder(folder);
  const names = found.map(({ parentPath, name }) =>
    path.relative(folder, path.join(parentPath, name)),
  );
  expect(names.sort()).toEqual(['a', 'a/b', 'a/b/c.txt', 'a/upwards']);
});
