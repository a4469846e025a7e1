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

export function toRepository({ account, board }: Call) {
  return {
    name: repository,
    full_name: repositoryName,
    owner: { login: owner },
    private: true,
    default_branch: 'main',
    html_url: board,
    permissions: { admin: account.permission === 'admin', push: true, pull: true },
  };
}

export function toGitCommit({ sha, tree, parents, author, committer, message }: Commit) {
  const toSha = (sha: string) => ({ sha });
  return { sha, message, author, committer, tree: toSha(tree), parents: parents.map(toSha) };
}

export function toCommit(commit: Commit) {
  const { parents, ...rest } = toGitCommit(commit);
  const account = Object.values(accounts).find(({ email }) => email === commit.author.email);
  return { sha: commit.sha, commit: rest, author: account ? toUser(account) : null, parents };
}

export function toRef(ref: string, sha: string) {
  return { ref, object: { type: 'commit', sha } };
}

export function toFile({ before, path, sha, status, patch }: ChangedFile) {
  return { sha, filename: path, status, patch, previous_filename: before };
}

export function toPull({ board }: Call, pull: Pull, mainSha: string) {
  const { number, state, title, body, branch } = pull;
  return {
    number,
    html_url: `${board}beitrag/${number}/`,
    state,
    title,
    body,
    user: toUser(accounts[pull.by]),
    labels: pull.labels.map(toLabel),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merge?.at ?? null,
    merge_commit_sha: pull.merge?.sha ?? null,
    head: { ref: branch, sha: pull.head, repo: { fork: false } },
    base: { ref: 'main', sha: mainSha },
  };
}

export function toLabel(name: string) {
  return { name };
}
