/** The modules that the plugins of `vite.ts` make out of nothing. */
declare module 'virtual:thinka-pages' {
  /** The pages of the site that are written by hand, as `/suche/`. */
  export const pages: readonly string[];
  /** The page that shows an entry, by collection; only Astro knows the exports of a page. */
  export const entryPages: Readonly<Record<string, unknown>>;
}

declare module '*?url&no-inline' {
  const url: string;
  export default url;
}

/** For tools that know only TypeScript; `astro check` looks into the components themselves. */
declare module '*.astro' {
  const component: (...args: unknown[]) => unknown;
  export default component;
}
