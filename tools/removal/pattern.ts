/**
 * Words in every way in which files of the web, of Git and of mails write them. One expression finds them in the
 * bytes themselves, one letter for each byte, so what it finds can be replaced in place.
 */

/** What stands in the place of a word. */
export const replacement = '[entfernt]';
/** The same where brackets would mean something: in addresses, names of files, and at the start of a value. */
const bare = 'entfernt';

/**
 * @param words as people write them, with umlauts
 * @param isWhole leaves alone what other letters stand beside, as in „Kalender“ for „Lena“
 */
export function toPattern(words: readonly string[], isWhole = false): RegExp {
  // The longest first: it may begin with a shorter one.
  const sorted = words.toSorted((a, b) => b.length - a.length);
  const any = sorted.map((word) => splitWord(word).map(toLetters).join(gap)).join('|');
  const letter = '[a-z]|[\\xc3-\\xc9][\\x80-\\xbf]';
  // `\n` of JSON is no letter.
  return new RegExp(isWhole ? `(?<!(?<!\\\\)${letter})(?:${any})(?!${letter})` : any, 'gi');
}

/** @param text one letter for each byte */
export function replaceWords(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found, ...rest: unknown[]) => {
    const at = rest.find((one) => typeof one === 'number') ?? 0;
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const next = text.charAt(at + found.length);
    const isInName = /[-/_@]$/.test(line) || /[-/_@]/.test(next) || /^[\w-]*-[\w-]*$/.test(found);
    // YAML and Markdown would take the brackets for a list or an address.
    const isFirst = /^\s*(?:- +|[\w-]+: +)+$/.test(line) || /[:(]/.test(next);
    return isInName || isFirst ? bare : replacement;
  });
}

/** @param name of a file or branch, one letter for each byte */
export function replaceInName(name: string, pattern: RegExp): string {
  return name.replace(pattern, bare);
}

/** Hyphens, blanks and line breaks stand for one another. */
function splitWord(word: string): string[] {
  return word
    .normalize('NFC')
    .split(/[\s-]+/)
    .filter(Boolean);
}

function toLetters(part: string): string {
  return Array.from(part.toLowerCase(), (letter) => {
    const looks = looksOf(letter).map((look) => Array.from(look, writeSign).join(unseen));
    return looks.length === 1 ? looks[0] : `(?:${looks.join('|')})`;
  }).join(unseen);
}

/** As one sign, as letter and accent, in addresses, and where the accent got lost. */
function looksOf(letter: string): string[] {
  const parted = letter.normalize('NFD');
  const base = parted.replaceAll(/\p{M}/gu, '');
  return [...new Set([letter, parted, ...(spelledOut[letter] ?? []), base])];
}

// prettier-ignore
const spelledOut: Readonly<Record<string, readonly string[]>> = {
  ä: ['ae'], ö: ['oe'], ü: ['ue'], ß: ['ss', 'ẞ'], å: ['aa'], æ: ['ae'], ø: ['oe', 'o'], ł: ['l'], đ: ['d'],
};

// prettier-ignore
const entities: Readonly<Record<string, string>> = {
  ä: 'auml', ö: 'ouml', ü: 'uuml', Ä: 'Auml', Ö: 'Ouml', Ü: 'Uuml', ß: 'szlig', à: 'agrave', á: 'aacute', â: 'acirc',
  ã: 'atilde', å: 'aring', æ: 'aelig', ç: 'ccedil', è: 'egrave', é: 'eacute', ê: 'ecirc', ë: 'euml', ì: 'igrave',
  í: 'iacute', î: 'icirc', ï: 'iuml', ñ: 'ntilde', ò: 'ograve', ó: 'oacute', ô: 'ocirc', õ: 'otilde', ø: 'oslash',
  ù: 'ugrave', ú: 'uacute', û: 'ucirc', ý: 'yacute', š: 'scaron', ž: 'zcaron', '@': 'commat', '.': 'period',
};

/** One sign as it is and in every code, in capitals as well. */
function writeSign(sign: string): string {
  const cases = new Set([sign, sign.toUpperCase()].filter((one) => Array.from(one).length === 1));
  return `(?:${[...cases].flatMap(codesOf).join('|')})`;
}

function codesOf(sign: string): string[] {
  const code = sign.codePointAt(0) ?? 0;
  const bytes = [...Buffer.from(sign)];
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
  const each = (write: (byte: number) => string) => bytes.map(write).join('');
  const entity = entities[sign];
  return [
    each((byte) => `\\x${hex(byte, 2)}`),
    // Latin-1, in files of old programs.
    ...(code >= 128 && code < 256 ? [`\\x${hex(code, 2)}`, `%${hex(code, 2)}`] : []),
    each((byte) => `%${hex(byte, 2)}`),
    // Quoted-printable, in mails and calendars.
    each((byte) => `=${hex(byte, 2)}`),
    // As Git quotes names.
    ...(code >= 128 ? [each((byte) => `\\\\${byte.toString(8)}`)] : []),
    `\\\\{1,2}u(?:${hex(code, 4)}|\\{0*${hex(code, 1)}\\})`,
    ...(code < 256 ? [`\\\\{1,2}x${hex(code, 2)}`] : []),
    `&(?:amp;)?#(?:0*${code}|x0*${hex(code, 1)});`,
    ...(entity ? [`&(?:amp;)?${entity};`] : []),
  ];
}

/** What nobody sees between two letters: places where a word may break, folded lines, marks. */
const hidden = [
  ...['\\xc2?\\xad', '\\xe2\\x80[\\x8b-\\x8d]', '%C2%AD', '\\\\{1,2}u(?:00ad|200b)'],
  ...['&(?:amp;)?(?:shy|#173|#xad|#8203|#x200b);', '<\\/?\\w[^<>]{0,80}>'],
  ...['-?\\r?\\n[ \\t]', '[=-]\\r?\\n'],
].join('|');
const unseen = `(?:${hidden}){0,4}`;

/** What stands between two words, also in addresses and names of files. */
const gap = `(?:[\\s_+.,/>*-]|\\\\[nrt]|&(?:amp;)?nbsp;|${[' ', '-', '\u00a0'].flatMap(codesOf).join('|')}|${hidden}){1,12}`;
