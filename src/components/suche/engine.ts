/** The engine of the search. It is loaded with the first question, not with the page. */
export { ask, pagefindOptions, readFacets } from './ask.ts';
export { toLexicon } from './lexicon.ts';
export { toSnippet } from './snippet.ts';
