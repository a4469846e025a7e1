/** The entries around a draft, as the site has them; read once, since they do not change with it. */
import type { ContentFile } from '#checks/content-files.ts';
import { readEntry, toPipelineOptions, type Entry } from '#checks/entries.ts';
import { readHead } from '#checks/head.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { collections } from '#schemas/collections.ts';
import { base } from '#site.config';

import type { SiteEntry } from './site-content.ts';

export interface Neighbour {
  entry: Entry;
  /** Undefined if its fields have mistakes, in which case the site does not build. */
  shown: SiteEntry | undefined;
}

/** The readers of the entry: its page must not name entries that they cannot see. */
export type Audience = 'oeffentlich' | 'intern';

/** An unfinished Protokoll counts as the finished one. */
export function toAudience({ collection, text }: ContentFile): Audience {
  const head = readHead(text, collection);
  const isForAll = 'frontmatter' in head && head.frontmatter.data['sichtbarkeit'] === 'oeffentlich';
  return isForAll ? 'oeffentlich' : 'intern';
}

export function isShownTo(audience: Audience): (data: Record<string, unknown>) => boolean {
  return (data) => audience === 'intern' || isPublic(data);
}

let known: { files: readonly ContentFile[]; audience: Audience; found: Promise<Neighbour[]> }[] =
  [];

/** @param files the entries of the main branch; the same array for the same entries */
export function readNeighbours(files: ContentFile[], audience: Audience): Promise<Neighbour[]> {
  const match = known.find((one) => one.files === files && one.audience === audience);
  if (match) return match.found;
  const found = readAll(files, audience);
  known = [...known.filter((one) => one.files === files), { files, audience, found }];
  return found;
}

async function readAll(files: ContentFile[], audience: Audience): Promise<Neighbour[]> {
  const options = toPipelineOptions(files, base, isShownTo(audience));
  const neighbours: Neighbour[] = [];
  let since = performance.now();
  for (const file of files) {
    // Hundreds of entries take seconds; typing goes on in between.
    if (performance.now() - since > longestBlock) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    const entry = readEntry(file, options);
    if ('rendered' in entry) neighbours.push({ entry, shown: toShown(entry) });
  }
  return neighbours;
}

const longestBlock = 30;

function toShown(entry: Entry): SiteEntry | undefined {
  const { data } = collections[entry.collection].schema.safeParse(entry.frontmatter.data);
  return data && toSiteEntry(entry, data);
}

export function toSiteEntry(entry: Entry, data: Record<string, unknown>): SiteEntry {
  const { html, ...thinka } = entry.rendered;
  const { collection, id } = entry;
  return { collection, id, data, rendered: { html, metadata: { thinka } } };
}
