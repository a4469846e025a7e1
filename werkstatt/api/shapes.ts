/** The JSON of GitHub's REST API, as far as Decap and the set-up check read it. */
import type { ChangedFile } from '../git/compare.ts';
import type { Commit } from '../git/objects.ts';
import { accounts, type Account } from '../roles.ts';
import type { Pull } from '../store/pulls.ts';

import { owner, repository, repositoryName, type Call } from './route.ts';

export function toUser({ id, login, name }: Account) {
  return { id, login, name, email: null, avatar_url: toAvatar(name), type: 'User' };
}

/** A letter in a circle; nothing to be fetched. */
function toAvatar(name: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="teal"/><text x="20" y="27" font-family="sans-serif" font-size="20" text-anchor="middle" fill="white">${name.charAt(0)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export function toRepository({ account, api, board }: Call) {
  return {
    id: 1,
    name: repository,
    full_name: repositoryName,
    owner: { id: 0, login: owner, type: 'Organization' },
    private: true,
    fork: false,
    default_branch: 'main',
    html_url: board,
    url: `${api}/repos/${repositoryName}`,
    has_issues: false,
    permissions: {
      admin: account.permission === 'admin',
      maintain: account.permission === 'admin',
      push: true,
      triage: true,
      pull: true,
    },
  };
}

export function toGitCommit(
  { api }: Call,
  { sha, tree, parents, author, committer, message }: Commit,
) {
  const git = `${api}/repos/${repositoryName}/git`;
  return {
    sha,
    url: `${git}/commits/${sha}`,
    message,
    author,
    committer,
    tree: { sha: tree, url: `${git}/trees/${tree}` },
    parents: parents.map((parent) => ({ sha: parent, url: `${git}/commits/${parent}` })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null },
  };
}

export function toCommit(call: Call, commit: Commit) {
  const { parents, ...rest } = toGitCommit(call, commit);
  const account = Object.values(accounts).find(({ email }) => email === commit.author.email);
  return {
    sha: commit.sha,
    url: `${call.api}/repos/${repositoryName}/commits/${commit.sha}`,
    commit: rest,
    author: account ? toUser(account) : null,
    committer: account ? toUser(account) : null,
    parents,
  };
}

export function toRef({ api }: Call, ref: string, sha: string, type = 'commit') {
  const git = `${api}/repos/${repositoryName}/git`;
  return { ref, url: `${git}/${ref}`, object: { type, sha, url: `${git}/${type}s/${sha}` } };
}

export function toFile({ before, path, ...file }: ChangedFile) {
  return {
    sha: file.sha,
    filename: path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(before === undefined ? {} : { previous_filename: before }),
  };
}

export function toPull(call: Call, pull: Pull, mainSha: string) {
  const { number } = pull;
  const repo = toRepository(call);
  const user = toUser(accounts[pull.by]);
  const url = `${call.api}/repos/${repositoryName}`;
  return {
    id: number,
    number,
    url: `${url}/pulls/${number}`,
    issue_url: `${url}/issues/${number}`,
    html_url: `${call.board}beitrag/${number}/`,
    state: pull.state,
    locked: false,
    draft: false,
    title: pull.title,
    body: pull.body,
    user,
    labels: pull.labels.map(toLabel),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merge?.at ?? null,
    merge_commit_sha: pull.merge?.sha ?? null,
    head: {
      ref: pull.branch,
      label: `${owner}:${pull.branch}`,
      sha: pull.head,
      user: repo.owner,
      repo,
    },
    base: { ref: 'main', label: `${owner}:main`, sha: mainSha, user: repo.owner, repo },
  };
}

export function toLabel(name: string, index = 0) {
  return { id: index + 1, name, color: 'ededed', description: '', default: false };
}
