/**
 * Decap keeps a copy of every unsaved text in the browser and offers it when the entry is opened again
 * (decap-cms-core 3.19.1, `Backend.persistLocalDraftBackup`). Such a copy may be days old, while
 * somebody else has saved. So it also remembers the version it was begun with, and a save based on an old one
 * is refused like any other that comes too late.
 */
import type { Versions } from './versions.ts';

/** The part we use of localForage, the store Decap keeps its copies in. */
export interface Store {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: unknown): Promise<unknown>;
  removeItem(key: string): Promise<void>;
}

/** @param untilLoaded waits until the form shows the entry as it was saved */
export function rememberBases(
  store: Store,
  versions: Versions,
  untilLoaded: (collection: string, slug: string) => Promise<void>,
): void {
  const [getItem, setItem, removeItem] = [
    store.getItem.bind(store),
    store.setItem.bind(store),
    store.removeItem.bind(store),
  ];

  store.setItem = (key, value) => {
    const entry = toEntry(key);
    if (!entry || !isCopy(value)) return setItem(key, value);
    const base = versions.find(entry.collection, entry.slug, value.path);
    return setItem(key, { ...value, thinkaBase: base });
  };

  store.getItem = async (key) => {
    const value = await getItem(key);
    const entry = toEntry(key);
    if (entry && isCopy(value)) {
      // Decap would put the saved text over the restored one as soon as it comes.
      await untilLoaded(entry.collection, entry.slug);
      versions.setRestored(entry.collection, entry.slug, value.thinkaBase);
    }
    return value;
  };

  store.removeItem = (key) => {
    const entry = toEntry(key);
    if (entry) versions.setRestored(entry.collection, entry.slug, undefined);
    return removeItem(key);
  };
}

/** `backup.protokolle.2013-07-17-weimar`; a new entry has no slug, and nothing it could replace. */
function toEntry(key: string): { collection: string; slug: string } | undefined {
  const [, collection, slug] = /^backup\.([^.]+)\.(.+)$/.exec(key) ?? [];
  return collection && slug ? { collection, slug } : undefined;
}

function isCopy(value: unknown): value is { path: string; thinkaBase?: string } {
  return typeof value === 'object' && value !== null && 'path' in value;
}
