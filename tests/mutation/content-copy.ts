/** A copy of the files the checks read: the real content, with the invented examples of the demo. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

import type { MutableFile } from './mutations.ts';

const demo = 'tests/fixtures/demo';

export interface ContentCopy {
  root: string;
  real: MutableFile[];
  /** Files of kinds, and with fields, that the real content does not have yet. */
  invented: MutableFile[];
}

export async function copyContent(): Promise<ContentCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'thinka-mutation-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [real, invented] = [await readFiles('src/content'), await readFiles(`${demo}/src/content`)];
  await cp('src/content', path.join(root, 'src/content'), { recursive: true });
  await cp('src/pages', path.join(root, 'src/pages'), { recursive: true });
  await cp('public', path.join(root, 'public'), { recursive: true });
  await cp(demo, root, { recursive: true });
  return { root, real, invented };
}

async function readFiles(folder: string): Promise<MutableFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      file: `src/content/${name}`,
      bytes: await readFile(path.join(folder, name)),
    })),
  );
}
