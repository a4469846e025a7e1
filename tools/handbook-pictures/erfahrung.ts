/** Steps of somebody who has read an entry of the guide on a phone and has something to tell. */
import type { Browser } from 'playwright-core';

import type { Camera } from './camera.ts';
import { choose, fill, logIn, openEditor, pick, verdict } from './editor.ts';

/** An entry of the guide, as it stands on the site. */
const praxis = 'best-practice/flyer-und-plakate-persoenlich-uebergeben/';

export async function photographErfahrung(
  browser: Browser,
  site: string,
  camera: Camera,
): Promise<void> {
  const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, hasTouch: true };
  const page = await openEditor(browser, `${site}${praxis}`, phone);
  const link = page.getByRole('link', { name: 'Erfahrung ergänzen' });
  await link.scrollIntoViewIfNeeded();
  await camera.take(page, 'erfahrung-ergaenzen', { only: page.locator('.praxis-actions') });

  await link.click();
  await logIn(page, 'Projekt');
  await page.getByText('Flyer und Plakate', { exact: false }).first().waitFor();
  await fill(page, { Titel: 'Testerfahrung: Aushang am Supermarkt' });
  await pick(page, 'Eintrag suchen – Standort', 'Erfurt');
  await fill(page, { Von: '2026-03' });
  await page.evaluate(() => scrollTo(0, 0));
  await camera.take(page, 'erfahrung-formular');

  await choose(page, 'Ergebnis', 'Teils gelungen');
  await fill(page, { 'Was geschah': 'Erfunden, als Beispiel für das Handbuch.' });
  await choose(page, 'Sichtbarkeit', 'Öffentlich');
  await page.getByRole('button', { name: 'Vorschau zeigen oder verbergen' }).click();
  await verdict(page, 'Alles in Ordnung').waitFor();
  await camera.take(page, 'erfahrung-vorschau');
  await page.context().close();
}
