import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { readPicture } from '#checks/picture-parts.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'thinka-fotos-'));
  mkdirSync(place(''), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const place = (name: string) => path.join(root, 'public/uploads', name);
const draw = () => sharp({ create: { width: 40, height: 20, channels: 3, background: 'teal' } });

function run() {
  const script = path.resolve('scripts/photos.ts');
  return spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
}

test('pictures lose what the camera wrote, are turned, and others stay byte for byte', async () => {
  const plain = await draw().png().toBuffer();
  writeFileSync(place('plakat.png'), plain);
  const formats = ['jpeg', 'webp', 'png', 'avif'] as const;
  for (const format of formats) {
    const photo = draw()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: 'Probe' } });
    writeFileSync(place(`foto.${format}`), await photo.toFormat(format).toBuffer());
  }

  expect(run()).toMatchObject({
    stdout: expect.stringContaining('5 Bilder angesehen, 4 bereinigt.') as string,
    status: 0,
  });
  expect(readFileSync(place('plakat.png'))).toEqual(plain);
  for (const format of formats) {
    const after = readFileSync(place(`foto.${format}`));
    expect(readPicture(after)).toEqual({ metadata: [], isWhole: true, isMoving: false });
    const { width, height } = await sharp(after).metadata();
    expect([width, height]).toEqual([20, 40]);
  }
});

test('the film behind a photo goes, a film of its own keeps moving, colours stay', async () => {
  const behind = Buffer.from('\0\0\0\x18ftypmp42');
  const frames = Buffer.from([0, 0, 0, 255, 255, 255]);
  const film = sharp(frames, { raw: { width: 1, height: 2, channels: 3, pageHeight: 1 } });
  const files = {
    'live.jpg': await draw().withIccProfile('p3').jpeg().toBuffer(),
    'druck.jpg': await draw().toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer(),
    'film.gif': await film.gif().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(place(name), Buffer.concat([bytes, behind]));
  }
  run();

  for (const [name, before] of Object.entries(files)) {
    const after = readFileSync(place(name));
    expect(readPicture(after).metadata).toEqual([]);
    const [was, is] = await Promise.all([before, after].map(seeColour));
    for (const [index, part] of is?.entries() ?? []) {
      expect(Math.abs(part - (was?.[index] ?? 0))).toBeLessThan(6);
    }
  }
  expect(readPicture(readFileSync(place('film.gif'))).isMoving).toBe(true);
});

/** The colour of its first point on a screen. */
const seeColour = async (picture: Buffer) =>
  (await sharp(picture).toColourspace('srgb').raw().toBuffer()).subarray(0, 3);

test('what is broken or a link stays as it is, and is told', async () => {
  const half = (await draw().jpeg().toBuffer()).subarray(0, 200);
  writeFileSync(place('halb.jpg'), half);
  const outside = path.join(root, 'foto.jpg');
  const photo = await draw()
    .withExif({ IFD0: { Make: 'Probe' } })
    .jpeg()
    .toBuffer();
  writeFileSync(outside, photo);
  symlinkSync(outside, place('link.jpg'));

  const { stderr, status } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('halb.jpg:1:1  Das Bild ist unvollständig');
  expect(stderr).toContain('link.jpg:1:1  Das ist eine Verknüpfung');
  expect(readFileSync(place('halb.jpg'))).toEqual(half);
  expect(readFileSync(outside)).toEqual(photo);
});

test('without a folder there is nothing to do', () => {
  rmSync(place(''), { recursive: true });
  expect(run()).toMatchObject({ stdout: '0 Bilder angesehen, 0 bereinigt.\n', status: 0 });
});
