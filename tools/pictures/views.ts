/** The views in which pictures of a page are taken. */
import type { Page } from 'playwright-core';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

export interface View {
  /** `Dunkel, 360` */
  name: string;
  width: number;
  media: Media;
}

const plain: Media = {
  media: 'screen',
  colorScheme: 'light',
  forcedColors: 'none',
  contrast: 'no-preference',
  reducedMotion: 'reduce',
};

export const modes: Record<string, Media> = {
  Hell: plain,
  Dunkel: { ...plain, colorScheme: 'dark' },
  'Erzwungene Farben': { ...plain, colorScheme: 'dark', forcedColors: 'active' },
  'Mehr Kontrast': { ...plain, contrast: 'more' },
};

/** A phone, a tablet held upright, a laptop. */
const widths = [360, 768, 1280];

/** The width of an upright A4 sheet between its margins of 14 mm, in CSS pixels. */
const sheetWidth = Math.round(((210 - 2 * 14) / 25.4) * 96);

/** Paper comes last: no sheets, but all that is on them, in one strip. */
export const views: View[] = [
  ...widths.flatMap((width) =>
    Object.entries(modes).map(([mode, media]) => ({ name: `${mode}, ${width}`, width, media })),
  ),
  { name: 'Papier', width: sheetWidth, media: { ...plain, media: 'print' } },
];
