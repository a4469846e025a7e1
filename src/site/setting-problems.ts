/** Reads a setting from the environment, and explains one that cannot be meant; the kinds of values there are. */
import { day } from '#schemas/fields.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** CI systems hand over unset variables as empty ones. */
export function given(env: Environment, name: string): string | undefined {
  const value = env[name];
  return value === '' ? undefined : value;
}

/**
 * @param reason the mistake, as the end of a sentence
 * @param example a value that would do
 */
export function toProblem(name: string, value: string, reason: string, example: string): string {
  // A password belongs into no log.
  const shown = value.replace(/\/\/[^/]*@/, '//…@').replace(/[\r\n]/g, '⏎');
  return `${name} ist „${shown}“: ${reason}. Richtig ist zum Beispiel ${name}=${example}`;
}

/** @param when the case in which it is needed */
export function toMissing(
  name: string,
  when: string,
  { meaning, example }: { meaning: string; example: string },
): string {
  return `${name} fehlt ${when}. ${meaning} Richtig ist zum Beispiel ${name}=${example}`;
}

/** Whether a sentence is of `toMissing`. */
export function isMissing(problem: string): boolean {
  return /^\w+ fehlt /.test(problem);
}

/**
 * A kind of value: a German sentence for each mistake in one.
 *
 * @param example a value that would do
 */
export type Check = (name: string, value: string, example: string) => string[];

export function oneOf(...values: readonly string[]): Check {
  const list = values.map((value) => `„${value}“`).join(', ');
  return matching((value) => values.includes(value), `Möglich ist nur ${list}`);
}

/** @param reason the mistake in all other values */
export function matching(isMeant: (value: string) => boolean, reason: string): Check {
  return (name, value, example) =>
    isMeant(value) ? [] : [toProblem(name, value, reason, example)];
}

export const wholeNumber = matching((value) => /^\d+$/.test(value), 'Das ist keine ganze Zahl');

export const place = matching(
  (value) => /^\/[\w./@+-]*$/.test(value),
  'Das ist kein Pfad, der mit „/“ beginnt',
);

export const mail = matching(
  (value) => value.split(',').every((one) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one)),
  'Das ist keine Mailadresse',
);

export const hostName: Check = (name, value, example) => {
  if (isHost(value.replace(/:\d+$/, '').toLowerCase())) return [];
  const host = /^https?:\/\/([^/]+)/i.exec(value)?.[1] ?? /^([\w.-]+)\//.exec(value)?.[1];
  const reason = 'Hier steht nur der Name aus a–z, 0–9, „-“ und „.“, ohne „https://“ und ohne Pfad';
  return [toProblem(name, value, reason, host ?? example)];
};

export const existingDay: Check = (name, value, example) => {
  if (day().safeParse(value).success) return [];
  const [, tag = '', monat = '', jahr = ''] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(value) ?? [];
  const iso = `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
  const reason = 'Das ist kein Tag, den es gibt, in der Form JJJJ-MM-TT; ohne sie gilt heute';
  return [toProblem(name, value, reason, day().safeParse(iso).success ? iso : example)];
};

/** A token travels there: in the open only to the own machine. */
export const secureAddress: Check = (name, value, example) => {
  const problems = address(name, value, example);
  if (problems.length > 0) return problems;
  const { protocol, hostname } = new URL(value);
  if (protocol === 'https:' || isOwnMachine(hostname)) return [];
  const secure = value.replace(/^http:/i, 'https:');
  return [toProblem(name, value, 'Das Token ginge unverschlüsselt dorthin', secure)];
};

/** Whether an address leads everybody to the machine they sit at. */
export function isOwnMachine(hostname: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** The address of a site. */
export const address: Check = (name, value, example) => {
  const wrong = (reason: string, better = example) => [toProblem(name, value, reason, better)];
  if (/[\s\\]/.test(value)) return wrong('Leerzeichen und „\\“ kommen in einer Adresse nicht vor');
  if (!/^[a-z]+:\/\//i.test(value)) {
    const whole = `https://${value}`;
    const isHost = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(value) && URL.canParse(whole);
    return wrong('Das ist keine ganze Adresse, „https://“ fehlt', isHost ? whole : undefined);
  }
  const url = URL.parse(value);
  if (!url || !isHost(url.hostname)) return wrong('Das ist keine Adresse, die es geben kann');
  if (!/^https?:$/.test(url.protocol)) return wrong('Sie beginnt nicht mit „https://“');
  if (url.username || url.password) {
    return wrong(
      'Benutzername und Passwort stünden in jeder Seite',
      `${url.origin}${url.pathname}`,
    );
  }
  const path = url.pathname.replace(/\/{2,}/g, '/');
  if (/[?#]/.test(value)) return wrong('„?“ und „#“ sind hier nicht möglich', url.origin + path);
  if (url.pathname !== path)
    return wrong('Im Pfad stehen Schrägstriche doppelt', url.origin + path);
  if (!/^[\w.~/-]*$/.test(path) || /\.html?\/?$/.test(path)) {
    return wrong('Der Pfad hat andere Zeichen als a–z, 0–9 und „-“, oder er nennt eine Datei');
  }
  return [];
};

function isHost(name: string): boolean {
  return /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/.test(name);
}
