/** The days that a Wiederholung names: are they days of the series, and does anything repeat at all? */
import { formatDay } from '#domain/dates.ts';
import type { Finding } from '#domain/finding.ts';
import { toDays } from '#domain/recurrence.ts';
import { dayOrTime } from '#schemas/fields.ts';
import { mostDates, wiederholungSchema, type Wiederholung } from '#schemas/wiederholung.ts';

import type { Frontmatter } from './frontmatter.ts';

export function checkTermin(frontmatter: Frontmatter): Finding[] {
  const beginn = dayOrTime().safeParse(frontmatter.data['beginn']);
  const wiederholung = wiederholungSchema.safeParse(frontmatter.data['wiederholung']);
  // What has the wrong form is told by the check of the schema already.
  if (!beginn.success || !wiederholung.success) return [];

  const days = toDays(beginn.data, wiederholung.data);
  const problems = [
    ...checkLength(days, wiederholung.data),
    ...checkOhne(days, wiederholung.data),
    ...checkAbweichungen(days, wiederholung.data, beginn.data.slice(10)),
  ];
  return problems.map(({ path, problem, fix }) => ({
    ...frontmatter.placeOf(['wiederholung', ...path]),
    rule: 'wiederholung',
    problem,
    fix,
  }));
}

interface Problem extends Pick<Finding, 'problem' | 'fix'> {
  path: PropertyKey[];
}

function checkLength(days: string[], { bis }: Wiederholung): Problem[] {
  if (days.length > mostDates) {
    return [
      {
        path: ['bis'],
        problem: `Bis dahin wären es mehr als ${mostDates} Tage`,
        fix: 'Setze „Bis“ früher. Wer einmal im Jahr verlängert, sieht dabei, ob noch alles stimmt',
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
  hour: string,
): Problem[] {
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
    if (verschobenAuf !== `${am}${hour}`) return [];
    return {
      path: ['abweichungen', index, 'verschobenAuf'],
      problem: 'Der neue Beginn ist der alte',
      fix: 'Trage unter „Verschoben auf“ ein, wann es nun ist. Steht das noch nicht fest, lass das Feld weg',
    };
  });
}

/** Of a series that is too long we know no more than its beginning. */
function isAmong(day: string, days: string[]): boolean {
  const last = days.at(-1) ?? '';
  return days.includes(day) || (days.length > mostDates && day > last);
}

function suggestDay(day: string, days: string[]): string {
  const distance = (other: string) => Math.abs(Date.parse(other) - Date.parse(day));
  const nearest = days.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  return `Am nächsten liegt ${formatDay(nearest)} (\`${nearest}\`)`;
}
