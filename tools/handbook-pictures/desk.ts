/** The work of the coordination at a desk: write a Protokoll, look at drafts, merge. */
import type { Browser, Page } from 'playwright-core';

import { drawTestbild, type Camera } from './camera.ts';
import { choose, field, fill, logIn, openEditor, openNew, save, verdict } from './editor.ts';

export async function photographDesk(
  browser: Browser,
  site: string,
  camera: Camera,
): Promise<void> {
  const desk = { viewport: { width: 1280, height: 760 }, deviceScaleFactor: 1.25 };
  const page = await openEditor(browser, `${site}admin/`, desk);
  await logIn(page, 'Koordination');
  await openNew(page, 'Protokolle', 'Protokoll anlegen');
  await writeProtokoll(page, camera);
  await save(page);

  await page.goto(`${site}admin/#/workflow`);
  await page.getByText('Testprotokoll').first().waitFor();
  await page.setViewportSize({ width: 1024, height: 420 });
  await camera.take(page, 'entwuerfe');

  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(`${site}werkstatt/`);
  await camera.take(page, 'werkstatt', { to: page.locator('article').last() });
  await page.getByRole('link', { name: /^Testeintrag/ }).click();
  await camera.take(page, 'werkstatt-beitrag');
  await page.context().close();
}

const notes = `## Rahmen

### Informationen

- Testpunkt: Anlass und Ablauf des Treffens.

## Tisch 1: Testtisch #OEA

### Gute Erfahrung

- Testpunkt: Aushänge mit Bild fallen auf.

### Beschlüsse und Aufgaben

- Testpunkt: Eine Vorlage für Aushänge wird verschickt.
`;

async function writeProtokoll(page: Page, camera: Camera): Promise<void> {
  await fill(page, {
    Titel: 'Testprotokoll: So sieht ein Protokoll aus',
    Datum: '2020-01-15',
    Ort: 'Testort',
    Quelle: 'Erfunden, als Beispiel für das Handbuch.',
  });
  await choose(page, 'Format', 'Arbeitstreffen');
  await choose(page, 'Zustand', 'Entwurf');
  const text = field(page, 'Text');
  await text.fill(notes);
  await text.scrollIntoViewIfNeeded();
  await verdict(page, 'noch zu berichtigen').waitFor();
  await camera.take(page, 'protokoll');

  const bar = page.getByRole('toolbar', { name: 'Text gestalten' });
  await bar.getByRole('button', { name: 'Überschrift' }).click();
  await camera.take(page, 'ueberschriften', { only: page.locator('.thinka-text') });
  await page.keyboard.press('Escape');

  await text.fill(notes.replace('### Gute Erfahrung\n', '### Gute Erfahrungen\n'));
  await select(page, 'Testpunkt: Eine Vorlage für Aushänge wird verschickt.');
  await bar.getByRole('button', { name: 'Baustein' }).click();
  await page.getByRole('menuitem', { name: /^Vereinbarung/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Verantwortlich').fill('Koordinierungsstelle');
  await dialog.getByLabel('Art', { exact: true }).selectOption({ label: 'Zusage' });
  await dialog.getByLabel('Stand', { exact: true }).selectOption({ label: 'Offen' });
  await camera.take(page, 'baustein', { only: dialog });
  await dialog.getByRole('button', { name: 'Einfügen' }).click();

  await bar.getByRole('button', { name: 'Bild einfügen' }).click();
  await dialog.getByLabel('Bild', { exact: true }).setInputFiles({
    name: 'Testbild.png',
    mimeType: 'image/png',
    buffer: await drawTestbild(),
  });
  await dialog.getByText('Bereit:').waitFor();
  await dialog.getByLabel('Was ist zu sehen?').fill('Testbild: eine Fläche in Grün.');
  await dialog.getByLabel('Es sind keine Menschen zu erkennen').check();
  await camera.take(page, 'bild-einfuegen', { only: dialog });
  await dialog.getByRole('button', { name: 'Schließen' }).click();
}

async function select(page: Page, words: string): Promise<void> {
  await field(page, 'Text').evaluate((element, words) => {
    const text = element as HTMLTextAreaElement;
    const start = text.value.indexOf(words);
    text.focus();
    text.setSelectionRange(start, start + words.length);
  }, words);
}
