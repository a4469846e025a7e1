/** The built pages as they lie in `dist/`, or in the folder of the demo. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { inject } from 'vitest';

/** Read and parsed when it is asked for, since most tests look at a few of all pages. */
export class BuiltPage {
  /** `/protokolle/2013-07-17-weimar/` */
  readonly url: string;
  /** Path in the folder of the site: `protokolle/2013-07-17-weimar/index.html` */
  readonly file: string;
  #html: string | undefined;
  #tree: Root | undefined;
  #ids: Set<string> | undefined;

  constructor(file: string) {
    this.file = file;
    this.url = `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, '');
  }

  get html(): string {
    return (this.#html ??= readFileSync(path.join(dist, this.file), 'utf8'));
  }

  get tree(): Root {
    return (this.#tree ??= fromHtml(this.html));
  }

  get ids(): Set<string> {
    const all = () => selectAll('[id]', this.tree);
    return (this.#ids ??= new Set(all().map(({ properties }) => String(properties.id))));
  }
}

export const dist = inject('siteFolder');

let pages: BuiltPage[] | undefined;

export function readPages(): readonly BuiltPage[] {
  return (pages ??= readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => new BuiltPage(name)));
}

/** The pages for readers; the editor is a program of others in a frame of ours, with tests of its own. */
export function readReadablePages(): BuiltPage[] {
  return readPages().filter(({ url }) => url !== '/admin/');
}

export { kinds } from '../../tools/page-kinds.ts';
