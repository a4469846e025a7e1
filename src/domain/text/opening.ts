/** The first paragraph of an entry's text, as plain text, to be told of it elsewhere. */

/** @param html as the pipeline writes it: sanitised, with `&` and `<` written as references */
export function toOpening(html: string): string {
  const [, paragraph = ''] = /<p>(.*?)<\/p>/s.exec(html) ?? [];
  return paragraph
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
