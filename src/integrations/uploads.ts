/**
 * Decides what of `public/` is published: everything, but of the uploads only those that an entry names
 * which this edition shows. Left to itself, the build would copy the whole folder, with what only
 * internal entries name, what somebody forgot there, and what a draft will need one day.
 */
import { constants, copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

import { contentFolder } from '#checks/content-files.ts';
import { listNamedUploads } from '#checks/named-uploads.ts';
import { isOfSystem } from '#checks/plain-files.ts';
import { readContent } from '#checks/read-content.ts';
import { isUploadName, toUploadPath } from '#domain/entry/uploads.ts';
import { edition, isShown } from '#site.config';

/** Comes first: whatever else looks at the built folder sees what is published and nothing more. */
export default function uploads(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'thinka-uploads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Neither copied nor served by Vite: only the two hooks below hand anything out.
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
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  // A link would publish whatever it points at on the machine that builds.
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
 * @param address as `/robots.txt` or `/uploads/plakat.png`, with or without what is escaped in it
 * @param shown names of the uploads that this edition publishes
 */
export function isPublished(address: string, shown: ReadonlySet<string>): boolean {
  const upload = findName(address);
  return upload === undefined || (isUploadName(upload) && shown.has(upload));
}

/** @returns what is meant below `/uploads/`, in whatever way it is written; nothing for the rest */
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
