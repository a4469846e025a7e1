/** The forge the editor works with, from the environment of the build. */
import { toForgeKind, type ForgeKind, type ForgeSetting } from '#site/forge-settings.ts';
import { given, type Environment } from '#site/setting-problems.ts';

export interface Forge {
  kind: ForgeKind;
  /** The `backend` of Decap's config. The addresses of the Werkstatt are relative to the editor. */
  backend: Readonly<Record<string, string | boolean>>;
  /** Origins other than its own that the editor has to reach. */
  origins: readonly string[];
}

/** @param env as `site.config.ts` has checked it */
export function readForge(env: Environment): Forge {
  const setting = (name: ForgeSetting) => given(env, name) ?? '';
  const kind = toForgeKind(env);
  return { kind, ...toForge[kind](setting, setting('THINKA_FORGE_BRANCH') || 'main') };
}

type ToForge = (setting: (name: ForgeSetting) => string, branch: string) => Omit<Forge, 'kind'>;

const toForge: Record<ForgeKind, ToForge> = {
  // Speaks GitHub's API, so that Decap's real backend for GitHub runs against it.
  werkstatt: () => ({
    backend: {
      name: 'github',
      repo: 'werkstatt/thinka',
      branch: 'main',
      api_root: '../werkstatt/api',
      auth_endpoint: '../werkstatt/auth',
    },
    origins: [],
  }),
  github: (setting, branch) => {
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
  gitlab: (setting, branch) => {
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
  forgejo: (setting, branch) => {
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
};

function trim(url: string): string {
  return url.replace(/\/+$/, '');
}
