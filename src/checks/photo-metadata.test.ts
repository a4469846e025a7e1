import { deflateSync } from 'node:zlib';

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { findMetadata, findPdfAuthor } from './photo-metadata.ts';

const plain = () => sharp({ create: { width: 4, height: 4, channels: 3, background: 'teal' } });
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 58/1 0/1' } };
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

/** A segment behind the two bytes that begin every JPEG. */
function withSegment(jpeg: Buffer, marker: number, content: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  const segment = Buffer.concat([
    Buffer.from([0xff, marker]),
    length,
    Buffer.from(content, 'latin1'),
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

describe('in a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('the place is found: %s', async (format) => {
    const picture = await plain().withExif(place).toFormat(format).toBuffer();
    expect(await findMetadata(picture)).toEqual(['exif']);
  });

  test.each(['jpeg', 'png', 'webp'] as const)(
    'what a program wrote is found: %s',
    async (format) => {
      const picture = await plain().withXmp(xmp).toFormat(format).toBuffer();
      expect(await findMetadata(picture)).toContain('xmp');
    },
  );

  test('what an agency wrote is found', async () => {
    const resource =
      'Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x09\x1c\x02\x50\x00\x04Mara\x00';
    const picture = withSegment(await plain().jpeg().toBuffer(), 0xed, resource);
    expect(await findMetadata(picture)).toEqual(['iptc']);
  });

  test('a comment is found', async () => {
    expect(
      await findMetadata(withSegment(await plain().jpeg().toBuffer(), 0xfe, 'Foto: ich')),
    ).toEqual(['kommentar']);
  });

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'nothing is found in a plain %s',
    async (format) => {
      expect(await findMetadata(await plain().toFormat(format).toBuffer())).toEqual([]);
    },
  );

  test('a profile of colours tells of nobody', async () => {
    const picture = await plain().withIccProfile('p3').jpeg().toBuffer();
    expect((await sharp(picture).metadata()).icc).toBeDefined();
    expect(await findMetadata(picture)).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['a word', 'abc'],
    ['half a JPEG', '\xff\xd8\xff\xfe'],
  ])('of %s, nothing is told and nothing fails', async (_, bytes) => {
    expect(await findMetadata(Buffer.from(bytes, 'latin1'))).not.toContain('exif');
  });
});

describe('in a PDF file', () => {
  const stream = (dictionary: string, content: string) => {
    const packed = deflateSync(Buffer.from(content)).toString('latin1');
    return `%PDF-1.5\n1 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\n`;
  };

  // prettier-ignore
  test.each<[where: string, pdf: string, author: string | undefined]>([
    ['its author', '%PDF-1.4\n1 0 obj << /Title (Plan) /Author (Mara Muster) >>', 'Mara Muster'],
    ['one with brackets', '%PDF-1.4\n<< /Author (Mara \\(Büro\\)) >>', 'Mara (Büro)'],
    ['one in UTF-16', '%PDF-1.4\n<< /Author (\xfe\xff\x00M\x00a\x00r\x00a) >>', 'Mara'],
    ['one in hexadecimal digits', '%PDF-1.4\n<< /Author <FEFF004D006100720061> >>', 'Mara'],
    ['one that is packed', stream('/Type /ObjStm', '<< /Author (Mara) >>'), 'Mara'],
    ['one in its XMP', '%PDF-1.4\n<dc:creator><rdf:Seq><rdf:li>Mara</rdf:li></rdf:Seq></dc:creator>', 'Mara'],
    ['no author', '%PDF-1.4\n<< /Title (Plan) /Producer (Programm) >>', undefined],
    ['an empty one', '%PDF-1.4\n<< /Author () >>', undefined],
    ['a broken stream', '%PDF-1.5\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nabc\nendstream', undefined],
  ])('finds %s', (_, pdf, author) => {
    expect(findPdfAuthor(Buffer.from(pdf, 'latin1'))).toBe(author);
  });
});
