/** Builds the site with invented examples beside what is real, in a folder of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, copyFile, cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The day for which the demo is built: both clock changes of the year are still to come. */
export const demoDay = '2026-03-20';

/** A moment of it at which an Anlaufstelle is open. */
export const demoMoment = `${demoDay}T10:30:00+01:00`;

export interface DemoSite {
  /** The built site, as `dist/` would be. */
  folder: string;
  /** Takes it away again. */
  remove: () => Promise<void>;
}

/**
 * @param root folder of the project, which is only read
 * @param url where the demo will be served; calendars and feeds carry it
 * @throws if it cannot be built; the reason has been printed
 */
export async function buildDemo(root: string, url = 'http://localhost:4321/'): Promise<DemoSite> {
  const copy = await mkdtemp(path.join(tmpdir(), 'thinka-demo-'));
  const remove = () => rm(copy, { recursive: true, force: true });
  try {
    await layOut(root, copy);
    await build(copy, url);
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
  const files = await readdir(path.join(root, examples), { recursive: true, withFileTypes: true });
  for (const file of files.filter((file) => file.isFile())) {
    const from = path.join(file.parentPath, file.name);
    const to = path.join(copy, path.relative(path.join(root, examples), from));
    await mkdir(path.dirname(to), { recursive: true });
    // Fails where an example has the name of something real, which would be gone.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

async function build(copy: string, url: string): Promise<void> {
  const env = {
    ...process.env,
    THINKA_HEUTE: demoDay,
    THINKA_URL: url,
    THINKA_AUSGABE: 'oeffentlich',
    THINKA_ZWECK: 'vorfuehrung',
  };
  // A process of its own: the settings of a build are read once.
  const child = fork(script, [copy, 'vorfuehrung', path.join(copy, '.cache')], { env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The demo was not built; see above.');
}

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
