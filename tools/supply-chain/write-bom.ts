/** Writes the list of all packages beside the built site. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { toBom } from './bom.ts';
import { readLock } from './lock.ts';

/** It stays out of `dist/`: most of it tells of tools, which no visitor runs. */
export function writeBom(root: string): void {
  const bom = JSON.stringify(toBom(readLock(root)), null, 1);
  writeFileSync(path.join(root, 'sbom.cdx.json'), `${bom}\n`);
}
