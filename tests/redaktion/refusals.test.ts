/** What the schema does not allow is not saved, is said in German, and stays in the form. */
import { afterEach, expect, test } from 'vitest';

import { choice } from './driver/form.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const praxis = {
  Titel: 'Eine Praxis ohne Beleg',
  Thema: choice('Netzwerkarbeit', 'netzwerkarbeit'),
  Kernaussage: 'Was nicht belegt ist, bleibt eine Vermutung.',
  Status: 'Aktuell',
  Verantwortlich: 'Koordinierungsstelle',
};

afterEach(() => {
  expect(redaktion.repository.branches()).toEqual([]);
});

test('a required list that nobody has touched', async () => {
  const editor = await redaktion.open();
  await editor.create('best-practice', praxis);
  expect(await editor.saveInVain()).toContain('Belege');
  expect(await editor.form.input('Titel').inputValue()).toBe(praxis.Titel);
  expect(await editor.form.input('Kernaussage').inputValue()).toBe(praxis.Kernaussage);
});

test('a required list that was emptied again', async () => {
  const editor = await redaktion.open();
  await editor.create('best-practice', praxis);
  await editor.form.addItem('Belege');
  await editor.form.field('Belege').getByRole('button', { name: 'Entfernen' }).click();
  expect(await editor.saveInVain()).toMatch(/Noch nicht gespeichert/);
  await editor.page
    .getByText(/Belege.*(mindestens|fehlt)/)
    .first()
    .waitFor();
  expect(await editor.form.input('Titel').inputValue()).toBe(praxis.Titel);
});

test('two fields that contradict each other', async () => {
  const editor = await redaktion.open();
  await editor.create('termine', {
    Titel: 'Rückwärts',
    Beginn: '2026-05-02',
    Ende: '2026-05-01',
    Art: 'Frist',
  });
  expect(await editor.saveInVain()).toContain('Das Ende liegt vor dem Beginn');
  expect(await editor.form.input('Titel').inputValue()).toBe('Rückwärts');

  await editor.form.fill({ Ende: '2026-05-03' });
  await editor.saveButton.waitFor();
});

test('an empty form', async () => {
  const editor = await redaktion.open();
  await editor.create('seiten', { Titel: 'Ohne Beschreibung' });
  expect(await editor.saveInVain()).toContain('Etwas fehlt noch');
  await editor.page.getByText('„Beschreibung“ fehlt noch.').waitFor();
});

test('a field in another form than its own', async () => {
  const editor = await redaktion.open();
  await editor.create('themen', {
    Titel: 'Kleine Buchstaben',
    Kürzel: 'abc',
    Reihenfolge: '99',
    Beschreibung: 'Eine Probe.',
  });
  expect(await editor.saveInVain()).toContain('stimmt noch nicht');
});
