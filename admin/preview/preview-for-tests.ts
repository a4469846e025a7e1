/** The preview for tests: the same modules as in the bundle of the editor, but run by Node. */
import path from 'node:path';

import { runnerImport } from 'vite';

import type * as preview from './preview.ts';
import { previewPlugins } from './vite.ts';

export async function loadPreview(): Promise<typeof preview> {
  const { module } = await runnerImport<typeof preview>(
    path.join(import.meta.dirname, 'preview.ts'),
    { configFile: false, plugins: previewPlugins(), logLevel: 'error' },
  );
  return module;
}
