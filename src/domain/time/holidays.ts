/**
 * Days on which doors in Thuringia may stay closed, whatever the hours on them say.
 *
 * Public holidays: Thüringer Feier- und Gedenktagsgesetz, § 2. Fronleichnam is a holiday only in places where
 * it was one in 1994 (§ 10), as in the whole of the Eichsfeld; we do not know every village, so the text says
 * „Teile Thüringens“. The eves of Christmas and of the new year are working days before the law, but hardly
 * an office is open.
 */

export interface Holiday {
  name: string;
  /** `ueberall` and `teils` by law, `brauch` by custom. */
  art: 'ueberall' | 'teils' | 'brauch';
}

/** @param day `JJJJ-MM-TT` */
export function findHoliday(day: string): Holiday | undefined {
  const year = Number(day.slice(0, 4));
  // The Weltkindertag has been a holiday since 2019; no hours are older than that.
  return fixed[day.slice(5)] ?? moving[daysBetween(easterSunday(year), day)];
}

/** Keyed by month and day. */
const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': { name: 'Neujahr', art: 'ueberall' },
  '05-01': { name: '1. Mai', art: 'ueberall' },
  '09-20': { name: 'Weltkindertag', art: 'ueberall' },
  '10-03': { name: 'Tag der Deutschen Einheit', art: 'ueberall' },
  '10-31': { name: 'Reformationstag', art: 'ueberall' },
  '12-24': { name: 'Heiligabend', art: 'brauch' },
  '12-25': { name: '1. Weihnachtstag', art: 'ueberall' },
  '12-26': { name: '2. Weihnachtstag', art: 'ueberall' },
  '12-31': { name: 'Silvester', art: 'brauch' },
};

/** Keyed by days from Easter Sunday. */
const moving: Readonly<Record<number, Holiday>> = {
  [-2]: { name: 'Karfreitag', art: 'ueberall' },
  0: { name: 'Ostersonntag', art: 'brauch' },
  1: { name: 'Ostermontag', art: 'ueberall' },
  39: { name: 'Christi Himmelfahrt', art: 'ueberall' },
  49: { name: 'Pfingstsonntag', art: 'brauch' },
  50: { name: 'Pfingstmontag', art: 'ueberall' },
  60: { name: 'Fronleichnam', art: 'teils' },
};

/**
 * The Sunday after the first full moon of spring, in whole numbers: the „anonymous“ algorithm for the
 * Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
 *
 * @returns `JJJJ-MM-TT`
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const [century, ofCentury] = divide(year, 100);
  const [leapCenturies, ofFour] = divide(century, 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moon + 15) % 30;
  const [leapYears, ofLeap] = divide(ofCentury, 4);
  const toSunday = (32 + 2 * ofFour + 2 * leapYears - epact - ofLeap) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const [month, day] = divide(epact + toSunday - 7 * late + 114, 31);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

function divide(number: number, by: number): [quotient: number, rest: number] {
  return [Math.floor(number / by), number % by];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
