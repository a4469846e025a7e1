import { describe, expect, test } from 'vitest';

import { readForge } from './forge.ts';

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
});
