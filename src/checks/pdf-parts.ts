/**
 * The contents of a PDF file (ISO 32000-1), packed ones too: one part at a time, and no more of it than a
 * document of the allowed size has. It needs nothing of Node, so the editor uses it as well.
 */

/** The work that Node and browsers do in different ways. */
export interface Unpacker {
  /** @returns the unpacked bytes, as far as it goes; or that it is damaged, or more than `most` bytes */
  inflate(packed: Uint8Array, most: number): Promise<Uint8Array | 'damaged' | 'too-much'>;
  /** @returns one letter for each byte, that of the same number where it is of ASCII */
  toLetters(bytes: Uint8Array): string;
}

/** A reader of PDF files might find more in the file than we can see. */
export class UnreadablePdf extends Error {
  readonly reason: 'damaged' | 'too-much';

  constructor(reason: 'damaged' | 'too-much') {
    super(reason);
    this.reason = reason;
  }
}

/** Allowed documents have a third of it at most, and a tenth as many streams and escapes. */
const mostUnpacked = 32_000_000;
const mostStreams = 5_000;
const mostEscapes = 200_000;

/**
 * @returns the file itself, then its unpacked object streams and XMP; each byte is one letter, and names are
 * spelled out
 * @throws UnreadablePdf
 */
export async function* readPdf(bytes: Uint8Array, unpacker: Unpacker): AsyncGenerator<string> {
  const text = unpacker.toLetters(bytes);
  yield spellOut(text);

  let [left, streams] = [mostUnpacked, 0];
  // Readers skip the rest of the line behind the word.
  for (const { 0: word, index } of text.matchAll(/(?<!end)stream[^\r\n]{0,200}(?:\r\n?|\n)/g)) {
    if (++streams > mostStreams) throw new UnreadablePdf('too-much');
    const head = text.slice(Math.max(0, index - longestHead), index);
    const holdsObjects = isObjectStream(spellOut(head.slice(head.lastIndexOf('obj') + 3)));
    const packed = bytes.subarray(index + word.length);
    // A head can hide its type in many ways; the beginning of the stream cannot.
    if (!holdsObjects && !(await beginsAsText(packed, unpacker))) continue;
    const unpacked = await unpacker.inflate(packed, left);
    if (typeof unpacked === 'string') throw new UnreadablePdf(unpacked);
    left -= unpacked.length;
    yield spellOut(unpacker.toLetters(unpacked));
  }
}

/** For the dictionary before a stream; that of an object stream has hundreds of signs. */
const longestHead = 20_000;

/**
 * Whether a packed stream is said to hold objects (7.5.7); unpacked they are in the text already.
 *
 * @throws UnreadablePdf if it is packed in a way that only old programs use, and for pictures
 */
function isObjectStream(head: string): boolean {
  if (!/\/(?:ObjStm|First)\b/.test(head) || !/\/F(?:ilter)?\b/.test(head)) return false;
  const isPlain = /\/F(?:ilter)?[\s\0]*\[?[\s\0]*\/Fl(?:ateDecode)?[\s\0]*(?:[\]/>]|$)/.test(head);
  const isTwice = /\/(?:DecodeParms|DP|ASCII\w+|AHx|A85|LZW\w*|RL|RunLength\w*)\b/.test(head);
  if (!isPlain || isTwice) throw new UnreadablePdf('damaged');
  return true;
}

/** The numbers that an object stream begins with, a remark, or XMP. */
const textBeginning =
  /^(?:[\s\0+.-]*\d[\s\0\d+.-]*(?:[<[(/tfn%]|$)|[\s\0]*%|(?:\xef\xbb\xbf)?\s*<[?x])/;

async function beginsAsText(packed: Uint8Array, unpacker: Unpacker): Promise<boolean> {
  // The beginning of all that is packed so (RFC 1950); it costs less than to try.
  const [method = 0, flags = 0] = packed;
  if (method % 16 !== 8 || (method * 256 + flags) % 31 !== 0) return false;
  // Few bytes may unpack to many, so one begins with few; the table of a code may need more.
  for (const size of [100, 512]) {
    const start = await unpacker.inflate(packed.subarray(0, size), Infinity);
    if (typeof start === 'string') return false;
    if (start.length > 0) return textBeginning.test(unpacker.toLetters(start.subarray(0, 200)));
  }
  return false;
}

/** `/J#61vaScript` is `/JavaScript` (7.3.5). */
function spellOut(text: string): string {
  if (text.split('#', mostEscapes).length === mostEscapes) throw new UnreadablePdf('too-much');
  return text.replace(/#([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** A literal string (7.3.4.2) without its signs of escape. */
export function unescape(text: string): string {
  return text
    .replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8) & 255))
    .replace(/\\(?:\r\n?|\n)/g, '')
    .replace(/\\([^])/g, '$1');
}
