/**
 * The one way from the text of an entry to the HTML of the site.
 *
 * Site, checks and the preview of the CMS all go through here. A pure function of text and options, so the
 * result may be cached under a digest of both.
 */
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';

import { findOddCharacters } from '#domain/text/characters.ts';
import type { Finding, Place } from '#domain/entry/finding.ts';
import { placeAt } from '#domain/text/text-place.ts';
import { toPlainLetters } from '#domain/text/slug.ts';

import { guard } from './guard.ts';
import { findNearMisses } from './near-misses.ts';
import { getAttributes, isBaustein, startOf } from './nodes.ts';
import { parse } from './parse.ts';
import { readProtokoll, type Section } from './protokoll.ts';
import { toHeadingId, toHtml } from './to-html.ts';

export interface PipelineOptions {
  /** Base path of the deployment, `/` or `/thinka/`. */
  base: string;
  themen: readonly { id: string; kuerzel: string }[];
  /** Ids of Standorte, so that a point can name one. */
  standorte: readonly string[];
  /** Present names of Themen and Standorte by former ones, which a hashtag may still have. */
  former?: readonly { name: string; id: string }[] | undefined;
  /** The words that mean a Begriff of the glossary. */
  begriffe: readonly { id: string; forms: readonly string[] }[];
}

export interface Rendered {
  /** The body; empty for a Protokoll, whose points are in `sections`. */
  html: string;
  sections: Section[];
  headings: { id: string; text: string }[];
  /** Ids of the Begriffe that occur, in the order in which they do. */
  begriffe: string[];
  /** Gaps that the operator still has to fill in, with their place. */
  luecken: (Place & { was: string })[];
  /** Targets within the site with their place, for the check of references. */
  links: (Place & {
    url: string;
    kind: 'link' | 'image' | 'nachweis';
    title?: string;
    /** The state of a Vereinbarung, with its Nachweis. */
    stand?: string | undefined;
  })[];
  findings: Finding[];
}

/**
 * @param text the whole file, frontmatter included, so that places are those of the file
 * @param kind whether the body is read as the points of a meeting or as running text
 */
export function render(
  text: string,
  kind: 'protokoll' | 'text',
  options: PipelineOptions,
): Rendered {
  const parsed = parse(text);
  if ('finding' in parsed) return { ...nothing, findings: [parsed.finding] };

  const { tree } = parsed;
  // Signs typed as they are have a place of their own; the guard finds those hidden in entities in the tree.
  const odd = findOddCharacters(text).map(({ offset, ...rest }) => ({
    ...placeAt(text, offset),
    ...rest,
  }));
  const findings = odd.length > 0 ? odd : guard(tree, kind);
  if (findings.length > 0) return { ...nothing, findings };

  const found = new Set<string>();
  const htmlOptions = {
    base: options.base,
    begriffe: { idByForm: toIdByForm(options.begriffe), found },
  };
  const outline = { links: findLinks(tree), luecken: findLuecken(tree) };

  const themaByHashtag = toThemaByHashtag(options.themen);
  const standorte = new Set(options.standorte);
  const isHashtag = (plain: string) => themaByHashtag.has(plain) || standorte.has(plain);

  if (kind === 'protokoll') {
    const { sections, findings } = readProtokoll(tree, {
      ...htmlOptions,
      source: text,
      themaByHashtag,
      standorte,
      former: options.former,
    });
    const headings = sections.map(({ id, label, title }) => ({
      id,
      text: label ? `${label}: ${title}` : title,
    }));
    const all = withNearMisses(findings, findNearMisses(tree, text, { kind, isHashtag }));
    return { html: '', sections, headings, begriffe: [...found], ...outline, findings: all };
  }

  const html = toHtml(tree.children, htmlOptions);
  const headings = findHeadings(tree);
  return {
    html,
    sections: [],
    headings: headings.map((node) => ({ id: toHeadingId(node), text: toString(node) })),
    begriffe: [...found],
    ...outline,
    findings: withNearMisses(
      checkHeadings(tree, headings),
      findNearMisses(tree, text, { kind, isHashtag }),
    ),
  };
}

const nothing: Rendered = {
  html: '',
  sections: [],
  headings: [],
  begriffe: [],
  luecken: [],
  links: [],
  findings: [],
};

function toIdByForm(begriffe: PipelineOptions['begriffe']): Map<string, string> {
  return new Map(begriffe.flatMap(({ id, forms }) => forms.map((form) => [form, id] as const)));
}

function toThemaByHashtag(themen: PipelineOptions['themen']): Map<string, string> {
  return new Map(
    themen.flatMap(({ id, kuerzel }) => [
      [toPlainLetters(kuerzel), id] as const,
      [id, id] as const,
    ]),
  );
}

function findHeadings(tree: Root): HeadingNode[] {
  return tree.children.filter(
    (node) => node.type === 'heading' && node.depth === 2,
  ) as HeadingNode[];
}

function findLinks(tree: Root): Rendered['links'] {
  const links: Rendered['links'] = [];
  visitParents(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^[/#]/.test(node.url)) {
      links.push({ ...startOf(node), url: node.url, kind: 'link' });
    }
    if (node.type === 'image') {
      const { url, title } = node;
      links.push({ ...startOf(node), url, kind: 'image', ...(title && { title }) });
    }
    if (!isBaustein(node)) return;
    const { nachweis, stand } = getAttributes(node);
    if (nachweis) links.push({ ...startOf(node), url: nachweis, kind: 'nachweis', stand });
  });
  return links;
}

function findLuecken(tree: Root): Rendered['luecken'] {
  const luecken: Rendered['luecken'] = [];
  visitParents(tree, (node) => {
    if (!isBaustein(node) || node.name !== 'Luecke') return;
    luecken.push({ ...startOf(node), was: getAttributes(node)['was'] ?? '' });
  });
  return luecken;
}

/** A near miss explains its line best: other findings there would miss the point. */
function withNearMisses(findings: Finding[], nearMisses: Finding[]): Finding[] {
  const lines = new Set(nearMisses.map(({ line }) => line));
  return [...findings.filter(({ line }) => !lines.has(line)), ...nearMisses];
}

function checkHeadings(tree: Root, headings: HeadingNode[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const heading of headings) {
    const id = toHeadingId(heading);
    if (seen.has(id)) {
      findings.push({
        ...startOf(heading),
        rule: 'ueberschrift',
        problem: `Die Überschrift „${toString(heading)}“ gibt es zweimal`,
        fix: 'Gib jeder einen eigenen Wortlaut, damit man sie verlinken kann',
      });
    }
    seen.add(id);
  }
  for (const node of tree.children) {
    if (node.type !== 'heading' || (node.depth >= 2 && node.depth <= 4)) continue;
    findings.push({
      ...startOf(node),
      rule: 'ueberschrift',
      problem: 'Diese Überschrift hat nicht zwei bis vier Rauten',
      fix: 'Beginne mit `## `; der Titel steht im Feld „Titel“',
    });
  }
  return findings;
}
