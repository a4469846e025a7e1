/** Walks once over the pages of a finished build, for all that look at them or change them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

export interface FinishedPage {
  /** Within the built folder, as `termine/index.html`. */
  name: string;
  html: string;
}

export interface PageVisitor {
  /** @returns the page as it is to be, if it changes */
  visit: (page: FinishedPage) => Promise<string | undefined> | string | undefined;
  /** After the last page. */
  end: (logger: AstroIntegrationLogger) => Promise<void> | void;
}

/** @param site the built folder; `base` is that of the deployment */
export type ToVisitor = (site: string, base: string) => PageVisitor;

/** Comes after the editor, whose page takes the style sheets as they lie there, and is none of these pages. */
export default function finishedPages(...toVisitors: ToVisitor[]): AstroIntegration {
  let base = '/';
  return {
    name: 'thinka-finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const visitors = toVisitors.map((toVisitor) => toVisitor(site, base));
        const names = await readdir(site, { recursive: true });
        for (const name of names.filter(isPage).sort()) {
          await visitPage(site, name.split(path.sep).join('/'), visitors);
        }
        for (const { end } of visitors) await end(logger);
      },
    },
  };
}

async function visitPage(site: string, name: string, visitors: PageVisitor[]): Promise<void> {
  const file = path.join(site, name);
  const before = await readFile(file, 'utf8');
  let html = before;
  for (const { visit } of visitors) html = (await visit({ name, html })) ?? html;
  if (html !== before) await writeFile(file, html);
}

function isPage(name: string): boolean {
  return name.endsWith('.html') && !name.startsWith(`admin${path.sep}`);
}
