import { beforeEach, expect, test } from 'vitest';

import { rememberBases, type Store } from './local-copies.ts';
import { Versions } from './versions.ts';

const key = 'backup.glossar.asd';
const path = 'src/content/glossar/asd.mdx';
const copy = { raw: 'mein Text', path };

let kept: Map<string, unknown>;
let store: Store;
let versions: Versions;

beforeEach(() => {
  kept = new Map();
  open();
});

/** The editor after loading the page: it knows only the kept copies. */
function open(): void {
  store = {
    getItem: (name) => Promise.resolve(kept.get(name) ?? null),
    setItem: (name, value) => Promise.resolve(kept.set(name, value)),
    removeItem: (name) => Promise.resolve(void kept.delete(name)),
  };
  versions = new Versions();
  rememberBases(store, versions, () => Promise.resolve());
}

test('a restored text stands on the version it was begun with', async () => {
  versions.setPublished(path, 'alt');
  await store.setItem(key, copy);
  open();
  await store.getItem(key);
  versions.setPublished(path, 'neu');

  expect(versions.find('glossar', 'asd', path)).toBe('alt');
});

test('it still does after it was kept once more', async () => {
  versions.setPublished(path, 'alt');
  await store.setItem(key, copy);
  open();
  await store.getItem(key);
  versions.setPublished(path, 'neu');
  await store.setItem(key, copy);
  open();
  await store.getItem(key);

  expect(versions.find('glossar', 'asd', path)).toBe('alt');
});

test('whoever declines it works on what is there now', async () => {
  versions.setPublished(path, 'alt');
  await store.setItem(key, copy);
  open();
  await store.getItem(key);
  await store.removeItem(key);
  versions.setPublished(path, 'neu');

  expect(versions.find('glossar', 'asd', path)).toBe('neu');
});

test('what else is kept stays as it is', async () => {
  await store.setItem('backup', 'roher Text');
  await store.setItem('gh.abc', { author: 'mara' });

  expect([...kept.values()]).toEqual(['roher Text', { author: 'mara' }]);
});
