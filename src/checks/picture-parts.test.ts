import { crc32 } from 'node:zlib';

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { readPicture } from './picture-parts.ts';

const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;
const plain = () => sharp({ create: { width: 4, height: 4, channels: 3, background: 'teal' } });
const draw = (format: (typeof formats)[number]) => plain().toFormat(format).toBuffer();
const find = (picture: Uint8Array) => readPicture(picture).metadata;

const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 58/1 0/1' } };
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const number = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value]);

function insert(picture: Buffer, at: number, part: Buffer): Buffer {
  return Buffer.concat([picture.subarray(0, at), part, picture.subarray(at)]);
}

/** A segment of a JPEG. */
function segment(marker: number, content: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, marker]),
    number(content.length + 2).subarray(2),
    latin1(content),
  ]);
}

/** A chunk of a PNG. */
function chunk(name: string, content: string): Buffer {
  const named = latin1(name + content);
  return Buffer.concat([number(content.length), named, number(crc32(named))]);
}

describe('what a camera or a program wrote is found', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('the place: %s', async (format) => {
    expect(find(await plain().withExif(place).toFormat(format).toBuffer())).toEqual(['exif']);
  });

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('its own words: %s', async (format) => {
    expect(find(await plain().withXmp(xmp).toFormat(format).toBuffer())).toContain('xmp');
  });

  test.each<[what: string, part: Buffer, kind: string]>([
    ['the words of an agency', segment(0xed, 'Photoshop 3.0\x008BIM'), 'iptc'],
    ['a comment', segment(0xfe, 'Foto: ich'), 'kommentar'],
    ['a comment behind bytes that fill up', latin1('\xff\xff\xff\xfe\x00\x05ich'), 'kommentar'],
    ['a second note of the camera', segment(0xe1, 'Exif\0\0MM\0*'), 'exif'],
    [
      'the long form of what a program wrote',
      segment(0xe1, 'http://ns.adobe.com/xmp/extension/'),
      'xmp',
    ],
    ['that there are more pictures', segment(0xe2, 'MPF\0MM\0*'), 'anhang'],
    ['a small picture of an older kind', segment(0xe0, 'JFXX\0\x10'), 'vorschau'],
    ['what only this device knows', segment(0xe4, 'SAMSUNG'), 'sonstiges'],
  ])('in a JPEG: %s', async (_, part, kind) => {
    expect(find(insert(await draw('jpeg'), 2, part))).toEqual([kind]);
  });

  test.each<[what: string, part: Buffer, kind: string]>([
    ['a text', chunk('tEXt', 'Author\0Mara'), 'kommentar'],
    ['a packed text', chunk('zTXt', 'Author\0\0x'), 'kommentar'],
    ['a text of the world', chunk('iTXt', 'Author\0\0\0\0\0Mara'), 'kommentar'],
    ['the words of a program', chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0'), 'xmp'],
    ['the notes of a camera in a text', chunk('zTXt', 'Raw profile type exif\0\0x'), 'exif'],
    ['the notes of a camera', chunk('eXIf', 'MM\0*'), 'exif'],
    ['the time', chunk('tIME', '\x07\xe8\x05\x06\0\0\0'), 'sonstiges'],
    ['what nobody knows', chunk('caBX', 'x'), 'sonstiges'],
  ])('in a PNG, before the picture and behind it: %s', async (_, part, kind) => {
    const picture = await draw('png');
    expect(find(insert(picture, 33, part))).toEqual([kind]);
    expect(find(insert(picture, picture.length - 12, part))).toEqual([kind]);
  });

  test.each<[what: string, part: string, kind: string]>([
    ['a comment', '!\xfe\x03ich\0', 'kommentar'],
    ['a text to draw', '!\x01\x01x\0', 'kommentar'],
    ['the words of a program', '!\xff\x0bXMP DataXMP\x01x\0', 'xmp'],
    ['what only this program knows', '!\xff\x0bMARAMUST1.0\x01x\0', 'sonstiges'],
    ['more than a loop has', '!\xff\x0bNETSCAPE2.0\x03\x01\0\0\x04Mara\0', 'sonstiges'],
  ])('in a GIF: %s', async (_, part, kind) => {
    const picture = await draw('gif');
    expect(find(insert(picture, picture.length - 1, latin1(part)))).toEqual([kind]);
  });

  test.each<[what: string, part: string, kind: string]>([
    ['a film', '\0\0\0\x0cmpvdfilm', 'anhang'],
    ['what nobody knows', '\0\0\0\x0cuuidMara', 'sonstiges'],
    ['what was to be free', '\0\0\0\x0cfreeMara', 'sonstiges'],
  ])('in an AVIF: %s', async (_, part, kind) => {
    expect(find(Buffer.concat([await draw('avif'), latin1(part)]))).toEqual([kind]);
  });

  test('in a WebP: what nobody knows', async () => {
    const picture = await draw('webp');
    const more = Buffer.concat([picture, latin1('MARA\x04\0\0\0abcd')]);
    more.writeUInt32LE(more.length - 8, 4);
    expect(find(more)).toEqual(['sonstiges']);
  });

  test.each(['jpeg', 'png', 'webp', 'gif'] as const)(
    'what hangs on behind the end: %s',
    async (format) => {
      const film = latin1('\0\0\0\x18ftypmp42');
      expect(find(Buffer.concat([await draw(format), film]))).toEqual(['anhang']);
    },
  );
});

describe('nothing is found', () => {
  test.each(formats)('in a plain %s', async (format) => {
    expect(readPicture(await draw(format))).toEqual({
      metadata: [],
      isWhole: true,
      isMoving: false,
    });
  });

  test('in one that builds up little by little, with notes how to read its colours', async () => {
    const picture = await plain().toColourspace('cmyk').jpeg({ progressive: true }).toBuffer();
    expect(find(picture)).toEqual([]);
  });

  test.each(['webp', 'gif'] as const)('in a film without sound: %s', async (format) => {
    const frames = [0, 0, 0, 255, 255, 255, 0, 0, 0, 255, 255, 255, 9, 9, 9, 9, 9, 9];
    const film = sharp(Buffer.from(frames), {
      raw: { width: 1, height: 6, channels: 3, pageHeight: 2 },
    });
    expect(readPicture(await film.toFormat(format).toBuffer())).toEqual({
      metadata: [],
      isWhole: true,
      isMoving: true,
    });
  });

  test('in zeros that fill up', async () => {
    expect(find(Buffer.concat([await draw('jpeg'), Buffer.alloc(9)]))).toEqual([]);
  });

  test('in a profile of colours, which tells of nobody', async () => {
    for (const format of formats.slice(0, 4)) {
      const picture = await plain().withIccProfile('p3').toFormat(format).toBuffer();
      expect((await sharp(picture).metadata()).icc).toBeDefined();
      expect(find(picture)).toEqual([]);
    }
  });
});

describe('a picture is not whole', () => {
  // A cut AVIF shows only when it is drawn.
  test.each(['jpeg', 'png', 'webp', 'gif'] as const)(
    'wherever it is cut off: %s',
    async (format) => {
      const picture = await draw(format);
      const ends = [...picture.keys()];
      expect(ends.filter((end) => readPicture(picture.subarray(0, end)).isWhole)).toEqual([]);
    },
  );

  test.each([
    ['nothing', ''],
    ['a word', 'abc'],
    ['a page', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a beginning', '\xff\xd8\xff\xfe'],
    ['a box that ends before it began', '\0\0\0\x0cftypavif\0\0\0\x02mdat'],
  ])('that is %s', (_, bytes) => {
    expect(readPicture(latin1(bytes)).isWhole).toBe(false);
  });
});
