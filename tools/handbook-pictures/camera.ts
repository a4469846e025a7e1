/** Takes pictures of a page and keeps them small. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

export interface Crop {
  /** The picture begins at the upper edge of this one, otherwise at the top of the window. */
  from?: Locator;
  /** And ends below this one, otherwise at the bottom of the window. */
  to?: Locator;
  /** Only this part, with a little room around. */
  only?: Locator;
}

export interface Camera {
  /** @param name of the picture in the handbook */
  take(page: Page, name: string, crop?: Crop): Promise<void>;
}

/** @param folder where the pictures are kept */
export function createCamera(folder: string): Camera {
  return {
    async take(page, name, crop = {}) {
      // Wait until everything has faded in. A blinking caret would only puzzle readers.
      await page.waitForTimeout(600);
      await hide(page);
      const clip = await findClip(page, crop);
      const shot = await page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
      const picture = await shrink(shot, name);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, `${name}.webp`), picture);
      console.log(`${name}.webp  ${clip.width} × ${clip.height}  ${toKilobytes(picture.length)}`);
    },
  };
}

/**
 * Hides things that would make every picture a new one: the port, the time, and the browser's own words
 * in a field for a file or a day, which are English where its German is not installed.
 */
const style = `
  [class*='-AppHeaderSiteLink'], [class*='-CardDate'], .board-facts > div:last-child,
  ::file-selector-button, ::-webkit-datetime-edit { visibility: hidden }
  input[type='file'] { color: transparent }
`;

/** The editor's policy allows no style elements, but sheets that are made by script. */
function hide(page: Page): Promise<void> {
  return page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
  }, style);
}

async function findClip(page: Page, { from, to, only }: Crop) {
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  if (only) {
    const box = await findBox(only);
    const left = Math.max(0, box.x - room);
    const top = Math.max(0, box.y - room);
    const right = Math.min(window.width, box.x + box.width + room);
    const bottom = Math.min(window.height, box.y + box.height + room);
    return toWhole(left, top, right, bottom);
  }
  const top = from ? Math.max(0, (await findBox(from)).y - room) : 0;
  const lower = to && (await findBox(to));
  const bottom = lower ? lower.y + lower.height + room : window.height;
  return toWhole(0, top, window.width, Math.min(window.height, bottom));
}

const room = 12;

async function findBox(locator: Locator) {
  const box = await locator.first().boundingBox();
  if (!box) throw new Error(`Not to be seen: ${locator.toString()}`);
  return box;
}

function toWhole(left: number, top: number, right: number, bottom: number) {
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y };
}

/** The best quality that is not too heavy for a phone under way. */
async function shrink(shot: Buffer, name: string): Promise<Buffer> {
  for (const quality of [80, 65, 50, 35]) {
    const picture = await sharp(shot).webp({ quality, effort: 6 }).toBuffer();
    if (picture.length <= largest) return picture;
  }
  throw new Error(`${name} stays above ${toKilobytes(largest)}: show less of it.`);
}

const largest = 60_000;

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** A picture to be chosen in a form, which shows nobody and nothing. */
export function drawTestbild(): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 120, channels: 3, background: '#2c6e31' } })
    .png()
    .toBuffer();
}
