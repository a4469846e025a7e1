/** The settings: all names that anything here reads, the values each may have, and the messages if not. */
import { findNearest } from '#domain/text/suggest.ts';

import { findForgeProblems, forgeSettings } from './forge-settings.ts';
import {
  address,
  existingDay,
  given,
  hostName,
  mail,
  matching,
  oneOf,
  place,
  toProblem,
  wholeNumber,
  type Check,
  type Environment,
} from './setting-problems.ts';

export interface Setting {
  /** Who goes by it; `preview` is the one in the editor, `publish` the scripts in deploy/nightly. */
  readers: readonly ('build' | 'preview' | 'publish' | 'server' | 'forge-check' | 'tests')[];
  /** A German sentence. */
  meaning: string;
  example: string;
  /** What holds without it, in German. */
  missing?: string;
  check: Check;
  /** Why it has no place in the settings of a site in operation, as a German sentence. */
  apart?: string;
}

const byTests = 'Nur Tests lesen sie.';
const byCommands = 'Die Befehle setzen sie selbst.';
const tool = {
  readers: ['tests'],
  example: 'noetig',
  check: oneOf('noetig'),
  apart: byTests,
} as const;
const count = { readers: ['tests'], example: '1', check: wholeNumber, apart: byTests } as const;

/** In the order of `deploy/thinka.env.example`, which is made from it. */
export const settings = {
  THINKA_URL: {
    readers: ['build', 'preview'],
    meaning:
      'Die Adresse, unter der die Website zu lesen ist. Ein Pfad darin gilt für alle Seiten.',
    example: 'https://thinka.example/',
    check: address,
  },
  THINKA_HOST: {
    readers: ['server'],
    meaning: 'Der Name darin: unter ihm liefert Caddy die Website aus.',
    example: 'thinka.example',
    check: hostName,
  },
  THINKA_INTERN: {
    readers: ['publish'],
    meaning: '„ja“ veröffentlicht auch die interne Ausgabe.',
    missing: 'Nur die öffentliche.',
    example: 'ja',
    check: oneOf('ja'),
  },
  THINKA_URL_INTERN: {
    readers: ['build'],
    meaning: 'Die Adresse der internen Ausgabe, mit einem eigenen Namen.',
    example: 'https://intern.thinka.example/',
    check: address,
  },
  THINKA_HOST_INTERN: {
    readers: ['server'],
    meaning: 'Der Name darin: unter ihm liefern Caddy und Apache sie aus.',
    example: 'intern.thinka.example',
    check: hostName,
  },
  THINKA_LOGIN: {
    readers: ['server'],
    meaning:
      'Wie man sich dort anmeldet: „passwort“ (Namen und Passwörter auf diesem Rechner) oder „forge“ (Konten bei GitLab oder Forgejo).',
    missing: 'Die interne Ausgabe wird nicht ausgeliefert.',
    example: 'passwort',
    check: oneOf('passwort', 'forge'),
  },
  THINKA_MAIL: {
    readers: ['publish'],
    meaning:
      'Wer Post bekommt, wenn eine Nacht scheitert. Dafür braucht es ein sendmail, etwa msmtp-mta.',
    missing: 'Niemand erfährt davon.',
    example: 'it@verein.example',
    check: mail,
  },
  THINKA_HERZSCHLAG: {
    readers: ['publish'],
    meaning:
      'Eine Adresse, die jeder gelungene Lauf aufruft. Bleibt er aus, merkt es der Dienst dort.',
    missing: 'Steht die Maschine still, merkt es niemand.',
    example: 'https://herzschlag.example/abc',
    // Nothing that a shell would read as its own.
    check: matching(
      (value) => /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~/?=%+:@-]*)?$/.test(value),
      'Das ist keine Adresse, die mit „https://“ beginnt',
    ),
  },
  THINKA_SICHERHEIT: {
    readers: ['build'],
    meaning:
      'Wohin sich wendet, wer eine Schwachstelle findet; steht in /.well-known/security.txt.',
    missing: 'Die Datei gibt es nicht.',
    example: 'mailto:it@verein.example',
    check: matching(
      (value) => /^(mailto:[^\s@]+@[^\s@]+\.[^\s@]+|https:\/\/[^\s/]+\S*)$/.test(value),
      'Das ist weder „mailto:…“ noch „https://…“',
    ),
  },
  ...forgeSettings,
  THINKA_HOME: {
    readers: ['publish', 'server'],
    meaning: 'Der Ordner, in dem alles liegt.',
    missing: '/srv/thinka',
    example: '/srv/thinka',
    check: place,
  },
  THINKA_LEAST: {
    readers: ['publish'],
    meaning: 'Weniger Dateien sind keine Website und werden nicht veröffentlicht.',
    missing: '100',
    example: '100',
    check: wholeNumber,
  },
  THINKA_WAIT: {
    readers: ['publish'],
    meaning: 'Wie viele Sekunden ein Lauf auf einen anderen wartet.',
    missing: '1800',
    example: '1800',
    check: wholeNumber,
  },
  THINKA_LIMIT: {
    readers: ['publish'],
    meaning: 'Wie viele Sekunden das Holen und jeder Bau dauern dürfen.',
    missing: '900',
    example: '900',
    check: wholeNumber,
  },
  THINKA_SENDMAIL: {
    readers: ['publish'],
    meaning: 'Das Programm, das die Post verschickt.',
    missing: '/usr/sbin/sendmail',
    example: '/usr/sbin/sendmail',
    check: place,
  },
  THINKA_REFUSED_LOG: {
    readers: ['server'],
    meaning: 'Wo Caddy für fail2ban notiert, von welcher Adresse ein falsches Passwort kam.',
    missing: 'Niemand notiert es, und wer rät, wird nicht ausgesperrt.',
    example: '/var/log/caddy/thinka-refused.log',
    // Where fail2ban and logrotate look for it.
    check: oneOf('/var/log/caddy/thinka-refused.log'),
  },
  THINKA_APACHE_PORT: {
    readers: ['server'],
    meaning: 'Auf welchem Port Apache für Caddy da ist (Anmeldung mit den Konten der Forge).',
    missing: '8081',
    example: '8081',
    check: wholeNumber,
  },
  THINKA_HOST_LOGIN: {
    readers: ['server'],
    meaning: 'Der Name der Anmeldehilfe für GitHub, wenn alles in Containern läuft.',
    example: 'anmeldung.thinka.example',
    check: hostName,
  },
  THINKA_AUSGABE: {
    readers: ['build'],
    meaning: '„intern“ baut die interne Ausgabe, wie --edition intern.',
    example: 'intern',
    check: oneOf('oeffentlich', 'intern'),
    apart: 'Beim Veröffentlichen sagt THINKA_INTERN=ja, ob es auch die interne Ausgabe gibt.',
  },
  THINKA_HEUTE: {
    readers: ['build', 'preview'],
    meaning: 'Der Tag, für den gebaut wird.',
    example: '2027-02-01',
    check: existingDay,
    apart: 'Die Website bliebe an diesem Tag stehen.',
  },
  THINKA_ZWECK: {
    readers: ['build'],
    meaning: 'Wofür ein Bau ist.',
    example: 'entwurf',
    check: oneOf('betrieb', 'entwurf', 'vorfuehrung'),
    apart: byCommands,
  },
  THINKA_VORSCHAU: {
    readers: ['build'],
    meaning: '„ja“ ist die Vorschau der Redaktion.',
    example: 'ja',
    check: oneOf('ja'),
    apart: byCommands,
  },
  THINKA_FORGE_TOKEN: {
    readers: ['forge-check'],
    meaning: 'Das Token, mit dem forge-check die Forge fragt.',
    example: '…',
    check: () => [],
    apart:
      'Ein Token gehört in keine Datei und keinen Bau: Setze es nur für den Aufruf von forge-check, und lösche es danach.',
  },
  THINKA_UMFANG: {
    readers: ['tests'],
    meaning: '„ganz“ probiert alle Eingaben.',
    example: 'ganz',
    check: oneOf('ganz'),
    apart: byTests,
  },
  THINKA_ANZAHL: { ...count, meaning: 'Wie viele Mutationen probiert werden.' },
  THINKA_MUTATION: { ...count, meaning: 'Welche zuerst.' },
  THINKA_PYTHON: { ...tool, meaning: 'Ohne Python sollen die Tests scheitern.' },
  THINKA_JAVA: { ...tool, meaning: 'Ohne Java sollen die Tests scheitern.' },
  THINKA_CADDY: { ...tool, meaning: 'Ohne Caddy sollen die Tests scheitern.' },
  THINKA_APACHE: { ...tool, meaning: 'Ohne Apache sollen die Tests scheitern.' },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
export const knownNames = Object.keys(settings) as SettingName[];

/** The same without the exact values of each. */
export const settingOf: Readonly<Record<SettingName, Setting>> = settings;

/** The settings that somebody goes by. */
export function readBy(reader: Setting['readers'][number]): SettingName[] {
  return knownNames.filter((name) => settingOf[name].readers.includes(reader));
}

export interface Settings {
  edition: 'oeffentlich' | 'intern';
  /** The address of each edition, with a slash at the end; both may be the same. */
  urls: Readonly<Record<'oeffentlich' | 'intern', URL>>;
  purpose: 'betrieb' | 'entwurf' | 'vorfuehrung';
  /** A fixed day of the build. */
  today: string | undefined;
  /** The address for reports of a weakness. */
  securityContact: string | undefined;
  isPreview: boolean;
}

/** @returns the settings, or a German sentence for each wrong variable */
export function readSettings(env: Environment): Settings | { problems: string[] } {
  const problems = findProblems(env);
  if (problems.length > 0) return { problems };

  const publicUrl = given(env, 'THINKA_URL') ?? 'http://localhost:4321/';
  return {
    edition: given(env, 'THINKA_AUSGABE') === 'intern' ? 'intern' : 'oeffentlich',
    urls: {
      oeffentlich: toUrl(publicUrl),
      intern: toUrl(given(env, 'THINKA_URL_INTERN') ?? publicUrl),
    },
    purpose:
      (['entwurf', 'vorfuehrung'] as const).find((one) => one === given(env, 'THINKA_ZWECK')) ??
      'betrieb',
    today: given(env, 'THINKA_HEUTE'),
    securityContact: given(env, 'THINKA_SICHERHEIT'),
    isPreview: given(env, 'THINKA_VORSCHAU') === 'ja',
  };
}

/** @returns a German sentence for each setting that is wrong, whatever is built */
export function findProblems(env: Environment): string[] {
  return [...findValueProblems(env), ...findForgeProblems(env)];
}

/** @returns a German sentence for each value that cannot be meant */
export function findValueProblems(env: Environment): string[] {
  return knownNames.flatMap((name) => {
    const value = given(env, name);
    return value === undefined ? [] : checkValue(name, value);
  });
}

function checkValue(name: SettingName, value: string): string[] {
  const bare = value.trim();
  if (bare !== value && bare !== '') {
    const reason = 'Davor oder dahinter steht ein Leerzeichen, oder ein Zeilenende von Windows';
    return [toProblem(name, value, reason, bare)];
  }
  const inner = /^["'„“‚‘](.*)["'“”‘’]$/.exec(value)?.[1];
  if (inner !== undefined) {
    return [toProblem(name, value, 'Die Anführungszeichen gehören nicht dazu', inner)];
  }
  return settingOf[name].check(name, value, settingOf[name].example);
}

/** Names in the environment that look like settings and are none, each with the setting it may mean. */
export function listUnknownSettings(env: Environment): string[] {
  const known = new Set<string>(knownNames);
  return Object.keys(env)
    .filter((name) => /^THINKA_/i.test(name) && !known.has(name))
    .map((name) => {
      // All begin alike, which would make any two of them near.
      const nearest = findNearest(withoutPrefix(name), knownNames.map(withoutPrefix));
      const guess = nearest ? ` Ist THINKA_${nearest} gemeint?` : '';
      return `Die Variable ${name} kennt hier niemand, sie bewirkt nichts.${guess}`;
    });
}

function withoutPrefix(name: string): string {
  return name.slice('THINKA_'.length);
}

function toUrl(address: string): URL {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/\/?$/, '/');
  return url;
}
