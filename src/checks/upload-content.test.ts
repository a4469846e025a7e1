import { crc32, deflateSync } from 'node:zlib';

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { findContentProblem } from './upload-content.ts';

const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a picture', () => {
  // Noise, so that there are enough bytes to lose some.
  const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, index) => (index * 7919) >> 3));
  const draw = (format: (typeof formats)[number]) =>
    sharp(noise, { raw: { width: 60, height: 40, channels: 3 } })
      .toFormat(format)
      .toBuffer();
  const say = async (name: string, bytes: Buffer) =>
    (await findContentProblem(name, bytes))?.problem;

  test.each(formats)('that is whole passes: %s', async (format) => {
    expect(await say(`bild.${format}`, await draw(format))).toBeUndefined();
  });

  test.each(formats)('that is cut off is found: %s', async (format) => {
    const picture = await draw(format);
    for (const end of [200, picture.length >> 1, picture.length - 1]) {
      expect(await say(`bild.${format}`, picture.subarray(0, end))).toContain('unvollständig');
    }
  });

  // A JPEG with a part missing inside still draws, so it still counts as one.
  test.each(['png', 'webp', 'avif', 'gif'] as const)(
    'of which some is missing within is found: %s',
    async (format) => {
      const picture = await draw(format);
      const half = picture.length >> 1;
      const broken = Buffer.concat([picture.subarray(0, half), picture.subarray(half + 400)]);
      expect(await say(`bild.${format}`, broken)).toContain('beschädigt');
    },
  );

  test.each([
    ['nothing', 'bild.png', '', 'Die Datei ist leer'],
    ['a text', 'bild.jpg', 'Ein Bild vom Garten', 'ist aber etwas anderes'],
    ['a page', 'bild.png', '<svg onload="alert(1)"/>', 'ist aber etwas anderes'],
  ])('that is %s is found', async (_, name, content, problem) => {
    expect(await say(name, latin1(content))).toContain(problem);
  });

  test('of another kind is found, and how to call it', async () => {
    expect(await findContentProblem('bild.jpg', await draw('png'))).toEqual({
      problem: 'Die Datei endet auf .jpg, ist aber ein Bild der Art PNG',
      fix: 'Benenne sie um, sodass sie auf .png endet, auch dort, wo ein Eintrag sie nennt',
    });
  });

  test('of more pixels than a browser can hold is found before it is drawn', async () => {
    expect(await findContentProblem('bild.png', drawEmpty(30_000, 30_000))).toEqual({
      problem: 'Das Bild hat 30.000 × 30.000 Bildpunkte, das ist für Browser zu viel',
      fix: 'Verkleinere es auf höchstens 50 Millionen Bildpunkte, besser auf 1.600 in der Breite',
    });
  });
});

/** A black picture of a few bytes for millions of pixels. */
function drawEmpty(width: number, height: number): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([latin1(name), content]);
    return Buffer.concat([number(content.length), named, number(crc32(named))]);
  };
  const number = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value]);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Buffer.concat([number(width), number(height), Buffer.from([1, 0, 0, 0, 0])])),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
