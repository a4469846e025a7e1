/** `npm run build`: checks the content and builds `dist/`. */
import { buildSite } from './site.ts';

process.exitCode = (await buildSite(process.cwd())) ? 0 : 1;
