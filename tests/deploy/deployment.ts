/**
 * The reference deployment on the loopback: the very files of `deploy/`, with names, ports and folders
 * of the test. Two Caddys, one for each way to log in, an Apache, and a forge.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    const env = (port: number) => ({
      THINKA_HOST: `${hosts.public}:${port}`,
      THINKA_HOST_INTERN: `${hosts.intern}:${port}`,
      THINKA_HOME: home,
      THINKA_APACHE_PORT: String(apache),
      THINKA_REFUSED_LOG: refusedLog,
    });
    const refusedLog = path.join(home, 'refused.log');
    const caddies = { password: { http, https }, oidc: { http: httpOidc, https: httpsOidc } };

    await cp(path.resolve('deploy/caddy'), path.join(home, 'caddy'), { recursive: true });
    const hashes = [quickHash, hashPassword(tools.caddy)];
    const lines = users.map((name, index) => `${name} ${hashes[index] ?? ''}\n`);
    await writeFile(path.join(home, 'caddy/users'), lines.join(''));
    refuseBroken(tools.caddy, path.join(home, 'caddy'));
    const forgeSite = `localhost:${httpsOidc} {\n\treverse_proxy 127.0.0.1:${forge}\n}\n`;
    for (const [variant, more] of [['password', ''] as const, ['oidc', forgeSite] as const]) {
      const file = path.join(home, `caddy/Caddyfile.${variant}`);
      const data = path.join(home, `data-${variant}`);
      const ports = caddies[variant];
      await writeFile(file, toCaddyfile(variant, ports, more));
      const args = ['run', '--adapter', 'caddyfile', '--config', file];
      const place = { ...env(ports.https), XDG_DATA_HOME: data, XDG_CONFIG_HOME: data, HOME: data };
      stops.push((await startServer(tools.caddy, args, place, ports.https)).stop);
    }

    const issuer = `https://localhost:${httpsOidc}`;
    const internHost = `${hosts.intern}:${httpsOidc}`;
    stops.push((await startForge(issuer, forge, `https://${internHost}/anmeldung`)).stop);
    const config = await writeApache(home, { port: apache, host: internHost, issuer });
    const args = ['-f', config, '-D', 'FOREGROUND'];
    stops.push((await startServer(tools.apache, args, {}, apache)).stop);

    const deployment: Deployment = {
      isThere: true,
      ...folders,
      publicHost: hosts.public,
      internHost: hosts.intern,
      ports: caddies,
      forge: issuer,
      apache,
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

/** The file that ties the others together, as it is handed out. */
function refuseBroken(caddy: string, cwd: string): void {
  const args = ['adapt', '--config', 'Caddyfile'];
  const { status, stderr } = spawnSync(caddy, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`deploy/caddy/Caddyfile: ${stderr}`);
}

function hashPassword(caddy: string): string {
  const { stdout } = spawnSync(caddy, ['hash-password', '--plaintext', password], {
    encoding: 'utf8',
  });
  return stdout.trim();
}

function toCaddyfile(variant: Variant, ports: { http: number; https: number }, more: string) {
  return `{
	admin off
	local_certs
	skip_install_trust
	http_port ${ports.http}
	https_port ${ports.https}
	log default {
		exclude http.log.access
	}
}
import headers.caddy
import public.caddy
import intern-${variant}.caddy
${more}`;
}
