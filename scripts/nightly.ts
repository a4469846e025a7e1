/** `npm run task -- nightly`: `npm test` with all inputs, where it otherwise takes samples. */
import { env } from 'node:process';

env['THINKA_UMFANG'] = 'ganz';
await import('./test.ts');
