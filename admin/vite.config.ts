/**
 * Bundles the editor from the parts of Decap that are in use. An alias leaves out parts that our config
 * cannot reach; everything else is Decap as it is published.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { InlineConfig } from 'vite';

import { germanNouns } from './german-nouns.ts';
import { previewPlugins } from './preview/vite.ts';

export const viteConfig = {
  configFile: false,
  root: import.meta.dirname,
  // Relative, so that one bundle serves every sub-path a site may be deployed to.
  base: './',
  publicDir: false,
  plugins: [germanNouns(), previewPlugins()],
  // The tsconfig of the site leaves JSX as it is.
  oxc: { jsx: { runtime: 'automatic' } },
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  resolve: {
    // Decap brings YAML 1 for files of its own formats; ours are read by src/cms with YAML 2.
    dedupe: ['yaml', 'react', 'react-dom', 'immutable'],
    alias: [
      { find: /^ajv$/, replacement: stub('ajv.ts') },
      { find: /^ajv-(errors|keywords\/dist\/keywords)$/, replacement: stub('ajv-extras.ts') },
      { find: /^react-toastify$/, replacement: stub('toast.ts') },
      { find: /^react-toastify-itself$/, replacement: findModule('react-toastify') },
      { find: /^react-toastify\/dist\/inject-style$/, replacement: stub('toast-styles.ts') },
      { find: /^.*\/validationErrorTypes$/, replacement: stub('validation-error-types.ts') },
      { find: /^diacritics$/, replacement: stub('diacritics.ts') },
      { find: /^react-markdown$/, replacement: stub('plain-hint.ts') },
      { find: /^(gray-matter|tomlify-j0\.4|@iarna\/toml\/.*)$/, replacement: stub('unused.ts') },
      { find: /^@jsquash\/webp$/, replacement: stub('unused.ts') },
      { find: /^(apollo-.*|graphql-tag|\.\/GraphQLAPI)$/, replacement: stub('unused.ts') },
    ],
  },
  build: {
    emptyOutDir: true,
    // A file of its own for everything: data: addresses would need a wider policy.
    assetsInlineLimit: 0,
    // The packages in the bundle, with their licences; src/integrations/licences.ts takes it from here.
    license: { fileName: 'licences.json' },
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
} satisfies InlineConfig;

function findModule(name: string): string {
  return fileURLToPath(import.meta.resolve(name));
}

function stub(name: string): string {
  return path.join(import.meta.dirname, 'stubs', name);
}
