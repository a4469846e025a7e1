/** The forge to check, from the environment variables that the build uses as well. */

export type Forge = 'werkstatt' | 'github' | 'gitlab' | 'forgejo';

export interface Settings {
  forge: Forge;
  /** `owner/name`; on GitLab also `group/subgroup/name`. */
  repo: string;
  branch: string;
  /** The pages of the forge, with a slash at the end. */
  site: string;
  /** The root of its API, without one. */
  api: string;
  token: string | undefined;
}

/** A fault of the settings, in a German sentence. */
export class SettingsError extends Error {}

const forges: Record<Forge, { site?: string; toApi: (site: string) => string }> = {
  werkstatt: { site: 'http://localhost:4321/', toApi: (site) => `${site}werkstatt/api` },
  github: {
    site: 'https://github.com/',
    toApi: (site) => (site === 'https://github.com/' ? 'https://api.github.com' : `${site}api/v3`),
  },
  gitlab: { site: 'https://gitlab.com/', toApi: (site) => `${site}api/v4` },
  forgejo: { toApi: (site) => `${site}api/v1` },
};

/** @throws SettingsError */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const get = (name: string) => {
    const value = env[name]?.trim();
    // CI systems hand over unset variables as empty ones.
    return value === '' ? undefined : value;
  };

  const forge = get('THINKA_FORGE') ?? 'werkstatt';
  if (!isForge(forge)) {
    throw new SettingsError(
      `THINKA_FORGE ist „${forge}“. Möglich sind: ${Object.keys(forges).join(', ')}.`,
    );
  }

  const repo = get('THINKA_FORGE_REPO') ?? (forge === 'werkstatt' ? 'werkstatt/thinka' : undefined);
  const shape = forge === 'gitlab' ? /^[\w.-]+(\/[\w.-]+)+$/ : /^[\w.-]+\/[\w.-]+$/;
  if (!repo || !shape.test(repo)) {
    throw new SettingsError(
      `THINKA_FORGE_REPO muss Besitz und Namen des Repositorys nennen, etwa „koordination/thinka“; da steht ${repo ? `„${repo}“` : 'nichts'}.`,
    );
  }

  const site = readSite(get('THINKA_FORGE_URL') ?? forges[forge].site);
  const token = get('THINKA_FORGE_TOKEN');
  if (token && !isSafeForToken(site)) {
    throw new SettingsError(
      `THINKA_FORGE_URL beginnt mit „http:“; dorthin ginge das Token unverschlüsselt. Nimm „https:“.`,
    );
  }

  const branch = get('THINKA_FORGE_BRANCH') ?? 'main';
  return { forge, repo, branch, site: site.href, api: forges[forge].toApi(site.href), token };
}

function isForge(name: string): name is Forge {
  return Object.hasOwn(forges, name);
}

function readSite(text: string | undefined): URL {
  if (!text) {
    throw new SettingsError(
      'THINKA_FORGE_URL fehlt: die Adresse der Forgejo-Instanz, etwa „https://codeberg.org/“.',
    );
  }
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.search) {
    throw new SettingsError(
      `THINKA_FORGE_URL ist „${text}“; erwartet wird eine Adresse wie „https://git.beispiel.de/“.`,
    );
  }
  return url;
}

function isSafeForToken({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
