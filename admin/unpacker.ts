/** Unpacks the streams of a PDF file, as browsers do it. */
import type { Unpacker } from '#checks/pdf-parts.ts';

export const unpacker: Unpacker = {
  async inflate(packed, most) {
    const { readable, writable } = new DecompressionStream('deflate');
    const fed = feed(writable.getWriter(), packed);
    const parts: Uint8Array[] = [];
    let size = 0;
    const reader = readable.getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        parts.push(part.value);
        size += part.value.length;
        if (size > most) return 'too-much';
      }
    } catch {
      // It is cut off, or something follows: the part before that counts.
      if (size === 0) return 'damaged';
    } finally {
      await reader.cancel().catch(() => undefined);
      await fed;
    }
    return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  },
  toLetters: (bytes) => new TextDecoder('latin1').decode(bytes),
};

/**
 * A line break or more may follow the data, and browsers then throw away the bytes they have not handed on.
 * So the last bytes come one by one, each after everything unpacked has been taken.
 */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array) {
  const end = findEnd(packed);
  const most = Math.max(0, end - 12);
  const pieces = [
    packed.slice(0, most),
    ...[...packed.slice(most, end)].map((one) => Uint8Array.of(one)),
  ];
  try {
    for (const piece of pieces) {
      await writer.ready;
      await writer.write(piece);
    }
    await writer.close();
  } catch {
    // The reader learns of it.
  }
}

function findEnd(packed: Uint8Array): number {
  const word = 'endstream';
  for (let at = packed.indexOf(101); at >= 0; at = packed.indexOf(101, at + 1)) {
    if (String.fromCharCode(...packed.subarray(at, at + word.length)) === word) return at;
  }
  return packed.length;
}
