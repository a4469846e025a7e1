/**
 * Which engine turns our restricted MDX into HTML at the least cost?
 *
 *   node bench/markdown-engines.ts [entries] [rounds]
 *
 * Every eligible candidate does the same work: parse with frontmatter, GFM and JSX syntax, refuse
 * what is not on the allow list, turn Bausteine into elements, sanitise, write HTML. Each run has a
 * process of its own, so that no candidate profits from code another one has warmed up. CPU seconds
 * of all threads count, since wall time says little on a busy machine; loading code does not count.
 *
 * What was decided from it: docs/decisions/0001-markdown-engine.md
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as MdastNodes, Root as MdastRoot } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import {
  mdxJsxFromMarkdown,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import { toHast, type State } from 'mdast-util-to-hast';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToHtml, mdxToHast, mdxToMdast } from 'satteri';
import { unified, type Processor } from 'unified';

import { generateCorpus } from './corpus.ts';

type Baustein = MdxJsxFlowElement | MdxJsxTextElement;

const remark = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(bausteinSyntax)
  .freeze();

const candidates: Record<string, (text: string) => string> = {
  remark: (text) => render(remark.parse(text)),
  'satteri to mdast': (text) => render(mdxToMdast(text) as MdastRoot),
  'satteri to hast': (text) => renderHast(mdxToHast(text) as HastRoot),
  // What native code alone costs. Not eligible: no MDX, no allow list, no sanitiser.
  '(satteri, unguarded)': (text) => markdownToHtml(text).html,
};

/** MDX without acorn: an expression becomes a node that the guard refuses, nothing parses it. */
function bausteinSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxJsx(), mdxExpression(), mdxMd());
  (data.fromMarkdownExtensions ??= []).push(mdxJsxFromMarkdown(), mdxExpressionFromMarkdown());
}

// --- From tree to HTML -----------------------------------------------------------------------

// prettier-ignore
const SYNTAX = new Set([
  'root', 'yaml', 'paragraph', 'heading', 'text', 'strong', 'emphasis', 'delete', 'link', 'list',
  'listItem', 'table', 'tableRow', 'tableCell', 'break', 'mdxJsxFlowElement', 'mdxJsxTextElement',
  'element',
]);
const BAUSTEINE = new Set(['Hinweis', 'Luecke', 'Unsicher', 'Vereinbarung', 'Votum']);
const handlers = { mdxJsxFlowElement: handleBaustein, mdxJsxTextElement: handleBaustein };

function render(tree: MdastRoot): string {
  guard(tree);
  return toHtml(sanitize(toHast(tree, { handlers })));
}

function renderHast(tree: HastRoot): string {
  guard(tree);
  replaceBausteine(tree);
  return toHtml(sanitize(tree));
}

/** Throws on anything that is not on the list. Serves mdast and hast, as both carry JSX nodes. */
function guard(node: MdastNodes | HastNodes): void {
  const at = `${node.position?.start.line}:${node.position?.start.column}`;
  if (!SYNTAX.has(node.type)) throw new Error(`${at}: ${node.type} is not allowed`);
  if (isBaustein(node)) {
    const isPlain = node.attributes.every((a) => 'name' in a && typeof a.value === 'string');
    if (!BAUSTEINE.has(node.name ?? '') || !isPlain) throw new Error(`${at}: <${node.name}>`);
  }
  if ('children' in node) node.children.forEach(guard);
}

function isBaustein(node: MdastNodes | HastNodes): node is Baustein {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function handleBaustein(state: State, node: Baustein): Element {
  return toElement(node, state.all(node));
}

function toElement({ type }: Baustein, children: Element['children']): Element {
  const tagName = type === 'mdxJsxFlowElement' ? 'div' : 'span';
  return { type: 'element', tagName, properties: {}, children };
}

function replaceBausteine(parent: HastRoot | Element): void {
  parent.children.forEach((child: HastNodes, index) => {
    const isOurs = isBaustein(child);
    const node = isOurs ? toElement(child, child.children) : child;
    if (node.type !== 'element') return;
    parent.children[index] = node;
    replaceBausteine(node);
  });
}

// --- Runner ----------------------------------------------------------------------------------

interface Run {
  seconds: number;
  digest: string;
}

function measure(name: string, count: number): Run {
  const texts = generateCorpus(count).map((entry) => entry.text);
  const before = process.cpuUsage();
  const pages = texts.map(candidates[name]!);
  const { user, system } = process.cpuUsage(before);
  const digest = createHash('sha256').update(pages.join()).digest('hex').slice(0, 8);
  return { seconds: (user + system) / 1e6, digest };
}

function measureInChild(name: string, count: number): Run {
  const args = [fileURLToPath(import.meta.url), '--run', name, String(count)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

function printTable(count: number, rounds: number): void {
  const names = Object.keys(candidates);
  // Round by round, so that a slow minute of the machine hits all candidates alike.
  const all = Array.from({ length: rounds }, () =>
    names.map((name) => measureInChild(name, count)),
  );
  const seconds = names.map((_, i) => median(all.map((round) => round[i]!.seconds)));
  const fastest = Math.min(...seconds.filter((_, i) => !names[i]!.startsWith('(')));

  console.table(
    names.map((candidate, i) => ({
      candidate,
      'CPU seconds': seconds[i]!.toFixed(2),
      ratio: (seconds[i]! / fastest).toFixed(2),
      'HTML digest': all[0]![i]!.digest,
    })),
  );
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const [first = '4000', ...rest] = process.argv.slice(2);
if (first === '--run') console.log(JSON.stringify(measure(rest[0]!, Number(rest[1]))));
else printTable(Number(first), Number(rest[0] ?? 3));
