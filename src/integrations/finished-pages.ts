/** Walks once over the pages of a finished build, for all that look at them or change them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

export interface FinishedPage {
  /** The path within the built folder, as `termine/index.html`. */
  name: string;
  html: string;
}

/** Where a page says that it is, `canonical`, and how search files it, `art`; each in the first group. */
export const saidInPage = {
  canonical: /<link rel="canonical" href="([^"]*)"/,
  art: /<main\b[^>]* data-search="(\w+)"/,
} as const;

export interface PageVisitor {
  /** @returns the new page, if it changes */
  visit: (page: FinishedPage) => Promise<string | undefined> | string | undefined;
  /** Called after the last page. */
  end?: (logger: AstroIntegrationLogger) => Promise<void> | void;
}

export interface BuiltSite {
  /** The built folder. */
  folder: string;
  /** The base of the deployment, with a slash at its end. */
  base: string;
  /** The folder of the project. */
  root: string;
}

export type ToVisitor = (site: BuiltSite) => PageVisitor;

/** Runs after the editor, whose page takes the style sheets as they lie there, and is none of these pages. */
export default function finishedPages(...toVisitors: ToVisitor[]): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'thinka-finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const visitors = toVisitors.map((toVisitor) => toVisitor({ folder, base, root }));
        const names = await readdir(folder, { recursive: true });
        for (const name of names.filter(isPage).sort()) {
          await visitPage(folder, name.split(path.sep).join('/'), visitors);
        }
        for (const { end } of visitors) await end?.(logger);
      },
    },
  };
}

async function visitPage(folder: string, name: string, visitors: PageVisitor[]): Promise<void> {
  const file = path.join(folder, name);
  const before = await readFile(file, 'utf8');
  let html = before;
  for (const { visit } of visitors) html = (await visit({ name, html })) ?? html;
  if (html !== before) await writeFile(file, html);
}

function isPage(name: string): boolean {
  return name.endsWith('.html') && !name.startsWith(`admin${path.sep}`);
}
