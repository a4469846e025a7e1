/**
 * Ways in which a file of the content can go wrong: by a slip of the hand, a merge that went wrong, a
 * program that saves in its own way, or a disk. Each takes a file and gives another one.
 */
import { numbers, strangeTexts, types, whens } from './values.ts';

export interface MutableFile {
  /** Path from the root of the project. */
  file: string;
  bytes: Buffer;
}

export interface Chance {
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

/** @param others files to take something from */
export type Mutation = (
  file: MutableFile,
  chance: Chance,
  others: readonly MutableFile[],
) => MutableFile;

export const mutations: Record<string, Mutation> = {
  'flip bits of a byte': inBytes((bytes, { below }) => {
    const place = below(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << below(8));
    return bytes;
  }),
  'delete bytes': inBytes((bytes, { below }) => {
    const place = below(bytes.length);
    return cut(bytes, place, place + 1 + below(40));
  }),
  'insert bytes': inBytes((bytes, { below }) => {
    const noise = Buffer.from(Array.from({ length: 1 + below(8) }, () => below(256)));
    return insert(bytes, below(bytes.length + 1), noise);
  }),
  truncate: inBytes((bytes, { below }) => bytes.subarray(0, below(bytes.length))),
  'save in another encoding': inBytes((bytes, { pick }) =>
    Buffer.from(bytes.toString('utf8'), pick(['latin1', 'utf16le'] as const)),
  ),

  'delete a line': inLines((lines, { below }) => lines.toSpliced(below(lines.length), 1)),
  'repeat a line': inLines((lines, { below }) => {
    const place = below(lines.length);
    return lines.toSpliced(place, 0, lines[place] ?? '');
  }),
  'swap two lines': inLines((lines, { below }) => {
    const [a, b] = [below(lines.length), below(lines.length)];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
  }),
  'cut out a block': inLines((lines, { below }) =>
    lines.toSpliced(below(lines.length), 1 + below(12)),
  ),
  'repeat a block many times': inLines((lines, { below }) => {
    const place = below(lines.length);
    const block = lines.slice(place, place + 1 + below(8));
    return lines.toSpliced(place, 0, ...Array.from({ length: 1 + below(60) }, () => block).flat());
  }),
  'take a block from another file': inLines((lines, chance, others) => {
    const other = linesOf(chance.pick(others));
    const place = chance.below(other.length);
    const block = other.slice(place, place + 1 + chance.below(12));
    return lines.toSpliced(chance.below(lines.length), chance.below(2) * block.length, ...block);
  }),
  'merge with another file': inLines((lines, { below, pick }, others) => [
    ...lines,
    ...(below(2) ? ['<<<<<<< HEAD'] : []),
    ...linesOf(pick(others)),
  ]),
  'take the body of another file': inLines((lines, { pick }, others) => [
    ...partAt(lines).head,
    ...partAt(linesOf(pick(others))).body,
  ]),
  'change the indentation': inLines((lines, { below, pick }) => {
    const place = below(lines.length);
    const line = (lines[place] ?? '').trimStart();
    return lines.with(place, pick(['', ' ', '  ', '   ', '    ', '\t', '        ']) + line);
  }),
  'delete a fence': inLines((lines, { below }) => {
    const fences = lines.flatMap((line, index) => (line === '---' ? [index] : []));
    return fences.length > 0 ? lines.toSpliced(fences[below(fences.length)] ?? 0, 1) : lines;
  }),
  'save with other ends of lines': inText((text, { pick }) =>
    text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u2028'])),
  ),
  'insert strange characters': inText((text, { below, pick }) => {
    const place = below(text.length + 1);
    return text.slice(0, place) + pick(strangeTexts) + text.slice(place);
  }),
  'insert signs of Markdown': inText((text, { below, pick }) => {
    const place = below(text.length + 1);
    return text.slice(0, place) + pick(signs).repeat(1 + below(5)) + text.slice(place);
  }),
  'drop a character': inText((text, { below }) => {
    const place = below(text.length);
    return text.slice(0, place) + text.slice(place + 1);
  }),
  'repeat a character very often': inText((text, { below }) => {
    const place = below(text.length);
    return text.slice(0, place) + text.charAt(place).repeat(5_000) + text.slice(place);
  }),

  'change the type of a value': inValue((_, { pick }) => pick(types)),
  'write another number': inValue((value, { pick }) =>
    /^\d/.test(value) ? pick(numbers) : undefined,
  ),
  'write another day': inValue((value, { pick }) =>
    /^\d{4}-\d\d/.test(value) ? pick(whens) : undefined,
  ),
  'write a strange text': inValue((value, { pick }) =>
    /^\d/.test(value) ? undefined : quote(pick(strangeTexts)),
  ),
  'write the value of another field': inValue((_, { pick, below }, others) => {
    const found = fieldsOf(linesOf(pick(others)));
    return found[below(found.length)]?.value;
  }),
  'delete a field': inLines((lines, { below }) => {
    const fields = fieldsOf(lines);
    return lines.toSpliced(fields[below(fields.length)]?.line ?? 0, 1);
  }),
  'add a field of another file': inLines((lines, chance, others) => {
    const other = linesOf(chance.pick(others));
    const field = chance.pick([...fieldsOf(other), undefined]);
    return field ? lines.toSpliced(1, 0, other[field.line] ?? '') : lines;
  }),
  'let it repeat': inLines((lines, { pick }) =>
    lines.toSpliced(
      1,
      0,
      'wiederholung:',
      `  rhythmus: ${pick(rhythms)}`,
      `  abstand: ${pick(['1', '2', '12'])}`,
      pick([`  anzahl: ${pick(numbers)}`, `  bis: ${pick(whens)}`]),
      ...pick([[], ['  ohne:', `    - ${pick(whens)}`]]),
    ),
  ),

  'rename the file': ({ file, bytes }, { pick }) => ({
    file: file.replace(/[^/]+$/, (name) => pick(renames)(name)),
    bytes,
  }),
  'move the file': ({ file, bytes }, { pick }, others) => {
    const name = file.split('/').at(-1) ?? '';
    return { file: pick(others).file.replace(/[^/]+$/, () => name), bytes };
  },
};

/** Mutations that leave most files in order, for builds of files that pass the check. */
export const gentle = [
  ...['delete a line', 'repeat a line', 'cut out a block', 'swap two lines', 'drop a character'],
  ...['insert strange characters', 'insert signs of Markdown', 'write another number'],
  ...['write another day', 'write a strange text', 'delete a field', 'add a field of another file'],
  ...['write the value of another field', 'take the body of another file', 'let it repeat'],
  ...[
    'repeat a block many times',
    'repeat a character very often',
    'take a block from another file',
  ],
];

const rhythms = [
  ...['taeglich', 'woechentlich', 'monatlich-tag', 'monatlich-wochentag'],
  ...['monatlich-letzter', 'jaehrlich'],
];

const signs = ['#', '- ', '> ', '|', '`', '~~~', '**', '_', '[', '](', '<', '{', '\\', '\n', '1. '];

const renames: ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => `neu-${name}`,
  (name) => name.replace(/\.\w+$/, '.md'),
  (name) => name.replace(/\.\w+$/, ''),
  (name) => name.replace('-', ' '),
  (name) => `ä${name}`,
  (name) => `.${name}`,
  (name) => `-${name}`,
  (name) => `${name}.bak`,
  (name) => `constructor${name.replace(/^.*\./, '.')}`,
  (name) => `index${name.replace(/^.*\./, '.')}`,
  (name) => `1${name.replace(/^.*\./, '.')}`,
  (name) => `${'lang-'.repeat(45)}${name.slice(-5)}`,
  (name) => `sub/${name}`,
];

type Change<T> = (value: T, chance: Chance, others: readonly MutableFile[]) => T;

function inBytes(change: Change<Buffer>): Mutation {
  return ({ file, bytes }, ...rest) => ({ file, bytes: change(Buffer.from(bytes), ...rest) });
}

function inText(change: Change<string>): Mutation {
  return inBytes((bytes, ...rest) => Buffer.from(change(bytes.toString('utf8'), ...rest)));
}

function inLines(change: Change<string[]>): Mutation {
  return inText((text, ...rest) => change(text.split('\n'), ...rest).join('\n'));
}

/** Changes the value of one field, or nothing if that does not fit the field. */
function inValue(
  change: (value: string, chance: Chance, others: readonly MutableFile[]) => string | undefined,
): Mutation {
  return inLines((lines, chance, others) => {
    const fields = fieldsOf(lines);
    for (let attempt = 0; attempt < 8; attempt++) {
      const field = fields[chance.below(fields.length)];
      if (field === undefined) break;
      const value = change(field.value, chance, others);
      if (value !== undefined) return lines.with(field.line, `${field.name}${value}`);
    }
    return lines;
  });
}

interface Field {
  line: number;
  /** All that stands before the value. */
  name: string;
  value: string;
}

function fieldsOf(lines: readonly string[]): Field[] {
  const { head } = partAt(lines);
  return head.flatMap((text, line) => {
    const [, name, value] = /^(\s*(?:- )*(?:\w+:)? *)(.*)$/.exec(text) ?? [];
    return name && value !== undefined && text !== '---' ? [{ line, name, value }] : [];
  });
}

/** A file without fences is all head. */
function partAt(lines: readonly string[]): { head: string[]; body: string[] } {
  const end = lines.indexOf('---', 1);
  return end < 0
    ? { head: [...lines], body: [] }
    : { head: lines.slice(0, end + 1), body: lines.slice(end + 1) };
}

function linesOf({ bytes }: MutableFile): string[] {
  return bytes.toString('utf8').split('\n');
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function cut(bytes: Buffer, start: number, end: number): Buffer {
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function insert(bytes: Buffer, place: number, more: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)]);
}
