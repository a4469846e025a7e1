/**
 * `npm run build`: checks the content and builds `dist/`.
 *
 * With `--entwurf` also while blanks are open that only the operator can fill.
 */
import { parseArgs } from 'node:util';

import { buildSite } from './site.ts';

const isDraft = readArguments();
if (isDraft === undefined) process.exitCode = 1;
else {
  const isBuilt = await buildSite(process.cwd(), { purpose: isDraft ? 'entwurf' : 'betrieb' });
  process.exitCode = isBuilt ? 0 : 1;
}

/** @returns nothing if there is an argument that means nothing; this has been printed */
function readArguments(): boolean | undefined {
  try {
    return parseArgs({ options: { entwurf: { type: 'boolean', default: false } } }).values.entwurf;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Known: --entwurf (npm run build -- --entwurf)');
    return undefined;
  }
}
