/** Unpacks as Node does it; the editor has a way of its own. */
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';

import type { Unpacker } from './pdf-parts.ts';

const unpack = promisify(inflate);

export const unpacker: Unpacker = {
  /** Unpacks a stream that is cut off as far as it goes, and ignores bytes behind its end. */
  async inflate(packed, most) {
    const bound = most === Infinity ? {} : { maxOutputLength: most };
    try {
      return await unpack(packed, { finishFlush: constants.Z_SYNC_FLUSH, ...bound });
    } catch (error) {
      return error instanceof RangeError ? 'too-much' : 'damaged';
    }
  },
  toLetters: ({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength).toString('latin1'),
};
