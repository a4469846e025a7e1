/** `npm run task -- headers`: writes the headers of all servers anew from `src/site/security-headers.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { renderHeaderFiles } from '#site/header-files.ts';

for (const [file, text] of renderHeaderFiles()) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
