import { describe, expect, test } from 'vitest';

import { readForge, type Environment } from './forge.ts';

const github = {
  THINKA_FORGE: 'github',
  THINKA_FORGE_REPO: 'thinka/website',
  THINKA_FORGE_LOGIN: 'https://login.example',
};

describe('the forge of a build', () => {
  test('is the Werkstatt below the same address, if nothing is set', () => {
    expect(readForge({})).toEqual({
      kind: 'werkstatt',
      backend: {
        name: 'github',
        repo: 'werkstatt/thinka',
        branch: 'main',
        api_root: '../werkstatt/api',
        auth_endpoint: '../werkstatt/auth',
      },
      origins: [],
    });
  });

  test('is GitHub with a login helper', () => {
    expect(readForge({ ...github, THINKA_FORGE_OFFEN: 'ja' })).toEqual({
      kind: 'github',
      backend: {
        name: 'github',
        repo: 'thinka/website',
        branch: 'main',
        api_root: 'https://api.github.com',
        base_url: 'https://login.example',
        open_authoring: true,
      },
      origins: ['https://api.github.com'],
    });
  });

  test('is an instance of GitHub of its own', () => {
    const { backend, origins } = readForge({ ...github, THINKA_FORGE_URL: 'https://git.example/' });

    expect(backend['api_root']).toBe('https://git.example/api/v3');
    expect(origins).toEqual(['https://git.example']);
  });

  test('is GitLab, where no helper is needed', () => {
    const env = {
      THINKA_FORGE: 'gitlab',
      THINKA_FORGE_REPO: 'verbund/thinka/website',
      THINKA_FORGE_APP_ID: 'abc',
      THINKA_FORGE_BRANCH: 'live',
    };

    expect(readForge(env)).toEqual({
      kind: 'gitlab',
      backend: {
        name: 'gitlab',
        repo: 'verbund/thinka/website',
        branch: 'live',
        auth_type: 'pkce',
        app_id: 'abc',
        base_url: 'https://gitlab.com',
        api_root: 'https://gitlab.com/api/v4',
      },
      origins: ['https://gitlab.com'],
    });
  });

  test('is Forgejo, also below a path', () => {
    const { backend, origins } = readForge({
      THINKA_FORGE: 'forgejo',
      THINKA_FORGE_REPO: 'thinka/website',
      THINKA_FORGE_APP_ID: 'abc',
      THINKA_FORGE_URL: 'https://verbund.example/git/',
    });

    expect(backend['api_root']).toBe('https://verbund.example/git/api/v1');
    expect(origins).toEqual(['https://verbund.example']);
  });

  test('treats an empty setting like none', () => {
    expect(readForge({ THINKA_FORGE: '', THINKA_FORGE_URL: '' }).kind).toBe('werkstatt');
  });

  test.each<[string, Environment, string]>([
    [
      'another forge',
      { THINKA_FORGE: 'bitbucket' },
      'THINKA_FORGE is bitbucket; it may be werkstatt, github, gitlab, forgejo.',
    ],
    [
      'GitHub without a repository',
      { ...github, THINKA_FORGE_REPO: undefined },
      'The editor cannot be set up for github. THINKA_FORGE_REPO is missing: owner and name of the repository, such as thinka/website.',
    ],
    [
      'everything that is missing at once',
      { THINKA_FORGE: 'forgejo' },
      'The editor cannot be set up for forgejo. THINKA_FORGE_REPO is missing: owner and name of the repository, such as thinka/website. THINKA_FORGE_URL is missing: the address of the instance, such as https://git.example. THINKA_FORGE_APP_ID is missing: the id of the application that is registered there for the editor.',
    ],
    [
      'a setting of another forge',
      { ...github, THINKA_FORGE_APP_ID: 'abc' },
      'The editor cannot be set up for github. THINKA_FORGE_APP_ID has no meaning with github.',
    ],
    [
      'a repository with the Werkstatt, which brings its own',
      { THINKA_FORGE_REPO: 'thinka/website' },
      'The editor cannot be set up for werkstatt. THINKA_FORGE_REPO has no meaning with werkstatt.',
    ],
    [
      'a repository without owner',
      { ...github, THINKA_FORGE_REPO: 'website' },
      'The editor cannot be set up for github. THINKA_FORGE_REPO is website; it has to be owner and name of the repository, such as thinka/website.',
    ],
    [
      'a login helper with a path',
      { ...github, THINKA_FORGE_LOGIN: 'https://login.example/auth' },
      'The editor cannot be set up for github. THINKA_FORGE_LOGIN is https://login.example/auth; it has to be the origin of the login helper, see deploy/.',
    ],
    [
      'tokens on an open line',
      { ...github, THINKA_FORGE_URL: 'http://git.example' },
      'The editor cannot be set up for github. THINKA_FORGE_URL is http://git.example; it has to be the address of the instance, such as https://git.example.',
    ],
    [
      'half a yes',
      { ...github, THINKA_FORGE_OFFEN: 'yes' },
      'The editor cannot be set up for github. THINKA_FORGE_OFFEN is yes; it has to be ja, if people without write access may contribute.',
    ],
  ])('refuses %s', (_what, env, message) => {
    expect(() => readForge(env)).toThrow(new Error(message));
  });
});
