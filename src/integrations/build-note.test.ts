import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { findCommit } from './build-note.ts';

test('a checkout has a commit, and a copy within another one has none', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'thinka-note-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' });
  expect(findCommit(root)).toBeUndefined();
  git('init', '--quiet');
  expect(findCommit(root)).toBeUndefined();
  const nobody = ['-c', 'user.name=T', '-c', 'user.email=t@t.invalid'];
  git(...nobody, 'commit', '--quiet', '--allow-empty', '--message', 'one');
  expect(findCommit(root)).toBe(git('rev-parse', 'HEAD').trim());
  await mkdir(path.join(root, 'copy'));
  expect(findCommit(path.join(root, 'copy'))).toBeUndefined();
});
