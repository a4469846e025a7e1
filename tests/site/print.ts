/** A page as it comes out of the printer. */
import type { Page } from 'playwright-core';

/** @returns the size of each sheet in whole millimetres */
export async function printSheets(page: Page): Promise<{ width: number; height: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // Chromium leaves the objects that name its pages uncompressed.
  return [...pdf.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[([\d. ]+)\]/g)].map(
    ([, box = '']) => {
      const [, , width = 0, height = 0] = box.split(' ').map(Number);
      return { width: toMillimetres(width), height: toMillimetres(height) };
    },
  );
}

function toMillimetres(points: number): number {
  return Math.round((points / 72) * 25.4);
}
