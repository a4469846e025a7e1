import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';

import { checkContent } from './check-content.ts';
import { listNotices } from './notices.ts';

const root = mkdtempSync(path.join(tmpdir(), 'thinka-bilder-'));
afterAll(() => rmSync(root, { recursive: true }));

const draw = () => sharp({ create: { width: 4, height: 4, channels: 3, background: 'teal' } });
const photo = await draw()
  .withExif({ IFD0: { Make: 'Probe' } })
  .jpeg()
  .toBuffer();
const plain = await draw().jpeg().toBuffer();
write('public/uploads/oeffentlich.jpg', photo);
write('public/uploads/intern.jpg', photo);
write('public/uploads/plakat.jpg', plain);
write('public/uploads/frau-hartung.jpg', plain);
write('public/uploads/plan.pdf', Buffer.from('%PDF-1.4\n<< /Author (Mara Beispiel) >>\n%%EOF'));
write(
  'src/content/seiten/offen.mdx',
  toSeite('oeffentlich', 'oeffentlich', 'plakat', 'frau-hartung'),
);
write('src/content/seiten/zu.mdx', toSeite('intern', 'intern'));
const report = await checkContent(root);

test('what a public entry names must not hold anything of a camera, nor bear a name', () => {
  expect(report.findings.map(({ file, rule }) => [file, rule])).toEqual([
    ['public/uploads/frau-hartung.jpg', 'personendaten'],
    ['public/uploads/oeffentlich.jpg', 'bild-angaben'],
  ]);
});

test('of the other files it is noted, and an author is not named', async () => {
  const told = await listNotices(report, '2026-12-01');
  expect(told.map(({ title, lines }) => [title, ...lines])).toEqual([
    [
      'Angaben über Menschen in Dateien, die kein öffentlicher Eintrag nennt',
      'public/uploads/intern.jpg  In diesem Bild ist mehr gespeichert, als man sieht: Angaben der Kamera (EXIF), oft mit dem Ort der Aufnahme',
    ],
    ['In diesen PDF-Dateien steht, wer sie geschrieben hat', 'public/uploads/plan.pdf  „Mara B…“'],
    [
      'Kein Eintrag nennt diese Dateien, also werden sie nicht veröffentlicht',
      'public/uploads/plan.pdf',
    ],
  ]);
});

function toSeite(sichtbarkeit: string, ...pictures: string[]): Buffer {
  const body = pictures
    .map((name) => `![Ein Bild](/uploads/${name}.jpg "keine Menschen erkennbar")`)
    .join('\n\n');
  const head = `titel: Probe\nbeschreibung: Probe\nsichtbarkeit: ${sichtbarkeit}`;
  return Buffer.from(`---\n${head}\n---\n\n${body}\n`);
}

function write(name: string, content: Buffer): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
