/**
 * The reference deployment on the loopback: the very files of `deploy/`, with names, ports and folders
 * of the test. Two Caddys, one for each way to log in, an Apache, and a forge.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';

import { openTmpdir } from '../open-folder.ts';
import { writeApache } from './apache.ts';
import { hosts, layOutCaddy, quickHash, toEnvironment, type Variant } from './caddy.ts';
import { startForge } from './forge.ts';
import { layOut, type Editions } from './layout.ts';
import { findPorts } from './ports.ts';
import { startServer } from './process.ts';

/** The facts that tests need; they are handed over as plain data. */
export interface Deployment {
  /** False where the servers are missing: these tests are skipped then, and fail in CI. */
  isThere: boolean;
  /** The folder of it all, `/srv/thinka` in operation. */
  home: string;
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
  home: '',
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

export interface Tools {
  caddy: string;
  apache: string;
}

const password = 'Öffne dich: 4711';
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
        ports,
        lines,
        more,
      });
      const env = {
        ...toEnvironment(home, path.join(home, `data-${variant}`), ports.https, variant),
        THINKA_APACHE_PORT: String(apache),
        THINKA_REFUSED_LOG: refusedLog,
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
      home,
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
