/**
 * Values that the schema refuses are not saved, are explained in German, and stay in the form. Personal data
 * is told before anything of it leaves the browser.
 */
import { afterEach, describe, expect, test } from 'vitest';

import { choice } from './driver/values.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const nummer = '0361 0123456';

const praxis = {
  Titel: 'Eine Praxis ohne Beleg',
  Thema: choice('Netzwerkarbeit', 'netzwerkarbeit'),
  Kernaussage: 'Was nicht belegt ist, bleibt eine Vermutung.',
  Status: 'Aktuell',
  Verantwortlich: 'Koordinierungsstelle',
};

describe('whatever is refused', () => {
  afterEach(() => {
    expect(redaktion.repository.branches()).toEqual([]);
  });

  test('a save without connection, until there is one again', async () => {
    const editor = await redaktion.open();
    await editor.create('seiten', {
      Titel: 'Im Zug',
      Beschreibung: 'Eine Probe.',
      Text: 'Ein Satz.',
    });
    redaktion.expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await editor.page.context().setOffline(true);
    const said = await editor.saveInVain();
    await editor.page.context().setOffline(false);
    expect(said).toContain('Es gibt gerade keine Verbindung');
    expect(said).not.toMatch(/[A-Z]\w+Error|fetch/);
    expect(await editor.text.inputValue()).toBe('Ein Satz.');
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

  test('a figure that is unclear or from nowhere', async () => {
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
});

test('personal data is refused in a public entry until it has a reason, and asked about in an internal one', async () => {
  const { repository } = redaktion;
  const editor = await redaktion.open();
  await editor.create('seiten', {
    Titel: 'Wen man anruft',
    Beschreibung: 'Eine Probe.',
    Sichtbarkeit: 'Öffentlich',
    Text: `Ruf an: ${nummer}`,
  });
  await editor.pane.getByText('Hier steht eine Telefonnummer („0361 0…“).').waitFor();
  expect(await editor.saveInVain()).toContain('Hier steht eine Telefonnummer („0361 0…“).');
  expect(repository.branches()).toEqual([]);

  await editor.form.fill({
    'Freigegebene Angaben': [{ Angabe: nummer, Grund: 'Nummer des Büros' }],
  });
  await editor.pane.getByRole('status').filter({ hasText: 'Alles in Ordnung' }).waitFor();
  const id = await editor.save();
  expect(repository.read(`cms/seiten/${id}`, `src/content/seiten/${id}.mdx`)).toContain(
    `freigaben:\n  - text: ${nummer}\n    grund: Nummer des Büros\n`,
  );
  expect(await editor.preview.locator('body').textContent()).not.toContain('Nummer des Büros');

  const questions: string[] = [];
  editor.page.on('dialog', (dialog) => questions.push(dialog.message()));
  await editor.form.fill({ Sichtbarkeit: 'Intern', Beschreibung: 'Fragen an Frau Hartung.' });
  await editor.save();
  expect(questions).toEqual([
    expect.stringContaining('Im Feld „Beschreibung“ steht der Name eines Menschen'),
  ]);
});
