/** Started by `check.ts`: prints what the checks say of a folder as JSON. */
import { checkForBoard } from './check-for-board.ts';

process.stdout.write(JSON.stringify(await checkForBoard(process.argv[2] ?? process.cwd())));
