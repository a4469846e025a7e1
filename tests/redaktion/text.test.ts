/** Typed and picked text is in the file as it was meant. */
import { expect, test } from 'vitest';

import type { Editor } from './driver/editor.ts';
import { chooseInDialog } from './driver/form.ts';
import { useRedaktion } from './driver/redaktion.ts';

const redaktion = useRedaktion();

const seite = { Beschreibung: 'Eine Probe.', Sichtbarkeit: 'Öffentlich' };

async function select(editor: Editor, words: string): Promise<void> {
  await editor.text.evaluate((field: HTMLTextAreaElement, words) => {
    const start = field.value.indexOf(words);
    field.focus();
    field.setSelectionRange(start, start + words.length);
  }, words);
}

test('umlauts, quotation marks, a Baustein and a Fundstelle arrive', async () => {
  const editor = await redaktion.open();
  const titel = `Ärger mit Öl: „Grüße“, "Straße" & 'Maß'`;
  const text = `„Übermut“ tut "selten" 'gut', heißt es – vielleicht.\n\n- Mieten lernen`;
  await editor.create('seiten', { ...seite, Titel: titel, Text: text });

  await select(editor, 'vielleicht');
  await editor.tool('Baustein').click();
  await editor.page.getByRole('menuitem', { name: /^Unsicher/ }).click();
  await editor.dialog().getByLabel('Hinweis').fill('So „ungefähr“ & "etwa".');
  await editor.dialog().getByRole('button', { name: 'Einfügen' }).click();
  await select(editor, 'Mieten lernen');
  await editor.tool('Fundstelle einfügen').click();
  await chooseInDialog(editor.text, 'Schulungen rund ums Mieten');
  const id = await editor.save();

  expect(id).toBe('aerger-mit-oel-gruesse-strasse-mass');
  const file = redaktion.repository.read(`cms/seiten/${id}`, `src/content/seiten/${id}.mdx`);
  expect(file).toBe(`---
titel: "Ärger mit Öl: „Grüße“, \\"Straße\\" & 'Maß'"
beschreibung: Eine Probe.
sichtbarkeit: oeffentlich
---

„Übermut“ tut "selten" 'gut', heißt es – <Unsicher hinweis="So „ungefähr“ &amp; &quot;etwa&quot;.">vielleicht</Unsicher>.

- [Mieten lernen](/protokolle/thilik-folien/#t7-i2)
`);
});

test('what almost says something is told, and what is typed is kept and shown', async () => {
  const editor = await redaktion.open();
  await editor.edit('protokolle', '2014-02-06-altenburg');
  const lines = [
    '- Eingeladen waren Bewohner*innen und Mieter*innen.',
    '- 12. März 2014: 20~25 Leute. #ZUK',
    '- Das Netz wächst #NET.',
    '###Wünsche',
    '24. Dezember geschlossen',
    '25. Dezember geschlossen',
  ];
  const typed = `\n\n## Tisch 9: Probe #NET\n\n### Informationen\n\n${lines.slice(0, 3).join('\n')}\n\n${lines[3] ?? ''}\n\n${lines.slice(4).join('\n')}`;
  await editor.text.fill((await editor.text.inputValue()) + typed);

  for (const told of ['### Wünsche', '- Das Netz wächst. #NET', '- 24. Dezember geschlossen']) {
    await editor.pane.locator('code', { hasText: told }).waitFor();
  }
  await editor.preview
    .getByText('Eingeladen waren Bewohner*innen und Mieter*innen.')
    .first()
    .waitFor();
  await editor.preview.getByText('12. März 2014: 20~25 Leute.').first().waitFor();
  await editor.save();
  const branch = 'cms/protokolle/2014-02-06-altenburg';
  const file = redaktion.repository.read(branch, 'src/content/protokolle/2014-02-06-altenburg.mdx');
  for (const line of lines) expect(file).toContain(`\n${line}\n`);
});

test('signs that would be code are text, in the file and in the form', async () => {
  const editor = await redaktion.open();
  const text = 'Preis < 5 {x} <b> und `<code> {y}`\n\nBewohner*innen\n\nMieter*innen';
  await editor.create('seiten', { ...seite, Titel: 'Зустріч', Text: text });
  await editor.pane.getByRole('status').filter({ hasText: 'Alles in Ordnung' }).waitFor();
  const id = await editor.save();

  expect(id).toBe('zustrich');
  const file = redaktion.repository.read(`cms/seiten/${id}`, `src/content/seiten/${id}.mdx`);
  expect(file).toContain(
    '\n\nPreis \\< 5 \\{x\\} \\<b> und `<code> {y}`\n\nBewohner*innen\n\nMieter*innen\n',
  );
  await editor.preview.getByText('Preis < 5 {x} <b> und <code> {y}').waitFor();
});

test('a sign alone makes no name, which is told before anything is saved', async () => {
  const editor = await redaktion.open();
  await editor.create('glossar', { Begriff: '§', Erklärung: 'Ein Zeichen für Paragraf.' });

  expect(await editor.saveInVain()).toContain('Aus „Begriff“ entsteht der Name der Datei');
});

test('toolbar and picker are used by keyboard alone', async () => {
  const editor = await redaktion.open();
  const { keyboard } = editor.page;
  const focused = () =>
    editor.page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
    });
  await editor.create('best-practice');
  await editor.form.input('Titel').focus();
  await keyboard.type('Mit der Tastatur');
  await keyboard.press('Tab');
  expect(await focused()).toBe('Eintrag suchen – Thema');
  await keyboard.press('Enter');
  await editor.dialog().getByRole('searchbox').waitFor();
  await keyboard.type('Netzwerk');
  await editor
    .dialog()
    .getByRole('button', { name: /^Netzwerkarbeit/ })
    .waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await editor.dialog().waitFor({ state: 'hidden' });
  await editor.form.field('Thema').locator('code').filter({ hasText: 'netzwerkarbeit' }).waitFor();

  await select(editor, '## Empfehlung\n');
  await keyboard.press('ArrowRight');
  await keyboard.type('Ein Wort');
  await keyboard.press('Shift+Tab');
  expect(await focused()).toContain('Überschrift');
  await keyboard.press('End');
  expect(await focused()).toBe('Wiederholen');
  await keyboard.press('ArrowLeft');
  expect(await focused()).toBe('Rückgängig');
  await keyboard.press('ArrowLeft');
  expect(await focused()).toContain('Baustein');
  await keyboard.press('Enter');
  await editor.page.getByRole('menuitem').first().waitFor();
  await keyboard.press('End');
  expect(await focused()).toMatch(/^Lücke/);
  await keyboard.press('Enter');
  await editor.dialog().waitFor();
  await keyboard.press('Tab');
  await keyboard.type('Telefon');
  await keyboard.press('Enter');
  await editor.dialog().waitFor({ state: 'hidden' });
  expect(await editor.text.inputValue()).toContain('Ein Wort<Luecke was="Telefon" />');
});
