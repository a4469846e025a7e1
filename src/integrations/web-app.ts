/**
 * Lets readers use the site without a connection and put it on the start screen of a device: makes the
 * service worker, the manifest and the icons. They are made from the script, the tokens and the
 * favicon that the site has anyway, so that none of them can fall behind.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { build } from 'vite';

import { iconFiles, readToken, renderManifest, toIco, toMaskable } from '#site/web-manifest.ts';
import { base, edition, site } from '#site.config';

export default function webApp(): AstroIntegration {
  let root = '';
  return {
    name: 'thinka-web-app',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const tokens = await readFile(path.join(root, 'src/styles/tokens.css'), 'utf8');
        const colour = readToken(tokens, '--surface');
        await Promise.all([
          writeIcons(folder, await readFile(path.join(root, 'public/favicon.svg'), 'utf8')),
          writeFile(path.join(folder, 'manifest.webmanifest'), renderManifest(site, base, colour)),
        ]);
        // Internal pages must not stay on devices.
        if (edition === 'oeffentlich') await buildWorker(root, folder);
      },
    },
  };
}

async function writeIcons(folder: string, favicon: string): Promise<void> {
  const draw = (svg: string, size: number) =>
    // Drawn large at once: a small picture made larger would have soft edges.
    sharp(Buffer.from(svg), { density: (72 * size) / 32 })
      .resize(size, size)
      .png({ palette: true });
  await Promise.all([
    ...iconFiles.map(({ name, size, hasCorners }) =>
      draw(hasCorners ? favicon : toMaskable(favicon), size).toFile(path.join(folder, name)),
    ),
    draw(favicon, 32)
      .toBuffer()
      .then((png) => writeFile(path.join(folder, 'favicon.ico'), toIco(png))),
  ]);
}

/** One file without imports, at the root: a worker looks after its own folder and those below. */
async function buildWorker(root: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      license: { fileName: 'licences-worker.json' },
      lib: {
        entry: path.join(root, 'src/components/offline/service-worker.ts'),
        formats: ['iife'],
        name: 'thinka',
        fileName: () => 'sw.js',
      },
    },
  });
}
