import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';

import { renderQrCode } from './qr-code.ts';

test.each(['webcal://thinka.example/termine/kalender.ics', 'https://thinka.example/ä?b=c'])(
  'a phone reads %s',
  (text) => {
    expect(decodeQR(draw(renderQrCode(text)))).toBe(text);
  },
);

/** The picture, eight pixels to a square, as a camera would hand it over. */
function draw(svg: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 8;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1/g)) {
    for (let pixel = 0; pixel < scale * scale; pixel += 1) {
      const column = Number(x) * scale + (pixel % scale);
      const row = Number(y) * scale + Math.floor(pixel / scale);
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return { width, height: width, data };
}
