/** Who changes one field of a published entry changes one line of its file. */
import { dayInThuringia } from '#domain/time/dates.ts';
import { expect, test } from 'vitest';

import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

test.each([
  ['protokolle', 'thilik-folien', 'Titel', 'titel'],
  ['best-practice', 'mietschulung-mit-zertifikat', 'Titel', 'titel'],
  ['erfahrungen', 'weimar-2013-ankommen', 'Titel', 'titel'],
  ['standorte', 'bad-tabarz', 'Name', 'name'],
  ['ausgaben', 'ausgabe-1', 'Titel', 'titel'],
  ['themen', 'zukunft', 'Titel', 'titel'],
  ['seiten', 'weitere-orte', 'Titel', 'titel'],
  ['glossar', 'esf', 'Begriff', 'begriff'],
] as const)('of %s', async (collection, id, label, key) => {
  const { repository } = redaktion;
  const file = `src/content/${collection}/${id}.mdx`;
  const branch = `cms/${collection}/${id}`;
  const editor = await redaktion.open();
  await editor.edit(collection, id);
  await editor.form.fill({ [label]: 'Ein neuer Name' });
  expect(await editor.save()).toBe(id);

  const { gone, come } = repository.diff('main', branch, file);
  expect(gone).toHaveLength(1);
  expect(gone[0]).toMatch(new RegExp(`^${key}: `));
  expect(come).toEqual([`${key}: Ein neuer Name`]);
  expect(repository.changes(branch)).toEqual([`M ${file}`]);
  expect(repository.commits(branch)).toHaveLength(1);
});

test('that still holds, with one touch', async () => {
  const { repository } = redaktion;
  const id = 'flyer-und-plakate-persoenlich-uebergeben';
  const file = `src/content/best-practice/${id}.mdx`;
  const branch = `cms/best-practice/${id}`;
  const editor = await redaktion.open();
  await editor.edit('best-practice', id);
  await editor.page.getByRole('button', { name: 'Heute – Geprüft am' }).click();
  await editor.save();

  const today = dayInThuringia(new Date());
  expect(repository.diff('main', branch, file)).toEqual({
    gone: [],
    come: [`geprueftAm: ${today}`],
  });
  expect(repository.read(branch, file)).toMatch(/\naufgenommenAm: .*\ngeprueftAm: /);
  expect(repository.changes(branch)).toEqual([`M ${file}`]);
});
