/**
 * Run by Vite: renders every page and every file that the site makes of its entries, by the very
 * modules that the build runs, with entries of our choice.
 */
import { renderToString } from 'astro/runtime/server/index.js';

import { showEntries, type SiteEntry } from '../../admin/preview/site-content.ts';
import { toResult } from '../../admin/preview/ssr-result.ts';

type Params = Record<string, string | undefined>;

interface Route {
  default?: Parameters<typeof renderToString>[1];
  GET?: (context: object) => Response | Promise<Response>;
  getStaticPaths?: () => Promise<StaticPath[]> | StaticPath[];
}

interface StaticPath {
  params: Params;
  props?: object;
}

const routes: Record<string, Route> = import.meta.glob(
  ['/src/pages/**/*.{astro,ts}', '!/src/pages/**/_*', '!/src/pages/**/*.test.ts'],
  { eager: true },
);

export interface Made {
  /** The route, as `/termine/[id].ics`, with the values of its parameters. */
  route: string;
  text: string;
}

/** @throws if a query, a component or an endpoint cannot cope with an entry */
export async function makeAll(entries: readonly SiteEntry[]): Promise<Made[]> {
  showEntries(entries);
  const made: Made[] = [];
  for (const [file, route] of Object.entries(routes)) {
    const paths = (await route.getStaticPaths?.()) ?? [{ params: {} }];
    const addresses = new Set<string>();
    for (const { params, props = {} } of paths) {
      const name = `${file.replace('/src/pages', '')} ${JSON.stringify(params)}`;
      if (addresses.has(name)) throw new Error(`Twice the same address: ${name}`);
      addresses.add(name);
      made.push({ route: name, text: await make(route, params, props, name) });
    }
  }
  return made;
}

async function make(route: Route, params: Params, props: object, name: string): Promise<string> {
  try {
    const context = {
      params,
      props,
      url: new URL('https://t.invalid/'),
      site: new URL('https://t.invalid/'),
    };
    if (route.GET) return await (await route.GET(context)).text();
    if (!route.default) throw new Error('There is neither a page nor a file.');
    const result = toResult() as unknown as {
      createAstro: (p: object, s: object | null) => object;
    };
    const { createAstro } = result;
    result.createAstro = (p, s) => {
      // The result of the preview knows only whether the slots of a component are there.
      const slots = { ...s, has: (slot: string) => Boolean((s as Params | null)?.[slot]) };
      return { ...createAstro(p, slots), params, site: context.site };
    };
    const html: unknown = await renderToString(
      result as never,
      route.default,
      { ...props },
      {},
      true,
    );
    return String(html);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.stack : String(error)}`, {
      cause: error,
    });
  }
}
