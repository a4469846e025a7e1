/**
 * The Apache of the deployment: what Debian sets up, and on top of it the very commands of `deploy/README.md`, in
 * folders of the test.
 */
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { clientId, clientSecret, memberGroup } from './forge.ts';
import { letOthersRead } from './layout.ts';

export interface ApachePlace {
  port: number;
  /** The host of the internal edition, with its port. */
  host: string;
  /** The port of the forge. */
  issuer: string;
  /** The folder in the place of `/var/log/apache2`. */
  logs: string;
}

/** @returns the command to start Apache with, for a shell */
export async function writeApache(home: string, place: ApachePlace): Promise<string> {
  const folder = path.join(home, 'etc/apache2');
  const settings = path.join(home, 'etc/thinka.env');
  await cp('/etc/apache2', folder, { recursive: true, verbatimSymlinks: true });
  await mkdir(place.logs, { recursive: true });
  const envvars = path.join(folder, 'envvars');
  const debian = await readFile(envvars, 'utf8');
  await writeFile(
    envvars,
    debian
      .replace(/=\/var\/log\/apache2/, `=${place.logs}`)
      .replace(/=\/var\/(?:run|lock)\/apache2/g, `=${folder}`),
  );
  await writeFile(
    settings,
    `THINKA_HOME=${home}
THINKA_HOST=${place.host}
THINKA_HOST_INTERN=${place.host}
THINKA_LOGIN=forge
THINKA_APACHE_PORT=${place.port}
`,
  );
  const env = {
    APACHE_CONFDIR: folder,
    APACHE_ENVVARS: envvars,
    APACHE_STATE_DIRECTORY: path.join(folder, 'state'),
    PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`,
  };
  const toOwn = (text: string) =>
    text
      .replaceAll(/(\/srv\/thinka\/\S*\/install\.sh)/g, `$1 ${home}`)
      .replaceAll('/srv/thinka/', `${home}/`)
      .replaceAll('/etc/apache2', folder)
      .replaceAll('/etc/thinka.env', settings);
  await cp('deploy', path.join(home, 'website/deploy'), { recursive: true });
  const source = path.join(home, 'website/deploy/apache');
  for (const name of ['thinka-intern.conf', 'envvars']) {
    const file = path.join(source, name);
    await writeFile(file, toOwn(await readFile(file, 'utf8')));
  }
  const commands = toOwn(await readCommands());
  execFileSync('/bin/sh', ['-euc', commands], { env: { ...process.env, ...env }, stdio: 'pipe' });

  const authority = path.join(home, 'data-oidc/caddy/pki/authorities/local/root.crt');
  await cp(authority, path.join(folder, 'root.crt'));
  await writeFile(
    path.join(folder, 'thinka/thinka-settings.conf'),
    `OIDCProviderMetadataURL ${place.issuer}/.well-known/openid-configuration
OIDCClientID ${clientId}
OIDCClientSecret ${clientSecret}
OIDCScope "openid profile groups"
OIDCCryptoPassphrase for-tests-alone-for-tests-alone
OIDCCABundlePath ${path.join(folder, 'root.crt')}
`,
  );
  await writeFile(
    path.join(folder, 'thinka/thinka-members.conf'),
    `<RequireAny>\n\tRequire claim "groups:${memberGroup}"\n</RequireAny>\n`,
  );
  await appendFile(path.join(folder, 'apache2.conf'), 'ServerName localhost\n');
  // The user who starts Apache is not the one who reads these parts.
  letOthersRead(folder);
  return `export APACHE_CONFDIR=${folder}; . ${envvars}; exec apache2 -d ${folder} -D FOREGROUND`;
}

/** @returns those for login B that neither install packages, nor ask anybody, nor start anything */
async function readCommands(): Promise<string> {
  const readme = await readFile('deploy/README.md', 'utf8');
  const block = /\*\*On the machine:\*\*\s+```sh\n(.*?)```/s.exec(readme)?.[1] ?? 'exit 1';
  return block.replace(/^ *(?:apt|nano) .*$/gm, '').replaceAll(/&& systemctl restart apache2/g, '');
}
