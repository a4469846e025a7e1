/**
 * Takes the place of packages that Decap brings along and our config never reaches: TOML, gray-matter (the
 * format of our entries is in `src/cms/format.ts`), WebAssembly that converts images, and GraphQL. It fails
 * loudly, so that one notices at once if a setting does reach it.
 */
export default function unused(): never {
  throw new Error('This part of Decap is left out of the bundle, see admin/vite.config.ts.');
}

/** Queries are written down when a module is loaded, long before anybody could send them. */
export const gql = (): string => '';

const tomlify = { toToml: unused };

export {
  unused as ApolloClient,
  unused as createHttpLink,
  unused as decode,
  unused as encode,
  unused as InMemoryCache,
  unused as setContext,
  unused as stringify,
  tomlify,
};
