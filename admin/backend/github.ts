/**
 * GitHub and the Werkstatt. Seen with decap-cms-backend-github 3.8.3, `src/API.ts`:
 *
 * - `rebaseBranch` puts a draft on top of the published branch before each save, file by file and
 *   without looking: texts published meanwhile would silently get their old version back. Here a
 *   draft stays where it began, and merging it compares all three versions: conflicts show.
 * - `patchBranch` moves a branch by force, over commits it has never seen. Here it only goes forward.
 * - `createBranch` moves a branch of the same name by force, also one with somebody's open draft.
 * - `deleteBranch` takes the text of a discarded draft with it. Here its branch stays.
 */
import type { ForgeAccess } from './implementation.ts';
import { refuse } from './refusal.ts';

interface PullRequest {
  number: number;
  state: string;
  head: { sha: string };
}

interface Commit {
  sha: string;
}

export interface GitHubApi {
  branch: string;
  originRepoURL: string;
  useOpenAuthoring?: boolean;
  user(): Promise<unknown>;
  getFileSha(path: string, place: { repoURL: string; branch: string }): Promise<string>;
  getBranch(name: string): Promise<{ commit: Commit }>;
  getBranchPullRequest(branch: string): Promise<PullRequest>;
  getPullRequests(
    head: string,
    state: string,
    predicate: (pullRequest: PullRequest) => boolean,
  ): Promise<PullRequest[]>;
  rebaseBranch(branch: string): Promise<Commit>;
  patchBranch(name: string, sha: string, options?: { force?: boolean }): Promise<unknown>;
  patchRef(type: string, name: string, sha: string, options: { force: boolean }): Promise<unknown>;
  createBranch(name: string, sha: string): Promise<unknown>;
  createRef(type: string, name: string, sha: string): Promise<unknown>;
  deleteBranch(name: string): Promise<unknown>;
  closePR(number: number): Promise<unknown>;
  closeEntryNotesIssue(collection: string, slug: string): Promise<void>;
}

export const githubAccess: ForgeAccess<GitHubApi> = {
  async findPublished(api, path) {
    try {
      return await api.getFileSha(path, { repoURL: api.originRepoURL, branch: api.branch });
    } catch (error) {
      if (hasStatus(error, 404)) return undefined;
      throw error;
    }
  },

  async isLoggedIn(api) {
    return Boolean(await api.user());
  },

  harden(api) {
    const heads = rememberHeads(api);
    api.rebaseBranch = async (branch) => {
      const sha = heads.get(branch) ?? (await api.getBranch(branch)).commit.sha;
      return { sha };
    };
    api.patchBranch = async (name, sha) => {
      // A commit of the published branch comes from merging, never from here.
      if (name === api.branch) refuse('publish');
      try {
        const result = await api.patchRef('heads', name, sha, { force: false });
        heads.set(name, sha);
        return result;
      } catch (error) {
        if (hasStatus(error, 422)) refuse('draftChanged');
        throw error;
      }
    };
    api.createBranch = (name, sha) => createBranch(api, name, sha);
    keepDiscarded(api);
    // Notes are not in use, and looking for them needs the search of the forge.
    api.closeEntryNotesIssue = () => Promise.resolve();
  },
};

/** The last commit that was seen when a draft was looked at, so that a save can stand on that one. */
function rememberHeads(api: GitHubApi): Map<string, string> {
  const heads = new Map<string, string>();
  const getBranchPullRequest = api.getBranchPullRequest.bind(api);
  api.getBranchPullRequest = async (branch) => {
    const pullRequest = await getBranchPullRequest(branch);
    heads.set(branch, pullRequest.head.sha);
    return pullRequest;
  };
  return heads;
}

/** The branch of a merged or discarded draft may make room, and is kept under another name. */
async function createBranch(api: GitHubApi, name: string, sha: string): Promise<unknown> {
  try {
    return await api.createRef('heads', name, sha);
  } catch (error) {
    const exists = error instanceof Error && error.message === 'Reference already exists';
    if (!exists) throw error;
  }
  const { commit } = await api.getBranch(name);
  const pullRequests = await api.getPullRequests(name, 'all', () => true);
  if (pullRequests.some(({ state }) => state === 'open')) refuse('draftBegun');
  if (!pullRequests.some(({ head }) => head.sha === commit.sha)) refuse('nameLeftOver');
  await api.createRef('heads', name.replace(/^cms\//, `cms_${Date.now()}/`), commit.sha);
  return api.patchRef('heads', name, sha, { force: true });
}

/** Closing the pull request is all that discarding needs. */
function keepDiscarded(api: GitHubApi): void {
  api.deleteBranch = () => {
    // Somebody who contributes from a copy of the repository may have a draft without pull request;
    // deleting its branch would be the only way, and leave nothing.
    if (api.useOpenAuthoring && !closing) refuse('ownCopy');
    closing = false;
    return Promise.resolve();
  };
  let closing = false;
  const closePR = api.closePR.bind(api);
  api.closePR = async (number) => {
    const result = await closePR(number);
    closing = true;
    return result;
  };
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && 'status' in error && error.status === status;
}
