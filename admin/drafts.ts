/** The draft in the form, by Decap's store (decap-cms-core 3.19.1, `redux` and `actions/entries`). */
import { persistLocalBackup } from 'decap-cms-core/dist/esm/actions/entries.js';
import createRootReducer from 'decap-cms-core/dist/esm/reducers/combinedReducer.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/** Milliseconds between two copies while somebody types. */
const pause = 400;

/** Waits until the form shows this entry as it was saved. */
export function untilLoaded(collection: string, slug: string): Promise<void> {
  const isLoaded = () => {
    const entry = store.getState().entryDraft.get('entry');
    return entry?.get('collection') === collection && entry.get('slug') === slug;
  };
  if (isLoaded()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!isLoaded()) return;
      stop();
      resolve();
    });
  });
}

/** Keeps a copy of unsaved text while it is typed; Decap waits until nothing was typed for two seconds. */
export function keepDrafts(page: Document): void {
  let kept: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const { entryDraft, collections } = store.getState();
    const entry = entryDraft.get('entry');
    const collection = entry && collections.get(entry.get('collection'));
    if (!collection || !entryDraft.get('hasChanged') || entry === kept) return;
    kept = entry;
    void store.dispatch(persistLocalBackup(entry, collection));
  };
  store.subscribe(() => {
    timer ??= setTimeout(keep, pause);
  });
  // A phone takes the memory of a page that is not looked at.
  page.addEventListener('visibilitychange', keep);
}

/** A save puts the draft of the form in the place of the entry, with the stage of when it was opened. */
export function keepStages(): void {
  const reduce = createRootReducer();
  store.replaceReducer((state, action) => {
    const next = reduce(state, action);
    if (action.type !== 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS') return next;
    const { collection, entry } = action.payload;
    const path = ['entities', `${collection}.${entry.get('slug')}`, 'status'];
    const stage = state?.editorialWorkflow.getIn(path);
    if (stage === undefined) return next;
    return { ...next, editorialWorkflow: next.editorialWorkflow.setIn(path, stage) };
  });
}
