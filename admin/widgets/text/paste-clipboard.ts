/** Turns pasted content into the notation of the texts. */
import { parseCopied } from './copied.ts';
import type { TextKind } from './headings.ts';
import { toHeadings } from './paste-headings.ts';
import { readHtml } from './paste-html.ts';
import { toMarkdown } from './paste-markdown.ts';
import { cleanPasted } from './paste.ts';

export interface Clipboard {
  readonly types: readonly string[];
  getData(type: string): string;
}

export interface PastedText {
  text: string;
  /** A note on parts that did not come along. */
  notice: string;
}

/** @param kind of the text it is pasted into, which decides the levels of headings */
export function readClipboard(clipboard: Clipboard, kind: TextKind): PastedText {
  const plain = clipboard.getData('text/plain');
  const html = clipboard.getData('text/html');
  // Editors of code hand over colours as HTML: take the plain code.
  const isCode = clipboard.types.some((type) => type.startsWith('vscode'));
  const asPlain = { text: cleanPasted(plain), notice: '' };
  if (html === '' || isCode || html.length > longest) return asPlain;
  return fromHtml(html, kind, plain) ?? asPlain;
}

/** Beyond that it is no text that somebody would paste here. */
const longest = 4_000_000;

/** @returns nothing where the plain text of the same clipboard says it better */
function fromHtml(html: string, kind: TextKind, plain: string): PastedText | undefined {
  const { blocks, hasPictures } = readHtml(parseCopied(html));
  if (blocks.length === 0 && !hasPictures) return undefined;
  if (blocks.length > 0 && blocks.every((block) => block.kind === 'code')) return undefined;
  const text = toMarkdown(toHeadings(blocks, kind));
  // Some programs write a page that we do not understand; nothing of the words may get lost.
  if (countLetters(text) < countLetters(plain) * 0.9) return undefined;
  return { text, notice: hasPictures ? noPictures : '' };
}

const noPictures = 'Bilder kommen beim Einfügen nicht mit. Lade sie über „Bild einfügen“ hoch.';

function countLetters(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
