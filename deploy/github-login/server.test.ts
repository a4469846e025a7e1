/** The login helper against a double of GitHub, from the browser's side. */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContext, runInContext } from 'node:vm';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createLoginServer, readLogin, type Login } from './server.ts';

const site = 'https://thinka.example';
const secret = 'nur-der-dienst-weiss-es';

let servers: Server[] = [];
let login: Login;
let githubAnswer: { status: number; body: string };
/** The parameters GitHub was asked for a token with. */
let exchanges: URLSearchParams[];

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  githubAnswer = { status: 200, body: JSON.stringify({ access_token: 'gho_1', scope: 'repo' }) };
  exchanges = [];
  const github = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => (text += String(part)));
    request.on('end', () => {
      exchanges.push(new URLSearchParams(text));
      response.writeHead(githubAnswer.status).end(githubAnswer.body);
    });
  });
  login = {
    clientId: 'Ov23',
    clientSecret: secret,
    siteOrigin: site,
    loginOrigin: '',
    githubUrl: await listen(github),
  };
  login.loginOrigin = await listen(createLoginServer(login));
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

describe('the beginning of a login', () => {
  it('leads to GitHub, bound to this browser and to our secret', async () => {
    const { target, cookie } = await begin();
    expect(target.origin + target.pathname).toBe(`${login.githubUrl}/login/oauth/authorize`);
    expect(Object.fromEntries(target.searchParams)).toMatchObject({
      client_id: 'Ov23',
      redirect_uri: `${login.loginOrigin}/callback`,
      scope: 'repo',
      code_challenge_method: 'S256',
    });
    expect(cookie.attributes).toBe('Path=/; Max-Age=600; HttpOnly; SameSite=Lax');
    expect(target.href).not.toContain(cookie.value);
  });

  it('never repeats itself', async () => {
    const [first, second] = [await begin(), await begin()];
    for (const name of ['state', 'code_challenge']) {
      expect(first.target.searchParams.get(name)).not.toBe(second.target.searchParams.get(name));
    }
  });

  it.each([
    ['provider=gitlab&scope=repo'],
    ['provider=github&scope=repo%20delete_repo'],
    ['provider=github&scope=admin:org'],
    ['provider=github'],
  ])('is refused for %s', async (query) => {
    const response = await get(`/auth?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Location')).toBeNull();
  });

  it('has a cookie that no neighbour can set, where there is https', async () => {
    login.loginOrigin = 'https://anmeldung.thinka.example';
    const response = await fetch(`http://localhost:${port()}/auth?provider=github&scope=repo`, {
      redirect: 'manual',
    });
    expect(response.headers.get('Set-Cookie')).toMatch(
      /^__Host-thinka-login=\S+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    );
  });
});

describe('the end of a login', () => {
  it('exchanges the code with secret and verifier, and hands the token to our site', async () => {
    const { state, cookie, target } = await begin();
    const response = await end({ code: 'c1', state }, cookie.header);
    expect(response.status).toBe(200);
    expect(open(await response.text()).from(site)).toEqual([
      ['authorizing:github', site],
      ['authorization:github:success:{"token":"gho_1","provider":"github"}', site],
    ]);
    expect(Object.fromEntries(exchanges[0] ?? [])).toMatchObject({
      client_id: 'Ov23',
      client_secret: secret,
      code: 'c1',
      redirect_uri: `${login.loginOrigin}/callback`,
    });
    const verifier = exchanges[0]?.get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
      target.searchParams.get('code_challenge'),
    );
    expect(response.headers.get('Set-Cookie')).toMatch(/^thinka-login=; .*Max-Age=0/);
  });

  it('tells nothing to another site that opened the window', async () => {
    const { state, cookie } = await begin();
    const page = await (await end({ code: 'c1', state }, cookie.header)).text();
    expect(open(page).from('https://evil.example')).toEqual([['authorizing:github', site]]);
    expect(page).not.toContain("'*'");
  });

  // prettier-ignore
  it.each<[string, (begun: Begun, other: Begun) => [Record<string, string>, string]]>([
    ['without the cookie, as when somebody slips us a link', ({ state }) => [{ code: 'c1', state }, '']],
    ['with the cookie of another login', ({ state }, other) => [{ code: 'c1', state }, other.cookie.header]],
    ['without a state', ({ cookie }) => [{ code: 'c1' }, cookie.header]],
    ['with a state whose time was changed', ({ state, cookie }) => [{ code: 'c1', state: state.replace(/^\d/, '9') }, cookie.header]],
    ['with a state that is none', ({ cookie }) => [{ code: 'c1', state: 'NaN.x' }, cookie.header]],
  ])('is refused %s', async (_, choose) => {
    const response = await end(...choose(await begin(), await begin()));
    expect(response.status).toBe(400);
    expect(exchanges).toEqual([]);
    expect(await response.text()).toContain('abgelaufen oder wurde in einem anderen Fenster begonnen');
  });

  it('counts once, whatever came of it', async () => {
    const { state, cookie } = await begin();
    const both = await Promise.all([
      end({ code: 'c1', state }, cookie.header),
      end({ code: 'c2', state }, cookie.header),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await end({ code: 'c3', state }, cookie.header)).status).toBe(400);
    expect(exchanges).toHaveLength(1);

    const other = await begin();
    await end({ error: 'access_denied', state: other.state }, other.cookie.header);
    const again = await end({ code: 'c1', state: other.state }, other.cookie.header);
    expect(again.status).toBe(400);
  });

  it('is refused after ten minutes', async () => {
    const { state, cookie } = await begin();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10 * 60_000 + 1);
    expect((await end({ code: 'c1', state }, cookie.header)).status).toBe(400);
    expect(exchanges).toEqual([]);
  });

  // prettier-ignore
  it.each<[string, Record<string, string>, { status: number; body: string } | undefined, string]>([
    ['was not wanted', { error: 'access_denied' }, undefined, 'Du hast der Anmeldung bei GitHub nicht zugestimmt.'],
    ['was broken off', { error: 'application_suspended' }, undefined, 'GitHub hat die Anmeldung abgebrochen.'],
    ['was refused by GitHub', { code: 'c1' }, { status: 200, body: '{"error":"bad_verification_code"}' }, 'GitHub hat die Anmeldung nicht bestätigt.'],
    ['met a broken GitHub', { code: 'c1' }, { status: 502, body: '<html>' }, 'GitHub hat die Anmeldung nicht bestätigt.'],
    ['met a redirecting GitHub', { code: 'c1' }, { status: 302, body: '' }, 'GitHub hat die Anmeldung nicht bestätigt.'],
  ])('says in German, in the window and in the editor, that it %s', async (_, query, answer, sentence) => {
    if (answer) githubAnswer = answer;
    const { state, cookie } = await begin();
    const response = await end({ ...query, state }, cookie.header);
    const page = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(page).toContain(sentence);
    expect(open(page).from(site)[1]).toEqual([
      `authorization:github:error:${JSON.stringify({ message: sentence })}`,
      site,
    ]);
  });

  it('cannot be made to run what GitHub answers', async () => {
    const token = '</script><script>alert(1)//';
    githubAnswer.body = JSON.stringify({ access_token: token });
    const { state, cookie } = await begin();
    const page = await (await end({ code: 'c1', state }, cookie.header)).text();
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(open(page).from(site)[1]?.[0]).toContain(JSON.stringify(token));
  });

  it('writes neither token nor code nor secret to the log', async () => {
    githubAnswer.body = JSON.stringify({ error: 'incorrect_client_credentials' });
    const { state, cookie } = await begin();
    await end({ code: 'c1', state }, cookie.header);
    const log = JSON.stringify(vi.mocked(console.error).mock.calls);
    expect(log).toContain('incorrect_client_credentials');
    expect(log).not.toMatch(/c1|nur-der-dienst/);
  });
});

describe('whoever asks too often', () => {
  const ask = async (address: string, times = 1): Promise<number> => {
    let status = 0;
    for (let time = 0; time < times; time++) {
      const headers = { 'X-Forwarded-For': `203.0.113.9, ${address}` };
      ({ status } = await fetch(`http://localhost:${port()}/health`, { headers }));
    }
    return status;
  };

  it('waits until the next minute, and nobody else for them', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(60_000_000);
    expect(await ask('192.0.2.1', 40)).toBe(200);
    const refused = await fetch(`http://localhost:${port()}/auth?provider=github&scope=repo`, {
      headers: { 'X-Forwarded-For': '192.0.2.1' },
      redirect: 'manual',
    });
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(await refused.text()).toContain('Warte eine Minute.');
    expect(await ask('192.0.2.2')).toBe(200);
    vi.mocked(Date.now).mockReturnValue(60_060_000);
    expect(await ask('192.0.2.1')).toBe(200);
  });

  it('gains nothing by the many addresses of one line', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(60_000_000);
    expect(await ask('2001:db8:1:2::1', 40)).toBe(200);
    expect(await ask('2001:db8:1:2::2')).toBe(429);
    expect(await ask('2001:db8:1:3::1')).toBe(200);
    expect(await ask('2001:db8::1', 40)).toBe(200);
    expect(await ask('2001:db8::2')).toBe(429);
  });
});

describe('every page', () => {
  it.each(['/health', '/nirgends', '/auth', '/callback?code=c1'])(
    '%s is closed up',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      const policy = headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    },
  );

  it('answers nothing but questions', async () => {
    const response = await fetch(`${login.loginOrigin}/callback`, { method: 'POST' });
    expect(response.status).toBe(405);
  });
});

describe('the settings', () => {
  const env = {
    GITHUB_CLIENT_ID: 'Ov23',
    GITHUB_CLIENT_SECRET: secret,
    SITE_ORIGIN: 'https://thinka.example/',
    LOGIN_ORIGIN: 'https://anmeldung.thinka.example',
  };

  it('have GitHub itself as the default', () => {
    expect(readLogin(env)).toMatchObject({ siteOrigin: site, githubUrl: 'https://github.com' });
  });

  it.each([
    [{ GITHUB_CLIENT_SECRET: '' }, 'GITHUB_CLIENT_SECRET is missing.'],
    [{ SITE_ORIGIN: '*' }, 'SITE_ORIGIN is "*"; it has to be an origin'],
    [{ SITE_ORIGIN: 'http://thinka.example' }, 'SITE_ORIGIN is'],
    [{ SITE_ORIGIN: 'https://thinka.example/admin/' }, 'SITE_ORIGIN is'],
    [{ LOGIN_ORIGIN: undefined }, 'LOGIN_ORIGIN is ""'],
    [{ GITHUB_URL: 'http://git.example' }, 'GITHUB_URL is'],
  ])('are refused with %j', (change, sentence) => {
    expect(() => readLogin({ ...env, ...change })).toThrow(sentence);
  });
});

type Begun = Awaited<ReturnType<typeof begin>>;

async function begin() {
  const response = await get('/auth?provider=github&site_id=thinka.example&scope=repo');
  const target = new URL(response.headers.get('Location') ?? '');
  const [header = '', ...attributes] = (response.headers.get('Set-Cookie') ?? '').split('; ');
  const value = header.split('=')[1] ?? '';
  const state = target.searchParams.get('state') ?? '';
  return { target, state, cookie: { header, value, attributes: attributes.join('; ') } };
}

function end(query: Record<string, string>, cookie: string): Promise<Response> {
  return get(`/callback?${new URLSearchParams(query).toString()}`, cookie);
}

function get(path: string, cookie = ''): Promise<Response> {
  return fetch(`http://localhost:${port()}${path}`, {
    headers: cookie ? { cookie } : {},
    redirect: 'manual',
  });
}

type Message = [text: string, origin: string];
type MessageListener = (event: { origin: string; source: unknown; data: string }) => void;

/** Runs the script of a page as a browser would, in a window that another page has opened. */
function open(page: string) {
  const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  const sent: Message[] = [];
  const listeners: MessageListener[] = [];
  const opener = { postMessage: (text: string, origin: string) => sent.push([text, origin]) };
  const window = {
    opener,
    addEventListener: (_: string, listener: MessageListener) => listeners.push(listener),
  };
  runInContext(script, createContext({ window }));
  return {
    /** The messages sent if that origin answers the greeting. */
    from(origin: string): Message[] {
      for (const listener of listeners)
        listener({ origin, source: opener, data: 'authorizing:github' });
      return sent;
    },
  };
}

function port(): number {
  return (servers.at(-1)?.address() as AddressInfo).port;
}

function listen(server: Server): Promise<string> {
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      resolve(`http://localhost:${(server.address() as AddressInfo).port}`);
    });
  });
}
