/**
 * Forgejo. Seen with decap-cms-backend-forgejo 3.4.3, `src/API.ts`: a save of something new goes into
 * a branch of that name, if there is one, and then opens no pull request: nobody would see the text
 * again. A discarded draft loses its branch, but Forgejo keeps the commits of a closed pull request.
 */
import type { ForgeAccess, SaveOptions } from './implementation.ts';
import { refuse } from './refusal.ts';

export interface ForgejoApi {
  branch: string;
  originRepoURL: string;
  user(): Promise<unknown>;
  getFileSha(path: string, place: { repoURL: string; branch: string }): Promise<string>;
  getBranch(name: string): Promise<unknown>;
  generateContentKey(collection: string, slug: string): string;
  editorialWorkflowGit(
    files: unknown,
    slug: string,
    collection: string,
    options: SaveOptions,
  ): Promise<unknown>;
  changeFiles(operations: unknown, options: unknown): Promise<unknown>;
}

export const forgejoAccess: ForgeAccess<ForgejoApi> = {
  async findPublished(api, path) {
    try {
      return await api.getFileSha(path, { repoURL: api.originRepoURL, branch: api.branch });
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },

  async isLoggedIn(api) {
    return Boolean(await api.user());
  },

  harden(api) {
    const save = api.editorialWorkflowGit.bind(api);
    api.editorialWorkflowGit = async (files, slug, collection, options) => {
      const branch = `cms/${api.generateContentKey(collection, slug)}`;
      if (!options.unpublished && (await exists(api, branch))) refuse('nameLeftOver');
      return save(files, slug, collection, options);
    };
    // It is called only to commit to the published branch.
    api.changeFiles = () => refuse('publish');
  },
};

async function exists(api: ForgejoApi, branch: string): Promise<boolean> {
  try {
    await api.getBranch(branch);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404;
}
