/** Reads a setting from the environment, and explains one that cannot be meant. */

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

/** Whether an address leads everybody to the machine they sit at. */
export function isOwnMachine(hostname: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** @returns the mistake in the address of a site, if there is one */
export function findAddressProblem(name: string, value: string): string[] {
  const wrong = (reason: string, example = 'https://thinka.example/') => [
    toProblem(name, value, reason, example),
  ];
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
}

function isHost(name: string): boolean {
  return /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/.test(name);
}
