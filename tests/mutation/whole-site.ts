/** Makes the whole site of entries that have passed the check, and looks for things no reader should see. */
import path from 'node:path';

import { runnerImport } from 'vite';

import type { Entry } from '#checks/entries.ts';
import { toSearchRecords } from '#exports/search-records.ts';
import { collections } from '#schemas/collections.ts';

import { previewPlugins } from '../../admin/preview/vite.ts';
import type { SiteEntry } from '../../admin/preview/site-content.ts';
import type * as allPages from './all-pages.ts';

/** Words of programs, in the place of words of a text. */
const machinery = /\bundefined\b|\[object \w+\]|\bNaN\b|Invalid Date|\bInfinity\b/;

export async function loadSite() {
  const { module } = await runnerImport<typeof allPages>(
    path.join(import.meta.dirname, 'all-pages.ts'),
    { configFile: false, plugins: previewPlugins(), logLevel: 'error' },
  );

  /**
   * @param entries all of them, without findings
   * @param changed the text of the files that were changed, since pages quote it
   * @param ids of their entries
   * @returns the faults of pages and files, and the number of both
   */
  return async (entries: readonly Entry[], changed: string, ids: readonly string[]) => {
    const made = await module.makeAll(entries.map(toSiteEntry));
    const faults = made.flatMap(({ route, text }) => {
      const found = machinery.exec(text.replace(/<script[\s\S]*?<\/script>/g, ''));
      if (!found || changed.includes(found[0])) return [];
      return [`${route}: …${text.slice(Math.max(0, found.index - 60), found.index + 40)}…`];
    });
    // The search index is made of finished pages.
    for (const { route, text } of made) {
      const id = ids.find((one) => route.includes(`"${one}"`));
      if (id !== undefined && text.startsWith('<!')) toSearchRecords(text, `/${id}/`);
    }
    return { faults, pages: made.length };
  };
}

const known = new WeakMap<Entry, SiteEntry>();

/** The entry as the content loader stores it. */
function toSiteEntry(entry: Entry): SiteEntry {
  const before = known.get(entry);
  if (before) return before;
  const { collection, id, frontmatter } = entry;
  const { html, ...rest } = entry.rendered;
  const site: SiteEntry = {
    collection,
    id,
    data: collections[collection].schema.parse(frontmatter.data),
    rendered: { html, metadata: { thinka: rest } },
  };
  known.set(entry, site);
  return site;
}
