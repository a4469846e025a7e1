/**
 * GitLab. Seen with decap-cms-backend-gitlab 3.6.4, `src/API.ts`: before each save it asks GitLab to
 * rebase the draft, and then writes the whole file over the result, so that a passage published in the
 * meantime is lost. Here a draft stays where it began, and merging it compares all three versions.
 * A discarded draft loses its branch, but GitLab keeps the commits of a closed merge request.
 */
import type { ForgeAccess } from './implementation.ts';
import { refuse } from './refusal.ts';

export interface GitLabApi {
  branch: string;
  user(): Promise<unknown>;
  isFileExists(path: string, branch: string): Promise<boolean>;
  getFileId(path: string, branch: string): Promise<string | null>;
  rebaseMergeRequest(mergeRequest: unknown): Promise<void>;
  uploadAndCommit(
    items: unknown,
    options: { branch?: string; newBranch?: boolean },
  ): Promise<unknown>;
}

export const gitlabAccess: ForgeAccess<GitLabApi> = {
  async findPublished(api, path) {
    // Both questions, because the second one takes any failure for an answer.
    if (!(await api.isFileExists(path, api.branch))) return undefined;
    return (await api.getFileId(path, api.branch)) ?? refuse('unreadable');
  },

  async isLoggedIn(api) {
    return Boolean(await api.user());
  },

  harden(api) {
    api.rebaseMergeRequest = () => Promise.resolve();
    const uploadAndCommit = api.uploadAndCommit.bind(api);
    api.uploadAndCommit = async (items, options) => {
      // A commit of the published branch comes from merging, never from here.
      if ((options.branch ?? api.branch) === api.branch) refuse('publish');
      try {
        return await uploadAndCommit(items, options);
      } catch (error) {
        const isTaken = error instanceof Error && error.message.includes('already exists');
        if (options.newBranch && isTaken) refuse('nameLeftOver');
        throw error;
      }
    };
  },
};
