/** The rules between settings, and those of a site in operation: what would be wrong there without a word. */
import { given, isOwnMachine, toMissing, toProblem, type Environment } from './setting-problems.ts';
import {
  findProblems,
  knownNames,
  listUnknownSettings,
  settingOf,
  type SettingName,
} from './settings.ts';

/**
 * @param place a single build may name its edition; publishing builds them by THINKA_INTERN, and goes by no
 *   setting that only tests read
 * @returns a German sentence for each setting that is wrong, missing, unknown, or contradicts another
 */
export function findOperationProblems(env: Environment, place: 'build' | 'publishing'): string[] {
  const isPublishing = place === 'publishing';
  const problems = findProblems(env);
  const wrong = new Set(problems.map((problem) => problem.split(' ', 1)[0]));
  // A sentence about a value is enough of it.
  const get = (name: SettingName) => (wrong.has(name) ? undefined : given(env, name));
  return [
    ...problems,
    ...listUnknownSettings(env),
    ...findApart(env, isPublishing),
    ...findPlaceholders(env),
    ...(given(env, 'THINKA_URL') === undefined
      ? [toMissing('THINKA_URL', withoutAddress, settingOf.THINKA_URL)]
      : []),
    ...findOpenAddresses(get),
    ...(get('THINKA_FORGE') === 'werkstatt'
      ? [
          'THINKA_FORGE ist „werkstatt“: Die gibt es nur bei npm start, im Betrieb könnte sich niemand anmelden. Nenne die Forge, oder lass sie weg, solange die Redaktion nicht eingerichtet ist',
        ]
      : []),
    ...findStrayHosts(get),
    ...(isPublishing ? findHalfInternal(env, get) : []),
  ];
}

type Get = (name: SettingName) => string | undefined;

const withoutAddress =
  'im Betrieb: In Kalendern, Feeds und Zitaten stünde „localhost“. Ein Entwurf braucht keine (npm run build -- --draft)';

function findApart(env: Environment, isPublishing: boolean): string[] {
  return knownNames.flatMap((name) => {
    const { apart, readers } = settingOf[name];
    const value = given(env, name);
    if (value === undefined || apart === undefined) return [];
    const isOfBuild = name === 'THINKA_AUSGABE' || readers.includes('tests');
    // The commands themselves say it.
    const isSaid = name === 'THINKA_ZWECK' && value === 'betrieb';
    if (!isPublishing && (isOfBuild || isSaid)) return [];
    return [`${name} hat im Betrieb nichts zu suchen. ${apart} Lass sie weg`];
  });
}

/** Names that end like this exist nowhere (RFC 2606). */
function findPlaceholders(env: Environment): string[] {
  return knownNames
    .filter((name) => /(^|[/@.])[\w-]+\.example(?![\w.-])/.test(given(env, name) ?? ''))
    .map((name) => {
      const value = given(env, name) ?? '';
      return `${name} ist noch das Beispiel „${value}“: Setze ein, was bei euch gilt`;
    });
}

function findOpenAddresses(get: Get): string[] {
  return (['THINKA_URL', 'THINKA_URL_INTERN'] as const).flatMap((name) => {
    const value = get(name);
    if (value === undefined) return [];
    if (isOwnMachine(new URL(value).hostname)) {
      return [
        `${name} ist „${value}“: Das führt alle auf ihr eigenes Gerät. Setze ein, wo die Website zu lesen ist`,
      ];
    }
    if (!/^http:/i.test(value)) return [];
    const reason =
      'Unverschlüsselt können andere mitlesen, und die Website leitet auf https weiter';
    return [toProblem(name, value, reason, value.replace(/^http:/i, 'https:'))];
  });
}

/** The build writes the one into the pages, the server answers to the other. */
function findStrayHosts(get: Get): string[] {
  const hosts = [
    ['THINKA_URL', 'THINKA_HOST'],
    ['THINKA_URL_INTERN', 'THINKA_HOST_INTERN'],
  ] as const;
  const stray = hosts.flatMap(([address, name]) => {
    const [url, host] = [get(address), get(name)?.toLowerCase()];
    if (url === undefined || host === undefined || new URL(url).host === host) return [];
    return [
      `${name} ist „${host}“, in ${address} steht aber „${new URL(url).host}“: Unter der Adresse antwortete niemand. Beide nennen denselben Namen`,
    ];
  });
  const [url, intern] = [get('THINKA_URL'), get('THINKA_URL_INTERN')];
  if (url !== undefined && intern !== undefined && new URL(url).host === new URL(intern).host) {
    stray.push(
      'THINKA_URL_INTERN hat denselben Namen wie THINKA_URL: Die interne Ausgabe braucht einen eigenen, sonst stünde sie ohne Anmeldung da. Richtig ist zum Beispiel THINKA_URL_INTERN=' +
        `https://intern.${new URL(url).host}/`,
    );
  }
  const host = get('THINKA_HOST');
  if (host !== undefined && host === get('THINKA_HOST_INTERN')) {
    stray.push(
      `THINKA_HOST_INTERN ist dasselbe wie THINKA_HOST: Die interne Ausgabe braucht einen eigenen Namen. Richtig ist zum Beispiel THINKA_HOST_INTERN=intern.${host}`,
    );
  }
  return stray;
}

function findHalfInternal(env: Environment, get: Get): string[] {
  const [intern, url] = [given(env, 'THINKA_INTERN'), given(env, 'THINKA_URL_INTERN')];
  if (intern === undefined && url === undefined && get('THINKA_LOGIN') !== undefined) {
    return [toMissing('THINKA_INTERN', 'zu THINKA_LOGIN', settingOf.THINKA_INTERN)];
  }
  if (intern === 'ja' && url === undefined) {
    return [toMissing('THINKA_URL_INTERN', 'zu THINKA_INTERN=ja', settingOf.THINKA_URL_INTERN)];
  }
  if (intern === undefined && url !== undefined) {
    return [
      toMissing(
        'THINKA_INTERN',
        'zu THINKA_URL_INTERN: Die interne Ausgabe würde nicht gebaut',
        settingOf.THINKA_INTERN,
      ),
    ];
  }
  return [];
}
