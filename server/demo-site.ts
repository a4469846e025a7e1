/** Builds other sites than the public one, each in a folder of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, copyFile, cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { outputFolders, type Edition, type Purpose } from '#site.config';

/** The day for which the demo is built: both clock changes of the year are still to come. */
export const demoDay = '2026-03-20';

/** A moment of it at which an Anlaufstelle is open. */
export const demoMoment = `${demoDay}T10:30:00+01:00`;

export interface BuiltSite {
  /** The folder that stands for `dist/` or `dist-intern/`. */
  folder: string;
  /** Takes it away again. */
  remove: () => Promise<void>;
}

/**
 * Builds the site with invented examples beside the real content.
 *
 * @param root folder of the project, which is only read
 * @param url where the demo will be served; calendars and feeds carry it
 * @throws if it cannot be built; the reason has been printed
 */
export async function buildDemo(root: string, url = localUrl): Promise<BuiltSite> {
  return buildVariant(root, {
    additions: [path.join(root, examples)],
    purpose: 'vorfuehrung',
    settings: { THINKA_HEUTE: demoDay, THINKA_URL: url },
  });
}

/**
 * Builds the internal edition, as a draft.
 *
 * @param root folder of the project, which is only read
 * @throws if it cannot be built; the reason has been printed
 */
export async function buildIntern(root: string): Promise<BuiltSite> {
  return buildVariant(root, { edition: 'intern', settings: { THINKA_URL: localUrl } });
}

export interface Variant {
  /** Missing, the public one. */
  edition?: Edition;
  /** Missing, a draft. */
  purpose?: Purpose;
  /** Folders laid out as the project is; their files come on top of those of the project. */
  additions?: readonly string[];
  /** Changes the copy before it is built. */
  change?: (copy: string) => Promise<void>;
  /** Variables for the build, such as `THINKA_URL`. */
  settings?: Record<string, string>;
}

/**
 * Builds a copy of the project that differs from it.
 *
 * @param root folder of the project, which is only read
 * @throws if it cannot be built; the reason has been printed
 */
export async function buildVariant(root: string, variant: Variant): Promise<BuiltSite> {
  const { edition = 'oeffentlich', purpose = 'entwurf', additions = [], settings } = variant;
  const copy = await mkdtemp(path.join(tmpdir(), 'thinka-demo-'));
  const remove = () => rm(copy, { recursive: true, force: true });
  try {
    await layOut(root, copy);
    for (const folder of additions) await addFiles(folder, copy);
    await variant.change?.(copy);
    await build(copy, purpose, { ...settings, THINKA_AUSGABE: edition });
    return { folder: path.join(copy, outputFolders[edition]), remove };
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
  // And a folder of its own: Astro writes its work files below the current one.
  const child = fork(script, [copy, purpose, path.join(copy, '.cache')], { env, cwd: copy });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('This edition was not built; see above.');
}

const localUrl = 'http://localhost:4321/';

/** The folders and files that a build reads. */
const parts = [
  'admin',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** The invented examples. */
export const examples = 'tests/fixtures/demo';
const script = path.join(import.meta.dirname, 'build-folder.ts');
