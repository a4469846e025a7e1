/**
 * Holds a tree to what an entry may say: Markdown, and the closed list of Bausteine.
 *
 * Anyone may propose an entry, so this works by a list of what may pass, on the very tree that is
 * rendered: another parser could read the text differently, and the gap would be the hole.
 */
import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { CONTINUE, EXIT, visitParents } from 'unist-util-visit-parents';

import type { Finding, Place, Rule } from '#domain/finding.ts';
import { findNearest } from '#domain/suggest.ts';
import { bausteine, type BausteinName } from '#schemas/bausteine.ts';

import { isSafeUrl } from './urls.ts';

/** @returns everything in the tree that may not pass, in reading order */
export function guard(tree: Root): Finding[] {
  const findings: Finding[] = [];
  visitParents(tree, (node, ancestors) => {
    // Text around a bare address has no place of its own.
    const placed = node.position ? node : (ancestors.findLast(({ position }) => position) ?? node);
    const tooDeep = ancestors.length > deepest;
    for (const reason of tooDeep ? [nesting] : findReasons(node, ancestors.at(-1))) {
      findings.push({ ...startOf(placed), ...reason });
    }
    return tooDeep ? EXIT : CONTINUE;
  });
  return findings;
}

/** Far more than a text needs, far less than what overflows the stack of the tools that follow. */
const deepest = 40;

export function isBaustein(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The attributes as written. Call it on what has passed the guard. */
export function getAttributes({ attributes }: MdxJsxFlowElement | MdxJsxTextElement) {
  const entries = attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? [attribute.name, attribute.value] : [],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

export function startOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

type Reason = Pick<Finding, 'rule' | 'problem' | 'fix'>;

export const nesting: Reason = {
  rule: 'syntax',
  problem: 'Hier ist zu viel ineinander verschachtelt',
  fix: `Höchstens ${deepest} Ebenen; meist sind es Listen oder Zitate, die flacher sein können`,
};

// prettier-ignore
const markdownTypes = new Set<Nodes['type']>([
  'root', 'yaml', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'code', 'thematicBreak',
  'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image',
  'definition', 'table', 'tableRow', 'tableCell', 'footnoteReference', 'footnoteDefinition',
]);

const refusals: Record<string, [Rule, string, string]> = {
  imageReference: [
    'bild',
    'Die Adresse des Bildes steht nicht bei ihm',
    'Schreibe sie gleich dahinter: `![Menschen am Gartentisch](/uploads/name.jpg)`',
  ],
  html: ['html', 'HTML ist nicht erlaubt', 'Nimm Markdown oder einen Baustein'],
  mdxFlowExpression: ['klammern', '`{…}` ist nicht erlaubt', 'Im Text schreibt man `\\{`'],
  mdxTextExpression: ['klammern', '`{…}` ist nicht erlaubt', 'Im Text schreibt man `\\{`'],
};

function findReasons(node: Nodes, parent: Parents | undefined): Reason[] {
  if (isBaustein(node)) return findReasonsInBaustein(node);
  if (!markdownTypes.has(node.type)) {
    const [rule, problem, fix] = refusals[node.type] ?? [
      'syntax',
      `\`${node.type}\` ist nicht erlaubt`,
      'Nimm Markdown oder einen Baustein',
    ];
    return [{ rule, problem, fix }];
  }

  switch (node.type) {
    case 'link':
    case 'definition':
      return isSafeUrl(node.url) ? [] : [unsafeUrl(node.url)];
    case 'image':
      return findReasonsInImage(node.url, node.alt);
    case 'listItem':
      return typeof node.checked === 'boolean' ? [checkbox] : [];
    case 'heading':
      return parent?.type === 'root' ? [] : [headingInside];
    case 'paragraph':
      return findImport(node);
    default:
      return [];
  }
}

function unsafeUrl(url: string): Reason {
  return {
    rule: 'adresse',
    problem: `Die Adresse „${url.slice(0, 60)}“ ist nicht erlaubt`,
    fix: 'Erlaubt sind https://…, http://…, mailto:…, /seite/ und #stelle',
  };
}

function findReasonsInImage(url: string, alt: string | null | undefined): Reason[] {
  const reasons: Reason[] = [];
  if (!/^\/uploads\/[a-z0-9][a-z0-9._-]*$/.test(url)) {
    reasons.push({
      rule: 'bild',
      problem: `Das Bild „${url.slice(0, 60)}“ liegt nicht unter /uploads/`,
      fix: 'Lege die Datei in public/uploads und schreibe /uploads/name.jpg (a–z, 0–9, Striche)',
    });
  }
  if (!alt?.trim()) {
    reasons.push({
      rule: 'bild',
      problem: 'Das Bild hat keine Beschreibung',
      fix: 'Schreibe in die eckigen Klammern, was zu sehen ist: `![Menschen am Gartentisch](…)`',
    });
  }
  return reasons;
}

const checkbox: Reason = {
  rule: 'punkt',
  problem: 'Kästchen `[ ]` zum Abhaken gibt es nicht',
  fix: 'Nimm den Baustein `<Vereinbarung … stand="offen">`',
};

const headingInside: Reason = {
  rule: 'ueberschrift',
  problem: 'Diese Überschrift steht in einer Liste, einem Zitat oder einem Baustein',
  fix: 'Setze sie frei in den Text, oder nimm `**fetten Text**`',
};

function findImport(node: Nodes & { type: 'paragraph' }): Reason[] {
  const [first] = node.children;
  if (
    first?.type !== 'text' ||
    !/^(import|export)\b.*(from|=|\{|['"]|function|default)/.test(first.value)
  ) {
    return [];
  }
  return [
    {
      rule: 'import-export',
      problem: '`import` und `export` sind nicht erlaubt',
      fix: 'Lösche die Zeile; Bausteine stehen ohne Import bereit',
    },
  ];
}

function findReasonsInBaustein(node: MdxJsxFlowElement | MdxJsxTextElement): Reason[] {
  const name = node.name ?? '';
  // `hasOwn`, or `<constructor>` would find a property that every object has.
  if (!Object.hasOwn(bausteine, name)) return [unknownBaustein(name)];

  const { schema, where } = bausteine[name as BausteinName];
  const plain = node.attributes.every(
    (attribute) => attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string',
  );
  if (!plain) {
    return [
      {
        rule: 'baustein-angaben',
        problem: `\`<${name}>\` nimmt nur Text in Anführungszeichen`,
        fix: `Schreibe jede Angabe als name="Wert". Es gibt: ${Object.keys(schema.shape).join(', ')}`,
      },
    ];
  }

  const { error } = schema.safeParse(getAttributes(node), { reportInput: true });
  const reasons = (error?.issues ?? []).map((issue): Reason => ({
    rule: 'baustein-angaben',
    problem: `\`<${name}>\`: ${explainIssue(issue)}`,
    fix: `Angaben von \`<${name}>\`: ${describeShape(schema.shape)}`,
  }));
  return [...reasons, ...findMisplaced(node, name, where)];
}

/** A block within a line, or paragraphs within a word, would be HTML that browsers tear apart. */
function findMisplaced(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
  where: 'inline' | 'block',
): Reason[] {
  const isFlow = node.type === 'mdxJsxFlowElement';
  if (where === 'block' && !isFlow) {
    return [
      {
        rule: 'syntax',
        problem: `\`<${name}>\` steht nicht für sich`,
        fix: `Setze \`<${name}>\` und \`</${name}>\` je in eine eigene Zeile, mit Leerzeilen um den Text`,
      },
    ];
  }
  if (where === 'inline' && isFlow && node.children.some((child) => !isBaustein(child))) {
    return [
      {
        rule: 'syntax',
        problem: `\`<${name}>\` steht nicht in der Zeile`,
        fix: `Schreibe Anfang, Text und Ende ohne Umbruch: \`<${name} …>Text</${name}>\``,
      },
    ];
  }
  return [];
}

function unknownBaustein(name: string): Reason {
  const names = Object.keys(bausteine);
  const nearest = findNearest(name, names);
  const isHtml = /^[a-z]/.test(name);
  return {
    rule: isHtml ? 'html' : 'baustein-unbekannt',
    problem: isHtml
      ? `\`<${name}>\` ist HTML und nicht erlaubt`
      : `\`<${name}>\` ist kein Baustein`,
    fix: `${nearest ? `Meintest du \`<${nearest}>\`? ` : ''}Es gibt: ${names.join(', ')}. Im Text schreibt man \`\\<\``,
  };
}

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  input?: unknown;
  values?: unknown;
  maximum?: unknown;
}

function explainIssue({ code, path, message, keys, ...issue }: Issue): string {
  if (code === 'unrecognized_keys') return `Die Angabe „${keys?.join('“, „')}“ gibt es nicht`;
  const name = `„${path.join('.')}“`;
  if (issue.input === undefined) return `Die Angabe ${name} fehlt`;
  if (code === 'too_small') return `Die Angabe ${name} ist leer`;
  if (code === 'too_big')
    return `Die Angabe ${name} ist länger als ${String(issue.maximum)} Zeichen`;
  if (code === 'invalid_value')
    return `${name} hat keinen der erlaubten Werte (${String(issue.values).replaceAll(',', ', ')})`;
  return `${name}: ${message}`;
}

function describeShape(shape: Record<string, { isOptional(): boolean }>): string {
  return Object.entries(shape)
    .map(([name, field]) => name + (field.isOptional() ? ' (freiwillig)' : ''))
    .join(', ');
}
