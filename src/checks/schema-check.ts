/** Fields of an entry against its schema, in the words that its form uses. */
import type { Finding } from '#domain/entry/finding.ts';
import { suggest } from '#domain/entry/repair.ts';
import { findNearest } from '#domain/text/suggest.ts';
import { collections, fieldsOf, type CollectionName } from '#schemas/collections.ts';
import type { Field } from '#schemas/describe.ts';

import { showLine } from './field-line.ts';
import { walkFields } from './field-walk.ts';
import type { Frontmatter } from './frontmatter.ts';
import { fieldsAt, findField, valueAt } from './schema-path.ts';
import {
  adviseValue,
  explainValue,
  fillOrDrop,
  isFormat,
  listChoices,
  meaning,
  type Issue,
} from './schema-words.ts';

export function checkSchema(collection: CollectionName, frontmatter: Frontmatter): Finding[] {
  const fields = fieldsOf(collection);
  const { schema } = collections[collection];
  const { error } = schema.safeParse(frontmatter.data, { reportInput: true });
  const broken = findBreaks(fields, frontmatter);
  return (error?.issues ?? [])
    .filter((issue, _, all) => !isEcho(issue, all) && !broken.has(toKey(issue.path)))
    .flatMap((issue) => explain(issue, fields, frontmatter))
    .concat([...broken.values()]);
}

/** A field is one line: pages show a break as a blank, and calendars would begin another field. */
function findBreaks(fields: readonly Field[], frontmatter: Frontmatter): Map<string, Finding> {
  const found = new Map<string, Finding>();
  walkFields(fields, frontmatter.data, (_, value, path) => {
    if (typeof value !== 'string' || !/[\n\t]/.test(value.trim())) return;
    const source = frontmatter.sourceOf(path);
    // `"C:\neu"`: nobody has typed a break.
    const isEscape = source.startsWith('"') && /\\[nt]/.test(source);
    const meant = isEscape
      ? source.slice(1, -1).replaceAll('\\\\', '\\')
      : value.trim().replace(/\s+/g, ' ');
    const sign = value.trim().includes('\n') ? 'ein Zeilenumbruch' : 'ein Tabulator';
    found.set(toKey(path), {
      ...frontmatter.placeOf(path),
      rule: 'feld-wert',
      problem: `${toName(fields, path)}: Mitten im Wert steht ${sign}, das Feld hat aber nur eine Zeile`,
      fix: `Schreibe ${showLine(path, meant)}`,
    });
  });
  return found;
}

function toKey(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0');
}

/** „Das Ende liegt vor dem Beginn“ means nothing while one of the two is no time at all. */
function isEcho({ code, path }: Issue, all: Issue[]): boolean {
  return code === 'custom' && all.some((other) => isFormat(other) && isSibling(other.path, path));
}

function isSibling(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((key, index) => key === b[index]);
}

function explain(issue: Issue, fields: readonly Field[], frontmatter: Frontmatter): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknown(key, issue.path, fields, frontmatter));
  }

  const place = frontmatter.placeOf(issue.path);
  const name = toName(fields, issue.path);
  // `issue.input` would be the whole entry for a rule that joins two fields.
  const value = valueAt(frontmatter.data, issue.path);
  if (value === undefined) {
    const problem = issue.code === 'custom' ? issue.message : `Das Feld ${name} fehlt`;
    return [{ ...place, rule: 'feld-fehlt', problem, fix: adviseMissing(issue, fields) }];
  }
  if (value === null) {
    const source = frontmatter.sourceOf(issue.path);
    const isTyped = source !== '';
    return [
      {
        ...place,
        rule: 'feld-wert',
        problem: isTyped
          ? `${name}: „${source}“ heißt hier, dass nichts da ist`
          : `${name} ist leer`,
        fix: isTyped
          ? `Lass die Zeile weg. Ist das Wort gemeint, schreibe ${showLine(issue.path, source)}`
          : fillOrDrop,
      },
    ];
  }

  const problem = `${name}: ${explainValue(issue, value)}`;
  const fix = adviseValue(issue, value, fields, frontmatter.sourceOf(issue.path));
  return [{ ...place, rule: 'feld-wert', problem, fix }];
}

/** „Belege 2 › Zitat“: labels instead of keys, counted as people count. */
export function toName(fields: readonly Field[], path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((key, index) => {
    if (typeof key === 'number') words.push(`${words.pop() ?? ''} ${key + 1}`);
    else words.push(findField(fields, path.slice(0, index + 1))?.title ?? String(key));
  });
  return `„${words.join(' › ')}“`;
}

function explainUnknown(
  key: string,
  path: readonly PropertyKey[],
  entryFields: readonly Field[],
  frontmatter: Frontmatter,
): Finding {
  const fields = fieldsAt(entryFields, path);
  const keyByWord = new Map(
    fields.flatMap(({ key: name, title }) => [
      [name, name],
      [title, name],
    ]),
  );
  const nearest = keyByWord.get(findNearest(key, keyByWord.keys()) ?? '');
  return {
    ...frontmatter.placeOfKey(path, key),
    rule: 'feld-unbekannt',
    problem: `Das Feld „${key}“ gibt es hier nicht`,
    fix: `${suggest(nearest, key)}Es gibt: ${fields.map((field) => field.key).join(', ')}`,
  };
}

function adviseMissing(issue: Issue, fields: readonly Field[]): string {
  const { path } = issue;
  const own: unknown = issue.code === 'custom' && issue.params?.['fix'];
  if (typeof own === 'string') return own;
  const sentence = `Ergänze eine Zeile \`${String(path.at(-1))}: …\``;
  const sentences = [sentence, meaning(fields, path), listChoices(fields, path)].filter(Boolean);
  // A hint may be a question, which ends by itself.
  return sentences.join('. ').replace('?. ', '? ');
}
