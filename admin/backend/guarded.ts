/**
 * Wraps a backend of Decap so that nobody overwrites anybody and nothing reaches the published branch
 * but by merging. Seen with decap-cms-core 3.19.1:
 *
 * - Publishing merges, and where the forge refuses that, it writes its files over the branch by force.
 *   Deleting a published entry and uploading outside of an entry commit to the published branch.
 * - A save replaces the whole file, even if somebody has changed it since the form was filled. We
 *   remember the version each form was filled with, and refuse if another one is there by now.
 * - GitHub's backend takes every failure to read a file for „there is no such file“: an entry opens
 *   empty, and a name that is taken counts as free.
 *
 * Discarding a draft stays possible: it closes the pull request, whose commits the forge keeps. On
 * GitHub and in the Werkstatt its branch is kept too (see `github.ts`).
 */
import { recordFileOf } from '#domain/protokoll/record.ts';
import { entryId } from '#schemas/fields.ts';

import {
  findProtokoll,
  openProtokoll,
  setDraftRecord,
  toRecordFile,
  type RecordFile,
} from '../record.ts';
import { connect, readRepository } from '../repository.ts';
import { keepMentioned } from '../upload.ts';
import type {
  DataFile,
  Draft,
  DraftQuery,
  EntryFiles,
  ForgeAccess,
  Implementation,
  SaveOptions,
} from './implementation.ts';
import { refuse, Refusal, refusals, refuseNameless, told } from './refusal.ts';
import { toBlobSha, Versions } from './versions.ts';

/** Shared with the copies of unsaved texts, see `local-copies.ts`. There is one editor in a page. */
export const versions = new Versions();

// TypeScript demands this very signature of a class that shall be extended.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor<T> = new (...args: any[]) => T;

/** @returns a backend class to register with Decap */
export function guarded<Api>(
  Base: Constructor<Implementation<Api>>,
  forge: ForgeAccess<Api>,
  known: Versions = versions,
) {
  return class Guarded extends Base {
    override async authenticate(credentials: unknown): Promise<object> {
      const user = await super.authenticate(credentials);
      forge.harden(this.#getApi());
      connect(this);
      // Pictures of people come from the forge or, worse, from elsewhere; the policy forbids both.
      return { ...user, avatar_url: undefined };
    }

    override logout(): unknown {
      connect(undefined);
      return super.logout();
    }

    /** Does not ask www.githubstatus.com, as GitHub's backend would every five minutes. */
    override async status(): Promise<unknown> {
      const isLoggedIn = await forge.isLoggedIn(this.#getApi()).catch(() => false);
      return { auth: { status: isLoggedIn }, api: { status: true, statusPage: '' } };
    }

    override async getEntry(path: string) {
      // Read the version before the text: a change in between can only refuse a save that was fine.
      const sha = await told(forge.findPublished(this.#getApi(), path));
      if (sha === undefined) return { file: { path, id: null }, data: '' };
      const entry = await super.getEntry(path);
      if (entry.data === '') refuse('unreadable');
      known.setPublished(path, sha);
      openProtokoll(path, entry.data);
      return entry;
    }

    override async unpublishedEntry(query: DraftQuery): Promise<Draft> {
      // The list of all drafts fills no form.
      if (query.id !== undefined) return super.unpublishedEntry(query);
      const { collection = '', slug = '' } = query;
      // Asked of a new entry, to see whether its name is free.
      if (slug === '') refuseNameless(collection);
      known.forgetDraft(collection, slug);
      const draft = await told(super.unpublishedEntry(query));
      known.setDraft(collection, slug, toVersions(draft));
      return collection === 'protokolle' ? this.#takeRecord(draft, slug) : draft;
    }

    override async persistEntry(entry: EntryFiles, options: SaveOptions): Promise<unknown> {
      return told(this.#save(entry, options));
    }

    async #save(entry: EntryFiles, options: SaveOptions): Promise<unknown> {
      const collection = options.collectionName ?? '';
      // Decap takes a published entry for a draft after a save that was refused.
      const unpublished =
        options.unpublished === true &&
        entry.dataFiles.every(({ slug }) => known.hasDraft(collection, slug));
      for (const file of entry.dataFiles) {
        if (unpublished) await this.#checkDraft(collection, file);
        else await this.#checkPublished(collection, file, options.newEntry ?? false);
      }

      // A file that was taken out again is still with the form.
      const texts = entry.dataFiles.map(({ raw }) => raw);
      const assets = keepMentioned(entry.assets, texts);
      const records = await this.#toRecordFiles(entry.dataFiles);
      const files = { ...entry, assets: [...assets, ...records] };
      const result = await super.persistEntry(files, { ...options, unpublished });
      for (const { protokoll, raw } of records) setDraftRecord(protokoll, raw);
      for (const { path, slug, raw } of entry.dataFiles) {
        known.setRestored(collection, slug, undefined);
        known.setDraft(collection, slug, new Map([[path, await toBlobSha(raw)]]));
      }
      return result;
    }

    /** „Medien“ is hidden, and names of our uploads hold a digest, so no two files want the same. */
    override async getMedia(): Promise<unknown[]> {
      return Promise.resolve([]);
    }

    override async persistMedia(): Promise<unknown> {
      return Promise.reject(new Refusal(refusals.media));
    }

    override async deleteFiles(): Promise<unknown> {
      return Promise.reject(new Refusal(refusals.delete));
    }

    override async publishUnpublishedEntry(): Promise<unknown> {
      return Promise.reject(new Refusal(refusals.publish));
    }

    override async deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const result = await super.deleteUnpublishedEntry(collection, slug);
      known.forgetDraft(collection, slug);
      if (collection === 'protokolle') setDraftRecord(slug, undefined);
      return result;
    }

    /** The record is no file of the form, and Decap would take it for a picture. */
    async #takeRecord(draft: Draft, slug: string): Promise<Draft> {
      const path = recordFileOf(slug);
      const diff = draft.diffs.find((one) => one.path === path);
      const text =
        diff && (await super.unpublishedEntryDataFile('protokolle', slug, path, diff.id));
      setDraftRecord(slug, text);
      return { ...draft, diffs: draft.diffs.filter((one) => one !== diff) };
    }

    /** The published entry has been opened in this session, or it is a new one. */
    async #toRecordFiles(files: readonly DataFile[]): Promise<RecordFile[]> {
      const records: RecordFile[] = [];
      for (const file of files) {
        const protokoll = findProtokoll(file.path);
        if (protokoll === undefined) continue;
        const published = await readRepository().catch(() => []);
        const known = await forge.findPublished(this.#getApi(), recordFileOf(protokoll));
        const isRecorded = known !== undefined;
        const ask = (question: string) => window.confirm(question);
        const record = toRecordFile(file, published, isRecorded, ask);
        if (record) records.push(record);
      }
      return records;
    }

    async #checkDraft(collection: string, { slug, path }: DataFile): Promise<void> {
      const draft = await this.#findDraft(collection, slug);
      if (!draft) refuse('draftGone');
      const loaded = known.find(collection, slug, path);
      if (loaded === undefined) refuse('notLoaded');
      // A draft whose text is that of the published entry again has no difference to show.
      const current =
        toVersions(draft).get(path) ?? (await forge.findPublished(this.#getApi(), path));
      if (current !== loaded) refuse('draftChanged');
    }

    async #checkPublished(collection: string, file: DataFile, isNew: boolean): Promise<void> {
      const { slug, path } = file;
      if (isNew && !entryId().safeParse(slug).success) refuseNameless(collection);
      if (await this.#findDraft(collection, slug)) refuse(isNew ? 'nameTaken' : 'draftBegun');
      const current = await forge.findPublished(this.#getApi(), path);
      if (isNew && current !== undefined) refuse('nameTaken');
      if (isNew) return;
      // There may have been one in this session, before it was merged.
      known.forgetDraft(collection, slug);
      const loaded = known.find(collection, slug, path);
      if (loaded === undefined) refuse('notLoaded');
      if (current !== loaded) refuse('publishedChanged');
    }

    async #findDraft(collection: string, slug: string): Promise<Draft | undefined> {
      try {
        return await super.unpublishedEntry({ collection, slug });
      } catch (error) {
        if (isNotUnderWorkflow(error)) return undefined;
        throw error;
      }
    }

    #getApi(): Api {
      if (!this.api) throw new Refusal('Du bist nicht angemeldet.');
      return this.api;
    }
  };
}

function toVersions({ diffs }: Draft): ReadonlyMap<string, string> {
  return new Map(diffs.map(({ path, id }) => [path, id]));
}

function isNotUnderWorkflow(error: unknown): boolean {
  return (
    error instanceof Error &&
    'notUnderEditorialWorkflow' in error &&
    error.notUnderEditorialWorkflow === true
  );
}
