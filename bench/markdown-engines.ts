/**
 * Which engine turns our restricted MDX into HTML at the least cost?
 *
 *   node bench/markdown-engines.ts [entries] [rounds]
 *
 * Every eligible candidate does the same work: parse with frontmatter, GFM and JSX syntax, refuse
 * what is not on the allow list, turn Bausteine into elements, sanitise, write HTML. Each run has a
 * process of its own, so that no candidate profits from code another one has warmed up; CPU seconds
 * of all threads count, since wall time says little on a busy machine.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Element, Nodes as Hast, Root as HastRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Nodes as Mdast, Root as MdastRoot } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { markdownToHtml, mdxToHast, mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { generateCorpus } from './corpus.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const candidates: Record<string, (text: string) => string> = {
  unified: (text) => String(processor.processSync(text)),
  micromark: (text) => render(parseWithMicromark(text)),
  'satteri mdast': (text) => render(mdxToMdast(text) as MdastRoot),
  'satteri hast': (text) => renderHast(mdxToHast(text) as HastRoot),
  // What native code alone costs. Not eligible: no MDX, no allow list, no sanitiser.
  '(satteri, unguarded)': (text) => markdownToHtml(text).html,
};

// --- The work every candidate shares ---------------------------------------------------------

const BAUSTEINE = new Set(['Hinweis', 'Luecke', 'Unsicher', 'Vereinbarung', 'Votum']);
const SYNTAX = new Set(
  'root yaml paragraph heading text strong emphasis delete link list listItem table tableRow tableCell blockquote thematicBreak break inlineCode code mdxJsxFlowElement mdxJsxTextElement element'.split(
    ' ',
  ),
);

/** Throws on anything that is not on the list; works on mdast and hast, since both carry JSX nodes. */
function guard(node: Mdast | Hast): void {
  if (!SYNTAX.has(node.type)) throw new Error(`${place(node)}: ${node.type} is not allowed`);
  if (isJsx(node)) {
    const isPlain = node.attributes.every((a) => 'name' in a && typeof a.value === 'string');
    if (!BAUSTEINE.has(node.name ?? '') || !isPlain)
      throw new Error(`${place(node)}: <${node.name}> is not allowed`);
  }
  if ('children' in node) for (const child of node.children) guard(child);
}

function place(node: Mdast | Hast): string {
  return `${node.position?.start.line}:${node.position?.start.column}`;
}

function isJsx(node: Mdast | Hast): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function toElement(node: Jsx, children: Element['children']): Element {
  const tagName = node.type === 'mdxJsxFlowElement' ? 'div' : 'span';
  return { type: 'element', tagName, properties: {}, children };
}

// --- unified and micromark -------------------------------------------------------------------

const handlers = {
  mdxJsxFlowElement: (state: { all(node: Jsx): Element['children'] }, node: Jsx) =>
    toElement(node, state.all(node)),
  mdxJsxTextElement: (state: { all(node: Jsx): Element['children'] }, node: Jsx) =>
    toElement(node, state.all(node)),
};

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(() => guard)
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze();

/** remark-mdx without acorn: an expression is recognised as a node (to be refused), never parsed. */
const syntax = [frontmatter(), gfm(), mdxJsx(), mdxExpression(), mdxMd()];
const mdastExtensions = [
  frontmatterFromMarkdown(),
  gfmFromMarkdown(),
  mdxJsxFromMarkdown(),
  mdxExpressionFromMarkdown(),
];

function parseWithMicromark(text: string): MdastRoot {
  return fromMarkdown(text, { extensions: syntax, mdastExtensions });
}

function render(tree: MdastRoot): string {
  guard(tree);
  return toHtml(sanitize(toHast(tree, { handlers })));
}

// --- satteri, whose hast still contains the JSX nodes ----------------------------------------

function renderHast(tree: HastRoot): string {
  guard(tree);
  replaceBausteine(tree);
  return toHtml(sanitize(tree));
}

function replaceBausteine(parent: HastRoot | Element): void {
  parent.children.forEach((child: Hast, index) => {
    const element = isJsx(child) ? toElement(child, child.children as Element['children']) : child;
    if (element.type !== 'element') return;
    replaceBausteine(element);
    parent.children[index] = element;
  });
}

// --- Runner ----------------------------------------------------------------------------------

interface Run {
  seconds: number;
  digest: string;
}

function measure(name: string, count: number): Run {
  const corpus = generateCorpus(count);
  const run = candidates[name]!;
  const hash = createHash('sha256');
  const before = process.cpuUsage();
  const pages = corpus.map((entry) => run(entry.text));
  const used = process.cpuUsage(before);
  // Line breaks between blocks are the one difference that does not matter.
  for (const html of pages) hash.update(html.replace(/\s*\n\s*/g, ''));
  return { seconds: (used.user + used.system) / 1e6, digest: hash.digest('hex').slice(0, 8) };
}

function measureInChild(name: string, count: number): Run {
  const args = [fileURLToPath(import.meta.url), '--run', name, String(count)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

function printTable(count: number, rounds: number): void {
  const names = Object.keys(candidates);
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
  // Round by round, so that a slow minute of the machine hits all candidates alike.
  for (let round = 0; round < rounds; round++)
    for (const name of names) runs.get(name)!.push(measureInChild(name, count));

  const medians = new Map(names.map((name) => [name, median(runs.get(name)!)]));
  const fastest = Math.min(...names.filter((n) => !n.startsWith('(')).map((n) => medians.get(n)!));
  console.table(
    names.map((name) => ({
      candidate: name,
      'CPU seconds': Number(medians.get(name)!.toFixed(2)),
      ratio: Number((medians.get(name)! / fastest).toFixed(2)),
      'HTML digest': runs.get(name)![0]!.digest,
    })),
  );
}

function median(runs: Run[]): number {
  return runs.map((run) => run.seconds).sort((a, b) => a - b)[Math.floor(runs.length / 2)]!;
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--run') console.log(JSON.stringify(measure(rest[0]!, Number(rest[1]))));
else printTable(Number(first ?? 4000), Number(rest[0] ?? 3));
