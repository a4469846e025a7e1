/** Steps of a person in the editor, by the names that are written there. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** @param address where somebody begins: the editor, or a page of the site that leads there */
export async function openEditor(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  // A page shows the typeface only if it is at hand at once; the page above this one brings it.
  await page.goto(new URL('..', address).href);
  await page.goto(address);
  return page;
}

/** Goes through the login, to wherever the address leads. */
export async function logIn(page: Page, role: 'Projekt' | 'Koordination'): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  const window = await opened;
  await Promise.all([
    window.waitForEvent('close'),
    window.getByRole('button', { name: `Als ${role} anmelden` }).click(),
  ]);
}

export async function openNew(page: Page, area: string, action: string): Promise<void> {
  await page.getByRole('link', { name: area, exact: true }).click();
  await page.getByRole('link', { name: action }).first().click();
  await field(page, 'Titel').waitFor();
}

/** A field of the form; optional ones say so in their label. */
export function field(page: Page, label: string): Locator {
  return page.getByLabel(new RegExp(`^${label}( \\(freiwillig\\))?$`)).first();
}

export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await field(page, label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Opens a picker, searches, and takes the first that is found. */
export async function pick(
  page: Page,
  button: string,
  words: string,
  show?: () => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('searchbox').fill(words);
  await page.waitForTimeout(500);
  await show?.();
  await page.locator('.thinka-result').first().click();
}

export async function save(page: Page): Promise<void> {
  // Decap takes over the last typed letters only after a moment.
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await page.waitForURL(/\/entries\//);
  await page.getByText('Stand: Entwurf').waitFor();
  await page.waitForTimeout(1000);
}

/** The verdict of the preview on the draft, above the page: `Alles in Ordnung`, `noch zu berichtigen`. */
export function verdict(page: Page, words: string): Locator {
  return page.frameLocator('#preview-pane').getByText(words).first();
}
