/** How often the meetings came to speak of something, year by year, and how they judged it. */
import type { Art } from '#schemas/fundstelle.ts';

export interface Mentions {
  jahr: number;
  gut: number;
  schlecht: number;
  /** Points that are neither: wishes, numbers, questions, decisions. */
  anderes: number;
}

/**
 * @param points those without a date are left out
 * @param jahre the years to show, also those without any point
 */
export function countMentions(
  points: readonly { jahr: number | undefined; art: Art }[],
  jahre: readonly number[],
): Mentions[] {
  return jahre.map((jahr) => {
    const arten = points.filter((point) => point.jahr === jahr).map(({ art }) => art);
    const gut = arten.filter((art) => art === 'gut').length;
    const schlecht = arten.filter((art) => art === 'schlecht').length;
    return { jahr, gut, schlecht, anderes: arten.length - gut - schlecht };
  });
}

/** The years of the meetings, each but once, the first first. */
export function meetingYears(points: readonly { jahr: number | undefined }[]): number[] {
  return [...new Set(points.flatMap(({ jahr }) => jahr ?? []))].sort((a, b) => a - b);
}
