/** The days that a Wiederholung names: are they days of the series, and does anything repeat at all? */
import { formatDate, formatDay, toClock } from '#domain/time/dates.ts';
import type { Advice, Finding } from '#domain/entry/finding.ts';
import { isOnTheClock } from '#domain/time/moments.ts';
import { lastDayOf, toDays } from '#domain/termin/recurrence.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { dayOrTime } from '#schemas/fields.ts';
import { isSameStart } from '#schemas/termin.ts';
import {
  mostDates,
  mostYears,
  wiederholungSchema,
  type Wiederholung,
} from '#schemas/wiederholung.ts';

import { showLine } from './field-line.ts';
import type { Frontmatter } from './frontmatter.ts';
import { valueAt } from './schema-path.ts';

export function checkTermin(collection: CollectionName, frontmatter: Frontmatter): Finding[] {
  if (collection !== 'termine') return [];
  const { data } = frontmatter;
  const beginn = dayOrTime().safeParse(data['beginn']);
  const wiederholung = wiederholungSchema.safeParse(data['wiederholung']);
  const hours = checkHours(frontmatter);
  // The check of the schema already reports a wrong form.
  if (!beginn.success || !wiederholung.success) return hours;

  const days = toDays(beginn.data, wiederholung.data);
  const problems = [
    ...checkLength(days, wiederholung.data, beginn.data),
    ...checkOhne(days, wiederholung.data),
    ...checkAbweichungen(days, wiederholung.data, beginn.data),
    ...(hours.length > 0 ? [] : checkClock(days, wiederholung.data, beginn.data)),
  ];
  return [
    ...hours,
    ...problems.map(({ path, problem, fix }) => ({
      ...frontmatter.placeOf(['wiederholung', ...path]),
      rule: 'wiederholung' as const,
      problem,
      fix,
    })),
  ];
}

/** Hours that no clock shows: calendars and search engines would make another one of each. */
function checkHours(frontmatter: Frontmatter): Finding[] {
  const { data } = frontmatter;
  const changes = valueAt(data, ['wiederholung', 'abweichungen']);
  const paths: PropertyKey[][] = [
    ...['beginn', 'ende', 'verschobenAuf'].map((key) => [key]),
    ...(Array.isArray(changes) ? changes : []).map((_, index) => [
      ...['wiederholung', 'abweichungen', index],
      'verschobenAuf',
    ]),
  ];
  return paths.flatMap((path) => {
    const { data: time } = dayOrTime().safeParse(valueAt(data, path));
    if (time === undefined || isOnTheClock(time)) return [];
    const later = `${time.slice(0, 11)}03${time.slice(13)}`;
    return {
      ...frontmatter.placeOf(path),
      rule: 'feld-wert',
      problem: noSuchHour(time),
      fix: `Eine Stunde später ist es ${showLine(path, later)}`,
    };
  });
}

function noSuchHour(time: string): string {
  return `${toClock(time.slice(11))} Uhr gibt es am ${formatDate(time.slice(0, 10))} nicht: Die Uhr springt von 2 auf 3`;
}

/** The same for a series whose hour is left out on one of its days. */
function checkClock(
  days: string[],
  { ohne, abweichungen }: Wiederholung,
  beginn: string,
): Problem[] {
  const moved = abweichungen.flatMap(({ am, status }) => (status === 'ausgebucht' ? [] : am));
  const day = days.find(
    (one) => !isOnTheClock(`${one}${beginn.slice(10)}`) && ![...ohne, ...moved].includes(one),
  );
  if (day === undefined) return [];
  return [
    {
      path: ['rhythmus'],
      problem: noSuchHour(`${day}${beginn.slice(10)}`),
      fix: `Nimm eine andere Stunde, oder nenne \`${day}\` unter „Ausgelassene Tage“ oder „Abweichungen“`,
    },
  ];
}

interface Problem extends Advice {
  path: PropertyKey[];
}

function checkLength(days: string[], { bis, anzahl }: Wiederholung, beginn: string): Problem[] {
  if (days.length > mostDates) {
    return [
      {
        path: ['bis'],
        problem: `Bis dahin wären es mehr als ${mostDates} Tage`,
        fix: 'Setze „Bis“ früher. Wer einmal im Jahr verlängert, sieht dabei, ob noch alles stimmt',
      },
    ];
  }
  const limit = lastDayOf(beginn);
  const within = days.filter((day) => day <= limit);
  if (within.length < days.length) {
    const isEnough = within.length > 1;
    const end =
      anzahl === undefined ? showLine(['bis'], limit) : showLine(['anzahl'], within.length);
    return [
      {
        path: [anzahl === undefined ? 'bis' : 'anzahl'],
        problem: `Die Reihe ginge über mehr als ${mostYears} Jahre`,
        fix: isEnough
          ? `Höchstens geht ${end}. Wer einmal im Jahr verlängert, sieht dabei, ob noch alles stimmt`
          : 'Nimm die Wiederholung heraus, und lege für das nächste Mal einen Termin an',
      },
    ];
  }
  if (bis === undefined || days.length > 1) return [];
  return [
    {
      path: ['bis'],
      problem: `Bis ${formatDay(bis)} wiederholt sich nichts`,
      fix: 'Setze „Bis“ auf den letzten Tag der Reihe, oder nimm die Wiederholung heraus',
    },
  ];
}

function checkOhne(days: string[], { ohne }: Wiederholung): Problem[] {
  return ohne.flatMap((day, index) => {
    const path = ['ohne', index];
    if (ohne.indexOf(day) < index) {
      return {
        path,
        problem: `${formatDay(day)} steht zweimal unter „Ausgelassene Tage“`,
        fix: 'Lösche eine der beiden Angaben',
      };
    }
    if (day === days[0]) {
      return {
        path,
        problem: 'Der erste Tag der Reihe ist ausgelassen',
        fix: 'Stelle den „Beginn“ auf den ersten Tag, an dem es stattfindet',
      };
    }
    if (isAmong(day, days)) return [];
    return {
      path,
      problem: `${formatDay(day)} ist kein Tag dieser Reihe`,
      fix: `${suggestDay(day, days)}. Ist dort ohnehin nichts, lösche die Angabe`,
    };
  });
}

function checkAbweichungen(
  days: string[],
  { abweichungen, ohne }: Wiederholung,
  beginn: string,
): Problem[] {
  const hour = beginn.slice(10);
  const gone = abweichungen.flatMap(({ am, status }) => (status === 'ausgebucht' ? [] : am));
  const stays = days.filter((day) => !ohne.includes(day) && !gone.includes(day));
  return abweichungen.flatMap(({ am, verschobenAuf }, index) => {
    const path = ['abweichungen', index, 'am'];
    if (abweichungen.findIndex((other) => other.am === am) < index) {
      return {
        path,
        problem: `Für ${formatDay(am)} gibt es zwei Abweichungen`,
        fix: 'Fasse sie zu einer zusammen',
      };
    }
    if (ohne.includes(am)) {
      return {
        path,
        problem: `${formatDay(am)} steht auch unter „Ausgelassene Tage“`,
        fix: 'Entscheide dich: „Ausgelassen“ heißt, dass dort von vornherein nichts ist. Was schon angekündigt war, bleibt als Abweichung sichtbar',
      };
    }
    if (!isAmong(am, days)) {
      return {
        path,
        problem: `${formatDay(am)} ist kein Tag dieser Reihe`,
        fix: `${suggestDay(am, days)}. Unter „Am“ steht der Tag, an dem es zuerst sein sollte`,
      };
    }
    if (verschobenAuf === undefined) return [];
    const to = ['abweichungen', index, 'verschobenAuf'];
    if (isSameStart(verschobenAuf, `${am}${hour}`)) {
      return {
        path: to,
        problem: 'Der neue Beginn ist der alte',
        fix: 'Trage unter „Verschoben auf“ ein, wann es nun ist. Steht das noch nicht fest, lass das Feld weg',
      };
    }
    const other = stays.find((day) => isSameStart(verschobenAuf, `${day}${hour}`));
    const before = abweichungen.findIndex((one) => one.verschobenAuf === verschobenAuf);
    if (other === undefined && before === index) return [];
    return {
      path: to,
      problem:
        other === undefined
          ? 'Auf diesen Beginn ist schon ein anderer Tag der Reihe verschoben'
          : `Am ${formatDay(other)} ist die Reihe ohnehin, der Termin stünde dort zweimal`,
      fix: 'Nenne einen anderen Tag oder eine andere Stunde. Fällt er aus, schreibe `status: abgesagt` und lass „Verschoben auf“ weg',
    };
  });
}

/** For a series that is too long we know only its beginning. */
function isAmong(day: string, days: string[]): boolean {
  const last = days.at(-1) ?? '';
  const isCut = days.length > mostDates || last > lastDayOf(days[0] ?? '');
  return days.includes(day) || (isCut && day > last);
}

function suggestDay(day: string, days: string[]): string {
  const distance = (other: string) => Math.abs(Date.parse(other) - Date.parse(day));
  const nearest = days.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  return `Am nächsten liegt ${formatDay(nearest)} (\`${nearest}\`)`;
}
