/** The page with the pane. */
import { previewPlugins } from '../../../admin/preview/vite.ts';
import { serveBundle } from '../serve-bundle.ts';

export const servePreview = () =>
  serveBundle(import.meta.dirname, {
    base: './',
    plugins: previewPlugins(),
    // Under test, these would otherwise be made for each other's development versions.
    resolve: { conditions: ['module', 'browser', 'production'] },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
