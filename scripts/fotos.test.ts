import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';

import { findMetadata } from '#checks/photo-metadata.ts';

const root = mkdtempSync(path.join(tmpdir(), 'thinka-fotos-'));
const folder = path.join(root, 'public/uploads');
afterAll(() => rmSync(root, { recursive: true }));

test('pictures lose what the camera wrote, are turned, and others stay byte for byte', async () => {
  mkdirSync(folder, { recursive: true });
  const draw = () => sharp({ create: { width: 40, height: 20, channels: 3, background: 'teal' } });
  const plain = await draw().png().toBuffer();
  writeFileSync(path.join(folder, 'plakat.png'), plain);
  for (const format of ['jpeg', 'webp', 'png'] as const) {
    const photo = draw()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: 'Probe' } });
    writeFileSync(path.join(folder, `foto.${format}`), await photo.toFormat(format).toBuffer());
  }

  const script = path.resolve('scripts/fotos.ts');
  const said = execFileSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });

  expect(said).toContain('4 Bilder angesehen, 3 bereinigt.');
  expect(readFileSync(path.join(folder, 'plakat.png'))).toEqual(plain);
  for (const format of ['jpeg', 'webp', 'png']) {
    const after = readFileSync(path.join(folder, `foto.${format}`));
    expect(await findMetadata(after)).toEqual([]);
    const { width, height } = await sharp(after).metadata();
    expect([width, height]).toEqual([20, 40]);
  }
});
