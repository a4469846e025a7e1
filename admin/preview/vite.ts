/**
 * Vite plugins that show the site's own pages in the preview: the components are compiled as for the site,
 * but run in the browser, where they read the draft instead of Astro's data store.
 */
import path from 'node:path';

import { transform } from '@astrojs/compiler-rs';
import { normalizePath, type Plugin } from 'vite';

import { readPageRoutes } from '#checks/page-routes.ts';
import { collectionNames, collections } from '#schemas/collections.ts';
import { readBy } from '#site/settings.ts';

/** As Vite writes it on Windows too: a module by another path would be another module. */
const root = normalizePath(path.resolve(import.meta.dirname, '../..'));

export function previewPlugins(): Plugin[] {
  return [compileComponents(), readFromDraft(), settleSite()];
}

/** The markup of a component, without its styles and scripts: the page links the site's style sheet. */
function compileComponents(): Plugin {
  return {
    name: 'thinka-preview-components',
    enforce: 'pre',
    transform: {
      filter: { id: /\.astro$/ },
      handler(source, id) {
        const { code, diagnostics } = transform(source, {
          // It is in the bundle, which is to be the same from whichever folder.
          filename: id.slice(root.length),
          // Scopes of styles are made from it, so it has to be the same as in Astro.
          normalizedFilename: id.slice(root.length),
          internalURL: 'astro/compiler-runtime',
          compact: true,
          resultScopedSlot: true,
          scopedStyleStrategy: 'attribute',
          resolvePath: (specifier) => specifier,
        });
        const problem = diagnostics.find(({ severity }) => severity === 'error');
        if (problem) this.error(problem.text);
        return { code, map: null, moduleType: 'ts' };
      },
    },
  };
}

/** Modules that the site's code asks for and a browser does not have. */
function readFromDraft(): Plugin {
  return {
    name: 'thinka-preview-content',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source === 'astro:content') return `${root}/admin/preview/site-content.ts`;
      if (source === pages) return `\0${pages}`;
      const isStyle = /\.css$|\.astro\?astro&/.test(source) && importer.endsWith('.astro');
      return isStyle ? nothing : undefined;
    },
    async load(id) {
      if (id === nothing) return '';
      if (id !== `\0${pages}`) return undefined;
      const routes = JSON.stringify([...(await readPageRoutes(root))]);
      const files = collectionNames.map((name) =>
        JSON.stringify(`${root}/src/pages/${collections[name].page}`),
      );
      return [
        ...files.map((file, index) => `import * as page${index} from ${file};`),
        `export const pages = ${routes};`,
        `export const entryPages = {${collectionNames.map((name, index) => `'${name}': page${index}`).join()}};`,
      ].join('\n');
    },
  };
}

const pages = 'virtual:thinka-pages';
const nothing = '\0thinka-preview-nothing';

/** The settings of the deployment come from the environment of the build, which no browser has. */
function settleSite(): Plugin {
  return {
    name: 'thinka-preview-settings',
    transform: {
      filter: { id: /\/src\/site\.config\.ts$/ },
      handler(source) {
        // `site-content.ts` decides which entries show, by the draft itself.
        const env = {
          ...Object.fromEntries(readBy('preview').map((name) => [name, process.env[name]])),
          THINKA_AUSGABE: 'intern',
          THINKA_VORSCHAU: 'ja',
        };
        return { code: `const process = { env: ${JSON.stringify(env)} };\n${source}`, map: null };
      },
    },
  };
}
