/**
 * Keeps the old addresses of renamed entries: at each lies a page that leads on, or a copy where a program
 * reads the file. For servers, the same list is written as rules.
 */
import { constants, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { readContent } from '#checks/read-content.ts';
import { addressesOf, formerNamesOf } from '#domain/entry/former.ts';
import {
  redirectScript,
  renderRedirectFiles,
  renderRedirectPage,
  type Redirect,
} from '#exports/redirects.ts';
import { absolute, edition, href, isShown } from '#site.config';

/** Runs after all that looks at pages: these are none to search or to mark. */
export default function redirects(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'thinka-redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const moves = await findMoves(root, base);
        const files = (await Promise.all(moves.map((move) => listMoved(folder, move)))).flat();
        if (files.length === 0) return;
        await writeFile(path.join(folder, script), redirectScript);
        for (const file of files) await leave(folder, file);
        logger.info(`${files.length} old addresses lead on`);
        // The internal edition must answer nothing before its login.
        if (edition === 'intern') return;
        for (const [name, text] of renderRedirectFiles(files.map(toRedirect))) {
          await writeFile(path.join(folder, name), text);
        }
      },
    },
  };
}

const script = 'umgezogen.js';

/** @returns folders and files that had another address, of the entries that this edition shows */
async function findMoves(root: string, base: string): Promise<Redirect[]> {
  const { entries } = await readContent(root, { name: edition, base, isShown });
  const shown = entries.filter(({ frontmatter }) => isShown(frontmatter.data));
  return shown.flatMap(({ collection, id, frontmatter }) => {
    const others = shown.flatMap((one) =>
      one.collection === collection && one.id !== id ? [one.id] : [],
    );
    const present = addressesOf(collection, id, others);
    return formerNamesOf(frontmatter.data).flatMap((name) =>
      addressesOf(collection, name, others).map((from, index) => ({
        from,
        to: present[index] ?? '',
      })),
    );
  });
}

/** @returns the files of the built site that belong to it; not all addresses are there in every case */
async function listMoved(folder: string, { from, to }: Redirect): Promise<Redirect[]> {
  const place = path.join(folder, to);
  const found = await stat(place).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [{ from, to }] : [];
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(place, path.join(parentPath, name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
    .map((name) => ({ from: from + name, to: to + name }));
}

/** Fails where something else lies at the old address. */
async function leave(folder: string, { from, to }: Redirect): Promise<void> {
  const [source, target] = [path.join(folder, to), path.join(folder, from)];
  await mkdir(path.dirname(target), { recursive: true });
  if (!to.endsWith('.html')) {
    await copyFile(source, target, constants.COPYFILE_EXCL);
    return;
  }
  const page = await readFile(source, 'utf8');
  const address = href(toAddress(to));
  const html = renderRedirectPage({
    to: address,
    canonical: absolute(address),
    title: /<title>(.*?)<\/title>/s.exec(page)?.[1] ?? address,
    script: href(`/${script}`),
    marks:
      page
        .slice(0, page.indexOf('<header'))
        .match(/<aside.*?<\/aside>/gs)
        ?.join('') ?? '',
  });
  await writeFile(target, html, { flag: 'wx' });
}

function toRedirect({ from, to }: Redirect): Redirect {
  return { from: href(toAddress(from)), to: href(toAddress(to)) };
}

function toAddress(file: string): string {
  return file.replace(/index\.html$/, '');
}
