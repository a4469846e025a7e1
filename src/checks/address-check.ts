/**
 * Whole addresses of our own site, in a field or in the text. The files do not know the host of the site; but
 * nobody else has a page at the path of an entry of ours.
 */
import type { Finding } from '#domain/entry/finding.ts';

import type { Entry } from './entries.ts';
import { hiddenTarget, isHiddenFrom } from './target-check.ts';
import type { Targets } from './targets.ts';

export function checkAddresses(entry: Entry, targets: Targets): Finding[] {
  return entry.text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/https?:\/\/[^\s<>"'`()[\]{}|\\^]+/g)].flatMap(({ 0: url, index: at }) => {
      const target = findTarget(url, targets);
      if (!target || !isHiddenFrom(entry, target)) return [];
      return hiddenTarget(url, { line: index + 1, column: at + 1 }, target);
    }),
  );
}

/** A Seite has a path of one word, such as `/kontakt/`, which others have as well. */
function findTarget(url: string, targets: Targets): Entry | undefined {
  const path = URL.parse(url)?.pathname.replace(/\/?$/, '/') ?? '';
  const [own = ''] = /\/[a-z-]+\/[a-z0-9-]+\/$/.exec(path) ?? [];
  return targets.findByAddress(own).entry;
}
