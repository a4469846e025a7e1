/** Logging in: by name and password, and in a browser at the forge. */
import type { Page } from 'playwright-core';

import { launchBrowser } from '../../tools/browser.ts';

/** A browser that takes the certificates which Caddy has made for this run. */
export const launchTrustingBrowser = () => launchBrowser('--ignore-certificate-errors');

export function toBasic(user: string, password: string): string {
  const text = Buffer.from(`${user}:${password}`).toString('base64');
  return `Authorization: Basic ${text}\r\n`;
}

/** Goes to a page of the internal edition and through the forge, as somebody with this account. */
export async function logIn(page: Page, address: string, account: string): Promise<void> {
  await page.goto(address);
  await page.fill('input[name=login]', account);
  await page.fill('input[name=password]', 'x');
  await page.click('button[type=submit]');
  // The forge asks whether this site may know who it is.
  await page.getByText('Continue').click();
  await page.waitForURL((url) => url.origin === new URL(address).origin);
}

/** @returns the header line by which the server knows the account again */
export async function fetchSession(address: string, account: string): Promise<string> {
  const browser = await launchTrustingBrowser();
  try {
    const page = await browser.newPage();
    await logIn(page, address, account);
    const cookies = await page.context().cookies(address);
    const session = cookies.find(({ name }) => name === sessionCookie);
    if (!session) throw new Error('There is no session.');
    return `Cookie: ${session.name}=${session.value}\r\n`;
  } finally {
    await browser.close();
  }
}

export const sessionCookie = '__Host-thinka';
