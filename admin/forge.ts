/**
 * Which forge the editor works with, as the environment of the build says. Contradictions fail the
 * build: an editor that cannot log in would be noticed by the first person who wants to write.
 */

export type ForgeKind = 'werkstatt' | 'github' | 'gitlab' | 'forgejo';

export interface Forge {
  kind: ForgeKind;
  /** The `backend` of Decap's config. The addresses of the Werkstatt are relative to the editor. */
  backend: Readonly<Record<string, string | boolean>>;
  /** Origins other than its own that the editor has to reach. */
  origins: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error that names every setting which is missing, wrong, or of no use with this forge */
export function readForge(env: Environment): Forge {
  const given = (name: string) => (env[name] === '' ? undefined : env[name]);
  const kind = given('THINKA_FORGE') ?? 'werkstatt';
  if (!isForgeKind(kind)) {
    throw new Error(`THINKA_FORGE is ${kind}; it may be ${Object.keys(rules).join(', ')}.`);
  }

  const { needs, may, toForge } = rules[kind];
  const known = new Set<string>([...needs, ...may]);
  const problems = [
    ...needs.filter((name) => !given(name)).map((name) => `${name} is missing: ${meanings[name]}.`),
    ...names.flatMap((name) => {
      const value = given(name);
      if (value === undefined) return [];
      return known.has(name) ? check(name, value) : [`${name} has no meaning with ${kind}.`];
    }),
  ];
  if (problems.length > 0) {
    throw new Error(`The editor cannot be set up for ${kind}. ${problems.join(' ')}`);
  }

  const branch = given('THINKA_FORGE_BRANCH') ?? 'main';
  return { kind, ...toForge((name) => given(name) ?? '', branch) };
}

interface Rule {
  needs: readonly SettingName[];
  may: readonly SettingName[];
  toForge: (setting: (name: SettingName) => string, branch: string) => Omit<Forge, 'kind'>;
}

const meanings = {
  THINKA_FORGE_REPO: 'owner and name of the repository, such as thinka/website',
  THINKA_FORGE_BRANCH: 'the branch that is published',
  THINKA_FORGE_URL: 'the address of the instance, such as https://git.example',
  THINKA_FORGE_APP_ID: 'the id of the application that is registered there for the editor',
  THINKA_FORGE_LOGIN: 'the origin of the login helper, see deploy/',
  THINKA_FORGE_OFFEN: 'ja, if people without write access may contribute',
} as const;

type SettingName = keyof typeof meanings;

const names = Object.keys(meanings) as SettingName[];

const rules: Record<ForgeKind, Rule> = {
  // Speaks GitHub's API, so that Decap's real backend for GitHub runs against it.
  werkstatt: {
    needs: [],
    may: [],
    toForge: () => ({
      backend: {
        name: 'github',
        repo: 'werkstatt/thinka',
        branch: 'main',
        api_root: '../werkstatt/api',
        auth_endpoint: '../werkstatt/auth',
      },
      origins: [],
    }),
  },
  github: {
    needs: ['THINKA_FORGE_REPO', 'THINKA_FORGE_LOGIN'],
    may: ['THINKA_FORGE_BRANCH', 'THINKA_FORGE_URL', 'THINKA_FORGE_OFFEN'],
    toForge: (setting, branch) => {
      const url = setting('THINKA_FORGE_URL');
      const apiRoot = url ? `${trim(url)}/api/v3` : 'https://api.github.com';
      return {
        backend: {
          name: 'github',
          repo: setting('THINKA_FORGE_REPO'),
          branch,
          api_root: apiRoot,
          base_url: trim(setting('THINKA_FORGE_LOGIN')),
          open_authoring: setting('THINKA_FORGE_OFFEN') === 'ja',
        },
        // The login helper opens in a window of its own, which needs no permission.
        origins: [new URL(apiRoot).origin],
      };
    },
  },
  gitlab: {
    needs: ['THINKA_FORGE_REPO', 'THINKA_FORGE_APP_ID'],
    may: ['THINKA_FORGE_BRANCH', 'THINKA_FORGE_URL'],
    toForge: (setting, branch) => {
      const url = trim(setting('THINKA_FORGE_URL') || 'https://gitlab.com');
      return {
        backend: {
          name: 'gitlab',
          repo: setting('THINKA_FORGE_REPO'),
          branch,
          auth_type: 'pkce',
          app_id: setting('THINKA_FORGE_APP_ID'),
          base_url: url,
          api_root: `${url}/api/v4`,
        },
        origins: [new URL(url).origin],
      };
    },
  },
  forgejo: {
    needs: ['THINKA_FORGE_REPO', 'THINKA_FORGE_URL', 'THINKA_FORGE_APP_ID'],
    may: ['THINKA_FORGE_BRANCH'],
    toForge: (setting, branch) => {
      const url = trim(setting('THINKA_FORGE_URL'));
      return {
        backend: {
          name: 'forgejo',
          repo: setting('THINKA_FORGE_REPO'),
          branch,
          // Decap derives the address for the login from this one.
          api_root: `${url}/api/v1`,
          app_id: setting('THINKA_FORGE_APP_ID'),
        },
        origins: [new URL(url).origin],
      };
    },
  },
};

function isForgeKind(kind: string): kind is ForgeKind {
  return Object.hasOwn(rules, kind);
}

function check(name: SettingName, value: string): string[] {
  const fits = checks[name]?.(value) ?? true;
  return fits ? [] : [`${name} is ${value}; it has to be ${meanings[name]}.`];
}

const checks: Partial<Record<SettingName, (value: string) => boolean>> = {
  THINKA_FORGE_REPO: (value) => /^[\w.-]+(\/[\w.-]+)+$/.test(value),
  // A token travels there: in the open only to the own machine.
  THINKA_FORGE_URL: isSafeAddress,
  THINKA_FORGE_LOGIN: (value) => isSafeAddress(value) && new URL(value).origin === trim(value),
  THINKA_FORGE_OFFEN: (value) => value === 'ja',
};

function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))
  );
}

function trim(url: string): string {
  return url.replace(/\/+$/, '');
}
