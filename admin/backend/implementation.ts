/** The parts of Decap's `Implementation` that we use and guard; its packages do not export them as types. */
import type { RepositoryBackend } from '../repository.ts';

export interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

export interface EntryFiles {
  dataFiles: DataFile[];
  assets: { path: string }[];
}

export interface SaveOptions {
  collectionName?: string;
  newEntry?: boolean;
  /** There is a draft already: it is saved again. */
  unpublished?: boolean;
}

export interface Draft {
  collection: string;
  slug: string;
  diffs: { path: string; id: string; newFile: boolean }[];
}

/** Decap asks by id when it lists all drafts, by collection and slug when it opens one. */
export interface DraftQuery {
  id?: string;
  collection?: string;
  slug?: string;
}

export interface Implementation<Api> extends RepositoryBackend {
  api: Api | null;
  authenticate(credentials: unknown): Promise<object>;
  logout(): unknown;
  status(): Promise<unknown>;
  getEntry(path: string): Promise<{ file: { path: string; id: string | null }; data: string }>;
  unpublishedEntry(query: DraftQuery): Promise<Draft>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  persistEntry(entry: EntryFiles, options: SaveOptions): Promise<unknown>;
  getMedia(folder?: string): Promise<unknown[]>;
  persistMedia(file: unknown, options: unknown): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

/** How the guard reaches one kind of forge. */
export interface ForgeAccess<Api> {
  /**
   * @returns the sha of a file on the published branch, nothing if there is no such file
   * @throws if that cannot be found out
   */
  findPublished(api: Api, path: string): Promise<string | undefined>;
  /** Takes out of the API the calls that overwrite the work of others. */
  harden(api: Api): void;
  isLoggedIn(api: Api): Promise<boolean>;
}
