/** Pictures and Anlagen: in the same commit as their entry, and to be seen where it is written. */
import { personenLabels, personenWords } from '#schemas/einwilligung.ts';
import { expect, test } from 'vitest';
import sharp from 'sharp';

import { useRedaktion } from './driver/redaktion.ts';
import { pdf } from '../samples.ts';

const redaktion = useRedaktion();

test('a picture goes with the entry, is seen at once, and after the draft is opened again', async () => {
  const { repository } = redaktion;
  const editor = await redaktion.open();
  await editor.create('seiten', {
    Titel: 'Mit Bild',
    Beschreibung: 'Eine Probe.',
    Sichtbarkeit: 'Öffentlich',
    Text: 'Davor.\n',
  });
  await editor.text.press('Control+End');
  await editor.tool('Bild einfügen').click();
  await editor
    .dialog()
    .getByLabel('Bild', { exact: true })
    .setInputFiles({ name: 'Foto groß.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto() });
  await editor.dialog().getByText('Bereit: foto-gross-').waitFor();
  await editor.dialog().getByLabel('Was ist zu sehen?').fill('Eine grüne Fläche');
  await editor.dialog().getByLabel(personenLabels.keine).check();
  await editor.dialog().getByRole('button', { name: 'Einfügen' }).click();
  await editor.dialog().waitFor({ state: 'hidden' });
  expect(await isSeen()).toBe(true);

  const id = await editor.save();
  const branch = `cms/seiten/${id}`;
  const [upload = '', entry] = repository.changes(branch);
  expect(upload).toMatch(/^A public\/uploads\/foto-gross-[0-9a-f]{8}\.jpg$/);
  expect(entry).toBe(`A src/content/seiten/${id}.mdx`);
  expect(repository.commits(branch)).toHaveLength(1);
  const stored = repository.bytes(branch, upload.slice(2));
  const { width, height, exif } = await sharp(stored).metadata();
  expect([width, height, exif]).toEqual([1600, 800, undefined]);
  expect(repository.read(branch, `src/content/seiten/${id}.mdx`)).toContain(
    `![Eine grüne Fläche](${upload.slice('A public'.length)} "${personenWords.keine}")`,
  );

  await editor.openDraft('seiten', id);
  expect(await isSeen()).toBe(true);
  await editor.form.fill({ Beschreibung: 'Eine andere.' });
  await editor.save();
  // Saved again, the picture is not sent a second time, and not lost.
  expect(repository.changes(branch)).toHaveLength(2);
  expect(repository.bytes(branch, upload.slice(2))).toEqual(stored);

  async function isSeen(): Promise<boolean> {
    const picture = editor.preview.getByRole('img', { name: 'Eine grüne Fläche' });
    await picture.waitFor();
    return picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth > 1;
    });
  }
});

test('an Anlage stays with its Protokoll when the draft is opened again', async () => {
  const { repository } = redaktion;
  const editor = await redaktion.open();
  await editor.create('protokolle', {
    Titel: 'Mit Anlage',
    Datum: '2026-02-03',
    Ort: 'Probeort',
    Format: 'Arbeitstreffen',
    Zustand: 'Entwurf',
    Quelle: 'Eine Probe.',
    Anlagen: [{ Datei: pdf, Titel: 'Übersicht' }],
    Text: '## Rahmen\n\n### Informationen\n\n- Ein Punkt.',
  });
  const id = await editor.save();
  const branch = `cms/protokolle/${id}`;
  const changes = repository.changes(branch);
  expect(changes).toHaveLength(2);
  const upload = (changes[0] ?? '').slice(2);
  expect(repository.bytes(branch, upload)).toEqual(pdf.buffer);

  await editor.openDraft('protokolle', id);
  const anlage = editor.form.item('Anlagen', 0);
  expect(await anlage.field('Datei').innerText()).toContain(upload.slice('public/uploads/'.length));
  await editor.form.fill({ Haus: 'Ein Haus' });
  await editor.save();
  expect(repository.changes(branch)).toEqual(changes);
});

test('what is no picture or document is refused, and nothing is saved with it', async () => {
  const editor = await redaktion.open();
  await editor.create('protokolle');
  const item = await editor.form.addItem('Anlagen');
  await item
    .field('Datei')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'Programm.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    });
  await item.field('Datei').getByRole('alert').filter({ hasText: 'PDF' }).waitFor();
  expect(redaktion.repository.branches()).not.toContainEqual(expect.stringContaining('programm'));
});

/** Larger than a page needs, and with the words that cameras add. */
function drawPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#2c6e31' } })
    .withExif({ IFD0: { ImageDescription: 'Wohnung der Familie' } })
    .jpeg()
    .toBuffer();
}
