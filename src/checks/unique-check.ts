/** Names that must mean one thing only: hashtags, words of the glossary, addresses of pages. */
import { fileOf, pathOf } from '#domain/entry/address.ts';
import type { FileFinding, Rule } from '#domain/entry/finding.ts';
import { toPlainLetters } from '#domain/text/slug.ts';
import { isPublic } from '#domain/entry/visibility.ts';

import type { Entry } from './entries.ts';

export function checkUnique(entries: readonly Entry[], pages: ReadonlySet<string>): FileFinding[] {
  return [...checkNames(entries, toHashtags), ...checkNames(entries, toForms)].concat(
    entries.flatMap((entry) => [...checkAddress(entry, pages), ...checkGlossar(entry)]),
  );
}

/** @param required ids of Seiten that every page links, so that none may be missing or internal */
export function checkRequired(
  entries: readonly Entry[],
  required: readonly string[],
): FileFinding[] {
  const shown = entries.filter(
    ({ collection, frontmatter }) => collection === 'seiten' && isPublic(frontmatter.data),
  );
  return required
    .filter((id) => !shown.some((entry) => entry.id === id))
    .map((id) => ({
      file: fileOf('seiten', id),
      line: 1,
      column: 1,
      rule: 'internes-ziel',
      problem: 'Diese Seite fehlt oder ist nicht öffentlich, obwohl andere auf sie verweisen',
      fix: 'Lege sie an und setze `sichtbarkeit: oeffentlich`',
    }));
}

interface Name {
  name: string;
  path: PropertyKey[];
}

/** A name that two entries claim would silently go to the one that is read last. */
function checkNames(entries: readonly Entry[], toNames: (entry: Entry) => Name[]): FileFinding[] {
  const owners = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    toNames(entry).flatMap(({ name, path }) => {
      const key = toPlainLetters(name);
      const owner = owners.get(key) ?? entry;
      owners.set(key, owner);
      if (owner === entry) return [];
      return finding(
        entry,
        path,
        'feld-wert',
        `„${name}“ steht schon für ${owner.file}`,
        'Nimm einen anderen Namen, damit klar ist, was gemeint ist',
      );
    }),
  );
}

/** The hashtags of an entry that a point may carry. */
function toHashtags({ collection, id, frontmatter }: Entry): Name[] {
  if (collection === 'standorte') return [{ name: id, path: [] }];
  if (collection !== 'themen') return [];
  return [{ name: id, path: [] }, ...toName(frontmatter.data['kuerzel'], ['kuerzel'])];
}

function toForms({ collection, frontmatter }: Entry): Name[] {
  if (collection !== 'glossar') return [];
  const { begriff, weitereFormen } = frontmatter.data;
  const forms = Array.isArray(weitereFormen) ? (weitereFormen as unknown[]) : [];
  return [
    ...toName(begriff, ['begriff']),
    ...forms.flatMap((form, index) => toName(form, ['weitereFormen', index])),
  ];
}

function toName(name: unknown, path: PropertyKey[]): Name[] {
  return typeof name === 'string' ? [{ name, path }] : [];
}

function checkAddress(entry: Entry, pages: ReadonlySet<string>): FileFinding[] {
  const address = pathOf[entry.collection](entry.id);
  if (!isOfOtherPage(address, pages) && !takesPlace(entry)) return [];
  return finding(
    entry,
    [],
    'datei',
    `Die Adresse ${address} gehört schon einer anderen Seite`,
    'Gib der Datei einen anderen Namen',
  );
}

/** Whether the address belongs to something else than entries. */
export function isOfOtherPage(address: string, pages: ReadonlySet<string>): boolean {
  return pages.has(address) || made.has(address);
}

/** Folders that the build makes from something else than pages: an entry must not take them over. */
const made = new Set(['/admin/', '/pagefind/', '/uploads/', '/werkstatt/', '/404/']);

/** Pages with many entries use the name of each as the id of its place. */
function takesPlace({ collection, id }: Entry): boolean {
  return (collection === 'glossar' || collection === 'themen') && places.has(id);
}

/** Ids of those pages themselves; a second one would be out of reach. */
const places = new Set(['inhalt', 'site-search', 'mitmachen']);

/** A term is shown where its page has no room for more than the explanation. */
function checkGlossar(entry: Entry): FileFinding[] {
  if (entry.collection !== 'glossar' || entry.rendered.html.trim() === '') return [];
  return finding(
    entry,
    [],
    'frontmatter',
    'Ein Begriff hat keinen Text unter dem Kopf',
    'Schreibe alles in das Feld „Erklärung“',
  );
}

function finding(
  { file, frontmatter }: Entry,
  path: PropertyKey[],
  rule: Rule,
  problem: string,
  fix: string,
): FileFinding[] {
  const place = path.length > 0 ? frontmatter.placeOf(path) : { line: 1, column: 1 };
  return [{ file, ...place, rule, problem, fix }];
}
