/** Steps of a project worker on a phone: log in, add an entry, save it, hand it in. */
import type { Browser, Page } from 'playwright-core';

import type { Camera } from './camera.ts';
import { choose, field, fill, logIn, openEditor, openNew, pick, save, verdict } from './editor.ts';

export async function photographPhone(
  browser: Browser,
  site: string,
  camera: Camera,
): Promise<void> {
  const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, hasTouch: true };
  const page = await openEditor(browser, `${site}admin/`, phone);
  const button = page.getByRole('button', { name: 'Anmelden' });
  await camera.take(page, 'anmelden', { from: page.locator('#nc-root img'), to: button });
  await logIn(page, 'Projekt');
  await page.getByRole('link', { name: 'Best Practice', exact: true }).click();
  await page.getByRole('link', { name: 'Praxis anlegen' }).first().waitFor();
  await page.getByText('Adressbuch der Angebote').first().waitFor();
  await camera.take(page, 'bereiche');

  await confirm(page, site, camera);
  await openNew(page, 'Best Practice', 'Praxis anlegen');
  await writePraxis(page, camera);
  await save(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByText('Stand: Entwurf').click();
  await page.getByText('In Prüfung', { exact: true }).first().waitFor();
  await camera.take(page, 'stand', { to: page.getByText('Bereit', { exact: true }) });
  await page.getByText('In Prüfung', { exact: true }).first().click();
  await page.getByText('Stand: In Prüfung').waitFor();
  await page.context().close();
}

/** An entry of the guide still holds. */
async function confirm(page: Page, site: string, camera: Camera): Promise<void> {
  const entry = 'best-practice/entries/flyer-und-plakate-persoenlich-uebergeben';
  await page.goto(`${site}admin/#/collections/${entry}`);
  const today = page.getByRole('button', { name: 'Heute – Geprüft am' });
  const box = page.locator('[class*="-ControlContainer"]').filter({ has: today }).last();
  await box.scrollIntoViewIfNeeded();
  await camera.take(page, 'stimmt-noch', { only: box });
  await page.goto(`${site}admin/#/collections/best-practice`);
}

async function writePraxis(page: Page, camera: Camera): Promise<void> {
  await fill(page, { Titel: 'Testeintrag: Aushänge mit Bild gestalten' });
  await pick(page, 'Eintrag suchen – Thema', 'Öffentlichkeit');
  await fill(page, { Kernaussage: 'Das ist ein Testeintrag für das Handbuch.' });
  await page.evaluate(() => scrollTo(0, 0));
  await camera.take(page, 'formular');
  await choose(page, 'Status', 'In Diskussion');
  await page.getByRole('button', { name: /^beleg hinzufügen$/i }).click();
  await pick(page, 'Fundstelle suchen – Fundstelle', 'Flyer', () =>
    camera.take(page, 'fundstelle-suchen'),
  );
  await fill(page, { Verantwortlich: 'Testprojekt' });
  await field(page, 'Text').fill(
    '## Empfehlung\n\n- Testrat: den Aushang mit einem Bild beginnen.\n\n## Bedingungen\n\nTestsatz.\n',
  );
  await page.getByRole('button', { name: 'Vorschau zeigen oder verbergen' }).click();
  await verdict(page, 'noch zu berichtigen').waitFor();
  await camera.take(page, 'vorschau');
  await page.getByRole('button', { name: 'Vorschau zeigen oder verbergen' }).click();
  const text = field(page, 'Text');
  await text.fill(`${await text.inputValue()}\n## Stolpersteine\n\nTestsatz.\n`);
}
