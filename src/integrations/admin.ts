/** Puts the editor at `admin/`: into the built site, and in front of the server while writing. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

import { buildEditor } from '#admin/bundle.ts';
import { readForge } from '#admin/forge.ts';
import { toPage } from '#admin/page.ts';
import { purpose } from '#site.config';

export default function admin(): AstroIntegration {
  // Invented examples are not for contributions; a page of the demo says so in the editor's place.
  if (purpose === 'vorfuehrung') return { name, hooks: {} };

  let root = '';
  let base = '/';
  let output = '';
  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        output = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        let files: ReturnType<typeof sirv> | undefined;
        server.middlewares.use(`/${folderName}`, (request, response, next) => {
          if (!/^\/?(index\.html)?(\?|$)/.test(request.url ?? '')) {
            if (files) files(request, response, next);
            else next();
            return;
          }
          void (async () => {
            const folder = await buildEditor(root);
            files = sirv(folder, { dev: true });
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            // While writing, the style sheet of the last build serves the preview.
            response.end(await writePage(folder, output, base));
          })().catch(next);
        });
      },
      'astro:server:start': ({ logger }) => {
        logger.info('npm start serves the site with an editor that saves; here it only shows');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const target = path.join(site, folderName);
        const folder = await buildEditor(root);
        await cp(folder, target, { recursive: true });
        await writeFile(path.join(target, 'index.html'), await writePage(folder, site, base));
        logger.info(`the editor is at ${base}${folderName}/`);
      },
    },
  };
}

const name = 'thinka-admin';
const folderName = 'admin';

async function writePage(editor: string, site: string, base: string): Promise<string> {
  const html = await readFile(path.join(editor, 'index.html'), 'utf8');
  return toPage(html, { forge: readForge(process.env), styles: await findStyles(site, base) });
}

async function findStyles(site: string, base: string): Promise<string[]> {
  const names = await readdir(path.join(site, '_astro')).catch(() => []);
  return names
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => `${base.replace(/\/?$/, '/')}_astro/${name}`);
}
