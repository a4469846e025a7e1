/**
 * The reference deployment on the loopback: the very files of `deploy/`, with names, ports and folders
 * of the test. Two Caddys, one for each way to log in, an Apache, and a forge.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { openTmpdir } from '../open-folder.ts';
import { writeApache } from './apache.ts';
import { startForge } from './forge.ts';
import { layOut, type Editions } from './layout.ts';
import { findPorts } from './ports.ts';
import { startServer } from './process.ts';

/** The facts that tests need; they are handed over as plain data. */
export interface Deployment {
  /** False where the servers are missing: these tests are skipped then, and fail in CI. */
  isThere: boolean;
  /** Folders of the two editions as they lie on the disk, behind all links. */
  publicFolder: string;
  internFolder: string;
  publicHost: string;
  internHost: string;
  /** Each Caddy serves both hosts: one with passwords, one with the accounts of the forge. */
  ports: Record<Variant, { https: number; http: number }>;
  forge: string;
  apache: number;
  /** All that the servers write down, and what they say. */
  logs: string;
  /** The log that fail2ban reads. */
  refusedLog: string;
  /** Names that are let in with this password. */
  users: readonly [string, string];
  password: string;
}

export const noDeployment: Deployment = {
  isThere: false,
  publicFolder: '',
  internFolder: '',
  publicHost: '',
  internHost: '',
  ports: { password: { https: 0, http: 0 }, oidc: { https: 0, http: 0 } },
  forge: '',
  apache: 0,
  logs: '',
  refusedLog: '',
  users: ['', ''],
  password: '',
};

export type Variant = 'password' | 'oidc';

export interface Tools {
  caddy: string;
  apache: string;
}

const password = 'Öffne dich: 4711';
/**
 * A quick hash of the same password, made with `htpasswd -nbBC 4`: the server tries wrong ones in no time.
 */
const quickHash = '$2y$04$B554aUCPl9JTdv2Z1usewe7dWvWTPoXAZrUJPPzbcXtlWa74Iwdia';
const users = ['redaktion', 'koordination'] as const;

export async function startDeployment(editions: Editions, tools: Tools) {
  const home = await mkdtemp(path.join(openTmpdir(), 'thinka-deploy-'));
  const stops: (() => Promise<void>)[] = [() => rm(home, { recursive: true, force: true })];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const [http = 0, https = 0, httpOidc = 0, httpsOidc = 0, forge = 0, apache = 0] =
      await findPorts(6);
    const hosts = { public: 'thinka.localhost', intern: 'intern.thinka.localhost' };
    const folders = await layOut(home, editions);
    const logs = path.join(home, 'logs');
    const refusedLog = path.join(logs, 'refused.log');
    await mkdir(logs);
    const caddies = { password: { http, https }, oidc: { http: httpOidc, https: httpsOidc } };
    const hashes = [quickHash, hashPassword(tools.caddy)];
    const lines = users.map((name, index) => `${name} ${hashes[index] ?? ''}\n`).join('');
    const forgeSite = `localhost:${httpsOidc} {\n\treverse_proxy 127.0.0.1:${forge}\n}\n`;
    for (const [variant, more] of [['password', ''] as const, ['oidc', forgeSite] as const]) {
      const ports = caddies[variant];
      const folder = await layOutCaddy(path.join(home, `caddy-${variant}`), {
        variant,
        ports,
        lines,
        more,
      });
      const data = path.join(home, `data-${variant}`);
      const env = {
        THINKA_HOST: `${hosts.public}:${ports.https}`,
        THINKA_HOST_INTERN: `${hosts.intern}:${ports.https}`,
        THINKA_HOME: home,
        THINKA_APACHE_PORT: String(apache),
        THINKA_REFUSED_LOG: refusedLog,
        XDG_DATA_HOME: data,
        XDG_CONFIG_HOME: data,
        HOME: data,
      };
      const output = path.join(logs, `caddy-${variant}`);
      const script = path.join(folder, 'start.sh');
      stops.push((await startServer(script, [], env, ports.https, output)).stop);
    }

    const issuer = `https://localhost:${httpsOidc}`;
    const internHost = `${hosts.intern}:${httpsOidc}`;
    stops.push((await startForge(issuer, forge, `https://${internHost}/anmeldung`)).stop);
    const place = { port: apache, host: internHost, issuer, logs: path.join(logs, 'apache2') };
    const command = await writeApache(home, place);
    const output = path.join(logs, 'apache');
    const environment = { PATH: `${path.dirname(tools.apache)}:${process.env['PATH'] ?? ''}` };
    stops.push((await startServer('/bin/sh', ['-c', command], environment, apache, output)).stop);

    const deployment: Deployment = {
      isThere: true,
      ...folders,
      publicHost: hosts.public,
      internHost: hosts.intern,
      ports: caddies,
      forge: issuer,
      apache,
      logs,
      refusedLog,
      users,
      password,
    };
    return { deployment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function hashPassword(caddy: string): string {
  const { stdout } = spawnSync(caddy, ['hash-password', '--plaintext', password], {
    encoding: 'utf8',
  });
  return stdout.trim();
}

interface CaddyPlace {
  variant: Variant;
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

/** The files as they are handed out, with one way to log in and certificates of its own. */
export async function layOutCaddy(folder: string, place: CaddyPlace): Promise<string> {
  const {
    variant,
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
  const file = path.join(folder, 'Caddyfile');
  const text = (await readFile(file, 'utf8')).replace(
    /^import intern-.*\n# import intern-.*$/m,
    `import intern-${variant}.caddy`,
  );
  await writeFile(file, text + more);
  return folder;
}

/** Adds options for all hosts to those of `global.caddy`. */
export async function setGlobally(folder: string, options: readonly string[]): Promise<void> {
  const file = path.join(folder, 'global.caddy');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^\{$/m, `{\n\t${options.join('\n\t')}`));
}
