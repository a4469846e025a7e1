/** Writes the list of all packages beside what was built. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { toBom } from './bom.ts';
import { readLock } from './lock.ts';

/** Not into `dist/`: it tells of tools, of which no visitor runs any. */
export function writeBom(root: string): void {
  const bom = JSON.stringify(toBom(readLock(root)), null, 1);
  writeFileSync(path.join(root, 'sbom.cdx.json'), `${bom}\n`);
}
