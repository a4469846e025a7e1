/**
 * `npm run task -- hostile`: runs the checks on the corpus of hostile inputs, and opens the pages that pass.
 */
import { runHostile } from '../tests/hostile/run.ts';

process.exitCode = (await runHostile(process.cwd())) ? 0 : 1;
