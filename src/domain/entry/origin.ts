/** The source of an entry and when somebody last looked at it: one line, in the same words everywhere. */
import { formatDate } from '#domain/time/dates.ts';

/** A meeting, or another subject of a Protokoll. */
export interface Source {
  id: string;
  /** `Weimar 2013` */
  kurz: string;
  href: string;
  /** Its day; absent where that is unknown. */
  datum?: string | undefined;
}

export interface Origin {
  before: string;
  /** Named after `before`, the earliest first. */
  sources: { label: string; href: string }[];
  after: string;
  /** How old it is, and whether somebody has looked at it since. */
  age: string[];
  /** The day on which it was last changed or confirmed, as far as the entry says; for search engines. */
  changed?: string | undefined;
}

/** The words of the site are its own, and so is the reading. */
export const ownReading = ', gelesen und zusammengefasst von der Redaktion';

/**
 * @param points that something rests on; each meeting is named once
 * @param after the words behind the meetings
 */
export function fromProtokolle(
  points: readonly { protokoll: Source }[],
  age: string[],
  after = ownReading,
): Origin {
  const sources = [...new Map(points.map(({ protokoll }) => [protokoll.id, protokoll])).values()]
    // Sources without a date come last.
    .sort((a, b) => (a.datum ?? '9').localeCompare(b.datum ?? '9'))
    .map(({ kurz, href }) => ({ label: kurz, href }));
  if (sources.length === 0) return told('Woher das stammt, ist nicht festgehalten', age);
  return {
    before: sources.length === 1 ? 'Aus dem Protokoll' : 'Aus den Protokollen',
    sources,
    after,
    age,
  };
}

/** The origin if there is no Protokoll to name. */
export function told(before: string, age: string[]): Origin {
  return { before, sources: [], after: '', age };
}

/** @param days of the last review, one for each thing that is shown; the oldest speaks for all of them */
export function toReview(...days: readonly (string | undefined)[]): string {
  const [oldest] = days.map((day) => day ?? '').sort();
  return oldest ? `zuletzt geprüft am ${formatDate(oldest)}` : 'noch nicht geprüft';
}
