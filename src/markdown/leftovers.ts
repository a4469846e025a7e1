/**
 * Signs of Markdown or of our notation that are left over in the text people read, because of a small mistake
 * in them: `](`, `[^2]`, `#ZUK.`, `^w9`. With a backslash they are meant.
 */
import type { Root } from 'mdast';
import { CONTINUE, EXIT, visitParents } from 'unist-util-visit-parents';

import type { Finding, Reason } from '#domain/entry/finding.ts';
import { placeAt } from '#domain/text/text-place.ts';
import { toPlainLetters } from '#domain/text/slug.ts';

import { show } from './near-miss-messages.ts';
import { isEscaped } from './plain-signs.ts';

export interface Notation {
  kind: 'protokoll' | 'text';
  /** The names a hashtag may have, in plain letters: Kürzel and ids of Themen, ids of Standorte. */
  isHashtag: (plain: string) => boolean;
}

/**
 * @param tree of a Protokoll, after hashtags and pins were cut off where they belong
 * @param source the text that it was parsed from
 */
export function findLeftovers(tree: Root, source: string, notation: Notation): Finding[] {
  const findings: Finding[] = [];
  const lines = new Set<string>();
  const written = new Written(source);
  visitParents(tree, 'text', (node, ancestors) => {
    // The words of a link may be an address, with a `#` in it.
    if (!/[\]#^]/.test(node.value) || ancestors.some(({ type }) => type === 'link'))
      return CONTINUE;
    // Text around a bare address has no place of its own.
    const { start, end } = [...ancestors, node].findLast((one) => one.position)?.position ?? {};
    const isPoint = ancestors.some(({ type }) => type === 'listItem' || type === 'heading');
    const around = { isPoint };
    for (const { pattern, explain } of kinds) {
      for (const { 0: sign } of node.value.matchAll(pattern)) {
        const offset = written.find(sign, start?.offset ?? 0, end?.offset ?? source.length);
        const reason =
          offset === undefined
            ? undefined
            : explain(sign, written.lineAt(offset), notation, around);
        if (offset === undefined || !reason) continue;
        const place = placeAt(source, offset);
        // Its advice has all hashtags of the line.
        const key = `${reason.rule}:${place.line}`;
        if (reason.rule === 'hashtag' && lines.has(key)) continue;
        lines.add(key);
        findings.push({ ...place, ...reason });
        if (findings.length >= most) return EXIT;
      }
    }
    return CONTINUE;
  });
  return findings;
}

/** Nobody reads more, and each is looked for in the whole text. */
const most = 50;

/** The text as it was typed, where each sign that is left over is found once. */
class Written {
  #source: string;
  #next = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  /** @returns the offset of the next one between two others that no backslash takes the meaning of */
  find(sign: string, from: number, end: number): number | undefined {
    let at = Math.max(from, this.#next.get(sign) ?? 0);
    do at = this.#source.indexOf(sign, at) + 1;
    while (at > 0 && at <= end && isEscaped(this.#source, at - 1));
    if (at === 0 || at > end) return undefined;
    this.#next.set(sign, at);
    return at - 1;
  }

  lineAt(offset: number): string {
    const start =
      Math.max(...['\n', '\r'].map((sign) => this.#source.lastIndexOf(sign, offset))) + 1;
    return this.#source.slice(start, start + 8_000).split(/[\r\n]/, 1)[0] ?? '';
  }
}

interface Around {
  /** Whether it stands in a point or a heading, which may have hashtags. */
  isPoint: boolean;
}

interface Kind {
  pattern: RegExp;
  /** Undefined if people may well mean it. */
  explain: (sign: string, line: string, notation: Notation, around: Around) => Reason | undefined;
}

const kinds: Kind[] = [
  { pattern: /\][ \t]*\(/g, explain: torn },
  { pattern: /\[\^[^\]\s]+\]/g, explain: missingNote },
  { pattern: /\]\[[^\]]+\]/g, explain: () => missingAddress },
  { pattern: /(?<![\p{L}\p{N}^[])\^ ?\d+|(?<![\p{N}^[])\^ ?\p{L}\d+/gu, explain: loosePin },
  { pattern: /(?<!#)#[ \u00a0]?[\p{L}\p{N}_\u00ad-]*/gu, explain: looseHashtag },
];

function torn(sign: string, line: string): Reason | undefined {
  const isLink = sign === '](' || /\][ \t]+\((?:https?:|www\.|mailto:|\/)/.test(line);
  if (!isLink) return undefined;
  const [, words = '[Text]', address = ''] = /(!?\[[^\]]*\])[ \t]*\((.*)\)/.exec(line) ?? [];
  const repaired = address
    .trim()
    .replace(/^[„“"'<]+|[“”"'>]+$/g, '')
    .replace(/[\s„“”"'()<>[\]]/g, (sign) => encodeURIComponent(sign).replace(/[()']/g, toPercent));
  const written = repaired ? `\`${words}(${repaired})\`` : '`[Text](https://…)`';
  return {
    rule: 'link',
    problem:
      'Aus dieser Stelle wird kein Link, weil etwas an der Schreibweise stört: ein Leerzeichen, ein Anführungszeichen oder eine Klammer',
    fix: `Ein Link sieht so aus: ${written}. Sollen die Klammern dastehen, schreibe \`\\]\``,
  };
}

function toPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

function missingNote(sign: string, _: string, { kind }: Notation): Reason {
  return {
    rule: 'fussnote',
    problem: `Zu \`${sign}\` gibt es keine Fußnote`,
    fix:
      kind === 'protokoll'
        ? 'In Protokollen gibt es keine: Schreibe den Zusatz gleich in den Punkt'
        : `Ergänze am Ende des Textes eine Zeile \`${sign}: …\`, oder lösche das Zeichen`,
  };
}

const missingAddress: Reason = {
  rule: 'link',
  problem: 'Hier fehlt die Adresse zu dem Link',
  fix: 'Schreibe sie gleich dahinter: `[Text](https://…)`. Sollen die Klammern dastehen, schreibe `\\]`',
};

function loosePin(sign: string, line: string, { kind }: Notation, { isPoint }: Around): Reason {
  const pin = sign.replace(/\s/g, '').toLowerCase();
  const asText = `Soll das Zeichen dastehen: \`\\${sign}\``;
  const rest = tidy(line.replace(sign, ''));
  const isWhole = /^\^\p{L}/u.test(pin);
  const way = isWhole
    ? `Sie steht am Ende des Punktes, ohne Satzzeichen dahinter${isPoint && /^\S/.test(line) ? `: ${show(`${rest} ${pin}`)}` : ''}. `
    : `Vor die Zahl gehört der Buchstabe der Art, etwa \`^i${pin.slice(1)}\` unter „Informationen“. `;
  return {
    rule: 'punkt',
    problem: `Die feste Nummer „${sign}“ gilt hier nicht`,
    fix: (kind === 'protokoll' ? way : 'Feste Nummern gibt es nur in Protokollen. ') + asText,
  };
}

function looseHashtag(
  sign: string,
  line: string,
  notation: Notation,
  around: Around,
): Reason | undefined {
  const word = toWord(sign);
  if (!/\p{L}/u.test(word)) return undefined;
  const isKnown = notation.isHashtag(toPlainLetters(word));
  const asText = `Soll die Raute dastehen: \`\\${sign}\``;
  if (notation.kind === 'text') {
    // Small letters may be the word of a campaign; three capitals are a Kürzel.
    if (!isKnown || !/^\p{Lu}{3}$/u.test(word)) return undefined;
    return {
      rule: 'hashtag',
      problem: `„${sign}“ bliebe als Text stehen, denn Hashtags wirken nur in Protokollen`,
      fix: `Schreibe das Wort ohne Raute, und wähle die Themen in ihrem Feld. ${asText}`,
    };
  }
  if (!isKnown && /^#\s/.test(sign)) return undefined;
  return {
    rule: 'hashtag',
    problem: `„${sign}“ steht nicht am Ende und wirkt deshalb nicht als Hashtag`,
    fix: `${isKnown ? toMoved(line, notation, around) : toKnown(word, line, notation)}${asText}`,
  };
}

/** `#bad tabarz` is a name in two words. */
function toKnown(word: string, line: string, { isHashtag }: Notation): string {
  const [, next = ''] = new RegExp(`#${word}[ \\u00a0]([\\p{L}-]+)`, 'u').exec(line) ?? [];
  const joined = `${word}-${next}`.toLowerCase();
  return next && isHashtag(toPlainLetters(joined)) ? `Meintest du \`#${joined}\`? ` : '';
}

/** The line with its hashtags at the end, where hashtags belong. */
function toMoved(line: string, { isHashtag }: Notation, { isPoint }: Around): string {
  if (!isPoint) return `Absätze haben keine. Soll es ein Punkt sein: ${show(`- ${line.trim()}`)}. `;
  const isTag = (sign: string) => isHashtag(toPlainLetters(toWord(sign)));
  const signs = [...line.matchAll(hashtag)].map(([sign]) => sign).filter(isTag);
  const tags = signs.map((sign) => `#${toWord(sign)}`).join(' ');
  if (/^\s/.test(line)) {
    return `Hashtags stehen am Ende des ganzen Punktes, vor seinen Unterpunkten: \`- … ${tags}\`. `;
  }
  const moved = `${tidy(line.replace(hashtag, (sign) => (isTag(sign) ? '' : sign)))} ${tags}`;
  return moved === line.trim()
    ? 'Der Punkt geht in der nächsten Zeile weiter, und Hashtags stehen hinter seinem letzten Wort. '
    : `Hashtags stehen am Ende, ohne Satzzeichen dahinter: ${show(moved)}. `;
}

/** Tidies a line after taking something out: no gap, no empty bracket, no comma at its end. */
function tidy(line: string): string {
  return line
    .replace(/[([„“"‚‘]\s*[)\]“”"‘’]/g, '')
    .replace(/\s+(?=[.,;:!?)“”"’\s]|$)/g, '')
    .replace(/(?<=[.!?])[,;]+$|[,;]+$/, '')
    .trim();
}

/** A hashtag with the sign or word that joins it to the next: `#ZUK/#MON`, `#ZUK und #MON`. */
const hashtag =
  /(?<![#\\])#[ \u00a0]?(?=[\d_-]*\p{L})[\p{L}\p{N}_\u00ad-]+(?:(?:[,;/]| und) ?(?=#))?/gu;

function toWord(sign: string): string {
  return sign
    .replace(/^#\s?|\u00ad|(?:[,;/]| und) ?$/g, '')
    .replaceAll('_', '-')
    .replace(/-+$/, '');
}
