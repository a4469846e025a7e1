/** Finds a browser for the tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { chromium, type Browser } from 'playwright-core';

import { installPackage } from './outside-tools.ts';

// prettier-ignore
const withWindows = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** For a browser that runs nothing but our pages and asks nobody for anything. */
// prettier-ignore
const browserArguments = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** @param more arguments beside those of every browser here */
export function launchBrowser(...more: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: [...browserArguments, ...more] });
}

/**
 * An installed Chromium or Chrome, otherwise Playwright's own download, otherwise Debian's package if
 * allowed.
 *
 * @returns the path of the executable
 * @throws with a sentence that says what to install
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;

  console.log("No Chromium or Chrome found: downloading Playwright's own, for this user …");
  const playwright = 'node_modules/playwright-core/cli.js';
  // Its own message on a failure is a stack trace; ours below says what to do.
  spawnSync(process.execPath, [playwright, 'install', '--only-shell', 'chromium'], {
    stdio: 'ignore',
  });
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const got = findBrowser();
    if (got) return got;
    installPackage(name);
  }
  const packaged = findBrowser();
  if (packaged) return packaged;

  throw new Error(
    'The tests of the built site need a browser: install Chromium or Chrome, or set CHROMIUM to its path.',
  );
}

/** The one without windows first: it opens a page with a quarter of the work, and tests open a thousand. */
function findBrowser(): string | undefined {
  const shells = ['/usr/bin/chromium-headless-shell', ...findDownloadedShells()];
  return [process.env['CHROMIUM'], ...shells, ...withWindows, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  );
}

/** Playwright keeps it beside its Chromium: `…/ms-playwright/chromium_headless_shell-1255/…`. */
function findDownloadedShells(): string[] {
  const [folder] = chromium.executablePath().split(/[\\/]chromium-\d+[\\/]/);
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium_headless_shell-'))
    .sort()
    .reverse()
    .flatMap((name) =>
      readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((file) =>
          /^(?:chrome-headless-shell|headless_shell)(?:\.exe)?$/.test(path.basename(file)),
        )
        .map((file) => path.join(folder, name, file)),
    );
}
