/** Builds other sites than the public one, each in a folder of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, copyFile, cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Purpose } from '#site.config';

/** The day for which the demo is built: both clock changes of the year are still to come. */
export const demoDay = '2026-03-20';

/** A moment of it at which an Anlaufstelle is open. */
export const demoMoment = `${demoDay}T10:30:00+01:00`;

export interface BuiltSite {
  /** As `dist/` would be. */
  folder: string;
  /** Takes it away again. */
  remove: () => Promise<void>;
}

/**
 * Builds the site with invented examples beside what is real.
 *
 * @param root folder of the project, which is only read
 * @param url where the demo will be served; calendars and feeds carry it
 * @throws if it cannot be built; the reason has been printed
 */
export async function buildDemo(root: string, url = localUrl): Promise<BuiltSite> {
  return buildCopy(root, [examples], 'vorfuehrung', {
    THINKA_HEUTE: demoDay,
    THINKA_URL: url,
    THINKA_AUSGABE: 'oeffentlich',
  });
}

/**
 * Builds the internal edition, as a draft.
 *
 * @param root folder of the project, which is only read
 * @throws if it cannot be built; the reason has been printed
 */
export async function buildIntern(root: string): Promise<BuiltSite> {
  return buildCopy(root, [], 'entwurf', { THINKA_URL: localUrl, THINKA_AUSGABE: 'intern' });
}

async function buildCopy(
  root: string,
  additions: string[],
  purpose: Purpose,
  settings: Record<string, string>,
): Promise<BuiltSite> {
  const copy = await mkdtemp(path.join(tmpdir(), 'thinka-demo-'));
  const remove = () => rm(copy, { recursive: true, force: true });
  try {
    await layOut(root, copy);
    for (const folder of additions) await addFiles(path.join(root, folder), copy);
    await build(copy, purpose, settings);
    return { folder: path.join(copy, 'dist'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function layOut(root: string, copy: string): Promise<void> {
  for (const name of parts) {
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
}

async function addFiles(folder: string, copy: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((file) => file.isFile())) {
    const from = path.join(file.parentPath, file.name);
    const to = path.join(copy, path.relative(folder, from));
    await mkdir(path.dirname(to), { recursive: true });
    // Fails where an example has the name of something real, which would be gone.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

async function build(
  copy: string,
  purpose: Purpose,
  settings: Record<string, string>,
): Promise<void> {
  // Tests run as `test`, and Astro would take the build for one of development.
  const env = { ...process.env, NODE_ENV: 'production', ...settings, THINKA_ZWECK: purpose };
  // A process of its own: the settings of a build are read once.
  const child = fork(script, [copy, purpose, path.join(copy, '.cache')], { env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('This edition was not built; see above.');
}

const localUrl = 'http://localhost:4321/';

/** Of all there is, what a build reads. */
const parts = [
  'admin',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const examples = 'tests/fixtures/demo';
const script = path.join(import.meta.dirname, 'build-folder.ts');
