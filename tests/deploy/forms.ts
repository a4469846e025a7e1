/** Forms of asking for a file: all that have ever let somebody past a login, and more. */

export interface Form {
  name: string;
  /** The host the request is meant for, however it says so. */
  host: 'intern' | 'public';
  /** @param credentials header lines, each with its end */
  write: (credentials: string) => string;
}

export interface Hosts {
  intern: string;
  public: string;
  port: number;
}

/**
 * @param path of the file in the address, as in `/protokolle/index.html`
 * @param etag that the server gives the file
 */
export function toForms(path: string, etag: string, hosts: Hosts): Form[] {
  const form = (
    name: string,
    target: string,
    {
      method = 'GET',
      version = 'HTTP/1.1',
      host = hosts.intern,
      more = '',
      body = '',
      reaches = 'intern',
    }: FormOptions = {},
  ): Form => ({
    name,
    host: reaches,
    write: (credentials) =>
      `${method} ${target} ${version}\r\n${host === '' ? '' : `Host: ${host}\r\n`}${credentials}${more}\r\n${body}`,
  });
  const method = (name: string) => form(`method ${name}`, path, { method: name });
  const header = (line: string) => form(line, path, { more: `${line}\r\n` });
  // Asked of the way out, which anybody may see, while a header names the file.
  const elsewhere = (name: string) =>
    form(`${name} at the way out`, '/nichts', { more: `${name}: ${path}\r\n` });
  const at = `${hosts.intern}:${hosts.port}`;

  return [
    ...toTargets(path).map(([name, target]) => form(name, target)),
    ...methods.map(method),
    ...headers(hosts).map(header),
    form('two lengths', path, {
      more: 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      body: '0\r\n\r\n',
    }),
    header(`If-None-Match: ${etag}`),
    header(`If-Range: ${etag}\r\nRange: bytes=0-9`),
    ...['X-Original-URL', 'X-Rewrite-URL', 'X-Forwarded-Uri', 'X-Accel-Redirect'].map(elsewhere),
    form('HTTP/1.0', path, { version: 'HTTP/1.0' }),
    form('HTTP/1.0 without Host', path, { version: 'HTTP/1.0', host: '' }),
    form('HTTP/1.1 without Host', path, { host: '' }),
    form('HTTP/2.0 in words', path, { version: 'HTTP/2.0' }),
    form('Host with port', path, { host: at }),
    form('Host in capitals', path, { host: hosts.intern.toUpperCase() }),
    form('Host with a dot at the end', path, { host: `${hosts.intern}.` }),
    form('Host with a user', path, { host: `x@${hosts.intern}` }),
    form('Host unknown', path, { host: 'elsewhere.example' }),
    form('Host as an IP', path, { host: '127.0.0.1' }),
    form('Host twice', path, { more: `Host: ${hosts.public}\r\n` }),
    form('whole address', `https://${at}${path}`),
    form('whole address by http', `http://${hosts.intern}${path}`),
    form('whole address, Host public', `https://${at}${path}`, { host: hosts.public }),
    form('whole address public, Host internal', `https://${hosts.public}${path}`, {
      reaches: 'public',
    }),
    form('Host public', path, { host: hosts.public, reaches: 'public' }),
    ...toSideways(path).map(([name, target]) =>
      form(`public: ${name}`, target, { host: hosts.public, reaches: 'public' }),
    ),
    ...['X-Forwarded-Host', 'X-Host', 'X-Original-Host', 'Forwarded'].map((name) =>
      form(`public: ${name} names the internal host`, path, {
        host: hosts.public,
        reaches: 'public',
        more: `${name}: ${name === 'Forwarded' ? 'host=' : ''}${hosts.intern}\r\n`,
      }),
    ),
  ];
}

interface FormOptions {
  method?: string;
  version?: string;
  host?: string;
  more?: string;
  body?: string;
  reaches?: 'intern' | 'public';
}

/** The plain ones, which are sent for every single file. */
export const plainForms: ReadonlySet<string> = new Set([
  'as it is', 'as its folder', 'dots out of the way out', 'slashes doubled', 'every letter encoded',
  'method HEAD', 'method POST', 'Range: bytes=0-99', 'Accept: text/html', 'Host public', 'public: beside',
]); // prettier-ignore

/** The forms that browsers send all day. */
export const simpleForms: ReadonlySet<string> = new Set([
  'as it is',
  'method HEAD',
  'Range: bytes=0-99',
  'Accept: text/html',
]);

function toTargets(path: string): [string, string][] {
  const folder = path.replace(/index\.html$/, '');
  const bare = path.slice(1);
  const last = path.slice(-1);
  const hex = (text: string) =>
    Array.from(text, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
  return [
    ['as it is', path],
    ['as its folder', folder],
    ['folder without slash', folder.replace(/(.)\/$/, '$1')],
    ['query', `${path}?x=1`],
    ['query that ends in a picture', `${path}?x=.png`],
    ['fragment', `${path}#x`],
    ['parameter', `${path};x=1`],
    ['parameter in front', `/;x=1${path}`],
    ['dot', `/.${path}`],
    ['dot inside', path.replaceAll('/', '/./')],
    ['dots', `/nichts/..${path}`],
    ['dots beyond the root', `/../../..${path}`],
    ['dots out of the login', `/abgemeldet/..${path}`],
    ['dots out of the way out', `/abmelden/..${path}`],
    ['dots encoded', `/nichts/%2e%2e${path}`],
    ['dots encoded twice', `/nichts/%252e%252e${path}`],
    ['dots half encoded', `/nichts/.%2e${path}`],
    ['dots with encoded slash', `/nichts/..%2f${bare}`],
    ['dots with encoded slash, out of the way out', `/abgemeldet/..%2f${bare}`],
    ['dots out of the redirect', `/anmeldung/..${path}`],
    ['below the redirect', `/anmeldung${path}`],
    ['below the way out', `/abgemeldet${path}`],
    ['slash doubled', `/${path}`],
    ['slashes doubled', path.replaceAll('/', '//')],
    ['slashes encoded', `/${bare.replaceAll('/', '%2F')}`],
    ['all slashes encoded', path.replaceAll('/', '%2f')],
    ['slashes encoded twice', `/${bare.replaceAll('/', '%252F')}`],
    ['backslashes', path.replaceAll('/', '\\')],
    ['backslashes encoded', `/${bare.replaceAll('/', '%5C')}`],
    ['dots with backslash', `/nichts\\..${path}`],
    ['slash overlong', `/${bare.replaceAll('/', '%c0%af')}`],
    ['dots overlong', `/nichts/%c0%ae%c0%ae${path}`],
    ['slash full width', `/${bare.replaceAll('/', '%ef%bc%8f')}`],
    ['slash by %u', `/${bare.replaceAll('/', '%u002f')}`],
    ['last letter encoded', `${path.slice(0, -1)}${hex(last)}`],
    ['every letter encoded', `/${hex(bare)}`],
    ['every letter encoded twice', `/${hex(bare).replaceAll('%', '%25')}`],
    ['broken encoding', `${path}%`],
    ['broken encoding inside', `${path}%zz`],
    ['capitals', path.toUpperCase()],
    ['first letter capital', path.replace(/[a-z]/, (sign) => sign.toUpperCase())],
    ['slash at the end', `${path}/`],
    ['slash and dot at the end', `${path}/.`],
    ['dot at the end', `${path}.`],
    ['space at the end', `${path}%20`],
    ['space', `${path} `],
    ['tab at the end', `${path}%09`],
    ['line end', `${path}%0d%0a`],
    ['zero byte', `${path}%00`],
    ['zero byte and another ending', `${path}%00.png`],
    ['raw zero byte', `${path}\0`],
    ['raw high bytes', `${path}\xff\xfe`],
    ['path information', `${path}/x.css`],
    ['brotli', `${path}.br`],
    ['gzip', `${path}.gz`],
    ['backup', `${path}~`],
    ['stream of Windows', `${path}::$DATA`],
    ['without slash in front', bare],
    ['with the folder of the edition', `/dist-intern${path}`],
    ['beside the folder', `/../dist-intern${path}`],
    ['without anything but a star', '*'],
  ];
}

/** Out of the public folder and into the internal one. */
function toSideways(path: string): [string, string][] {
  return [
    ['beside', `/../dist-intern${path}`],
    ['beside, encoded', `/%2e%2e/dist-intern${path}`],
    ['beside, slash encoded', `/..%2fdist-intern${path}`],
    ['beside, all encoded', `/%2e%2e%2fdist-intern${path}`],
    ['beside, backslash', `/..\\dist-intern${path}`],
    ['beside, encoded backslash', `/..%5cdist-intern${path}`],
    ['beside, overlong', `/%c0%ae%c0%ae/dist-intern${path}`],
    ['by way of a folder', `/_astro/../../dist-intern${path}`],
    ['by way of the release', `/../../releases/one/dist-intern${path}`],
    ['in it', `/dist-intern${path}`],
    ['with a scheme in the path', `/https:/intern${path}`],
  ];
}

const methods = [
  'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT', 'PROPFIND', 'SEARCH',
  'get', 'GETS', 'QUERY', 'LINK',
]; // prettier-ignore

function headers({ intern, public: publicHost }: Hosts): string[] {
  return [
    'Range: bytes=0-99',
    'Range: bytes=-20',
    'Range: bytes=0-0,5-9',
    'If-None-Match: *',
    'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT',
    'If-Match: "x"',
    'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT',
    'Accept-Encoding: br',
    'Accept-Encoding: gzip',
    'Accept: image/png',
    'Accept: text/html',
    'X-Requested-With: XMLHttpRequest',
    'Sec-Fetch-Mode: cors',
    'Service-Worker-Navigation-Preload: true',
    'X-Forwarded-For: 127.0.0.1',
    'X-Real-IP: 127.0.0.1',
    'X-Forwarded-Proto: http',
    'X-Forwarded-Port: 80',
    `X-Forwarded-Host: ${publicHost}`,
    `Forwarded: for=127.0.0.1;host=${intern};proto=https`,
    'X-HTTP-Method-Override: HEAD',
    'X-Remote-User: redaktion',
    'REMOTE_USER: redaktion',
    'X-Forwarded-User: redaktion',
    'OIDC_CLAIM_sub: mitglied',
    'OIDC-CLAIM-groups: verbund:redaktion',
    'Connection: Authorization, Cookie',
    'Connection: close',
    'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk',
    'Expect: 100-continue',
    'Content-Length: 0\r\nContent-Length: 1',
    'Transfer-Encoding: identity',
    'Transfer-Encoding : chunked',
  ];
}
