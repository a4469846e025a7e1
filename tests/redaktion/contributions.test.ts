/** Every collection from the list to the finished site: an entry that is changed, and one that is new. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { fileOf, pathOf } from '#domain/entry/address.ts';
import { toUploadName, uploadFolder } from '#domain/entry/uploads.ts';
import { recordFileOf } from '#domain/protokoll/record.ts';
import { dayInThuringia } from '#domain/time/dates.ts';
import { collectionNames } from '#schemas/collections.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createMainSite } from '../../server/main-site.ts';
import { useRedaktion } from './driver/redaktion.ts';
import type { Upload, Value } from './driver/values.ts';
import { samples } from '../samples.ts';

const redaktion = useRedaktion();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thinka-stand-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const published = collectionNames.filter((name) => samples[name].published !== undefined);

describe.each(published)('an entry of %s', (collection) => {
  const { published: id = '', title: label = 'Titel' } = samples[collection];
  const file = fileOf(collection, id);
  const branch = `cms/${collection}/${id}`;

  test('opens with its page beside it, and changes by one line if one field is changed', async () => {
    const { repository } = redaktion;
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.openList(collection);
    await editor.page.locator(`main a[href$="/entries/${id}"]`).waitFor();
    await editor.edit(collection, id);
    await editor.waitForPreview();

    const field = editor.form.field(label);
    const chosen = field.locator('.thinka-chosen__words span');
    const isChosen = (await chosen.count()) > 0;
    const title = isChosen
      ? await chosen.first().innerText()
      : await editor.form.input(label).inputValue();
    expect(title).not.toBe('');
    expect(await editor.preview.locator('main').textContent()).toContain(title);

    // The name of a Zahlenblatt is that of its Standort; and a Termin counts its changes.
    if (collection === 'indikatoren' || collection === 'termine') return;
    await editor.form.fill({ [label]: 'Ein neuer Name' });
    expect(await editor.save()).toBe(id);
    const { gone, come } = repository.diff('main', branch, file);
    const key = label.toLowerCase();
    expect(gone).toEqual([expect.stringMatching(new RegExp(`^${key}: `))]);
    expect(come).toEqual([`${key}: Ein neuer Name`]);
    expect(repository.changes(branch)).toEqual([`M ${file}`]);
    expect(repository.commits(branch)).toHaveLength(1);
  });
});

test('an entry that still holds is confirmed with one touch', async () => {
  const { repository } = redaktion;
  const id = 'flyer-und-plakate-persoenlich-uebergeben';
  const file = fileOf('best-practice', id);
  const branch = `cms/best-practice/${id}`;
  const editor = await redaktion.open({ role: 'projekt' });
  await editor.edit('best-practice', id);
  await editor.page.getByRole('button', { name: 'Heute – Geprüft am' }).click();
  await editor.save();

  const today = dayInThuringia(new Date());
  expect(repository.diff('main', branch, file)).toEqual({
    gone: [],
    come: [`geprueftAm: ${today}`],
  });
  // The same order as in the form.
  expect(repository.read(branch, file)).toMatch(/\ngeprueftAm: .*\nsichtbarkeit: /);
  expect(repository.changes(branch)).toEqual([`M ${file}`]);
});

test('a list of figures opens with one line for each, on a phone as well, and changes by one', async () => {
  const { repository } = redaktion;
  const file = fileOf('indikatoren', 'saalfeld');
  const branch = 'cms/indikatoren/saalfeld';
  // Narrow from the start, or the pane would lie over the form.
  const editor = await redaktion.open({ role: 'projekt', viewport: { width: 390, height: 800 } });
  await editor.edit('indikatoren', 'saalfeld');

  const list = editor.form.field('Werte');
  await list.getByText('nationalitaeten · Alte Kaserne / Beulwitz · 2019 · 25').waitFor();
  expect(await editor.form.input('Nenner').isVisible()).toBe(false);
  const open = list.getByRole('button', { name: 'Aufklappen' });
  await open.last().click();
  await editor.form.item('Werte', 1).fill({ Wert: '4.000' });
  expect(await editor.save()).toBe('saalfeld');

  expect(repository.diff('main', branch, file)).toEqual({
    gone: ['    wert: 25'],
    come: ['    wert: 4000'],
  });
  expect(repository.changes(branch)).toEqual([`M ${file}`]);
});

describe.each(collectionNames)('a new entry of %s', (collection) => {
  const { id, fields } = samples[collection];
  const branch = `cms/${collection}/${id}`;
  const file = fileOf(collection, id);

  test('is one branch with one commit that holds all of it, and a pull request that is a draft', async () => {
    const { repository } = redaktion;
    const main = repository.head('main');
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.create(collection);
    await editor.waitForPreview();
    await editor.togglePreview();
    await editor.form.fill(fields);
    await editor.togglePreview();
    await editor.pane.getByRole('status').filter({ hasText: 'Alles in Ordnung' }).waitFor();
    await editor.preview.locator('main').waitFor();
    expect(await editor.save()).toBe(id);

    expect(repository.commits(branch)).toHaveLength(1);
    expect(repository.head(`${branch}~1`)).toBe(main);
    expect(repository.head('main')).toBe(main);
    expect(repository.changes(branch).map(withoutDigest)).toEqual([
      ...listUploads(fields),
      `A ${file}`,
      ...(collection === 'protokolle' ? [`A ${recordFileOf(id)}`] : []),
    ]);
    const { labels } = await redaktion.pullOf(branch);
    expect(labels.map(({ name }) => name)).toEqual(['decap-cms/draft']);
    expect(withoutDigest(repository.read(branch, file))).toMatchSnapshot();
  });
});

describe('the new entries', () => {
  const withFiles = collectionNames.filter((name) => listUploads(samples[name].fields).length > 0);
  test.each(withFiles)('of %s are merged on the board', async (name) => {
    const { repository } = redaktion;
    const branch = `cms/${name}/${samples[name].id}`;
    const { number } = await redaktion.pullOf(branch);
    const page = await redaktion.openBoard();
    await page.locator(`form[action$="/beitrag/${number}/zusammenfuehren"] button`).click();
    await page.getByRole('status').filter({ hasText: 'Zusammengeführt.' }).waitFor();
    expect((await redaktion.pulls()).map(({ head }) => head.ref)).not.toContain(branch);
    expect(repository.branches()).not.toContain(branch);
    expect(repository.read('main', fileOf(name, samples[name].id))).not.toBe('');
  });

  test('pass all checks together, and are on the site that is built from main', async () => {
    const { repository } = redaktion;
    for (const name of collectionNames) {
      const branch = `cms/${name}/${samples[name].id}`;
      if (repository.branches().includes(branch)) repository.merge(branch);
    }
    const site = createMainSite({
      root: process.cwd(),
      folder: path.join(folder, 'site'),
      repository: repository.folder,
      onBuilt: () => undefined,
    });
    // Checks the content first, prints its findings, and then builds nothing.
    const built = await site.build(repository.head('main'));
    if (built === undefined) throw new Error('The site was not built; see above.');
    for (const name of collectionNames) {
      const { id, shows } = samples[name];
      const page = pathOf[name](id).replace(/#.*/, '');
      const html = await readFile(path.join(built, page, 'index.html'), 'utf8');
      expect(html.includes(shows), `${page} shows ${shows}`).toBe(true);
    }
  });
});

/** The changes that files of a sample bring, wherever in it they stand. */
function listUploads(value: Value): string[] {
  if (typeof value === 'string') return [];
  if (!('mimeType' in value)) return Object.values(value).flatMap(listUploads);
  const { name, mimeType } = value as Upload;
  const ending = mimeType === 'application/pdf' ? 'pdf' : 'webp';
  return [`A ${uploadFolder}/${toUploadName(name, '…', ending)}`];
}

/** A picture is drawn anew, and not every browser does so with the same bytes. */
function withoutDigest(text: string): string {
  return text.replace(/-[0-9a-f]{8}(?=\.(?:pdf|webp))/g, '-…');
}
