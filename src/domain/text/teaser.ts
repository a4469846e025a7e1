/** The beginning of a text, for a card that leads to the whole. */

/** @returns as many words as fit into `most` characters, one at least, and a mark if more follows */
export function toTeaser(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.split(/\s+/);
  const kept = words.filter((_, index) => words.slice(0, index + 1).join(' ').length <= most);
  const teaser = kept.length > 0 ? kept.join(' ') : (words[0] ?? '');
  return `${teaser.replace(/[,;:]$/, '')}\u00a0…`;
}
