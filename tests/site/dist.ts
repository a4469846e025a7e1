/** The built pages as they lie in `dist/`, or in the folder of the demo. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { inject } from 'vitest';

export interface BuiltPage {
  /** `/protokolle/2013-07-17-weimar/` */
  url: string;
  /** In the folder of the site: `protokolle/2013-07-17-weimar/index.html` */
  file: string;
  html: string;
  tree: Root;
  ids: Set<string>;
}

export const dist = inject('siteFolder');

export function readPages(): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(path.join(dist, name), 'utf8');
      const tree = fromHtml(html);
      const ids = selectAll('[id]', tree).map(({ properties }) => String(properties.id));
      const url = `/${name.split(path.sep).join('/')}`.replace(/index\.html$/, '');
      return { url, file: name, html, tree, ids: new Set(ids) };
    });
}

/** What people read; the editor is a program of others in a frame of ours, with tests of its own. */
export function readReadablePages(): BuiltPage[] {
  return readPages().filter(({ url }) => url !== '/admin/');
}

export { kinds } from '../../tools/page-kinds.ts';
