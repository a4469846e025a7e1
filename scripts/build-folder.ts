/** Started by `main-site.ts`: checks and builds a folder, and ends when its parent does. */
import { buildSite } from './site.ts';

const [folder = process.cwd(), cacheDir] = process.argv.slice(2);
process.on('disconnect', () => process.exit(1));
process.exit((await buildSite(folder, cacheDir)) ? 0 : 1);
