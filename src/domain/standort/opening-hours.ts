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
  const today = toPeriods(sprechzeiten, tag);

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
function toPeriods(sprechzeiten: readonly Sprechzeit[], tag: Sprechzeit['tag']): Period[] {
  const periods: Period[] = [];
  for (const { von, bis, hinweis } of toWeek(sprechzeiten).find((one) => one.tag === tag)?.zeiten ??
    []) {
    const last = periods.at(-1);
    if (last && von <= last.bis && last.hinweis === hinweis) {
      last.bis = bis > last.bis ? bis : last.bis;
    } else {
      periods.push({ von, bis, hinweis });
    }
  }
  return periods;
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
    const period = toPeriods(sprechzeiten, toTag(next)).find(({ von }) => ahead > 0 || von > time);
    if (!period) continue;
    const when = sayDay(next, ahead);
    return period.hinweis
      ? `Jetzt geschlossen. Nächste Sprechzeit ${when} um ${formatHour(period.von)}. Bitte beachten: ${period.hinweis}`
      : `Jetzt geschlossen, öffnet ${when} wieder um ${formatHour(period.von)}`;
  }
  return 'Jetzt geschlossen';
}

/** Two weeks with a holiday in each on the only day there is, and some days more. */
const farthest = 24;

function sayDay(day: string, ahead: number): string {
  if (ahead === 0) return 'heute';
  if (ahead === 1) return 'morgen';
  return ahead < tage.length ? `am ${formatWeekday(day)}` : `am ${formatDay(day)},`;
}

function toTag(day: string): Sprechzeit['tag'] {
  return tage[weekdayOf(day)] ?? 'mo';
}
