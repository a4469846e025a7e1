/** The Apache of the deployment: the files of `deploy/apache`, and the additions of an administrator. */
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { apacheModules } from '../../tools/outside-tools.ts';
import { clientId, clientSecret, memberGroup } from './forge.ts';
import { letOthersRead } from './layout.ts';

export interface ApachePlace {
  port: number;
  /** The host of the internal edition, with its port. */
  host: string;
  /** The port of the forge. */
  issuer: string;
}

/** @returns the file to start Apache with */
export async function writeApache(home: string, place: ApachePlace) {
  const folder = path.join(home, 'apache');
  await cp(path.resolve('deploy/apache'), folder, { recursive: true });
  const authority = path.join(home, 'data-oidc/caddy/pki/authorities/local/root.crt');
  await cp(authority, path.join(folder, 'root.crt'));
  await writeFile(
    path.join(folder, 'thinka-settings.conf'),
    `Define THINKA_HOME ${home}
Define THINKA_HOST_INTERN ${place.host}
Define THINKA_APACHE_PORT ${place.port}
Define THINKA_APACHE_CONF ${folder}
OIDCProviderMetadataURL ${place.issuer}/.well-known/openid-configuration
OIDCClientID ${clientId}
OIDCClientSecret ${clientSecret}
OIDCScope "openid profile groups"
OIDCCryptoPassphrase for-tests-alone-for-tests-alone
OIDCCABundlePath ${path.join(folder, 'root.crt')}
`,
  );
  await writeFile(
    path.join(folder, 'thinka-members.conf'),
    `<RequireAny>\n\tRequire claim "groups:${memberGroup}"\n</RequireAny>\n`,
  );
  const modules = [...debianDefaults, 'allowmethods', 'auth_openidc'];
  const config = path.join(folder, 'apache2.conf');
  await writeFile(
    config,
    `${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
User www-data
Group www-data
PidFile ${folder}/apache2.pid
DefaultRuntimeDir ${folder}
Mutex file:${folder} default
ServerName localhost
ErrorLog ${folder}/error.log
LogLevel warn
TypesConfig /dev/null
KeepAlive On
<Location "/server-status">
  SetHandler server-status
  Require local
</Location>
Include ${folder}/thinka-settings.conf
Include ${folder}/thinka-intern.conf
`,
  );
  // The user who starts Apache is not the one who reads these parts.
  letOthersRead(folder);
  return config;
}

/** The modules Debian switches on with Apache, as far as they could change an answer. */
export const debianDefaults = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_host',
  'authz_user',
  'access_compat',
  'alias',
  'autoindex',
  'deflate',
  'dir',
  'env',
  'filter',
  'mime',
  'negotiation',
  'reqtimeout',
  'setenvif',
  'status',
];
