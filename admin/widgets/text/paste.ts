/** Text from a word processor or a mail: its bullets become the points of Markdown. */

/**
 * @param pasted plain text from the clipboard
 * @returns the same with list markers as Markdown has them; whatever else stays as it is
 */
export function cleanPasted(pasted: string): string {
  return pasted
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(bullet, '- ')
        // Word sets a tab behind the number of an item.
        .replace(/^[\s\u00a0]*(\d{1,3})[.)](?:\t|[ \u00a0]{2,})[\s\u00a0]*/, '$1. '),
    )
    .join('\n');
}

/** `•`, `–`, `▪`, … and the `o` and `§` that Word writes for bullets of its symbol fonts. */
const bullet =
  /^[\s\u00a0]*(?:[•◦▪▫●○■□‣⁃·\uf0b7\uf0a7][\s\u00a0]*|[–—][\s\u00a0]+|[o§][\t\u00a0]+[\s\u00a0]*)/;
