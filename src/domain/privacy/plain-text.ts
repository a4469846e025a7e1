/**
 * A text as its reader sees it, and where each letter of it stands in what was written.
 *
 * Detectors look for `0361 0123456`. Written, it may be `**0361**&nbsp;0123456`, or go on in the next
 * line. This is no parser of Markdown: it only takes away what can stand between two letters that are
 * read as neighbours, and leaves the addresses of links and the attributes of Bausteine in.
 */
export interface PlainText {
  text: string;
  /** For each unit of `text`, where it comes from in the source; at the end, its length. */
  offsets: readonly number[];
}

/** @param source Markdown, or the value of a field */
export function toPlainText(source: string): PlainText {
  let text = '';
  const offsets: number[] = [];
  const add = (words: string, from: number, isLiteral: boolean) => {
    for (let index = 0; index < words.length; index++) {
      offsets.push(isLiteral ? from + index : from);
    }
    text += words;
  };

  let end = 0;
  for (const match of source.matchAll(marks)) {
    add(source.slice(end, match.index), end, true);
    add(toRead(match[0]), match.index, false);
    end = match.index + match[0].length;
  }
  add(source.slice(end), end, true);
  offsets.push(source.length);
  return { text, offsets };
}

const marks = new RegExp(
  [
    // A line that goes on; a new paragraph, point, heading or row is a new beginning.
    String.raw`\r?\n[ \t]*(?:>[ \t]?)*(?![ \t]*(?:\r?\n|$|[-*+] |1[.)] |#|\||>|\x60{3}|<))`,
    String.raw`\\[!-/:-@[-\x60{-~]`,
    String.raw`&(?:#x[\da-f]{1,6}|#\d{1,7}|nbsp|shy|commat|period|plus|lpar|rpar|sol|hyphen|amp);`,
    // In addresses: a space, a plus, an @.
    String.raw`%(?:20|2B|40)`,
    String.raw`[\u00AD\u200B-\u200D\u2060\uFEFF]`,
    // Emphasis, but not the star that says when somebody was born.
    String.raw`(?<![(]|\S )\*(?= ?\d)|\*+(?! ?\d)|\*{2,}|~~|\x60+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])`,
    String.raw`[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]`,
    String.raw`[\u2010-\u2015\u2212]`,
    String.raw`[\uFF01-\uFF5E]`,
  ].join('|'),
  'giu',
);

function toRead(mark: string): string {
  if (mark.startsWith('\r') || mark.startsWith('\n')) return ' ';
  if (mark.startsWith('\\')) return mark.slice(1);
  if (mark.startsWith('&')) return named[mark.slice(1, -1).toLowerCase()] ?? toCharacter(mark);
  if (mark.startsWith('%')) return decodeURIComponent(mark);
  if (/^[*~`_\u00AD\u200B-\u200D\u2060\uFEFF]/.test(mark)) return '';
  if (/^[\u2010-\u2015\u2212]/.test(mark)) return '-';
  return /^[\uFF01-\uFF5E]/.test(mark) ? mark.normalize('NFKC') : ' ';
}

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  shy: '',
  commat: '@',
  period: '.',
  plus: '+',
  lpar: '(',
  rpar: ')',
  sol: '/',
  hyphen: '-',
  amp: '&',
};

/** @param reference `&#64;` or `&#x40;` */
function toCharacter(reference: string): string {
  const digits = reference.slice(2, -1);
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  if (code === 0xad) return '';
  if (code === 0xa0) return ' ';
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
