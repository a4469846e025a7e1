import { beforeEach, expect, test } from 'vitest';

import { forgejoAccess, type ForgejoApi } from './forgejo.ts';
import { refusals } from './refusal.ts';

const branches = new Set<string>();
let saved: string[];
let api: ForgejoApi;

beforeEach(() => {
  branches.clear();
  saved = [];
  api = {
    branch: 'main',
    originRepoURL: '/repos/thinka/website',
    user: () => Promise.resolve({ login: 'mara' }),
    getFileSha: (path) =>
      path === 'da.mdx'
        ? Promise.resolve('s1')
        : Promise.reject(toError(path === 'kaputt' ? 500 : 404)),
    getBranch: (name) => (branches.has(name) ? Promise.resolve({}) : Promise.reject(toError(404))),
    generateContentKey: (collection, slug) => `${collection}/${slug}`,
    editorialWorkflowGit: (_files, slug) => Promise.resolve(saved.push(slug)),
    changeFiles: () => Promise.resolve(saved.push('main')),
  };
  forgejoAccess.harden(api);
});

test('something new gets a branch', async () => {
  await api.editorialWorkflowGit([], 'asd', 'glossar', {});

  expect(saved).toEqual(['asd']);
});

test('something new does not go into an old branch, where nobody would see it', async () => {
  branches.add('cms/glossar/asd');

  await expect(api.editorialWorkflowGit([], 'asd', 'glossar', {})).rejects.toThrow(
    refusals.nameLeftOver,
  );
  expect(saved).toEqual([]);
});

test('a draft is saved again', async () => {
  branches.add('cms/glossar/asd');
  await api.editorialWorkflowGit([], 'asd', 'glossar', { unpublished: true });

  expect(saved).toEqual(['asd']);
});

test('no commit goes to main', () => {
  expect(() => api.changeFiles([], {})).toThrow(refusals.publish);
  expect(saved).toEqual([]);
});

test.each([
  ['da.mdx', 's1'],
  ['weg.mdx', undefined],
])('%s is published as %s', async (path, sha) => {
  expect(await forgejoAccess.findPublished(api, path)).toBe(sha);
});

test('a failure is not taken for a file that is not there', async () => {
  await expect(forgejoAccess.findPublished(api, 'kaputt')).rejects.toThrow('500');
});

function toError(status: number): Error {
  return Object.assign(new Error(String(status)), { status });
}
