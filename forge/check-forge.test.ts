/** The whole check against a small HTTP server that answers as a forge would. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { createAsk } from './ask.ts';
import { checkForge } from './check-forge.ts';
import { readSettings } from './settings.ts';
import type { SetupFinding } from './setup-finding.ts';
import { logIn } from './werkstatt-login.ts';

type Pages = Record<string, unknown>;

let server: Server | undefined;
let requests: IncomingMessage[] = [];
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  requests = [];
});

const token = 'geheim';

const protection = {
  required_pull_request_reviews: { required_approving_review_count: 1 },
  required_status_checks: { contexts: ['Content'], checks: [] },
  enforce_admins: { enabled: true },
};

describe('the questions to a forge', () => {
  it('go to GitHub where its API has them, with the rulesets that apply', async () => {
    const repo = '/api/v3/repos/verbund/thinka';
    const { findings } = await check('github', 'verbund/thinka', {
      [repo]: { permissions: { push: true }, private: false },
      [`${repo}/branches/main`]: { protected: true },
      [`${repo}/branches/main/protection`]: protection,
      [`${repo}/rules/branches/main?per_page=100`]: [{ type: 'deletion', ruleset_id: 7 }],
      [`${repo}/rulesets/7?includes_parents=true`]: { name: 'main', bypass_actors: [] },
      [`${repo}/labels?per_page=100`]: [],
      [`${repo}/contents/.github/workflows/check.yml?ref=main`]: {},
      [`${repo}/codeowners/errors?ref=main`]: { errors: [] },
    });
    expect(texts(findings, 'missing')).toEqual([
      expect.stringContaining('und 2 interne Einträge liegen darin'),
    ]);
    expect(requests).toHaveLength(8);
  });

  it('go to GitLab with subgroups in one piece', async () => {
    const project = '/api/v4/projects/verbund%2Fwebsite%2Fthinka';
    const level = (access_level: number) => [{ access_level, access_level_description: '…' }];
    const { findings } = await check('gitlab', 'verbund/website/thinka', {
      [project]: { default_branch: 'main', only_allow_merge_if_pipeline_succeeds: true },
      [`${project}/protected_branches?per_page=100`]: [
        { name: 'main', push_access_levels: level(0), merge_access_levels: level(40) },
      ],
      [`${project}/labels?per_page=100`]: [],
      [`${project}/repository/files/.gitlab-ci.yml?ref=main`]: {},
    });
    expect(texts(findings, 'missing')).toEqual([]);
    expect(texts(findings, 'note')[0]).toContain('.gitlab/CODEOWNERS gibt es nicht');
  });

  it('go to Forgejo', async () => {
    const repo = '/api/v1/repos/verbund/thinka';
    const { findings } = await check('forgejo', 'verbund/thinka', {
      [repo]: { default_delete_branch_after_merge: true },
      [`${repo}/branches/main`]: { protected: true, effective_branch_protection_name: 'main' },
      [`${repo}/branch_protections`]: [
        {
          rule_name: 'main',
          enable_push: false,
          required_approvals: 1,
          enable_status_check: true,
          apply_to_admins: true,
        },
      ],
      [`${repo}/labels?limit=50`]: [],
      [`${repo}/contents/.forgejo/workflows/check.yml?ref=main`]: {},
    });
    expect(texts(findings, 'missing')).toEqual([]);
  });

  it('ask the Werkstatt only for what it knows', async () => {
    const repo = '/werkstatt/api/repos/werkstatt/thinka';
    const { findings } = await check('werkstatt', undefined, {
      [repo]: {},
      [`${repo}/branches/main`]: { protected: true },
      [`${repo}/branches/main/protection`]: protection,
      [`${repo}/rules/branches/main?per_page=100`]: [],
    });
    expect(findings.map(({ level }) => level)).toEqual(['fine', 'fine', 'fine']);
    expect(requests).toHaveLength(4);
  });

  it('begin at the Werkstatt with a login, for which nobody needs a token', async () => {
    server = createServer((request, response) => {
      requests.push(request);
      response.end(JSON.stringify({ token: 'werkstatt_koordination_1', provider: 'github' }));
    });
    const site = `http://localhost:${await listen(server)}/`;
    const settings = await logIn(readSettings({ THINKA_FORGE_URL: site }));
    expect(settings.token).toBe('werkstatt_koordination_1');
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /werkstatt/auth/token',
    ]);
    expect(`${requests[0]?.headers.origin}/`).toBe(site);
  });

  it.each([
    ['github', 'Bearer geheim'],
    ['gitlab', 'Bearer geheim'],
    ['forgejo', 'token geheim'],
  ])('carry the token as %s wants it', async (forge, header) => {
    await check(forge, 'verbund/thinka', {});
    expect(requests[0]?.headers.authorization).toBe(header);
  });
});

describe('a forge that does not let us in', () => {
  it.each([
    [401, /nimmt das Token nicht an \(401\)/],
    [403, /lehnt die Anfrage ab \(403\)/],
    [404, /verbund\/thinka gibt es auf .* nicht, oder das Token darf es nicht sehen \(404\)/],
    [429, /zu viele Anfragen/],
    [502, /antwortet mit einem Fehler \(502\)/],
  ])('is explained in one sentence (%i)', async (status, sentence) => {
    const { findings } = await check('github', 'verbund/thinka', {}, status);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.text).toMatch(sentence);
    expect(findings[0]?.level).toBe('missing');
  });

  it('says that a token is missing where none was given', async () => {
    const { findings } = await check('github', 'verbund/thinka', {}, 404, '');
    expect(findings[0]?.text).toContain('THINKA_FORGE_TOKEN fehlt');
  });

  it('is not followed with the token to another address', async () => {
    const { findings } = await check('github', 'verbund/thinka', {}, 301);
    expect(findings[0]?.text).toContain('verweist auf eine andere Adresse (301)');
    expect(requests).toHaveLength(1);
  });

  it('is missed with the command that starts it, if it is the Werkstatt', async () => {
    const site = `http://localhost:${await findFreePort()}/`;
    await expect(logIn(readSettings({ THINKA_FORGE_URL: site }))).rejects.toThrow('„npm start“');
  });

  it('is named when it does not answer at all, without the token', async () => {
    const settings = readSettings({
      THINKA_FORGE: 'github',
      THINKA_FORGE_REPO: 'verbund/thinka',
      THINKA_FORGE_URL: `http://localhost:${await findFreePort()}`,
      THINKA_FORGE_TOKEN: token,
    });
    const error = await checkForge(settings, createAsk(settings)).catch((one: unknown) => one);
    expect(String(error)).toMatch(/localhost:\d+ antwortet nicht \(ECONNREFUSED\)/);
    expect(String(error)).not.toContain(token);
  });
});

async function check(
  forge: string,
  repo: string | undefined,
  pages: Pages,
  otherwise = 404,
  withToken = token,
): Promise<{ findings: SetupFinding[] }> {
  server = createServer((request, response) => {
    requests.push(request);
    const page = pages[request.url ?? ''];
    response.statusCode = page === undefined ? otherwise : 200;
    if (response.statusCode === 301) response.setHeader('Location', '/elsewhere');
    response.end(JSON.stringify(page ?? { message: 'Not Found' }));
  });
  const port = await listen(server);
  const settings = readSettings({
    THINKA_FORGE: forge,
    THINKA_FORGE_REPO: repo,
    THINKA_FORGE_URL: `http://localhost:${port}/`,
    THINKA_FORGE_TOKEN: withToken,
  });
  return { findings: await checkForge(settings, createAsk(settings), 2) };
}

function texts(findings: SetupFinding[], level: SetupFinding['level']): string[] {
  return findings.filter((finding) => finding.level === level).map(({ text }) => text);
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function listen(one: Server): Promise<number> {
  return new Promise((resolve) => {
    one.listen(0, 'localhost', () => resolve((one.address() as AddressInfo).port));
  });
}
