/**
 * The login helper that Decap's backend for GitHub needs: GitHub hands out a token only to somebody
 * who knows the secret of the OAuth app, and a static site cannot keep one. `README.md` says how to
 * run it. One file without packages, so that it can be copied to a server by itself; nothing stored
 * beyond its own life.
 *
 * How it goes (RFC 6749 with PKCE, after RFC 9700):
 *
 * 1. The editor opens `/auth` in a window. We set a random cookie, and send the browser to GitHub
 *    with a `state` and a code challenge that are both derived from the cookie and our secret. So
 *    only the browser that began a login can end it, once and for ten minutes. We remember only which
 *    ones were ended.
 * 2. GitHub sends the browser to `/callback` with a code. State and cookie have to fit; then we
 *    exchange the code, with the secret and the code verifier, for a token.
 * 3. The window hands the token to the window that opened it, if that is our site: the browser
 *    delivers a message only to the origin it is addressed to, and we address nobody else.
 */
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Login {
  clientId: string;
  clientSecret: string;
  /** The origin of the site, such as `https://thinka.example`; only this origin gets tokens. */
  siteOrigin: string;
  /** The origin of this helper, as the browser sees it. */
  loginOrigin: string;
  /** `https://github.com`, or an instance of GitHub Enterprise. */
  githubUrl: string;
}

const scopes = ['repo', 'public_repo'];
const minutesToLogIn = 10;
const secondsForGithub = 10;
/** A login takes two; a few people behind one router need no more than this. */
const requestsPerMinute = 40;

export function createLoginServer(login: Login): Server {
  const memory: Memory = { minute: 0, counts: new Map(), spent: new Map() };
  return createServer((request, response) => {
    void answer(login, memory, request)
      .catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        return showError(login, 500, 'Bei der Anmeldung ist etwas schiefgegangen.');
      })
      .then((reply) => send(response, reply));
  });
}

/** @throws Error that names every variable which is missing or wrong */
export function readLogin(env: Record<string, string | undefined>): Login {
  const problems: string[] = [];
  const get = (name: string, otherwise = '') => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? otherwise : value;
  };
  const required = (name: string) => {
    if (!get(name)) problems.push(`${name} is missing.`);
    return get(name);
  };
  const origin = (name: string, otherwise?: string) => {
    const text = get(name, otherwise).replace(/\/$/, '');
    const url = URL.parse(text);
    const isSafe = url?.protocol === 'https:' || url?.hostname === 'localhost';
    if (url?.origin !== text || !isSafe) {
      problems.push(`${name} is "${text}"; it has to be an origin such as https://thinka.example.`);
    }
    return text;
  };
  const login = {
    clientId: required('GITHUB_CLIENT_ID'),
    clientSecret: required('GITHUB_CLIENT_SECRET'),
    siteOrigin: origin('SITE_ORIGIN'),
    loginOrigin: origin('LOGIN_ORIGIN'),
    githubUrl: origin('GITHUB_URL', 'https://github.com'),
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return login;
}

interface Reply {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** Forgotten with the process. */
interface Memory {
  /** The minute that is counted, and how many requests came from each address within it. */
  minute: number;
  counts: Map<string, number>;
  /** States that have ended a login, with the moment from which nobody would take them anyway. */
  spent: Map<string, number>;
}

/** @returns whether this address has asked too often within this minute */
function isTooOften(memory: Memory, address: string): boolean {
  const minute = Math.floor(Date.now() / 60_000);
  // Emptied also where more addresses ask than a small machine can remember.
  if (memory.minute !== minute || memory.counts.size > 100_000) memory.counts.clear();
  memory.minute = minute;
  const count = (memory.counts.get(address) ?? 0) + 1;
  memory.counts.set(address, count);
  return count > requestsPerMinute;
}

/** The address of the browser, as the web server in front of us says it; nobody else is believed. */
function readAddress({ socket, headers }: IncomingMessage): string {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = isOurOwn.test(peer) && forwarded ? forwarded : peer;
  return address.includes(':') ? toNetwork(address) : address;
}

/** With IPv6 one person has as many addresses as they like, all with the same first 64 bits. */
function toNetwork(address: string): string {
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/** Addresses of this machine, or of the network that it shares with its web server. */
const isOurOwn = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/;

async function answer(login: Login, memory: Memory, request: IncomingMessage): Promise<Reply> {
  if (isTooOften(memory, readAddress(request))) {
    const reply = showError(
      login,
      429,
      'Von hier kamen gerade zu viele Anmeldungen. Warte eine Minute.',
    );
    return { ...reply, headers: { 'Retry-After': '60' } };
  }
  const url = URL.parse(request.url ?? '/', login.loginOrigin);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, body: showPage('Das geht hier nicht.'), headers: { Allow: 'GET, HEAD' } };
  }
  switch (url?.pathname) {
    case '/auth':
      return beginLogin(login, url.searchParams);
    case '/callback': {
      const reply = await endLogin(login, memory, url.searchParams, readCookie(login, request));
      // Each login is tried once.
      return { ...reply, headers: { 'Set-Cookie': toCookie(login, '', 0) } };
    }
    case '/health':
      return { status: 200, body: showPage('Der Anmeldedienst läuft.') };
    default:
      return { status: 404, body: showPage('Hier ist nur die Anmeldung für die Redaktion.') };
  }
}

function beginLogin(login: Login, query: URLSearchParams): Reply {
  const scope = query.get('scope') ?? '';
  if (query.get('provider') !== 'github' || !scopes.includes(scope)) {
    return showError(login, 400, 'Diese Anmeldung passt nicht zu diesem Dienst.');
  }
  const nonce = randomBytes(32).toString('base64url');
  const target = new URL('/login/oauth/authorize', login.githubUrl);
  target.search = new URLSearchParams({
    client_id: login.clientId,
    redirect_uri: `${login.loginOrigin}/callback`,
    scope,
    state: toState(login, nonce, Date.now() + minutesToLogIn * 60_000),
    code_challenge: createHash('sha256').update(toVerifier(login, nonce)).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return {
    status: 302,
    body: '',
    headers: { Location: target.href, 'Set-Cookie': toCookie(login, nonce, minutesToLogIn * 60) },
  };
}

async function endLogin(
  login: Login,
  memory: Memory,
  query: URLSearchParams,
  nonce: string | undefined,
): Promise<Reply> {
  const state = query.get('state') ?? '';
  if (!nonce || !isState(login, nonce, state) || !spend(memory, state)) {
    return showError(
      login,
      400,
      'Diese Anmeldung ist abgelaufen oder wurde in einem anderen Fenster begonnen.',
    );
  }
  if (query.get('error') === 'access_denied') {
    return showError(login, 403, 'Du hast der Anmeldung bei GitHub nicht zugestimmt.');
  }
  const code = query.get('code');
  if (!code) return showError(login, 400, 'GitHub hat die Anmeldung abgebrochen.');

  const token = await exchange(login, code, toVerifier(login, nonce));
  if (!token) return showError(login, 502, 'GitHub hat die Anmeldung nicht bestätigt.');
  const message = `authorization:github:success:${JSON.stringify({ token, provider: 'github' })}`;
  return handOver(login, 200, message, 'Angemeldet. Dieses Fenster schließt sich von selbst.');
}

/** @returns nothing if GitHub refuses; its reason goes to the log, never the token or the code */
async function exchange(login: Login, code: string, verifier: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('/login/oauth/access_token', login.githubUrl), {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        client_id: login.clientId,
        client_secret: login.clientSecret,
        code,
        redirect_uri: `${login.loginOrigin}/callback`,
        code_verifier: verifier,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(secondsForGithub * 1000),
    });
    // GitHub answers 200 to a code that it does not accept.
    const { access_token: token, error } = (await response.json()) as Record<string, unknown>;
    if (typeof token === 'string' && token) return token;
    console.error(
      `GitHub refused the code: ${typeof error === 'string' ? error : response.status}`,
    );
  } catch (error) {
    console.error(`GitHub did not answer: ${error instanceof Error ? error.name : 'unknown'}`);
  }
  return undefined;
}

// The cookie, and the values derived from it. A purpose is part of each derivation, so that a value for one
// cannot serve as the other.

function derive(login: Login, purpose: string, text: string): Buffer {
  const key = hkdfSync('sha256', login.clientSecret, '', `thinka-login-${purpose}`, 32);
  return createHmac('sha256', Buffer.from(key)).update(text).digest();
}

function toState(login: Login, nonce: string, expires: number): string {
  return `${expires}.${derive(login, 'state', `${expires}.${nonce}`).toString('base64url')}`;
}

function isState(login: Login, nonce: string, state: string): boolean {
  const expires = Number(state.split('.')[0]);
  const expected = Buffer.from(toState(login, nonce, expires));
  const given = Buffer.from(state);
  return (
    expected.length === given.length && timingSafeEqual(expected, given) && Date.now() < expires
  );
}

/** @returns false for one that has ended a login before */
function spend({ spent }: Memory, state: string): boolean {
  // Oldest first, so those that have expired come first.
  for (const [old, end] of spent) {
    if (end > Date.now()) break;
    spent.delete(old);
  }
  if (spent.has(state)) return false;
  spent.set(state, Date.now() + minutesToLogIn * 60_000);
  return true;
}

function toVerifier(login: Login, nonce: string): string {
  return derive(login, 'verifier', nonce).toString('base64url');
}

/** `__Host-` keeps neighbouring subdomains from setting it, but exists with https only. */
function toCookieName(login: Login): string {
  return isSecure(login) ? '__Host-thinka-login' : 'thinka-login';
}

function isSecure({ loginOrigin }: Login): boolean {
  return loginOrigin.startsWith('https:');
}

/** Lax: the browser sends it along when GitHub leads back here, but with no foreign form or image. */
function toCookie(login: Login, nonce: string, seconds: number): string {
  const secure = isSecure(login) ? '; Secure' : '';
  return `${toCookieName(login)}=${nonce}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function readCookie(login: Login, request: IncomingMessage): string | undefined {
  const prefix = `${toCookieName(login)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
}

// Pages.

function showError(login: Login, status: number, sentence: string): Reply {
  const message = `authorization:github:error:${JSON.stringify({ message: sentence })}`;
  const way = 'Schließ dieses Fenster und versuche es noch einmal.';
  return handOver(login, status, message, `${sentence} ${way}`);
}

/**
 * Decap's handshake (`netlify-auth.js` of decap-cms-lib-auth): we say that we are there, it answers
 * with the same words, we hand over the result, and it closes this window.
 */
function handOver(login: Login, status: number, message: string, sentence: string): Reply {
  const script = `
    const site = ${toScript(login.siteOrigin)};
    const hello = 'authorizing:github';
    if (window.opener) {
      window.addEventListener('message', (event) => {
        if (event.origin !== site || event.source !== window.opener || event.data !== hello) return;
        window.opener.postMessage(${toScript(message)}, site);
      });
      window.opener.postMessage(hello, site);
    } else if (${status === 200}) {
      document.querySelector('[role="status"]').textContent =
        'Dieses Fenster gehört zu keiner Anmeldung. Öffne die Redaktion und melde dich dort an.';
    }`;
  return { status, body: showPage(sentence, script) };
}

/** A value inside of a script: JSON in which nothing can end the script. */
function toScript(value: string): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function showPage(sentence: string, script?: string): string {
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Anmeldung</title>
<style>body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 2rem; max-inline-size: 40rem; }</style>
<h1>Anmeldung</h1>
<p role="status">${sentence}</p>
<noscript><p>Die Anmeldung braucht JavaScript.</p></noscript>
${script ? `<script>${script}</script>` : ''}
</html>
`;
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': toPolicy(body),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // The site's window has to stay our opener.
    'Cross-Origin-Opener-Policy': 'unsafe-none',
    'Strict-Transport-Security': 'max-age=31536000',
    ...headers,
  });
  response.end(body);
}

/** Allows exactly the script and the style that are on the page, by their hashes. */
function toPolicy(page: string): string {
  const hash = (tag: string) => {
    const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1];
    return text ? `'sha256-${createHash('sha256').update(text).digest('base64')}'` : "'none'";
  };
  return [
    "default-src 'none'",
    `script-src ${hash('script')}`,
    `style-src ${hash('style')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

if (import.meta.main) {
  try {
    const port = Number(process.env['PORT'] ?? 8788);
    // A web server in front speaks https; nobody else needs to reach us.
    const host = process.env['HOST'] ?? '127.0.0.1';
    const login = readLogin(process.env);
    createLoginServer(login).listen(port, host, () => {
      console.log(`Login helper for ${login.siteOrigin} at http://${host}:${port}`);
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
