/** Figures are edited one by one, on a phone as well. */
import { expect, test } from 'vitest';

import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();
const file = 'src/content/indikatoren/saalfeld.yaml';
const branch = 'cms/indikatoren/saalfeld';

test('a list of figures opens with one line for each, and a change of one changes one line', async () => {
  const { repository } = redaktion;
  const editor = await redaktion.open();
  await editor.page.setViewportSize({ width: 390, height: 800 });
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

test('a figure that is unclear or from nowhere is not saved', async () => {
  const editor = await redaktion.open();
  await editor.edit('indikatoren', 'bad-tabarz');
  const item = await editor.form.addItem('Werte');
  await item.fill({
    Indikator: 'Arbeitslose',
    Jahr: '2026',
    'Was das Jahr bedeutet': 'In diesem Jahr erhoben',
    Wert: '4.5',
  });
  expect(await editor.saveInVain()).toContain('stimmt noch nicht');
  await item.fill({ Wert: '31' });
  expect(await editor.saveInVain()).toContain('Zu diesem Wert fehlt, woher er stammt');
});
