import { beforeEach, describe, expect, test } from 'vitest';

import { guarded } from './guarded.ts';
import type {
  Draft,
  DraftQuery,
  EntryFiles,
  ForgeAccess,
  Implementation,
  SaveOptions,
} from './implementation.ts';
import { refusals } from './refusal.ts';
import { toBlobSha, Versions } from './versions.ts';

/** A forge in memory: the published files, and the drafts beside them. */
const published = new Map<string, string>();
const drafts = new Map<string, Map<string, string>>();
const calls: string[] = [];
let broken = false;

const folder = 'src/content/glossar';
const path = `${folder}/asd.mdx`;

class FakeBackend implements Implementation<object> {
  api: object | null = null;
  authenticate() {
    this.api = {};
    return Promise.resolve({ login: 'mara', avatar_url: 'https://pictures.example/mara.png' });
  }
  logout() {
    return undefined;
  }
  status(): Promise<unknown> {
    calls.push('asks www.githubstatus.com');
    return Promise.resolve({});
  }
  /** Like GitHub's: a failure looks like a file that is not there. */
  getEntry(path: string) {
    const data = broken ? '' : (published.get(path) ?? '');
    return Promise.resolve({ file: { path, id: null }, data });
  }
  async unpublishedEntry({ id, collection = '', slug = '' }: DraftQuery): Promise<Draft> {
    const files = drafts.get(id ?? `${collection}/${slug}`);
    if (!files) throw Object.assign(new Error('no draft'), { notUnderEditorialWorkflow: true });
    const diffs = await Promise.all(
      [...files].map(async ([path, text]) => ({ path, id: await toBlobSha(text), newFile: true })),
    );
    return { collection, slug, diffs };
  }
  unpublishedEntryDataFile(collection: string, slug: string, path: string) {
    return Promise.resolve(drafts.get(`${collection}/${slug}`)?.get(path) ?? '');
  }
  persistEntry(entry: EntryFiles, { collectionName = '', unpublished }: SaveOptions) {
    calls.push(...entry.assets.map(({ path }) => `saves ${path}`));
    for (const { path, slug, raw } of entry.dataFiles) {
      if (!unpublished) calls.push(`begins ${collectionName}/${slug}`);
      drafts.set(`${collectionName}/${slug}`, new Map([[path, raw]]));
    }
    return Promise.resolve('saved');
  }
  persistMedia() {
    calls.push('uploads');
    return Promise.resolve();
  }
  deleteFiles() {
    calls.push('deletes');
    return Promise.resolve();
  }
  publishUnpublishedEntry() {
    calls.push('publishes');
    return Promise.resolve();
  }
  deleteUnpublishedEntry() {
    drafts.clear();
    return Promise.resolve();
  }
  getMedia() {
    calls.push('lists all uploads');
    return Promise.resolve([]);
  }
  entriesByFolder = () => Promise.resolve([]);
  getMediaFile = () => Promise.resolve({});
}

const access: ForgeAccess<object> = {
  findPublished: async (_api, path) => {
    if (broken) throw new Error('no connection');
    const text = published.get(path);
    return text === undefined ? undefined : toBlobSha(text);
  },
  harden: () => calls.push('hardens'),
  isLoggedIn: () => Promise.resolve(true),
};

let backend: InstanceType<ReturnType<typeof guarded<object>>>;

beforeEach(async () => {
  published.clear();
  drafts.clear();
  broken = false;
  backend = new (guarded(FakeBackend, access, new Versions()))();
  await backend.authenticate({});
  calls.length = 0;
});

const asd = { collection: 'glossar', slug: 'asd' };

function save(raw: string, options: SaveOptions = {}) {
  return backend.persistEntry(
    { dataFiles: [{ path, slug: 'asd', raw }], assets: [] },
    { collectionName: 'glossar', ...options },
  );
}

function ignoreMissing(error: object): void {
  if (!('notUnderEditorialWorkflow' in error)) throw error as Error;
}

describe('a new entry', () => {
  test('is saved, and saved again', async () => {
    await save('eins', { newEntry: true });
    await save('zwei', { unpublished: true });

    expect(drafts.get('glossar/asd')?.get(path)).toBe('zwei');
  });

  test('does not take the place of a published one', async () => {
    published.set(path, 'von anderen');

    await expect(save('eins', { newEntry: true })).rejects.toThrow(refusals.nameTaken);
  });

  test('does not take the place of the draft of somebody else', async () => {
    drafts.set('glossar/asd', new Map([[path, 'von anderen']]));

    await expect(save('eins', { newEntry: true })).rejects.toThrow(refusals.nameTaken);
    expect(drafts.get('glossar/asd')?.get(path)).toBe('von anderen');
  });

  test.each([
    ['glossar', '', 'Aus „Begriff“'],
    ['termine', '2027-01-15-', 'Aus „Titel“'],
    ['termine', '2027-01-15--1', 'Aus „Titel“'],
    ['protokolle', '2027-01-15-', 'Aus „Ort“'],
    ['standorte', '-1', 'Aus „Ort“'],
  ])('of %s has a name that can be an address, and not „%s“', async (name, slug, field) => {
    const saveIt = async () => {
      // Decap asks first whether the name is free.
      await backend.unpublishedEntry({ collection: name, slug }).catch(ignoreMissing);
      const file = { path: `src/content/${name}/${slug}.mdx`, slug, raw: 'eins' };
      const options = { collectionName: name, newEntry: true };
      return backend.persistEntry({ dataFiles: [file], assets: [] }, options);
    };

    await expect(saveIt()).rejects.toThrow(field);
    expect(drafts.size).toBe(0);
  });

  test('is not saved as long as nobody can say whether there is one already', async () => {
    published.set(path, 'von anderen');
    broken = true;

    await expect(save('eins', { newEntry: true })).rejects.toThrow('no connection');
    expect(drafts.size).toBe(0);
  });
});

describe('a published entry', () => {
  beforeEach(() => published.set(path, 'alt'));

  test('is saved as a draft', async () => {
    await backend.getEntry(path);
    await save('neu');

    expect(drafts.get('glossar/asd')?.get(path)).toBe('neu');
  });

  test('is saved after a save that was refused, although Decap calls it a draft then', async () => {
    await backend.getEntry(path);
    await save('neu', { unpublished: true });

    expect(drafts.get('glossar/asd')?.get(path)).toBe('neu');
    expect(calls).toContain('begins glossar/asd');
  });

  test('is not saved over a version that was published meanwhile', async () => {
    await backend.getEntry(path);
    published.set(path, 'berichtigt');

    await expect(save('neu')).rejects.toThrow(refusals.publishedChanged);
  });

  test('is saved after it was opened again', async () => {
    await backend.getEntry(path);
    published.set(path, 'berichtigt');
    await backend.getEntry(path);

    await expect(save('neu')).resolves.toBe('saved');
  });

  test('is not saved if somebody else has begun a draft of it', async () => {
    await backend.getEntry(path);
    drafts.set('glossar/asd', new Map([[path, 'von anderen']]));

    await expect(save('neu')).rejects.toThrow(refusals.draftBegun);
  });

  test('is not saved if it was never opened', async () => {
    await expect(save('neu')).rejects.toThrow(refusals.notLoaded);
  });

  test('does not open empty when it cannot be read', async () => {
    broken = true;

    await expect(backend.getEntry(path)).rejects.toThrow('no connection');
  });

  test('can be edited after its draft of the same session was merged and corrected', async () => {
    await backend.getEntry(path);
    await save('neu');
    drafts.clear();
    published.set(path, 'neu, berichtigt');
    await backend.unpublishedEntry(asd).catch(() => undefined);
    await backend.getEntry(path);

    await expect(save('noch neuer')).resolves.toBe('saved');
  });
});

describe('a draft', () => {
  beforeEach(async () => {
    drafts.set('glossar/asd', new Map([[path, 'Entwurf']]));
    await backend.unpublishedEntry(asd);
  });

  test('is saved again and again', async () => {
    await save('zwei', { unpublished: true });
    await save('drei', { unpublished: true });

    expect(drafts.get('glossar/asd')?.get(path)).toBe('drei');
  });

  test('is not saved over what somebody else has saved meanwhile', async () => {
    drafts.set('glossar/asd', new Map([[path, 'von anderen']]));

    await expect(save('zwei', { unpublished: true })).rejects.toThrow(refusals.draftChanged);
    expect(drafts.get('glossar/asd')?.get(path)).toBe('von anderen');
  });

  test('is not saved over it either when the list of drafts was read in between', async () => {
    drafts.set('glossar/asd', new Map([[path, 'von anderen']]));
    await backend.unpublishedEntry({ id: 'glossar/asd' });

    await expect(save('zwei', { unpublished: true })).rejects.toThrow(refusals.draftChanged);
  });

  test('is not saved to where nobody looks after it was merged or discarded', async () => {
    drafts.clear();

    await expect(save('zwei', { unpublished: true })).rejects.toThrow(refusals.draftGone);
  });

  test('without a change yet stands on the published entry', async () => {
    published.set(path, 'alt');
    drafts.set('glossar/asd', new Map());
    await backend.unpublishedEntry(asd);
    await backend.getEntry(path);

    await expect(save('neu', { unpublished: true })).resolves.toBe('saved');
  });
});

test.each([
  ['publishing', () => backend.publishUnpublishedEntry(), refusals.publish],
  ['deleting what is published', () => backend.deleteFiles(), refusals.delete],
  ['an upload without an entry', () => backend.persistMedia(), refusals.media],
])('%s is refused with a reason', async (_what, act, reason) => {
  await expect(act()).rejects.toThrow(reason);
  expect(calls).toEqual([]);
});

test('a file goes along with the entry that shows it, and no longer', async () => {
  const dataFiles = [{ path, slug: 'asd', raw: 'Siehe ![Plan](/uploads/plan-1a.webp)' }];
  const assets = [{ path: 'public/uploads/plan-1a.webp' }, { path: 'public/uploads/alt-2b.webp' }];
  await backend.persistEntry({ dataFiles, assets }, { collectionName: 'glossar', newEntry: true });

  expect(calls).toEqual(['saves public/uploads/plan-1a.webp', 'begins glossar/asd']);
});

test('a refusal reads as a sentence, without the kind of an error before it', async () => {
  const refusal = await backend.deleteFiles().catch((error: unknown) => error);

  expect(String(refusal)).toBe(refusals.delete);
});

test('a login hardens the API and forgets the picture', async () => {
  await expect(backend.authenticate({})).resolves.toEqual({ login: 'mara', avatar_url: undefined });
  expect(calls).toEqual(['hardens']);
});

test('the state of the forge is asked of nobody else', async () => {
  await expect(backend.status()).resolves.toEqual({
    auth: { status: true },
    api: { status: true, statusPage: '' },
  });
  expect(calls).toEqual([]);
});

test('a text has the name that Git gives it', async () => {
  expect(await toBlobSha('hällo\n')).toBe('0ca7cbcccc1864d78988496acb6c43e657e1a82e');
});
