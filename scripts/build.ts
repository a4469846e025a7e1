/**
 * `npm run build`: checks the content and builds the public edition in `dist/`.
 *
 * `--edition intern` builds the internal one in `dist-intern/`; `--draft` builds also while blanks are
 * open that only the operator can fill. Beside either, `sbom.cdx.json` lists the packages of the build.
 */
import { parseArgs } from 'node:util';

import type { Edition } from '#site.config';

import { writeBom } from '../tools/supply-chain/write-bom.ts';

const wanted = readArguments();
if (wanted === undefined) process.exitCode = 1;
else {
  const purpose = wanted.isDraft ? 'entwurf' : 'betrieb';
  if (wanted.edition !== undefined) process.env['THINKA_AUSGABE'] = wanted.edition;
  process.env['THINKA_ZWECK'] ??= purpose;
  // Imported late: the settings of a build are read when its modules are loaded.
  const { buildSite } = await import('../server/site.ts');
  const isBuilt = await buildSite(process.cwd(), { purpose });
  if (isBuilt) writeBom(process.cwd());
  process.exitCode = isBuilt ? 0 : 1;
}

/** @returns nothing if there is an argument that means nothing; this has been printed */
function readArguments(): { isDraft: boolean; edition: Edition | undefined } | undefined {
  try {
    const { draft, edition } = parseArgs({
      options: {
        draft: { type: 'boolean', default: false },
        // Missing, the variable THINKA_AUSGABE decides.
        edition: { type: 'string' },
      },
    }).values;
    if (edition === undefined || edition === 'intern' || edition === 'oeffentlich') {
      return { isDraft: draft, edition };
    }
    console.error(`There is no edition ${edition}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(
    'Known: --draft (once --entwurf), --edition intern, --edition oeffentlich (once --ausgabe)',
  );
  return undefined;
}
