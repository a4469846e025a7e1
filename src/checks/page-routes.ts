/** The pages that are written by hand, by the routes their files give. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** @param root folder of the project */
export async function readPageRoutes(root: string): Promise<Set<string>> {
  const folder = path.join(root, 'src/pages');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const routes = names
    .map((name) => name.split(path.sep).join('/'))
    .filter((file) => !/\[|(^|\/)_|\.test\./.test(file))
    .flatMap((file) => toRoute(file) ?? []);
  return new Set(routes);
}

/** @param file as `suche.astro`, or as `termine.ics.ts`, which gives a file of its own */
function toRoute(file: string): string | undefined {
  const endpoint = /^(.+\.\w+)\.[jt]s$/.exec(file)?.[1];
  if (endpoint) return `/${endpoint}`;
  const page = /^(.+)\.(astro|mdx)$/.exec(file)?.[1]?.replace(/(^|\/)index$/, '');
  if (page === undefined) return undefined;
  return page ? `/${page}/` : '/';
}
