/**
 * Says in one sentence whether somebody is there now. It promises no more than the hours do: it names a
 * condition such as „nur nach Anmeldung“, and on a holiday it tells people to ask before they come.
 *
 * The clock is that of Thuringia, wherever the device is. It counts as a clock on the wall does, so that on
 * both days on which clocks change, hours are those on the door.
 */
import type { Standort } from '#schemas/standort.ts';

import {
  addDays,
  formatDay,
  formatHour,
  formatWeekday,
  hourInThuringia,
  weekdayOf,
} from '#domain/time/dates.ts';
import { findHoliday, type Holiday } from '#domain/time/holidays.ts';

export type Sprechzeit = Standort['anlaufstellen'][number]['sprechzeiten'][number];

export interface OpeningState {
  /** `vorbehalt`: within hours that have a condition; `feiertag`: there would be hours, but … */
  state: 'offen' | 'vorbehalt' | 'geschlossen' | 'feiertag';
  text: string;
  /** The day of the week in Thuringia. */
  tag: Sprechzeit['tag'];
}

/** @returns nothing where there are no hours to go by */
export function toOpeningState(
  sprechzeiten: readonly Sprechzeit[],
  moment: Date,
): OpeningState | undefined {
  if (sprechzeiten.length === 0) return undefined;
  const [day = '', time = ''] = hourInThuringia(moment).split('T');
  const tag = toTag(day);
  const today = toPeriods(sprechzeiten, day);

  const holiday = findHoliday(day);
  if (holiday && today.length > 0) return { state: 'feiertag', text: sayHoliday(holiday), tag };

  const now = today.filter(({ von, bis }) => von <= time && time < bis);
  // Two may overlap; the one without a condition decides.
  const current = now.find(({ hinweis }) => !hinweis) ?? now[0];
  if (current) return { ...sayOpen(current), tag };
  return { state: 'geschlossen', text: sayClosed(sprechzeiten, day, time), tag };
}

/** The days in the order of the week, each once, with its hours from morning to evening. */
export function toWeek<Zeit extends Pick<Sprechzeit, 'tag' | 'von'>>(
  sprechzeiten: readonly Zeit[],
): { tag: Sprechzeit['tag']; zeiten: Zeit[] }[] {
  return tage
    .map((tag) => ({
      tag,
      zeiten: sprechzeiten
        .filter((zeit) => zeit.tag === tag)
        .sort((a, b) => a.von.localeCompare(b.von)),
    }))
    .filter(({ zeiten }) => zeiten.length > 0);
}

const tage = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'] as const;

interface Period {
  von: string;
  bis: string;
  hinweis?: string | undefined;
}

/** The hours of one day; two spans without a break between them, on the same terms, are one. */
function toPeriods(sprechzeiten: readonly Sprechzeit[], day: string): Period[] {
  const periods: Period[] = [];
  const tag = toTag(day);
  const zeiten = toWeek(sprechzeiten).find((one) => one.tag === tag)?.zeiten ?? [];
  for (const { von, bis, hinweis } of zeiten) {
    if (hinweis && isRuledOut(hinweis, day)) continue;
    const last = periods.at(-1);
    if (last && von <= last.bis && last.hinweis === hinweis) {
      last.bis = bis > last.bis ? bis : last.bis;
    } else {
      periods.push({ von, bis, hinweis });
    }
  }
  return periods;
}

/**
 * Whether the words name weeks of the month of which this day is in none: „jeden ersten Samstag im Monat“,
 * „am 1. und 3. Montag“, „letzter Freitag des Monats“. All other words stay a condition that only people read.
 */
function isRuledOut(hinweis: string, day: string): boolean {
  if (!/monat|\p{L}tag\b/iu.test(hinweis) || /\b(?:außer|nicht)\b/iu.test(hinweis)) return false;
  const named = [...hinweis.matchAll(weekWords)].map(([word]) => word.toLowerCase());
  if (named.length === 0) return false;
  const week = Math.ceil(Number(day.slice(8)) / 7);
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return !named.some((word) => (word.startsWith('letzte') ? isLast : toWeekNumber(word) === week));
}

const weekNames = ['erste', 'zweite', 'dritte', 'vierte', 'fünfte'];
/** A number of a day in the month, as in „ab 1. März“, is none of a week. */
const weekWords = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${weekNames.join('|')}|letzte)[nrs]?(?!\p{L})|[1-5]\.(?=\s*(?:$|[,u/]|(?:mo|di|mi|do|fr|sa|so)\p{L}*)))`,
  'giu',
);

function toWeekNumber(word: string): number {
  const index = weekNames.findIndex((name) => word.startsWith(name));
  return index >= 0 ? index + 1 : Number.parseInt(word, 10);
}

function sayHoliday({ name, art }: Holiday): string {
  const what = {
    ueberall: `Heute ist Feiertag (${name}).`,
    teils: `Heute ist in Teilen Thüringens Feiertag (${name}).`,
    brauch: `Heute ist ${name}.`,
  }[art];
  return `${what} Bitte fragen Sie vorher nach, ob geöffnet ist.`;
}

function sayOpen({ bis, hinweis }: Period): Pick<OpeningState, 'state' | 'text'> {
  if (!hinweis) return { state: 'offen', text: `Jetzt geöffnet, bis ${formatHour(bis)}` };
  return {
    state: 'vorbehalt',
    text: `Jetzt Sprechzeit bis ${formatHour(bis)}. Bitte beachten: ${hinweis}`,
  };
}

function sayClosed(sprechzeiten: readonly Sprechzeit[], day: string, time: string): string {
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const next = addDays(day, ahead);
    // Nobody knows the hours of a holiday, so look for the next day that is none.
    if (findHoliday(next)) continue;
    const period = toPeriods(sprechzeiten, next).find(({ von }) => ahead > 0 || von > time);
    if (!period) continue;
    const when = sayDay(next, ahead);
    return period.hinweis
      ? `Jetzt geschlossen. Nächste mögliche Sprechzeit ${when} um ${formatHour(period.von)}. Bitte beachten: ${period.hinweis}`
      : `Jetzt geschlossen, öffnet ${when} wieder um ${formatHour(period.von)}`;
  }
  return 'Jetzt geschlossen';
}

/** A fifth Monday may be two months away, and be a holiday. */
const farthest = 190;

function sayDay(day: string, ahead: number): string {
  if (ahead === 0) return 'heute';
  if (ahead === 1) return 'morgen';
  return ahead < tage.length ? `am ${formatWeekday(day)}` : `am ${formatDay(day)},`;
}

function toTag(day: string): Sprechzeit['tag'] {
  return tage[weekdayOf(day)] ?? 'mo';
}
