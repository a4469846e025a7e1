/** Finds a browser, and lays out a project for the forges of the tests to start from. */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { ensureBrowser } from '../../tools/browser.ts';
import { gitEnvironment } from '../../werkstatt/git/git.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Holds the files of this working tree, all of them committed. */
    projectFolder: string;
  }
}

export default async function setup(project: TestProject) {
  ensureBrowser();
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-projekt-'));
  await copyProject(process.cwd(), folder);
  project.provide('projectFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** The tests use the files here, committed or not. */
async function copyProject(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: (source) => !left.has(path.relative(from, source)),
  });
  const env = gitEnvironment({
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@thinka.invalid',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@thinka.invalid',
  });
  const git = (...args: string[]) => execFileSync('git', ['-C', to, ...args], { env });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Stand der Tests');
}

const left = new Set(['.git', '.astro', '.werkstatt', 'node_modules', 'dist']);
