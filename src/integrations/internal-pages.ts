/**
 * Pages for colleagues. They are routes in the internal edition and under `astro dev` alone: a route
 * without pages would leave its styles in the public site, and in the preview of the editor.
 */
import type { AstroIntegration } from 'astro';

import { edition } from '#site.config';

export default function internalPages(): AstroIntegration {
  return {
    name: 'thinka-internal-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (edition !== 'intern' && command !== 'dev') return;
        injectRoute({
          pattern: '/werkstatt/gestaltung',
          entrypoint: './src/pages/werkstatt/_gestaltung.astro',
        });
      },
    },
  };
}
