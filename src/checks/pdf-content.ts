/**
 * Parts that a published PDF must not have: anything that acts by itself, and anything nobody can look into.
 */
import type { Advice } from '#domain/entry/finding.ts';

import { readPdf, unescape, UnreadablePdf, type Unpacker } from './pdf-parts.ts';

/** @returns why the file must not be published, for the person who chose it */
export async function findPdfProblem(
  bytes: Uint8Array,
  unpacker: Unpacker,
): Promise<Advice | undefined> {
  const links = { open: new Set<number>(), any: false };
  let isFirst = true;
  try {
    for await (const part of readPdf(bytes, unpacker)) {
      const problem = (isFirst ? findInFile(part) : undefined) ?? findInPart(part);
      if (problem) return problem;
      isFirst = false;
      for (const number of listOpened(part)) links.open.add(number);
      links.any ||= /\/URI\b/.test(part);
    }
    if (!links.any) return undefined;
    return (await leadElsewhere(bytes, unpacker, links.open)) ? active : undefined;
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    return error.reason === 'damaged' ? damaged : tooDense;
  }
}

function findInFile(text: string): Advice | undefined {
  if (!/^%PDF-\d\.\d/.test(text)) return noPdf;
  // Readers look for it here (ISO 32000-1, annex H.3.18), and ignore everything behind it.
  if (!text.slice(-1024).includes('%%EOF')) return cutOff;
  return /\/Encrypt[\s\0]*(?:<<|\d)/.test(text) ? encrypted : undefined;
}

function findInPart(part: string): Advice | undefined {
  if (actions.test(part) || keys.test(part)) return active;
  for (const [, written, hex] of part.matchAll(targets)) {
    const target = unescape(hex === undefined ? (written ?? '\\') : fromHex(hex));
    const plain = target.replace(/^\xfe\xff|[\0-\x20]/g, '');
    if (!/^(?:https?:|mailto:|tel:|(?![\\/]{2})[^:\\]*(?:[/?#]|$))/i.test(plain)) {
      return strangeLink(/^[a-z][a-z\d+.-]{0,20}:/i.exec(plain)?.[0]);
    }
  }
  return undefined;
}

/** Actions and parts of ISO 32000 that run, send, play or bring something along, by names that only they have. */
const actions =
  /\/(?:JavaScript|Launch|SubmitForm|ImportData|EmbeddedFiles?|FileAttachment|RichMedia\w*|XFA|GoTo[RE]|Rendition|Movie|Sound|OnInstantiate)\b/;

/**
 * Actions when a page opens, and embedded files. The names are so short that pictures have them by chance;
 * with the signs behind them they do not. A remark (`%`) there hides something.
 */
const keys = /\/(?:AA|EF)[\s\0]*(?:<<|%|\d+[\s\0]+\d+[\s\0]+R)/;

/** An address that stands elsewhere in the file cannot be seen here: it counts as strange. */
const targets =
  /\/URI[\s\0]*(?:\(((?:\\[^]|[^\\)]){0,4000})|<(?!<)([\da-fA-F\s]{0,8000})>|%|\d+[\s\0]+\d+[\s\0]+R)/g;

function fromHex(digits: string): string {
  const pairs = digits.replace(/\s/g, '').match(/../g) ?? [];
  return String.fromCharCode(...pairs.map((pair) => parseInt(pair, 16)));
}

/**
 * Showing a page when the file is opened is harmless, and other programs write it in every file.
 *
 * @returns numbers of the objects that define the action; -1 for one that does something else
 */
function* listOpened(part: string): Generator<number> {
  for (const [, number, inside] of part.matchAll(
    /\/OpenAction[\s\0]*(?:%|(\d+)[\s\0]+\d+[\s\0]+R|<<([^>]{0,400}))/g,
  )) {
    if (number !== undefined) yield Number(number);
    else if (!showsPage(inside ?? '')) yield -1;
  }
}

function showsPage(object: string): boolean {
  if (/\/(?:URI|Next)\b/.test(object)) return false;
  return /\/GoTo\b/.test(object) || /^[\s\0]*\[/.test(object);
}

/** Whether one of the objects does something else than to show a page, or is nowhere to be seen. */
async function leadElsewhere(
  bytes: Uint8Array,
  unpacker: Unpacker,
  numbers: ReadonlySet<number>,
): Promise<boolean> {
  if (numbers.size === 0) return false;
  const seen = new Set<number>();
  for await (const part of readPdf(bytes, unpacker)) {
    for (const [number, object] of listObjects(part, numbers)) {
      if (!showsPage(object)) return true;
      seen.add(number);
    }
  }
  return seen.size < numbers.size;
}

/** Objects with these numbers: by their heads, or by the table that an object stream begins with. */
function* listObjects(
  part: string,
  numbers: ReadonlySet<number>,
): Generator<[number: number, object: string]> {
  for (const { 0: head, 1: digits, index } of part.matchAll(
    /(?<!\d)(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj\b/g,
  )) {
    const number = Number(digits);
    if (!numbers.has(number)) continue;
    const [object = ''] = part.slice(index + head.length, index + 2000).split('endobj', 1);
    yield [number, object];
  }
  const [table = ''] = /^[\s\0\d]+/.exec(part.slice(0, 100_000)) ?? [];
  const pairs = table.match(/\d+/g)?.map(Number) ?? [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [number = -1, from = 0, , to = from + 2000] = pairs.slice(at, at + 4);
    if (numbers.has(number)) yield [number, part.slice(table.length + from, table.length + to)];
  }
}

const printAgain = 'Drucke das Dokument „als PDF“ neu; dann bleibt nur, was man liest';

const active: Advice = {
  problem:
    'In diesem PDF steckt etwas, das beim Öffnen von selbst handeln kann, oder eine weitere Datei',
  fix: printAgain,
};

const noPdf: Advice = {
  problem: 'Die Datei endet auf .pdf, ist aber etwas anderes',
  fix: 'Speichere sie aus dem Programm, mit dem sie gemacht wurde, als PDF neu',
};

const cutOff: Advice = {
  problem: 'Das PDF ist unvollständig: Sein Ende fehlt, oder danach kommt noch etwas anderes',
  fix: 'Übertrage die Datei noch einmal, oder speichere sie als PDF neu',
};

const encrypted: Advice = {
  problem:
    'Das PDF ist verschlüsselt oder geschützt, also lässt sich nicht prüfen, was darin steckt',
  fix: 'Speichere es ohne Kennwort und ohne Schutz',
};

const damaged: Advice = {
  problem:
    'Ein Teil dieses PDFs ist beschädigt oder so gepackt, dass sich nicht prüfen lässt, was darin steckt',
  fix: printAgain,
};

const tooDense: Advice = {
  problem:
    'In diesem PDF steckt so viel, dass es sich nicht prüfen lässt; manche Programme hielte es lange auf',
  fix: `${printAgain}, oder teile es auf`,
};

function strangeLink(scheme = 'eine Adresse, die sich nicht lesen lässt'): Advice {
  return {
    problem: `Ein Link in diesem PDF führt nicht zu einer Website, sondern auf ${scheme}`,
    fix: 'Erlaubt sind Adressen mit https:, http:, mailto: und tel:. Ändere den Link und speichere das PDF neu',
  };
}
