/** What answers a question. It is loaded with the first one, and not with the page. */
export { ask, pagefindOptions, readFacets } from './ask.ts';
export { toLexicon } from './lexicon.ts';
export { toSnippet } from './snippet.ts';
