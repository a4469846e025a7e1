/** Which settings each forge needs. An editor without login helps nobody. */
import {
  given,
  matching,
  oneOf,
  secureAddress,
  toMissing,
  type Check,
  type Environment,
} from './setting-problems.ts';

export type ForgeKind = (typeof forgeKinds)[number];
export type ForgeSetting = Exclude<keyof typeof forgeSettings, 'THINKA_FORGE'>;

/** @returns a German sentence for each setting that is missing, or of no use with this forge */
export function findForgeProblems(env: Environment): string[] {
  const kind = given(env, 'THINKA_FORGE') ?? 'werkstatt';
  // Another sentence is about a forge that nobody knows.
  if (!isForgeKind(kind)) return [];
  return names.flatMap((name) => {
    const isGiven = given(env, name) !== undefined;
    const { needs, may } = settingsOf[kind];
    if (!isGiven && needs.includes(name)) {
      return [toMissing(name, `für ${kind}`, forgeSettings[name])];
    }
    if (!isGiven || needs.includes(name) || may.includes(name)) return [];
    return [`${name} hat mit THINKA_FORGE=${kind} keine Bedeutung. Lass sie weg`];
  });
}

/** @returns which forge it is; only of an environment in which no problem was found */
export function toForgeKind(env: Environment): ForgeKind {
  const kind = given(env, 'THINKA_FORGE') ?? 'werkstatt';
  return isForgeKind(kind) ? kind : 'werkstatt';
}

/** @returns the forges that need a setting, and those that may have it, for the example of the settings */
export function forgesOf(name: string): { need: string[]; may: string[] } {
  const having = (key: 'needs' | 'may') =>
    forgeKinds.filter((kind) => settingsOf[kind][key].some((one) => one === name));
  return { need: having('needs'), may: having('may') };
}

const forgeKinds = ['werkstatt', 'github', 'gitlab', 'forgejo'] as const;
const readers = ['build', 'forge-check'] as const;

/** A part of the table in settings.ts. */
export const forgeSettings = {
  THINKA_FORGE: {
    readers,
    meaning: 'Wo die Beiträge der Redaktion liegen: „github“, „gitlab“ oder „forgejo“.',
    missing: 'Die Seite /admin/ sagt, dass die Redaktion noch nicht eingerichtet ist.',
    example: 'forgejo',
    check: oneOf(...forgeKinds),
  },
  THINKA_FORGE_REPO: {
    readers,
    meaning: 'Besitz und Name des Repositorys, bei GitLab mit allen Gruppen.',
    example: 'verbund/thinka',
    check: pattern(/^[\w.-]+(\/[\w.-]+)+$/, 'Besitz und Name des Repositorys'),
  },
  THINKA_FORGE_BRANCH: {
    readers,
    meaning: 'Der Zweig, der veröffentlicht wird.',
    missing: 'main',
    example: 'main',
    check: pattern(/^[\w.-]+(\/[\w.-]+)*$/, 'der Name eines Zweigs'),
  },
  THINKA_FORGE_URL: {
    readers,
    meaning: 'Die Adresse der Instanz.',
    missing: 'github.com oder gitlab.com.',
    example: 'https://git.example/',
    check: secureAddress,
  },
  THINKA_FORGE_APP_ID: {
    readers: ['build'],
    meaning: 'Die Kennung der Anwendung für den Editor.',
    example: 'a1b2c3',
    check: pattern(/^\S+$/, 'eine Kennung ohne Leerzeichen'),
  },
  THINKA_FORGE_LOGIN: {
    readers: ['build'],
    meaning: 'Die Adresse der Anmeldehilfe, ohne Pfad.',
    example: 'https://anmeldung.thinka.example',
    check: (name: string, value: string, example: string) => {
      const problems = secureAddress(name, value, example);
      if (problems.length > 0 || new URL(value).pathname === '/') return problems;
      return matching(() => false, 'Hier steht kein Pfad')(name, value, new URL(value).origin);
    },
  },
  THINKA_FORGE_OFFEN: {
    readers: ['build'],
    meaning: '„ja“, wenn Menschen ohne Schreibrecht beitragen dürfen.',
    example: 'ja',
    check: oneOf('ja'),
  },
} as const;

const names = Object.keys(forgeSettings).filter(
  (name) => name !== 'THINKA_FORGE',
) as ForgeSetting[];

const settingsOf: Record<ForgeKind, { needs: ForgeSetting[]; may: ForgeSetting[] }> = {
  werkstatt: { needs: [], may: [] },
  github: {
    needs: ['THINKA_FORGE_REPO', 'THINKA_FORGE_LOGIN'],
    may: ['THINKA_FORGE_BRANCH', 'THINKA_FORGE_URL', 'THINKA_FORGE_OFFEN'],
  },
  gitlab: {
    needs: ['THINKA_FORGE_REPO', 'THINKA_FORGE_APP_ID'],
    may: ['THINKA_FORGE_BRANCH', 'THINKA_FORGE_URL'],
  },
  forgejo: {
    needs: ['THINKA_FORGE_REPO', 'THINKA_FORGE_URL', 'THINKA_FORGE_APP_ID'],
    may: ['THINKA_FORGE_BRANCH'],
  },
};

function pattern(expected: RegExp, what: string): Check {
  return matching((value) => expected.test(value), `Erwartet wird ${what}`);
}

function isForgeKind(kind: string): kind is ForgeKind {
  return forgeKinds.some((one) => one === kind);
}
