/** @returns as much of a text as one needs to know which it is; a mark says that there was more */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).trimEnd()} …` : text;
}
