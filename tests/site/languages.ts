/** Words of other languages that do not say so; who listens would hear them read as German. */
import type { ElementContent, Root, RootContent } from 'hast';

import { toSpracheName } from '#domain/text/languages.ts';
import { spracheLabels, type Sprache } from '#schemas/fields.ts';

import type { BuiltPage } from './dist.ts';

/** The language of the words of an element: from its own attributes, or from those around it. */
interface Setting {
  lang: string;
  /** `auto` follows the first letter, as `<bdi>` does by itself. */
  dir: string;
}

/**
 * WCAG 3.1.2, https://www.w3.org/TR/WCAG22/#language-of-parts. Finds letters of a script that the language is
 * not written in, and names of languages in Latin letters.
 *
 * @returns page, words and the missing language
 */
export function findUnmarkedLanguages(pages: readonly BuiltPage[]): string[] {
  return pages.flatMap(({ url, tree }) =>
    findIn(tree, { lang: '', dir: 'ltr' }).map((fault) => `${url}: ${fault}`),
  );
}

function findIn(node: Root | RootContent | ElementContent, around: Setting): string[] {
  if (node.type === 'text') return findFaults(node.value, around);
  if (node.type === 'root') return node.children.flatMap((child) => findIn(child, around));
  if (node.type !== 'element' || ['script', 'style', 'template'].includes(node.tagName)) return [];
  const { lang, dir, ariaLabel, title, alt } = node.properties;
  const here = {
    lang: typeof lang === 'string' ? lang : around.lang,
    dir: typeof dir === 'string' ? dir : node.tagName === 'bdi' ? 'auto' : around.dir,
  };
  return [
    ...[ariaLabel, title, alt].flatMap((words) =>
      typeof words === 'string' ? findFaults(words, here) : [],
    ),
    ...node.children.flatMap((child) => findIn(child, here)),
  ];
}

function findFaults(words: string, { lang, dir }: Setting): string[] {
  const script = new Intl.Locale(lang || 'de').maximize().script ?? '';
  const strange = /[^\P{L}\p{Script=Latin}]+/u.exec(words)?.[0];
  if (strange !== undefined) {
    if (!scripts[script]?.test(strange)) return [`„${strange}“ stands as ${lang}`];
    return script === 'Arab' && dir === 'ltr' ? [`„${strange}“ runs from left to right`] : [];
  }
  const named = ownNames.get(words.trim());
  return named === undefined || named === lang ? [] : [`„${words.trim()}“ stands as ${lang}`];
}

/** The scripts of the languages of the schema, by their names in ISO 15924. */
const scripts: Partial<Record<string, RegExp>> = {
  Arab: /^\p{Script=Arabic}+$/u,
  Cyrl: /^\p{Script=Cyrillic}+$/u,
  Ethi: /^\p{Script=Ethiopic}+$/u,
};

/** „Polski“ alone is Polish; within a German sentence it would be a loan word. */
const ownNames = new Map(
  (Object.keys(spracheLabels) as Sprache[])
    .map(toSpracheName)
    .filter(({ lang }) => lang !== 'de')
    .map(({ name, lang }) => [name, lang]),
);
