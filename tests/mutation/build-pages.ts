/**
 * Started by the tests of mutations: builds the pages of a folder by the configuration of the site, but
 * without the work on finished pages (editor, search index, style sheets), which takes longest.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build, type AstroInlineConfig } from 'astro';

const [root = '.'] = process.argv.slice(2);
const file = pathToFileURL(path.join(root, 'astro.config.mjs')).href;
const { default: config } = (await import(file)) as { default: AstroInlineConfig };
const left = ['thinka-admin', 'thinka-search-index', 'thinka-page-styles', 'thinka-web-app'];
const integrations = (config.integrations ?? []).filter(
  (one) => one && !Array.isArray(one) && !left.includes(one.name),
);
try {
  await build({
    ...config,
    integrations,
    root,
    configFile: false,
    logLevel: 'warn',
    cacheDir: path.join(root, '.cache'),
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
