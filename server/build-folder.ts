/** Started by other commands: checks and builds a folder, and ends when its parent does. */
import type { Purpose } from '#site.config';

import { buildSite } from './site.ts';

const [folder = process.cwd(), purpose = 'betrieb', cacheDir] = process.argv.slice(2);
process.on('disconnect', () => process.exit(1));
const isBuilt = await buildSite(folder, { purpose: purpose as Purpose, cacheDir });
process.exit(isBuilt ? 0 : 1);
