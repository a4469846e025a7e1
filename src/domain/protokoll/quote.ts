/** Marks the decisive words of a point within it. */

export interface QuoteParts {
  before: string;
  quote: string;
  after: string;
}

/** @returns nothing if the text does not have these words; any white space is as good as another */
export function findQuote(text: string, quote: string): QuoteParts | undefined {
  const pattern = quote.trim().split(/\s+/).map(escape).join('\\s+');
  const match = pattern ? new RegExp(pattern).exec(text) : null;
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { before: text.slice(0, match.index), quote: match[0], after: text.slice(end) };
}

/** The editor shows pages in browsers that do not have `RegExp.escape` yet. */
function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
