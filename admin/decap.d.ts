/** Parts of Decap without types of their own, as far as we touch them. */

declare module 'decap-cms-locales/dist/esm/*' {
  const phrases: Record<string, unknown>;
  export default phrases;
}

declare module 'decap-cms-lib-util' {
  export const localForage: import('./backend/local-copies.ts').Store & { ready(): Promise<void> };
}

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new (
    config: unknown,
    options: unknown,
  ) => import('./backend/implementation.ts').Implementation<
    import('./backend/github.ts').GitHubApi
  >;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new (
    config: unknown,
    options: unknown,
  ) => import('./backend/implementation.ts').Implementation<
    import('./backend/gitlab.ts').GitLabApi
  >;
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new (
    config: unknown,
    options: unknown,
  ) => import('./backend/implementation.ts').Implementation<
    import('./backend/forgejo.ts').ForgejoApi
  >;
}

declare module 'decap-cms-widget-*' {
  const widget: { Widget(): import('decap-cms-core').CmsWidgetParam } & object;
  export default widget;
}

declare module 'lodash/merge.js' {
  export default function merge<A, B, C>(target: A, first: B, second: C): A & B & C;
}

declare module 'react-toastify-itself' {
  export * from 'react-toastify';
}

declare module 'decap-cms-core/dist/esm/lib/registry.js' {
  export function registerWidget(
    name: string,
    control: undefined,
    preview: undefined,
    schema: object,
  ): void;
}

declare module 'decap-cms-core/dist/esm/constants/configSchema.js' {
  export function validateConfig(config: unknown): void;
}

/** A map of immutable.js. */
interface Draft {
  get(key: 'collection' | 'slug'): string;
}

interface DecapState {
  entryDraft: { get(key: 'entry'): Draft | undefined; get(key: 'hasChanged'): boolean };
  collections: { get(name: string): object | undefined };
  editorialWorkflow: {
    getIn(path: readonly string[]): unknown;
    setIn(path: readonly string[], value: unknown): DecapState['editorialWorkflow'];
  };
}

type DecapReducer = (
  state: DecapState | undefined,
  action: {
    type: 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS' | 'of another kind';
    payload: { collection: string; entry: Draft };
  },
) => DecapState;

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: {
    getState(): DecapState;
    subscribe(listener: () => void): () => void;
    dispatch(action: object): Promise<unknown>;
    replaceReducer(reducer: DecapReducer): void;
  };
}

declare module 'decap-cms-core/dist/esm/reducers/combinedReducer.js' {
  export default function createRootReducer(): DecapReducer;
}

declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  export function persistLocalBackup(entry: Draft, collection: object): object;
}
