/** A Caddy of the deployment: the files of `deploy/caddy`, with names, ports and folders of the test. */
import { appendFile, cp, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The two ways to log in. */
export type Variant = 'password' | 'oidc';

/** How the settings of the machine call them. */
const logins: Record<Variant, string> = { password: 'passwort', oidc: 'forge' };

export const hosts = { public: 'thinka.localhost', intern: 'intern.thinka.localhost' } as const;

/**
 * A quick hash of the same password, made with `htpasswd -nbBC 4`: the server tries wrong ones in no time.
 */
export const quickHash = '$2y$04$B554aUCPl9JTdv2Z1usewe7dWvWTPoXAZrUJPPzbcXtlWa74Iwdia';

/**
 * The settings of the machine, of which Caddy gets these.
 *
 * @param home of the deployment, with both editions
 * @param data where Caddy keeps its certificates
 */
export function toEnvironment(
  home: string,
  data: string,
  https: number,
  variant: Variant,
): NodeJS.ProcessEnv {
  return {
    THINKA_LOGIN: logins[variant],
    THINKA_HOST: `${hosts.public}:${https}`,
    THINKA_HOST_INTERN: `${hosts.intern}:${https}`,
    THINKA_HOME: home,
    HOME: data,
    XDG_DATA_HOME: data,
    XDG_CONFIG_HOME: data,
  };
}

interface CaddyPlace {
  ports: { http: number; https: number };
  /** The lines of `users`. */
  lines: string;
  /** More hosts. */
  more?: string;
  /** More options for all hosts. */
  options?: readonly string[];
  /** Where Caddy listens for changes. */
  admin?: string;
}

/** The files as they are handed out, with certificates of its own. */
export async function layOutCaddy(folder: string, place: CaddyPlace): Promise<string> {
  const {
    ports,
    lines,
    more = '',
    admin = 'off',
    options = ['local_certs', 'skip_install_trust'],
  } = place;
  await cp('deploy/caddy', folder, { recursive: true });
  await writeFile(path.join(folder, 'users'), lines);
  await setGlobally(folder, [
    `admin ${admin}`,
    `http_port ${ports.http}`,
    `https_port ${ports.https}`,
    ...options,
  ]);
  await appendFile(path.join(folder, 'Caddyfile'), more);
  return folder;
}

/** Adds options for all hosts, as those of one machine. */
export async function setGlobally(folder: string, options: readonly string[]): Promise<void> {
  await appendFile(path.join(folder, 'options.caddy'), `${options.join('\n')}\n`);
}
