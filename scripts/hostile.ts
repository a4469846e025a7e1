/** `npm run hostile`: lets the corpus of hostile inputs loose on the checks and opens what they let through. */
import { runHostile } from '../tests/hostile/run.ts';

import { ensureBrowser } from '../tools/browser.ts';

process.exitCode = (await runHostile(process.cwd(), ensureBrowser())) ? 0 : 1;
