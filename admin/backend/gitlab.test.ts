import { beforeEach, expect, test } from 'vitest';

import { gitlabAccess, type GitLabApi } from './gitlab.ts';
import { refusals } from './refusal.ts';

let commits: string[];
let failure: Error | undefined;
let api: GitLabApi;

beforeEach(() => {
  commits = [];
  failure = undefined;
  api = {
    branch: 'main',
    user: () => Promise.resolve({ username: 'mara' }),
    isFileExists: (path) =>
      path === 'kaputt' ? Promise.reject(new Error('500')) : Promise.resolve(path !== 'weg.mdx'),
    // GitLab's backend makes every failure look like a file without an id.
    getFileId: (path) => Promise.resolve(path === 'da.mdx' ? 's1' : null),
    rebaseMergeRequest: () => Promise.reject(new Error('rebases')),
    uploadAndCommit: (_items, { branch = 'main' }) => {
      if (failure) return Promise.reject(failure);
      commits.push(branch);
      return Promise.resolve();
    },
  };
  gitlabAccess.harden(api);
});

test('a draft stays where it began', async () => {
  await expect(api.rebaseMergeRequest({})).resolves.toBeUndefined();
});

test('a commit goes to a draft', async () => {
  await api.uploadAndCommit([], { branch: 'cms/glossar/asd' });

  expect(commits).toEqual(['cms/glossar/asd']);
});

test.each([[{}], [{ branch: 'main' }]])('no commit goes to main with %j', async (options) => {
  await expect(api.uploadAndCommit([], options)).rejects.toThrow(refusals.publish);
  expect(commits).toEqual([]);
});

test('a name that is taken is told in German', async () => {
  failure = new Error("A branch called 'cms/glossar/asd' already exists.");
  const options = { branch: 'cms/glossar/asd', newBranch: true };

  await expect(api.uploadAndCommit([], options)).rejects.toThrow(refusals.nameLeftOver);
});

test.each([
  ['da.mdx', 's1'],
  ['weg.mdx', undefined],
])('%s is published as %s', async (path, sha) => {
  expect(await gitlabAccess.findPublished(api, path)).toBe(sha);
});

test.each([
  ['kaputt', '500'],
  ['ohne-id.mdx', refusals.unreadable],
])('%s is not taken for a file that is not there', async (path, message) => {
  await expect(gitlabAccess.findPublished(api, path)).rejects.toThrow(message);
});
