/** The page with our widgets. */
import { serveBundle } from '../serve-bundle.ts';

export const serveHarness = () => serveBundle(import.meta.dirname);
