/** A contribution to every collection, from the empty form to the finished site. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { checkContent } from '#checks/check-content.ts';
import { toConfig } from '#cms/config.ts';
import type { CmsField } from '#cms/fields.ts';
import { fileOf } from '#domain/entry/address.ts';
import { recordFileOf } from '#domain/protokoll/record.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';
import { requiredSeiten } from '#site.config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createMainSite } from '../../server/main-site.ts';
import type { Fields, Value } from './driver/form.ts';
import { useRedaktion } from './driver/redaktion.ts';
import { samples } from './driver/samples.ts';

const redaktion = useRedaktion();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thinka-stand-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(collectionNames)('a new entry of %s', (collection) => {
  const { id, fields } = samples[collection];
  const branch = `cms/${collection}/${id}`;
  const file = fileOf(collection, id);

  test('is tried with something in every field', () => {
    const form = toConfig().collections.find(({ name }) => name === collection)?.fields ?? [];
    expect(labelsOf(fields)).toEqual(new Set(labelsOfForm(form)));
  });

  test('becomes one branch with one commit, and a pull request that is a draft', async () => {
    const { repository } = redaktion;
    const main = repository.head('main');
    const editor = await redaktion.open({ role: 'projekt' });
    await editor.create(collection, fields);
    expect(await editor.save()).toBe(id);

    expect(repository.branches()).toContain(branch);
    expect(repository.commits(branch)).toHaveLength(1);
    expect(repository.head(`${branch}~1`)).toBe(main);
    expect(repository.head('main')).toBe(main);
    expect(repository.changes(branch).map(withoutDigest)).toEqual([
      ...(uploads[collection] ?? []),
      `A ${file}`,
      ...(collection === 'protokolle' ? [`A ${recordFileOf(id)}`] : []),
    ]);
    const { labels } = await redaktion.pullOf(branch);
    expect(labels.map(({ name }) => name)).toEqual(['decap-cms/draft']);
  });

  test('holds all that was filled in, in a file that passes all checks', async () => {
    const { repository } = redaktion;
    expect(withoutDigest(repository.read(branch, file))).toMatchSnapshot();
    const checkout = path.join(folder, collection);
    repository.checkOut(branch, checkout);
    const { findings } = await checkContent(checkout, { required: requiredSeiten });
    expect(findings).toEqual([]);
  });
});

describe('all of them', () => {
  test('are merged on the board, one after the other', async () => {
    const { repository } = redaktion;
    const page = await redaktion.openBoard();
    for (const collection of collectionNames) {
      const { number } = await redaktion.pullOf(`cms/${collection}/${samples[collection].id}`);
      await page.locator(`form[action$="/beitrag/${number}/zusammenfuehren"] button`).click();
      await page.getByRole('status').filter({ hasText: 'Zusammengeführt.' }).waitFor();
    }
    expect(await redaktion.pulls()).toEqual([]);
    expect(repository.branches()).toEqual([]);
    for (const collection of collectionNames) {
      const file = fileOf(collection, samples[collection].id);
      expect(repository.read('main', file)).not.toBe('');
    }
  });

  test('are on the site that is built from main', async () => {
    const { repository } = redaktion;
    const site = createMainSite({
      root: process.cwd(),
      folder: path.join(folder, 'site'),
      repository: repository.folder,
      onBuilt: () => undefined,
    });
    const built = (await site.build(repository.head('main'))) ?? '';
    const shows = async (page: string, words: string) => {
      const html = await readFile(path.join(built, page, 'index.html'), 'utf8');
      expect(html.includes(words), `${page} shows ${words}`).toBe(true);
    };

    const { protokolle, erfahrungen, ausgaben, standorte, themen, seiten, termine } = samples;
    const { indikatoren } = samples;
    const praxis = samples['best-practice'];
    await shows(`protokolle/${protokolle.id}`, 'Alles ließ sich eintragen.');
    await shows(`best-practice/${praxis.id}`, 'Alle Felder einer Praxis ausfüllen');
    await shows(`best-practice/ausgaben/${ausgaben.id}`, 'nur zur Probe erscheint');
    await shows(`erfahrungen/${erfahrungen.id}`, 'Es dauerte länger als gedacht.');
    await shows(`standorte/${standorte.id}`, 'Ein Standort für die Probe.');
    await shows(`indikatoren/standorte/${indikatoren.id}`, 'Die Probe hat niemanden gefragt.');
    await shows(`termine/${termine.id}`, 'Probetreffen');
    await shows(`themen/${themen.id}`, 'Was zur Probe gehört.');
    await shows(seiten.id, 'Der Text der Probe.');
    await shows('glossar', 'Ein Wort, das nur zur Probe da ist.');
  });
});

const uploads: Partial<Record<CollectionName, string[]>> = {
  protokolle: ['A public/uploads/uebersicht-der-probe-….pdf'],
  termine: ['A public/uploads/plakat-der-probe-….webp'],
};

/** A picture is drawn anew, and not every browser does so with the same bytes. */
function withoutDigest(text: string): string {
  return text.replace(/-[0-9a-f]{8}(?=\.(?:pdf|webp))/g, '-…');
}

/** With the labels of what lies within. */
function labelsOf(value: Value): Set<string> {
  if (Array.isArray(value)) return new Set((value as Value[]).flatMap((one) => [...labelsOf(one)]));
  if (typeof value === 'string' || 'words' in value || 'mimeType' in value) return new Set();
  return new Set(
    Object.entries(value as Fields).flatMap(([label, one]) => [label, ...labelsOf(one)]),
  );
}

function labelsOfForm(fields: readonly CmsField[]): string[] {
  return fields
    .filter(({ widget }) => widget !== 'hidden')
    .flatMap(({ label, fields: inner = [] }) => [label, ...labelsOfForm(inner)]);
}
