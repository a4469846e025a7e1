import { beforeEach, describe, expect, test, vi } from 'vitest';

import { readContentFiles, type ContentFile } from '#checks/content-files.ts';

import { connectDraft } from './draft-files.ts';
import {
  connect,
  readEntries,
  readPoints,
  readRepository,
  readThemen,
  readUpload,
  refreshRepository,
  type RepositoryBackend,
} from './repository.ts';

const { files } = await readContentFiles('.');

function toBackend(content: ContentFile[] = files) {
  return {
    allEntriesByFolder: vi.fn((folder: string) =>
      Promise.resolve(
        content
          .filter(({ file }) => file.startsWith(`${folder}/`))
          .map(({ file, text }) => ({ file: { path: file }, data: text })),
      ),
    ),
    entriesByFolder: vi.fn((): Promise<never> => Promise.reject(new Error('only 20'))),
    getMediaFile: vi.fn((path: string) => Promise.resolve({ url: `blob:${path}` })),
  } satisfies RepositoryBackend;
}

beforeEach(() => {
  connect(undefined);
  connectDraft(undefined);
});

describe('the repository', () => {
  test('is what lies on the disk', async () => {
    connect(toBackend());

    expect(await readRepository()).toEqual(files);
  });

  test('is read once, and again when somebody asks', async () => {
    const backend = toBackend();
    connect(backend);
    await readRepository();
    await readRepository();
    const calls = backend.allEntriesByFolder.mock.calls.length;
    await refreshRepository();

    expect(backend.allEntriesByFolder).toHaveBeenCalledTimes(2 * calls);
  });

  test('shows what is known while it looks for news after a while', async () => {
    const content = files.slice(0, 3);
    connect(toBackend(content));
    expect(await readRepository(0)).toHaveLength(3);
    content.push(...files.slice(3, 5));

    expect(await readRepository(10 * 60_000)).toHaveLength(3);
    await vi.waitFor(async () => expect(await readRepository(10 * 60_000)).toHaveLength(5));
  });

  test('tells in German why it cannot be read, and tries again', async () => {
    const backend = toBackend();
    backend.allEntriesByFolder.mockRejectedValueOnce(new Error('Failed to fetch'));
    connect(backend);

    await expect(readRepository()).rejects.toThrow(
      'Die Einträge ließen sich nicht lesen (Failed to fetch).',
    );
    expect(await readRepository()).toHaveLength(files.length);
  });

  test('needs a login', () =>
    expect(readRepository()).rejects.toThrow('Du bist nicht angemeldet.'));

  test('may lack a folder', async () => {
    const backend = toBackend();
    backend.allEntriesByFolder.mockRejectedValueOnce(Object.assign(new Error(''), { status: 404 }));
    connect(backend);

    expect((await readRepository()).length).toBeGreaterThan(0);
  });

  test('of a forge without paging is read by its only way', async () => {
    const { allEntriesByFolder, getMediaFile } = toBackend();
    connect({ entriesByFolder: allEntriesByFolder, getMediaFile });

    expect(await readRepository()).toHaveLength(files.length);
  });
});

describe('what pickers choose from', () => {
  beforeEach(() => connect(toBackend()));

  test('are all points with their meeting', async () => {
    const points = await readPoints();

    expect(points.length).toBeGreaterThan(300);
    expect(new Set(points.map(({ ref }) => ref)).size).toBe(points.length);
    expect(points.find(({ ref }) => ref === '2013-07-17-weimar#t1-g1')).toMatchObject({
      protokoll: '2013-07-17-weimar',
      treffen: 'Erster Erfahrungsaustausch in Weimar-Schöndorf, 2013-07-17',
      art: 'gut',
    });
  });

  test('are Themen in their order', async () => {
    const themen = await readThemen();

    expect(themen).toHaveLength(9);
    expect(themen[2]).toEqual({
      id: 'netzwerkarbeit',
      titel: 'Netzwerkarbeit & Kooperation',
      kuerzel: 'NET',
    });
  });

  test('are entries by name', async () => {
    const standorte = await readEntries('standorte');

    expect(standorte.map(({ title }) => title)).toEqual(
      standorte.map(({ title }) => title).sort((a, b) => a.localeCompare(b, 'de')),
    );
    expect(standorte.every(({ id, title }) => title !== '' && title !== id)).toBe(true);
  });
});

describe('an upload', () => {
  test('is that of the draft before that of the repository', async () => {
    connect(toBackend());
    const draft = [{ path: 'public/uploads/a.jpg', url: 'blob:draft', draft: true }];
    connectDraft(() => ({ get: () => ({ toJS: () => draft }) }));

    expect(await readUpload('a.jpg')).toBe('blob:draft');
    expect(await readUpload('b.jpg')).toBe('blob:public/uploads/b.jpg');
  });

  test('of a draft that was saved and opened again has no address of its own yet', async () => {
    const file = new Blob(['x']);
    const draft = [{ path: 'public/uploads/a.jpg', file, displayURL: { id: '1' } }];
    connectDraft(() => ({ get: () => ({ toJS: () => draft }) }));
    const url = await readUpload('a.jpg');

    expect(url).toMatch(/^blob:/);
    expect(await readUpload('a.jpg')).toBe(url);
  });

  test('that is missing is asked for again later', async () => {
    const backend = toBackend();
    backend.getMediaFile.mockRejectedValueOnce(new Error('Not Found'));
    connect(backend);

    expect(await readUpload('a.jpg')).toBeUndefined();
    expect(await readUpload('a.jpg')).toBe('blob:public/uploads/a.jpg');
  });
});
