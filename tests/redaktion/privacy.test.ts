/** Personal data is told to whoever writes, before anything of it leaves the browser. */
import { expect, test } from 'vitest';

import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const nummer = '0361 0123456';

test('is refused in a public entry until it has a reason, and asked about in an internal one', async () => {
  const { repository } = redaktion;
  const editor = await redaktion.open({ role: 'projekt' });
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
