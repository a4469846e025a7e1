/**
 * Comes before every schema: zod compiles schemas to code where it can, and trying whether it can is
 * already a violation of the page's policy.
 */
import { config } from 'zod';

config({ jitless: true });
