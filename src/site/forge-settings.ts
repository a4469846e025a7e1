/** The settings each forge needs, and their form. An editor without login helps nobody. */
import {
  findAddressProblem,
  given,
  isOwnMachine,
  toProblem,
  type Environment,
} from './setting-problems.ts';

export type ForgeKind = 'werkstatt' | 'github' | 'gitlab' | 'forgejo';
export type ForgeSetting = keyof typeof settings;

/** @returns a German sentence for each setting that is missing, wrong, or of no use with this forge */
export function findForgeProblems(env: Environment): string[] {
  const kind = given(env, 'THINKA_FORGE') ?? 'werkstatt';
  if (!isForgeKind(kind)) {
    const list = Object.keys(settingsOf).map((one) => `„${one}“`);
    return [toProblem('THINKA_FORGE', kind, `Möglich ist nur ${list.join(', ')}`, 'github')];
  }
  const { needs, may } = settingsOf[kind];
  return names.flatMap((name) => {
    const value = given(env, name);
    const { what, example, check } = settings[name];
    if (value === undefined) {
      if (!needs.includes(name)) return [];
      return [`${name} fehlt für ${kind}: ${what}, zum Beispiel ${name}=${example}`];
    }
    if (!needs.includes(name) && !may.includes(name)) {
      return [`${name} hat mit THINKA_FORGE=${kind} keine Bedeutung. Lass sie weg`];
    }
    return check(name, value);
  });
}

/** @returns which forge it is; only of an environment in which no problem was found */
export function toForgeKind(env: Environment): ForgeKind {
  const kind = given(env, 'THINKA_FORGE') ?? 'werkstatt';
  return isForgeKind(kind) ? kind : 'werkstatt';
}

type Check = (name: string, value: string) => string[];

const matches =
  (pattern: RegExp, what: string, example: string): Check =>
  (name, value) =>
    pattern.test(value) ? [] : [toProblem(name, value, `Erwartet wird ${what}`, example)];

const settings = {
  THINKA_FORGE_REPO: of(
    'Besitz und Name des Repositorys',
    'verbund/thinka',
    /^[\w.-]+(\/[\w.-]+)+$/,
  ),
  THINKA_FORGE_BRANCH: of('der Zweig, der veröffentlicht wird', 'main', /^[\w.-]+(\/[\w.-]+)*$/),
  THINKA_FORGE_URL: {
    what: 'die Adresse der Instanz',
    example: 'https://git.example/',
    check: findUnsafe,
  },
  THINKA_FORGE_APP_ID: of('die Kennung der Anwendung für den Editor', 'a1b2c3', /^\S+$/),
  THINKA_FORGE_LOGIN: {
    what: 'die Adresse der Anmeldehilfe, ohne Pfad',
    example: 'https://login.example',
    check: (name: string, value: string) => {
      const problems = findUnsafe(name, value);
      if (problems.length > 0 || new URL(value).pathname === '/') return problems;
      return [toProblem(name, value, 'Hier steht kein Pfad', new URL(value).origin)];
    },
  },
  THINKA_FORGE_OFFEN: of('„ja“, wenn Menschen ohne Schreibrecht beitragen dürfen', 'ja', /^ja$/),
} satisfies Record<string, { what: string; example: string; check: Check }>;

const names = Object.keys(settings) as ForgeSetting[];

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

function of(what: string, example: string, pattern: RegExp) {
  return { what, example, check: matches(pattern, what, example) };
}

function isForgeKind(kind: string): kind is ForgeKind {
  return Object.hasOwn(settingsOf, kind);
}

/** A token travels there: in the open only to the own machine. */
function findUnsafe(name: string, value: string): string[] {
  const problems = findAddressProblem(name, value);
  if (problems.length > 0) return problems;
  const { protocol, hostname } = new URL(value);
  if (protocol === 'https:' || isOwnMachine(hostname)) return [];
  const example = value.replace(/^http:/i, 'https:');
  return [toProblem(name, value, 'Das Token ginge unverschlüsselt dorthin', example)];
}
