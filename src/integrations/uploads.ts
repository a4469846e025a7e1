/**
 * Decides which files of `public/` are published: all, except uploads that no entry of this edition names.
 * Without this the build would copy the whole folder, with files of internal entries, forgotten files, and
 * files for future drafts.
 */
import { constants, copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

import { contentFolder } from '#checks/content-files.ts';
import { listNamedUploads } from '#checks/named-uploads.ts';
import { isOfSystem, walkFolder } from '#checks/plain-files.ts';
import { readContent } from '#checks/read-content.ts';
import { isUploadName, toUploadPath } from '#domain/entry/uploads.ts';
import { edition, isShown } from '#site.config';

/** Runs first: everything that looks at the built folder afterwards sees the published files and no more. */
export default function uploads(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'thinka-uploads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Neither Vite's copy nor its server: only the two hooks below hand anything out.
        updateConfig({ vite: { publicDir: false } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        const files = sirv(path.join(root, 'public'), { dev: true });
        let shown: Promise<Set<string>> | undefined;
        server.watcher.on('all', (_event, file) => {
          if (path.resolve(file).startsWith(path.join(root, contentFolder))) shown = undefined;
        });
        server.middlewares.use(base, (request, response, next) => {
          const address = request.url ?? '';
          if (findName(address) === undefined) {
            files(request, response, next);
            return;
          }
          shown ??= readShownUploads(root, base);
          shown
            .then((names) => {
              if (isPublished(address, names)) files(request, response, next);
              else next();
            })
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const count = await publish(root, fileURLToPath(dir), base);
        logger.info(`${count} uploads are published`);
      },
    },
  };
}

async function readShownUploads(root: string, base: string): Promise<Set<string>> {
  const { entries } = await readContent(root, { name: edition, base, isShown });
  return listNamedUploads(entries, isShown);
}

/** @returns how many uploads it copied */
async function publish(root: string, site: string, base: string): Promise<number> {
  const shown = await readShownUploads(root, base);
  const source = path.join(root, 'public');
  const entries = await walkFolder(source);
  // A link could publish any file of the machine that builds.
  const names = entries
    .filter((entry) => entry.isFile() && !isOfSystem(entry.name))
    .map((entry) => path.relative(source, path.join(entry.parentPath, entry.name)))
    .filter((name) => isPublished(`/${name.split(path.sep).join('/')}`, shown));
  for (const name of names) {
    const to = path.join(site, name);
    await mkdir(path.dirname(to), { recursive: true });
    // Fails where a page has this name.
    await copyFile(path.join(source, name), to, constants.COPYFILE_EXCL);
  }
  return names.filter((name) => name.startsWith('uploads')).length;
}

/**
 * @param address as `/robots.txt` or `/uploads/plakat.png`, escaped or not
 * @param shown names of the uploads that this edition publishes
 */
export function isPublished(address: string, shown: ReadonlySet<string>): boolean {
  const upload = findName(address);
  return upload === undefined || (isUploadName(upload) && shown.has(upload));
}

/** @returns the name below `/uploads/`, however it is written; undefined for other addresses */
function findName(address: string): string | undefined {
  const pathname = path.posix.normalize(decode(address.replace(/[?#].*/s, '')));
  const folder = toUploadPath('');
  return pathname.toLowerCase().startsWith(folder) ? pathname.slice(folder.length) : undefined;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
