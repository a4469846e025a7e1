/** Takes pages in all views, some pages at the same time. */
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { launchBrowser } from '../browser.ts';
import { views } from './views.ts';

export interface PageToTake {
  /** `Seite: Praxis` */
  name: string;
  url: string;
  /** The time on the clock of the device; the real time if missing. */
  at?: string;
}

export interface Picture {
  page: string;
  view: string;
  /** Below the folder of pictures, `seite-praxis/dunkel-360.png` */
  file: string;
}

/** The rest below is left out: the longest pages would not fit into the memory of a browser. */
const maxHeight = 8000;

/** @returns the pictures in the order of the pages, whichever was taken first */
export async function takePictures(pages: PageToTake[], folder: string): Promise<Picture[]> {
  const browser = await launchBrowser();
  const pictures: Picture[][] = [];
  const waiting = pages.entries();
  const work = async () => {
    for (const [index, page] of waiting) pictures[index] = await takePage(browser, page, folder);
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    await browser.close();
  }
  return pictures.flat();
}

async function takePage(browser: Browser, { name, url, at }: PageToTake, folder: string) {
  const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
  if (at !== undefined) await context.clock.setFixedTime(at);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(loadAllImages);
  const pictures: Picture[] = [];
  for (const view of views) {
    const file = path.posix.join(toFileName(name), `${toFileName(view.name)}.png`);
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await page.setViewportSize({ width: view.width, height: 800 });
    await page.emulateMedia(view.media);
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: view.width, height: Math.min(length, maxHeight) };
    await page.screenshot({ path: target, fullPage: true, clip, animations: 'disabled' });
    pictures.push({ page: name, view: view.name, file });
  }
  await context.close();
  return pictures;
}

/** Runs in the page. Pictures that load when a reader scrolls to them would be empty frames. */
async function loadAllImages(): Promise<void> {
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled(images.map((image) => image.decode()));
}

function toFileName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/-$/, '');
}
