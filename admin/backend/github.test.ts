import { beforeEach, describe, expect, test } from 'vitest';

import { githubAccess, type GitHubApi } from './github.ts';
import { refusals } from './refusal.ts';

/** Branches of a repository by name, with the behaviour of GitHub's interface that matters here. */
let refs: Map<string, string>;
let pulls: { number: number; state: string; head: { sha: string }; name: string }[];
let moves: string[];
let api: GitHubApi;

beforeEach(() => {
  refs = new Map([['main', 'm1']]);
  pulls = [];
  moves = [];
  api = {
    branch: 'main',
    originRepoURL: '/repos/thinka/website',
    user: () => Promise.resolve({ login: 'mara' }),
    getFileSha: (path) =>
      path === 'da.mdx'
        ? Promise.resolve('s1')
        : Promise.reject(failure(path === 'kaputt' ? 500 : 404)),
    getBranch: (name) => Promise.resolve({ commit: { sha: refs.get(name) ?? '' } }),
    getBranchPullRequest: (name) =>
      Promise.resolve({ number: 1, state: 'open', head: { sha: refs.get(name) ?? '' } }),
    getPullRequests: (name) => Promise.resolve(pulls.filter((pull) => pull.name === name)),
    rebaseBranch: () => Promise.reject(new Error('puts the old text over the published one')),
    patchBranch: () => Promise.reject(new Error('moves by force')),
    patchRef: (_type, name, sha, { force }) => {
      // Commits are named so that each one contains the name of its parent.
      if (!force && !sha.startsWith(refs.get(name) ?? '')) return Promise.reject(failure(422));
      refs.set(name, sha);
      moves.push(`${name} → ${sha}${force ? ' by force' : ''}`);
      return Promise.resolve();
    },
    createBranch: () => Promise.reject(new Error('moves by force')),
    createRef: (_type, name, sha) => {
      if (refs.has(name)) return Promise.reject(failure(422, 'Reference already exists'));
      refs.set(name, sha);
      return Promise.resolve();
    },
    deleteBranch: (name) => Promise.resolve(refs.delete(name)),
    closePR: () => Promise.resolve(),
    closeEntryNotesIssue: () => Promise.reject(new Error('searches the forge')),
  };
  githubAccess.harden(api);
});

const draft = 'cms/glossar/asd';

describe('a save of a draft', () => {
  beforeEach(() => refs.set(draft, 'd1'));

  test('stands on the draft as it was looked at, not on the published branch', async () => {
    await api.getBranchPullRequest(draft);

    expect(await api.rebaseBranch(draft)).toEqual({ sha: 'd1' });
  });

  test('moves the branch forward', async () => {
    await api.getBranchPullRequest(draft);
    await api.patchBranch(draft, 'd1-d2', { force: true });

    expect(moves).toEqual(['cms/glossar/asd → d1-d2']);
    expect(await api.rebaseBranch(draft)).toEqual({ sha: 'd1-d2' });
  });

  test('is refused when another save came in between', async () => {
    await api.getBranchPullRequest(draft);
    refs.set(draft, 'd1-x2');
    const { sha } = await api.rebaseBranch(draft);

    await expect(api.patchBranch(draft, `${sha}-d2`, { force: true })).rejects.toThrow(
      refusals.draftChanged,
    );
    expect(refs.get(draft)).toBe('d1-x2');
  });
});

describe('a new branch', () => {
  test('is created', async () => {
    await api.createBranch(draft, 'n1');

    expect(refs.get(draft)).toBe('n1');
  });

  test('does not take the place of an open draft', async () => {
    refs.set(draft, 'd1');
    pulls.push({ number: 1, state: 'open', head: { sha: 'd1' }, name: draft });

    await expect(api.createBranch(draft, 'n1')).rejects.toThrow(refusals.draftBegun);
    expect(refs.get(draft)).toBe('d1');
  });

  test('does not take the place of a branch that nobody has looked at', async () => {
    refs.set(draft, 'd1-d2');
    pulls.push({ number: 1, state: 'closed', head: { sha: 'd1' }, name: draft });

    await expect(api.createBranch(draft, 'n1')).rejects.toThrow(refusals.nameLeftOver);
    expect(refs.get(draft)).toBe('d1-d2');
  });

  test('takes the name of a closed draft, which is kept under another', async () => {
    refs.set(draft, 'd1');
    pulls.push({ number: 1, state: 'closed', head: { sha: 'd1' }, name: draft });
    await api.createBranch(draft, 'n1');

    expect(refs.get(draft)).toBe('n1');
    expect([...refs].filter(([, sha]) => sha === 'd1')).toEqual([
      [expect.stringMatching(/^cms_\d+\/glossar\/asd$/), 'd1'],
    ]);
  });
});

test('the published branch is never moved', async () => {
  await expect(api.patchBranch('main', 'm1-m2')).rejects.toThrow(refusals.publish);
  expect(refs.get('main')).toBe('m1');
});

test('the branch of a discarded draft stays', async () => {
  refs.set(draft, 'd1');
  await api.closePR(1);
  await api.deleteBranch(draft);

  expect(refs.get(draft)).toBe('d1');
});

test('a draft that only lies in a copy is not discarded without a trace', () => {
  api.useOpenAuthoring = true;

  expect(() => api.deleteBranch(draft)).toThrow(refusals.ownCopy);
});

test.each([
  ['da.mdx', 's1'],
  ['weg.mdx', undefined],
])('%s is published as %s', async (path, sha) => {
  expect(await githubAccess.findPublished(api, path)).toBe(sha);
});

test('a failure is not taken for a file that is not there', async () => {
  await expect(githubAccess.findPublished(api, 'kaputt')).rejects.toThrow('500');
});

function failure(status: number, message = String(status)): Error {
  return Object.assign(new Error(message), { status });
}
