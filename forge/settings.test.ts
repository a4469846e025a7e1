import { describe, expect, it } from 'vitest';

import { readSettings } from './settings.ts';

const repo = { THINKA_FORGE_REPO: 'verbund/thinka' };

describe('the address of the API', () => {
  // prettier-ignore
  it.each([
    [{}, 'http://localhost:4321/werkstatt/api'],
    [{ THINKA_FORGE_URL: 'http://localhost:4322/unten' }, 'http://localhost:4322/unten/werkstatt/api'],
    [{ THINKA_FORGE: 'github', ...repo }, 'https://api.github.com'],
    [{ THINKA_FORGE: 'github', THINKA_FORGE_URL: 'https://git.example', ...repo }, 'https://git.example/api/v3'],
    [{ THINKA_FORGE: 'gitlab', ...repo }, 'https://gitlab.com/api/v4'],
    [{ THINKA_FORGE: 'gitlab', THINKA_FORGE_URL: 'https://git.example/', ...repo }, 'https://git.example/api/v4'],
    [{ THINKA_FORGE: 'forgejo', THINKA_FORGE_URL: 'https://codeberg.org', ...repo }, 'https://codeberg.org/api/v1'],
  ])('follows from %j', (env, api) => {
    expect(readSettings(env).api).toBe(api);
  });
});

describe('settings that cannot work', () => {
  // prettier-ignore
  it.each([
    [{ THINKA_FORGE: 'gitea' }, /^THINKA_FORGE ist „gitea“: Möglich ist nur/],
    [{ THINKA_FORGE: 'github' }, /^THINKA_FORGE_REPO fehlt für github/],
    [{ THINKA_FORGE: 'github', THINKA_FORGE_REPO: 'thinka' }, /^THINKA_FORGE_REPO ist „thinka“/],
    [{ THINKA_FORGE: 'forgejo', ...repo }, /^THINKA_FORGE_URL fehlt für forgejo/],
    [{ THINKA_FORGE: 'gitlab', ...repo, THINKA_FORGE_URL: 'http://git.example' }, /unverschlüsselt/],
  ])('are refused with a sentence: %j', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence);
  });
});

it('takes empty variables for unset ones', () => {
  const settings = readSettings({
    THINKA_FORGE: '',
    THINKA_FORGE_BRANCH: '',
    THINKA_FORGE_TOKEN: '',
  });
  expect(settings).toMatchObject({ forge: 'werkstatt', branch: 'main', token: undefined });
});
