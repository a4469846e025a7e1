/** Style sheet and script of our pages. The look is that of the site: its own files, put together. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Answer } from '../http.ts';

export type AssetName = 'style.css' | 'login.js';

export function isAssetName(name: string): name is AssetName {
  return Object.hasOwn(sources, name);
}

export async function readAsset(name: AssetName): Promise<Answer> {
  const texts = await Promise.all(sources[name].map((source) => readFile(toPath(source), 'utf8')));
  return {
    status: 200,
    headers: { 'Content-Type': types[name], 'Cache-Control': 'no-cache' },
    body: texts.join('\n'),
  };
}

const sources: Record<AssetName, readonly string[]> = {
  'style.css': [
    ...['reset', 'tokens', 'elements', 'utilities'].map((name) => `../../src/styles/${name}.css`),
    './board.css',
  ],
  'login.js': ['./login.js'],
};

const types: Record<AssetName, string> = {
  'style.css': 'text/css; charset=utf-8',
  'login.js': 'text/javascript; charset=utf-8',
};

function toPath(source: string): string {
  return fileURLToPath(new URL(source, import.meta.url));
}
