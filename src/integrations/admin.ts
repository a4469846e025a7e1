/** Puts the editor at `admin/`: into the built site, and in front of the server while writing. */
import { createHash } from 'node:crypto';
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
        base = config.base.replace(/\/?$/, '/');
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
            // While writing, the style sheets of the last build serve the preview.
            response.end(await writePage(folder, await findStyles(output, base)));
          })().catch(next);
        });
      },
      'astro:server:start': ({ logger }) => {
        logger.info('npm start serves the site with an editor that saves; here it only shows');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const target = path.join(site, folderName);
        const forge = readForge(process.env);
        // `purpose` may have been read before the command has said it.
        if (process.env['THINKA_ZWECK'] === 'betrieb' && forge.kind === 'werkstatt') {
          // The editor would load megabytes and ask for a Werkstatt, only to say the same.
          await cp(path.join(root, 'admin/not-set-up.html'), path.join(target, 'index.html'));
          logger.info(`the editor is not set up, as ${base}${folderName}/ says`);
          return;
        }
        const folder = await buildEditor(root);
        await cp(folder, target, { recursive: true });
        const styles = [await joinStyles(site, base)];
        await writeFile(path.join(target, 'index.html'), await writePage(folder, styles));
        logger.info(`the editor is at ${base}${folderName}/`);
      },
    },
  };
}

const name = 'thinka-admin';
const folderName = 'admin';

async function writePage(editor: string, styles: readonly string[]): Promise<string> {
  const html = await readFile(path.join(editor, 'index.html'), 'utf8');
  return toPage(html, { forge: readForge(process.env), styles });
}

/** One sheet: the preview begins anew for each entry, and asked for some sixty, twice. */
async function joinStyles(site: string, base: string): Promise<string> {
  const hrefs = await findStyles(site, base);
  const files = hrefs.map((href) => path.join(site, href.slice(base.length)));
  const css = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('');
  const digest = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  const name = `${folderName}/assets/site-${digest}.css`;
  await writeFile(path.join(site, name), css);
  return `${base}${name}`;
}

async function findStyles(site: string, base: string): Promise<string[]> {
  const names = await readdir(path.join(site, '_astro')).catch(() => []);
  return names
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => `${base}_astro/${name}`);
}
