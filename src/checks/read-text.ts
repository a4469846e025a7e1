/**
 * The text of an entry as its page shows it, where it reads other than it is written: „Amira“ and
 * „Haddad“ may be neighbours on the page and far apart in the file, with a link, a Baustein or a
 * table between them.
 */
import type { PlainText } from '#domain/privacy/plain-text.ts';
import { toPlainText } from '#domain/privacy/plain-text.ts';
import type { Rendered } from '#markdown/pipeline.ts';

/**
 * @param written the body in the file, as `toPlainText` gives it
 * @returns each part that is read in one go (a paragraph, a point, a row), unless `written` has it too
 */
export function listReadTexts(rendered: Rendered, { text }: PlainText): string[] {
  let from = 0;
  return toBlocks(rendered).filter((block) => {
    // They come in the order of the file, so nearly all are found at once.
    const index = text.indexOf(block, from);
    if (index >= 0) from = index;
    return index < 0 && !text.includes(block);
  });
}

function toBlocks({ html, sections, headings }: Rendered): string[] {
  const parts = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'prose'
        ? block.html
        : [block.heading, ...block.points.map((point) => point.html)],
    );
  return (
    [html, ...headings.map((heading) => heading.text), ...parts]
      .join('\n')
      .replace(/<img[^>]*? alt="([^"]*)"[^>]*>/g, ' $1 ')
      .replace(/<\/t[dh]>\s*<t[dh][^>]*>/g, ' | ')
      // The number of a footnote.
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<br[^>]*>\s*/g, ' ')
      .replace(
        /<\/?(?:p|h[2-4]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th|section|div)(?: [^>]*)?>/g,
        '\n\n',
      )
      .replace(/<[^>]*>/g, '')
      .split(/\n{2,}/)
      .map((block) => toPlainText(block.trim()).text)
      .filter((block) => block !== '')
  );
}

/**
 * @param words found on the page
 * @param written the body in the file
 * @param from the offset to begin at, in `written`
 * @returns the offset of the first of its words that has the others soon behind it
 */
export function findWritten(words: string, { text }: PlainText, from: number): number | undefined {
  const [first = '', ...others] = words.split(/[^\p{L}\p{N}@]+/u).filter((word) => word !== '');
  let index = text.indexOf(first, from);
  for (let tries = 0; index >= 0 && tries < mostTries; tries++) {
    const near = text.slice(index, index + words.length + room);
    let at = first.length;
    if (others.every((word) => (at = near.indexOf(word, at)) >= 0)) return index;
    index = text.indexOf(first, index + 1);
  }
  return from > 0 ? findWritten(words, { text, offsets: new Int32Array() }, 0) : undefined;
}

const mostTries = 100;

/** An address between two words of a link may be long. */
const room = 400;
