import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { pictures } from './pictures.ts';

const root = mkdtempSync(path.join(tmpdir(), 'thinka-bilder-'));
const folder = path.join(root, 'dist');
const site = { folder, base: '/thinka/', root };
afterAll(() => rmSync(root, { recursive: true }));

/** Taken with the phone on its side, with the place of the picture in it. */
beforeAll(async () => {
  mkdirSync(path.join(folder, 'uploads'), { recursive: true });
  const photo = sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'teal' } });
  const exif = { IFD0: { Make: 'Probe' }, IFD3: { GPSLatitude: '50/1 58/1 0/1' } };
  const bytes = await photo.withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
  writeFileSync(path.join(folder, 'uploads/hof.jpg'), bytes);
});

const visit = (html: string) => pictures(site).visit({ name: 'index.html', html });

test('a picture of an entry gets its size, loads late, and fits small screens', async () => {
  const html = await visit('<p><img src="/thinka/uploads/hof.jpg" alt="Hof &#x26; Tor"></p>');

  expect(html).toMatch(
    /^<p><picture><source type="image\/avif" srcset="\/thinka\/_astro\/pictures\/\w{16}-480\.avif 480w, \S+-960\.avif 960w, \S+-1200\.avif 1200w" sizes="[^"]+"><source type="image\/webp" [^>]+><img width="1200" height="1600" loading="lazy" src="\/thinka\/uploads\/hof\.jpg" alt="Hof &#x26; Tor"><\/picture><\/p>$/,
  );
  const made = readdirSync(path.join(folder, '_astro/pictures')).sort();
  expect(made.map((name) => name.slice(16))).toEqual([
    ...['-1200.avif', '-1200.webp', '-480.avif', '-480.webp', '-960.avif', '-960.webp'],
  ]);
  for (const name of made) {
    const { exif, width, height } = await sharp(
      readFileSync(path.join(folder, '_astro/pictures', name)),
    ).metadata();
    expect([name, exif, height > width]).toEqual([name, undefined, true]);
  }
});

test('what was made in an earlier build is not made again', async () => {
  await visit('<img src="/thinka/uploads/hof.jpg" alt="">');
  const spy = vi.spyOn(sharp.prototype as { toFile: () => unknown }, 'toFile');
  await visit('<img src="/thinka/uploads/hof.jpg" alt="">');
  expect(spy).not.toHaveBeenCalled();
});

test.each([
  '<img src="/thinka/eu-emblem.svg" alt="">',
  '<img src="https://example.org/uploads/hof.jpg" alt="">',
  '<img src="/thinka/uploads/nicht-da.jpg" alt="">',
  '<img src="/thinka/uploads/../hof.jpg" alt="">',
])('%s stays as it is', async (html) => {
  expect(await visit(html)).toBe(html);
});
