/**
 * A text as its reader sees it, and the place of each letter in the written text.
 *
 * Detectors look for `0361 0123456`. Written, it may be `**0361**&nbsp;0123456`, go on in the next
 * line, or have digits of another alphabet. This is no parser of Markdown: it only takes away signs between
 * two letters that are read as neighbours, and leaves the addresses of links and the
 * attributes of Bausteine in. The parsed text is looked at as well (`checks/read-text.ts`).
 */
export interface PlainText {
  text: string;
  /** For each unit of `text`, where it comes from in the source; at the end, its length. */
  offsets: Int32Array;
}

/** @param source Markdown, or the value of a field */
export function toPlainText(source: string): PlainText {
  const asides = [...source.matchAll(aside)].filter(([words]) => words.trim() !== '');
  const length = asides.reduce((sum, [words]) => sum + words.length + 2, source.length);
  const offsets = new Int32Array(length + 1).fill(source.length);
  for (let index = 0; index < source.length; index++) offsets[index] = index;
  let text = source;
  for (const { 0: words, index } of asides) {
    text += '\n\n';
    for (let at = 0; at < words.length; at++) offsets[text.length + at] = index + at;
    text += words;
  }
  if (plain.test(text)) return { text, offsets };
  return steps.reduce<PlainText>((read, step) => replace(read, step), { text, offsets });
}

/** Addresses and titles of links, attributes of Bausteine: they are read apart from the words around. */
const aside =
  /(?<=\]\()[^()\s]{1,600}(?: "[^"\n]{0,300}")?(?=\))|(?<=<[A-Z][A-Za-z]{0,30} )[^<>\n]{1,1500}(?=>)/g;

/** Most values of fields: nothing in them is read in another way than it is written. */
const plain = /^(?:[a-zA-Z\d!"#$',-/:;=>?@()^{|}äöüÄÖÜß„“‚‘’§€«»]| (?! ))*$/u;

type Step = [pattern: RegExp, toRead: (mark: string) => string];

function replace(before: PlainText, [pattern, toRead]: Step): PlainText {
  const changes = [...before.text.matchAll(pattern)]
    .map(({ 0: mark, index }) => ({ words: toRead(mark), index, end: index + mark.length }))
    .filter(({ words, index, end }) => words !== before.text.slice(index, end));
  if (changes.length === 0) return before;

  const grown = changes.reduce((sum, { words, index, end }) => sum + words.length - end + index, 0);
  const offsets = new Int32Array(before.offsets.length + grown);
  let text = '';
  let from = 0;
  const keep = (until: number) => {
    offsets.set(before.offsets.subarray(from, until), text.length);
    text += before.text.slice(from, until);
  };
  for (const { words, index, end } of changes) {
    keep(index);
    offsets.fill(before.offsets[index] ?? 0, text.length, text.length + words.length);
    text += words;
    from = end;
  }
  keep(before.text.length);
  offsets[text.length] = before.offsets.at(-1) ?? 0;
  return { text, offsets };
}

const marks = new RegExp(
  [
    String.raw`\\{1,2}(?=\r?\n)|\\[!-/:-@[-\x60{-~]`,
    String.raw`&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|nbsp|shy|commat|period|plus|lpar|rpar|sol|hyphen|dash|ndash|mdash|minus|middot|num|colon|comma|amp|[aouAOU]uml|szlig|ensp|emsp|thinsp|zwnj|zwj|Tab|NewLine|lowbar|excl|apos|quot|lt|gt);`,
    // Escapes in addresses: a space, a plus, an @.
    String.raw`%(?:20|2[Bb]|40)`,
    // Emphasis, but not the star that says when somebody was born; alone in its line it opens no point.
    String.raw`(?<![(]|\S )\*(?= ?\d)(?!(?:\d{1,2}\. ?(?:\d{1,2}\.|[A-Z]\p{L}{2,8}) ?\d{2}|(?:19|20)\d{2}(?!\d))[^\n*]{0,200}(?:\n|$)| \d{1,2}\. ?(?:\d{1,2}\.|[A-Z]\p{L}{2,8}) ?(?:19\d|200)\d[ \t)]{0,9}(?:\n|$))|\*+(?! ?\d)|\*{2,}|~~|\x60+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])`,
    // The frame of a link or a Baustein; its inner parts follow at the end, see `aside`.
    String.raw`!?\[(?=[^\[\]\n]{1,300}\]\()|\]\([^()\s]{0,600}(?: "[^"\n]{0,300}")?\)`,
    String.raw`</?[A-Z][A-Za-z]{0,30}(?: [^<>\n]{0,1500})?>|</?(?:a|b|i|u|em|strong|span|mark|small|sup|sub|font)(?: [^<>\n]{0,300})?>|<br ?/?>`,
  ].join('|'),
  'gu',
);

/** The steps from the written to the read text, in order: an entity may stand for a sign of no width. */
const steps: readonly Step[] = [
  [marks, readMark],
  [/[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000b\u000c\u000e-\u001f\u2800]/gu, () => ''],
  // Letters and their marks, digits and forms of letters for display.
  [
    /\P{M}\p{M}{1,20}|[\p{Nd}--[0-9]]|[\u00a0\u00aa\u00b2-\u00ba\u1680\u2000-\u200a\u2026\u202f\u205f\u2070-\u209f\u2100-\u214f\u2460-\u24ff\u3000\uf900-\ufaff\ufb00-\ufb06\ufe50-\ufe6b\uff00-\uffef]|[\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f190}]/gv,
    readSign,
  ],
  [/[\u2010-\u2015\u2212]/g, () => '-'],
  // A line that goes on; a new paragraph, point, heading or row is a new beginning.
  [
    /[ \t]{0,80}\r?\n[ \t]{0,80}(?:>[ \t]?){0,20}(?![ \t]*(?:\r?\n|$|[-*+] |1[.)] |#|\||>|`{3}|<))/g,
    () => ' ',
  ],
  [/[ \t]{2,}|\t/g, () => ' '],
];

function readMark(mark: string): string {
  if (mark.startsWith('\\')) return /^\\+$/.test(mark) && mark.length < 3 ? '' : mark.slice(1);
  if (mark.startsWith('&')) return named[mark.slice(1, -1)] ?? toCharacter(mark);
  if (mark.startsWith('%')) return decodeURIComponent(mark);
  // A picture is no part of the sentence.
  return mark.startsWith('!') || mark.startsWith('<br') ? ' ' : '';
}

function readSign(sign: string): string {
  const usual = sign.normalize('NFKC');
  return /^[\p{Nd}--[0-9]]$/v.test(usual) ? String(toDigit(usual)) : usual;
}

/** The digits of a script are ten in a row, from nought on. */
function toDigit(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  Tab: ' ',
  NewLine: '\n',
  shy: '',
  zwnj: '',
  zwj: '',
  commat: '@',
  period: '.',
  plus: '+',
  lpar: '(',
  rpar: ')',
  sol: '/',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  middot: '·',
  num: '#',
  colon: ':',
  comma: ',',
  lowbar: '_',
  excl: '!',
  apos: "'",
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
};

/** @param reference `&#64;` or `&#x40;` */
function toCharacter(reference: string): string {
  const digits = reference.slice(2, -1);
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
