/** The forge to check, from the environment variables that the build uses as well. */
import { toForgeKind, type ForgeKind } from '#site/forge-settings.ts';
import { given, toMissing, type Environment } from '#site/setting-problems.ts';
import { findValueProblems, settingOf, type SettingName } from '#site/settings.ts';

export interface Settings {
  forge: ForgeKind;
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

const forges: Record<ForgeKind, { site?: string; toApi: (site: string) => string }> = {
  werkstatt: { site: 'http://localhost:4321/', toApi: (site) => `${site}werkstatt/api` },
  github: {
    site: 'https://github.com/',
    toApi: (site) => (site === 'https://github.com/' ? 'https://api.github.com' : `${site}api/v3`),
  },
  gitlab: { site: 'https://gitlab.com/', toApi: (site) => `${site}api/v4` },
  forgejo: { toApi: (site) => `${site}api/v1` },
};

/** @throws SettingsError */
export function readSettings(env: Environment): Settings {
  const problems = findValueProblems(env);
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));

  const forge = toForgeKind(env);
  const need = (name: SettingName, usual: string | undefined) => {
    const value = given(env, name) ?? usual;
    if (value !== undefined) return value;
    throw new SettingsError(toMissing(name, `für ${forge}`, settingOf[name]));
  };
  const repo = need('THINKA_FORGE_REPO', forge === 'werkstatt' ? 'werkstatt/thinka' : undefined);
  const site = need('THINKA_FORGE_URL', forges[forge].site).replace(/\/?$/, '/');
  return {
    forge,
    repo,
    branch: given(env, 'THINKA_FORGE_BRANCH') ?? 'main',
    site,
    api: forges[forge].toApi(site),
    token: given(env, 'THINKA_FORGE_TOKEN'),
  };
}
