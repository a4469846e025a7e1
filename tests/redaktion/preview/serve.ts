/** The page with the pane. */
import { previewPlugins } from '../../../admin/preview/vite.ts';
import { serveBundle } from '../serve-bundle.ts';

export const servePreview = () =>
  serveBundle(import.meta.dirname, {
    base: './',
    plugins: previewPlugins(),
    // A test would otherwise mix the development versions of these.
    resolve: { conditions: ['module', 'browser', 'production'] },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
