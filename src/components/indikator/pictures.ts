/** Series of figures as small pictures: which of them share a scale, and where years are missing. */
import { toFrame, type Frame, type SeriesPoint } from '#components/chart/series.ts';

import type { ChartWert } from './marks.ts';

interface Series {
  einheit: string;
  reihen: readonly { label: string; quartier: string | undefined; werte: ChartWert[] }[];
}

export interface Picture {
  label: string;
  werte: ChartWert[];
  points: SeriesPoint[];
  frame: Frame;
}

/**
 * Quarters share a scale. Shares of the whole place do so too, but not its counts, beside which those of
 * a quarter would all lie on the ground.
 */
export function toPictures({ einheit, reihen }: Series): {
  pictures: Picture[];
  hasTwoScales: boolean;
} {
  const isAlone = (quartier: string | undefined) => einheit !== 'prozent' && quartier === undefined;
  const pictures = reihen.map(({ label, quartier, werte }) => ({
    ...{ label, werte, isAlone: isAlone(quartier) },
    points: werte.map(toPoint),
  }));
  const { first, last } = toFrame(pictures.map(({ points }) => points));
  return {
    pictures: pictures.map(({ isAlone: own, ...picture }) => {
      const sharing = pictures.filter((other) => other.isAlone === own);
      const { most } = toFrame(sharing.map(({ points }) => points));
      return { ...picture, frame: { first, last, most } };
    }),
    hasTwoScales: new Set(pictures.map((picture) => picture.isAlone)).size > 1,
  };
}

export function hasGap({ points }: Pick<Picture, 'points'>): boolean {
  const known = points.filter(({ value }) => value !== undefined);
  return known.some(({ jahr }, index) => index > 0 && jahr - (known[index - 1]?.jahr ?? 0) > 1);
}

function toPoint({ jahr, wert, text, unsicher }: ChartWert): SeriesPoint {
  return { jahr, text, value: wert, isDoubtful: unsicher !== undefined };
}
