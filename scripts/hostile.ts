/** `npm run task -- hostile`: lets the corpus of hostile inputs loose on the checks and opens what they let through. */
import { runHostile } from '../tests/hostile/run.ts';

process.exitCode = (await runHostile(process.cwd())) ? 0 : 1;
