/** Unpacks as Node does it; the editor has a way of its own. */
import { constants, inflateSync } from 'node:zlib';

import type { Unpacker } from './pdf-parts.ts';

export const unpacker: Unpacker = {
  /** What is cut off is unpacked as far as it goes, and what follows behind its end is passed over. */
  inflate(packed, most) {
    const bound = most === Infinity ? {} : { maxOutputLength: most };
    const options = { finishFlush: constants.Z_SYNC_FLUSH, ...bound };
    return Promise.try(() => inflateSync(packed, options)).catch((error: unknown) =>
      error instanceof RangeError ? 'too-much' : 'damaged',
    );
  },
  toLetters: ({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength).toString('latin1'),
};
