/** Renders a page of the site in the browser: the component that the build runs, with the draft. */
import { renderToString } from 'astro/runtime/server/index.js';

import type { Entry } from '#checks/entries.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { entryPages } from 'virtual:thinka-pages';

import TextOnly from './TextOnly.astro';
import { showEntries, type SiteEntry } from './site-content.ts';
import { toResult, type Result } from './ssr-result.ts';
type Component = Parameters<typeof renderToString>[1];

interface Page {
  default: Component;
  getStaticPaths?: () => Promise<{ params: Record<string, string>; props: object }[]>;
}

/**
 * @param entries all entries that the page may use, the entry itself among them
 * @returns the page as HTML, as the build writes it
 * @throws if a query or a component cannot cope with an entry
 */
export function renderPage(
  collection: CollectionName,
  id: string,
  entries: readonly SiteEntry[],
): Promise<string> {
  const page = entryPages[collection] as Page;
  return takeTurns(async () => {
    showEntries(entries);
    const paths = (await page.getStaticPaths?.()) ?? [];
    const path = paths.find(({ params }) => Object.values(params).includes(id));
    return renderComponent(page.default, path?.props ?? {});
  });
}

/** Title and text alone, for an entry whose page cannot be made. */
export function renderTextOnly({ collection, frontmatter, rendered }: Entry): Promise<string> {
  const { singular, titleKey } = collections[collection];
  const title = frontmatter.data[titleKey];
  const sections = rendered.sections.map(({ title, blocks }) => ({
    heading: title,
    html: blocks.map((block) => (block.type === 'prose' ? block.html : toList(block))).join(''),
  }));
  // It asks for no other entry, so it need not wait for its turn.
  return renderComponent(TextOnly as unknown as Component, {
    titel: typeof title === 'string' && title.trim() ? title : singular,
    parts: sections.length > 0 ? sections : [{ html: rendered.html }],
  });
}

/** The HTML of a point comes from the pipeline, as that of a text does. */
function toList({ points }: { points: { html: string }[] }): string {
  return `<ul>${points.map(({ html }) => `<li>${html}</li>`).join('')}</ul>`;
}

let last: Promise<unknown> = Promise.resolve();

/** The queries find their entries at one place, which holds those of one page at a time. */
function takeTurns(render: () => Promise<string>): Promise<string> {
  const next = last.then(render, render);
  last = next;
  return next;
}

async function renderComponent(component: Component, props: object): Promise<string> {
  const result: Result = toResult();
  const html: unknown = await renderToString(result, component, { ...props }, {}, true);
  if (typeof html !== 'string') throw new Error('The page answered something else than HTML.');
  return html;
}
