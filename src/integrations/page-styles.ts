/**
 * One style sheet for each page, with the styles that page needs and no others.
 *
 * Astro either gives every page the styles of the whole site, or each one a handful of small sheets
 * that compress badly and cost a request each. Pages are to be readable after the first round trip
 * of the network, so the small ones are joined here. Pages with the same parts share a sheet. Styles for
 * paper stand in a second one, for which no browser lets the reader wait.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { BuiltSite, PageVisitor } from './finished-pages.ts';
import { partPrint } from './print-styles.ts';

interface SheetHrefs {
  screen: string;
  print: string;
}

export function pageStyles({ folder, base }: BuiltSite): PageVisitor {
  const sheets = new Map<string, Promise<SheetHrefs>>();
  const join = (hrefs: string[]) => {
    const key = hrefs.join(' ');
    const sheet = sheets.get(key) ?? joinSheets(folder, base, hrefs);
    sheets.set(key, sheet);
    return sheet;
  };
  return {
    visit: async ({ html }) => {
      const hrefs = [...html.matchAll(sheetLinks)].map(([, href = '']) => href);
      return hrefs.length < 2 ? undefined : withJoinedSheets(html, await join(hrefs));
    },
    end: (logger) => {
      logger.info(`${sheets.size} pairs of style sheets for all pages`);
    },
  };
}

/** Links as Astro writes them. */
const sheetLinks = /<link rel="stylesheet" href="([^"]*\/_astro\/[^"]+)">/g;

export function withJoinedSheets(html: string, { screen, print }: SheetHrefs): string {
  const links = `<link rel="stylesheet" href="${screen}"><link rel="stylesheet" href="${print}" media="print">`;
  let isFirst = true;
  return html.replace(sheetLinks, () => {
    const link = isFirst ? links : '';
    isFirst = false;
    return link;
  });
}

/** @returns the addresses of the sheets that hold them all, in their order */
async function joinSheets(site: string, base: string, hrefs: string[]): Promise<SheetHrefs> {
  const files = hrefs.map((href) => path.join(site, href.slice(base.length)));
  const css = (await Promise.all(files.map((file) => readFile(file, 'utf8'))))
    .join('')
    .replaceAll('\n', '');
  const { screen, print } = partPrint(css);
  // In a folder of its own: among the small sheets the preview would take it for one more of them.
  await mkdir(path.join(site, '_astro/pages'), { recursive: true });
  const write = async (text: string) => {
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    const name = `_astro/pages/${digest}.css`;
    await writeFile(path.join(site, name), text);
    return base + name;
  };
  return { screen: await write(screen), print: await write(print) };
}
