/** What a person does in the editor, by the names that are written there. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

export async function openEditor(
  browser: Browser,
  site: string,
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
  await page.goto(`${site}admin/`);
  await page.getByRole('button', { name: 'Anmelden' }).waitFor();
  return page;
}

/** @param show called with the window in which one logs in */
export async function logIn(
  page: Page,
  role: 'Projekt' | 'Koordination',
  show?: (window: Page) => Promise<void>,
): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  const window = await opened;
  const button = window.getByRole('button', { name: `Als ${role} anmelden` });
  await button.waitFor();
  await show?.(window);
  await button.click();
  await page.getByRole('heading', { name: 'Bereiche' }).waitFor();
}

export async function openNew(page: Page, area: string, action: string): Promise<void> {
  await page.getByRole('link', { name: area, exact: true }).click();
  await page.getByRole('link', { name: action }).first().click();
  await field(page, 'Text').waitFor();
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
  // Decap takes over what was typed last only after a moment.
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await page.waitForURL(/\/entries\//);
  await page.getByText('Stand: Entwurf').waitFor();
  await page.waitForTimeout(1000);
}

/** The sentence of the preview that says there is something to put right. */
export function findings(page: Page): Locator {
  return page.frameLocator('#preview-pane').getByText('noch zu berichtigen').first();
}
