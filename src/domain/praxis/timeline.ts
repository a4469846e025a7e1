/** The places of the years of a ledger on a line that ends today, so that one sees gaps. */
import { yearOf } from '#domain/time/dates.ts';
import type { Richtung } from './evidence.ts';

export interface Timeline {
  years: TimelineYear[];
  /** This year, if its label has room at the end of the line. */
  end: number | undefined;
  /** The highest count on either side of the line. */
  most: { dafuer: number; dagegen: number };
}

export interface TimelineYear {
  jahr: number;
  /** Share of the line, from 0 at its first year to 1 today. */
  share: number;
  dafuer: number;
  dagegen: number;
  /** Line of text in which the label has room; none if there is no room at all. */
  labelRow: 0 | 1 | undefined;
}

/**
 * @param today a day, `JJJJ-MM-TT`
 * @returns nothing if no row bears a date
 */
export function toTimeline(
  rows: readonly { jahr: number | undefined; richtung: Richtung }[],
  today: string,
): Timeline | undefined {
  const jahre = [...new Set(rows.flatMap(({ jahr }) => jahr ?? []))].sort((a, b) => a - b);
  const [first] = jahre;
  const last = yearOf(today);
  if (first === undefined) return undefined;

  const free = [-Infinity, -Infinity];
  const years = jahre.map((jahr): TimelineYear => {
    const share = first < last ? Math.min((jahr - first) / (last - first), 1) : 1;
    const labelRow = ([0, 1] as const).find((row) => share - (free[row] ?? 0) >= labelWidth);
    if (labelRow !== undefined) free[labelRow] = share;
    const own = rows.filter((row) => row.jahr === jahr);
    return { jahr, share, dafuer: count(own, 'dafuer'), dagegen: count(own, 'dagegen'), labelRow };
  });
  return {
    years,
    end: 1 - (free[0] ?? 0) >= labelWidth ? last : undefined,
    most: {
      dafuer: Math.max(...years.map(({ dafuer }) => dafuer)),
      dagegen: Math.max(...years.map(({ dagegen }) => dagegen)),
    },
  };
}

/** The width of four digits on a narrow phone, with some air, as a part of the line. */
const labelWidth = 0.15;

/** A row that speaks for both sides counts on both. */
function count(rows: readonly { richtung: Richtung }[], side: 'dafuer' | 'dagegen'): number {
  return rows.filter(({ richtung }) => richtung === side || richtung === 'beides').length;
}
