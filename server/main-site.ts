/** Builds the site from the Werkstatt's main, beside the working tree, which stays as it is. */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

import { edition, outputFolders } from '#site.config';

import { gitEnvironment, runGit } from '../werkstatt/git/git.ts';

export interface MainSite {
  /** Builds this state, or the newest one that was asked for while another is being built. */
  request(sha: string): void;
  /** @returns the folder of the built site; nothing if it could not be built, the reason is printed */
  build(sha: string): Promise<string | undefined>;
  stop(): void;
}

export interface MainSiteOptions {
  root: string;
  /** `.werkstatt` */
  folder: string;
  /** The bare repository. */
  repository: string;
  onBuilt: (folder: string, sha: string, seconds: number) => void;
}

export function createMainSite({ root, folder, repository, onBuilt }: MainSiteOptions): MainSite {
  const checkout = path.join(folder, 'site');
  const built = path.join(folder, 'built');
  let child: ChildProcess | undefined;
  let wanted: string | undefined;
  let isBuilding = false;

  return {
    build,
    request: (sha) => {
      wanted = sha;
      if (!isBuilding) void buildWanted();
    },
    stop: () => {
      wanted = undefined;
      child?.kill();
    },
  };

  async function buildWanted(): Promise<void> {
    isBuilding = true;
    try {
      while (wanted !== undefined) {
        const sha = wanted;
        wanted = undefined;
        const start = performance.now();
        const site = await build(sha);
        if (site) onBuilt(site, sha, (performance.now() - start) / 1000);
      }
    } finally {
      isBuilding = false;
    }
  }

  async function build(sha: string): Promise<string | undefined> {
    try {
      await writeFiles(sha);
      const modules = path.join(checkout, 'node_modules');
      if (!existsSync(modules)) await symlink(path.join(root, 'node_modules'), modules, 'junction');
      if (!(await runBuild())) return undefined;
      return await keep(sha);
    } catch (error) {
      console.error(`The site was not built from main: ${String(error)}`);
      return undefined;
    }
  }

  /** Writes only files that differ, so that Astro's caches stay good. */
  async function writeFiles(sha: string): Promise<void> {
    const index = path.join(folder, 'site.index');
    await mkdir(checkout, { recursive: true });
    const env = gitEnvironment({ GIT_DIR: repository, GIT_INDEX_FILE: index });
    const args = [`--work-tree=${checkout}`, 'read-tree', '--reset', '-u', sha];
    try {
      await runGit(args, env);
    } catch {
      // Left by somebody who was killed: a fresh one costs a second.
      await rm(checkout, { recursive: true, force: true });
      for (const file of [index, `${index}.lock`]) await rm(file, { force: true });
      await mkdir(checkout, { recursive: true });
      await runGit(args, env);
    }
  }

  function runBuild(): Promise<boolean> {
    return new Promise((resolve) => {
      child = fork(script, [checkout, 'entwurf', path.join(folder, 'cache')], { cwd: root });
      child.once('error', () => resolve(false));
      child.once('exit', (code) => resolve(code === 0));
    });
  }

  /** A name of its own for each: the last one may still be read by somebody. */
  async function keep(sha: string): Promise<string> {
    await mkdir(built, { recursive: true });
    const target = path.join(built, `${sha}-${Date.now()}`);
    await rename(path.join(checkout, outputFolders[edition]), target);
    const old = (await readdir(built)).filter((name) => path.join(built, name) !== target);
    const stale = old.sort((a, b) => toTime(b) - toTime(a)).slice(1);
    for (const name of stale) await rm(path.join(built, name), { recursive: true, force: true });
    return target;
  }
}

function toTime(name: string): number {
  return Number(name.split('-')[1] ?? 0);
}

const script = path.join(import.meta.dirname, 'build-folder.ts');
