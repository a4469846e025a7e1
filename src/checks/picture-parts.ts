/**
 * The parts that a picture file is made of, walked from its first byte to its last. A list says which parts a
 * browser needs to draw it; all other parts tell of people, place and device, or are files of their own. A
 * colour profile says nothing of anybody and stays.
 */

/** Hidden parts that a picture may have, with their names for people. */
export const metadataLabels = {
  exif: 'Angaben der Kamera (EXIF), oft mit dem Ort der Aufnahme',
  xmp: 'Angaben eines Programms (XMP)',
  iptc: 'Angaben für Redaktionen (IPTC), oft mit Namen',
  kommentar: 'ein Kommentar',
  vorschau: 'ein kleines Vorschaubild, oft von vor dem Zuschneiden',
  anhang: 'eine weitere Datei, oft ein zweites Bild oder ein Film mit Ton',
  sonstiges: 'weitere Angaben eines Geräts oder Programms',
} as const;

export type MetadataKind = keyof typeof metadataLabels;

export interface PictureParts {
  /** Kinds in the order of the labels. */
  metadata: MetadataKind[];
  /** Whether the file goes on to where its own parts say that it ends. */
  isWhole: boolean;
  /** Whether it is a film of several pictures. */
  isMoving: boolean;
}

/** @param bytes of a JPEG, PNG, GIF, WebP or AVIF file; anything else is not whole */
export function readPicture(bytes: Uint8Array): PictureParts {
  const found = new Set<MetadataKind | 'bewegt'>();
  let isWhole = true;
  try {
    for (const kind of walk(new Reader(bytes))) found.add(kind);
  } catch (error) {
    // The length points behind the end of the file, or at something that is no part at all.
    if (!(error instanceof RangeError)) throw error;
    isWhole = false;
  }
  const kinds = Object.keys(metadataLabels) as MetadataKind[];
  return {
    metadata: kinds.filter((kind) => found.has(kind)),
    isWhole,
    isMoving: found.has('bewegt'),
  };
}

type Walk = Generator<MetadataKind | 'bewegt', void>;

class Reader extends DataView<ArrayBufferLike> {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.bytes = bytes;
  }

  text(from: number, length: number): string {
    return String.fromCharCode(...this.bytes.subarray(from, from + length));
  }

  /** Some programs fill up with zeros, which say nothing. */
  hasMore(from: number, to = this.byteLength): boolean {
    return this.bytes.subarray(from, to).some((byte) => byte !== 0);
  }
}

function* walk(file: Reader): Walk {
  const start = file.text(0, 12);
  if (start.startsWith('\xff\xd8\xff')) yield* walkJpeg(file);
  else if (start.startsWith('\x89PNG\r\n\x1a\n')) yield* walkPng(file);
  else if (start.startsWith('GIF8')) yield* walkGif(file);
  else if (/^RIFF[^]{4}WEBP/.test(start)) yield* walkWebp(file);
  else if (start.slice(4, 8) === 'ftyp') yield* walkBoxes(file, 0, file.byteLength, avifParts);
  else throw new RangeError('This is no picture.');
}

/** Segments of ITU-T T.81, B.1.1. */
function* walkJpeg(file: Reader): Walk {
  for (let at = 2; ;) {
    if (file.getUint8(at) !== 0xff) throw new RangeError('A marker was to be here.');
    // Any number of these may stand before a marker.
    while (file.getUint8(at) === 0xff) at++;
    const marker = file.getUint8(at);
    if (marker === 0xd9) {
      if (file.hasMore(at + 1)) yield 'anhang';
      return;
    }
    const length = file.getUint16(at + 1);
    const kind = nameSegment(marker, file.text(at + 3, Math.min(length - 2, 24)), length);
    if (kind) yield kind;
    at += 1 + length;
    if (marker === 0xda) at = skipScan(file, at);
  }
}

function nameSegment(marker: number, start: string, length: number): MetadataKind | undefined {
  if (marker === 0xe0) return start.startsWith('JFIF\0') && length === 16 ? undefined : 'vorschau';
  if (marker === 0xe1 && start.startsWith('Exif\0')) return 'exif';
  if (marker === 0xe1 && start.startsWith('http://ns.adobe.com/')) return 'xmp';
  if (marker === 0xe2 && start.startsWith('ICC_PROFILE\0')) return undefined;
  if (marker === 0xe2 && start.startsWith('MPF\0')) return 'anhang';
  if (marker === 0xed) return 'iptc';
  // Says how to read the colours.
  if (marker === 0xee && start.startsWith('Adobe') && length === 14) return undefined;
  if (marker === 0xfe) return 'kommentar';
  return marker >= 0xc0 && marker <= 0xdd ? undefined : 'sonstiges';
}

/** @returns where the next marker stands that does not belong to the data of the picture */
function skipScan(file: Reader, from: number): number {
  for (let at = from; ; at++) {
    at = file.bytes.indexOf(0xff, at);
    if (at < 0) throw new RangeError('The data do not end.');
    const next = file.getUint8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
}

/** Chunks of the PNG specification, 5.3. */
function* walkPng(file: Reader): Walk {
  for (let at = 8; ;) {
    const length = file.getUint32(at);
    const name = file.text(at + 4, 4);
    const end = at + 12 + length;
    // Its check sum has to be there as well.
    file.getUint32(end - 4);
    if (name === 'IEND') {
      if (length > 0 || file.hasMore(end)) yield 'anhang';
      return;
    }
    if (name === 'acTL') yield 'bewegt';
    else if (!pngParts.has(name)) yield nameChunk(name, file.text(at + 8, 24));
    at = end;
  }
}

// prettier-ignore
const pngParts: ReadonlySet<string> = new Set([
  'IHDR', 'PLTE', 'IDAT', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'mDCv', 'cLLI',
  'cLLi', 'bKGD', 'hIST', 'pHYs', 'fcTL', 'fdAT',
]);

/** @param start the beginning of its content: a text begins with its subject */
function nameChunk(name: string, start: string): MetadataKind {
  if (name === 'eXIf') return 'exif';
  if (!/^(?:tEXt|zTXt|iTXt)$/.test(name)) return 'sonstiges';
  if (start.startsWith('XML:com.adobe.xmp')) return 'xmp';
  const [, profile = ''] = /^Raw profile type (exif|iptc|xmp)\0/.exec(start) ?? [];
  return (profile || 'kommentar') as MetadataKind;
}

/** Blocks of GIF89a, sections 17 to 27. */
function* walkGif(file: Reader): Walk {
  const skipTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let pictures = 0;
  for (let at = 13 + skipTable(file.getUint8(10)); ;) {
    const block = file.getUint8(at);
    if (block === 0x3b) {
      if (file.hasMore(at + 1)) yield 'anhang';
      return;
    }
    if (block === 0x2c) {
      if (++pictures === 2) yield 'bewegt';
      at = skipSubBlocks(file, at + 11 + skipTable(file.getUint8(at + 9)));
    } else if (block === 0x21) {
      const end = skipSubBlocks(file, at + 2);
      const kind = nameExtension(file.getUint8(at + 1), file.text(at + 3, 11), end - at);
      if (kind) yield kind;
      at = end;
    } else throw new RangeError('A block was to be here.');
  }
}

function skipSubBlocks(file: Reader, from: number): number {
  let at = from;
  while (file.getUint8(at) !== 0) at += 1 + file.getUint8(at);
  return at + 1;
}

/** @param size of the whole extension; that of a loop is known */
function nameExtension(label: number, program: string, size: number): MetadataKind | undefined {
  if (label === 0xf9) return size === 8 ? undefined : 'sonstiges';
  if (label !== 0xff) return 'kommentar';
  if (/^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(program) && size === 19) return undefined;
  if (program === 'ICCRGBG1012') return undefined;
  return program.startsWith('XMP Data') ? 'xmp' : 'sonstiges';
}

/** Chunks of RIFF, https://developers.google.com/speed/webp/docs/riff_container */
function* walkWebp(file: Reader): Walk {
  const end = 8 + file.getUint32(4, true);
  yield* walkChunks(file, 12, end);
  if (file.hasMore(end)) yield 'anhang';
}

function* walkChunks(file: Reader, from: number, to: number): Walk {
  for (let at = from; at < to;) {
    const name = file.text(at, 4);
    const end = at + 8 + file.getUint32(at + 4, true);
    file.getUint8(end - 1);
    if (name === 'ANMF') {
      yield 'bewegt';
      yield* walkChunks(file, at + 24, end);
    } else if (name === 'EXIF') yield 'exif';
    else if (name === 'XMP ') yield 'xmp';
    else if (!webpParts.has(name)) yield 'sonstiges';
    at = end + (end % 2);
  }
}

const webpParts: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ICCP']);

/** Boxes of ISO/IEC 14496-12, as far as a still picture needs them. */
function* walkBoxes(file: Reader, from: number, to: number, parts: ReadonlySet<string>): Walk {
  for (let at = from; at < to;) {
    const name = file.text(at + 4, 4);
    const length = file.getUint32(at);
    const isLong = length === 1;
    const end = length === 0 ? to : at + (isLong ? Number(file.getBigUint64(at + 8)) : length);
    const start = at + (isLong ? 16 : 8);
    if (end < start || end > to) throw new RangeError('The box does not fit.');
    if (name === 'meta') yield* walkBoxes(file, start + 4, end, metaParts);
    else if (name === 'iprp' || name === 'ipco') {
      yield* walkBoxes(file, start, end, propertyParts);
    }
    // How many there are is said in two bytes, or in four from its first version on.
    else if (name === 'iinf') {
      yield* walkBoxes(file, start + (file.getUint8(start) === 0 ? 6 : 8), end, itemParts);
    } else if (name === 'infe') yield* nameItem(file, start);
    else if (name === 'free' || name === 'skip') {
      if (file.hasMore(start, end)) yield 'sonstiges';
    } else if (!parts.has(name)) yield fileBoxes.has(name) ? 'anhang' : 'sonstiges';
    at = end;
  }
}

const avifParts: ReadonlySet<string> = new Set(['ftyp', 'mdat']);
const metaParts: ReadonlySet<string> = new Set('hdlr pitm iloc iref idat dinf grpl'.split(' '));
const itemParts: ReadonlySet<string> = new Set();

/** Boxes that say how to read the data, and how to turn, cut and colour the picture. */
const propertyParts: ReadonlySet<string> = new Set(
  'ipma ispe pixi av1C colr irot imir pasp clap auxC lsel a1op a1lx clli mdcv cclv amve'.split(' '),
);

/** Films beside a picture, also those of Motion Photos. */
const fileBoxes: ReadonlySet<string> = new Set(['moov', 'moof', 'mpvd']);

function* nameItem(file: Reader, start: number): Walk {
  const type = file.text(start + (file.getUint8(start) < 3 ? 8 : 10), 4);
  if (type === 'Exif') yield 'exif';
  else if (type === 'mime') yield 'xmp';
  else if (!/^(?:av01|grid|iovl|iden|tmap)$/.test(type)) yield 'sonstiges';
}
