/**
 * `npm run task -- font`: makes the site's typeface anew. It keeps two weights of the variable font Atkinson
 * Hyperlegible Next and all between, and the letters that German and its neighbours need: 18 KB. The bold one
 * alone is kept unpacked as well, for the pictures that the build draws.
 * `src/styles/fonts/README.md` tells why this font.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { npmCommand } from '../tools/programs.ts';

/** Tools for a day every few years; they need not be in everybody's node_modules. */
const packages = ['subset-font@2.9.0', '@fontsource-variable/atkinson-hyperlegible-next@5.3.0'];
const source = '@fontsource-variable/atkinson-hyperlegible-next';
const target = 'src/styles/fonts';

interface SubsetFont {
  default: (
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      variationAxes: Record<string, number | { min: number; max: number }>;
      /** Features of OpenType; `tnum` are figures of equal width, for columns. */
      keepFeatures: string[];
    },
  ) => Promise<Buffer>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'thinka-font-'));
try {
  await make(path.join(folder, 'node_modules'));
} finally {
  rmSync(folder, { recursive: true });
}

async function make(modules: string): Promise<void> {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync(...npmCommand('install', '--prefix', folder, ...quietly, ...packages));
  const tool = pathToFileURL(path.join(modules, 'subset-font/index.js')).href;
  const { default: subset } = (await import(tool)) as SubsetFont;
  const file = path.join(
    modules,
    source,
    'files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  );
  const keepFeatures = ['ccmp', 'kern', 'locl', 'mark', 'tnum'];
  const font = await subset(readFileSync(file), letters(), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures,
  });
  writeFileSync(path.join(target, 'atkinson-hyperlegible-next.woff2'), font);
  const bold = await subset(readFileSync(file), letters(), {
    targetFormat: 'sfnt',
    variationAxes: { wght: 700 },
    keepFeatures,
  });
  writeFileSync(path.join(target, 'atkinson-hyperlegible-next-bold.ttf'), bold);
  writeFileSync(path.join(target, 'LICENSE'), readFileSync(path.join(modules, source, 'LICENSE')));
  console.log(`${target}: ${font.length} bytes`);
}

/** ASCII and Latin-1, and the signs of our texts. The device's own font shows all others. */
function letters(): string {
  return range(0x20, 0x7e) + range(0xa0, 0xff) + 'ŒœŠšŽž–—‘’‚“”„•…‹›€−→←↑↓×○●✓';
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join('');
}
