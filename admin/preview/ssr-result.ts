/** The parts of a request that Astro's renderer and our pages ask for; in a browser there is none. */
import type { renderToString } from 'astro/runtime/server/index.js';

import { href } from '#site.config';

export type Result = Parameters<typeof renderToString>[0];

export function toResult(): Result {
  const result = {
    cancelled: false,
    base: href('/'),
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
    componentMetadata: new Map(),
    // The frame runs no script; to the renderer, one without words is one that needs no element.
    inlinedScripts: { get: () => '' },
    clientDirectives: new Map(),
    renderers: [],
    params: {},
    compressHTML: true,
    partial: false,
    pathname: href('/'),
    response: { status: 200, headers: new Headers() },
    createAstro: (props: object, slots: object | null) => ({
      props,
      slots: slots ?? {},
      // Only the frame around the page asks for the address, and that is not shown.
      url: new URL(href('/'), 'https://vorschau.invalid'),
    }),
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      // The head is not shown either.
      hasRenderedHead: true,
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
      routeHasPropagation: false,
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  };
  return result as unknown as Result;
}
