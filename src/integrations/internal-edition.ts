/**
 * Parts of the internal edition alone: its start page, and the marks on all others. The public one gets none
 * of it, not even a route without pages, whose styles would be left in it.
 */
import type { AstroIntegration } from 'astro';

import { edition } from '#site.config';

export default function internalEdition(): AstroIntegration {
  if (edition !== 'intern') return { name, hooks: {} };
  return {
    name,
    hooks: {
      'astro:config:setup': ({ addMiddleware, config, injectRoute }) => {
        injectRoute({ pattern: '/intern', entrypoint: './src/pages/intern/_index.astro' });
        addMiddleware({
          entrypoint: new URL('src/pages/intern/_mark-pages.ts', config.root),
          order: 'post',
        });
      },
    },
  };
}

const name = 'thinka-internal-edition';
