/** The links to other sites in content and pages, with their places. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Place {
  file: string;
  line: number;
}

const folders = ['src/content', 'src/pages'];

/** @returns the places of each address, without what stands behind its `#` */
export function findLinks(root: string): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const file of folders.flatMap((folder) => listFiles(root, folder))) {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      for (const address of findAddresses(line)) {
        found.set(address, [...(found.get(address) ?? []), { file, line: index + 1 }]);
      }
    }
  }
  return found;
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml|astro)$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}

export function findAddresses(line: string): string[] {
  return [...line.matchAll(/https?:\/\/(?:[^\s<>"'`()[\]{}|\\^]|\([^\s()]*\))+/g)].flatMap(
    ([text]) => {
      const url = URL.parse(text.replace(/[.,;:!?*_]+$/, ''));
      // RFC 2606: names for examples, which nobody has.
      if (!url || /(?:^|\.)(?:example|example\.\w+|localhost)$/.test(url.hostname)) return [];
      url.hash = '';
      return [url.href];
    },
  );
}
