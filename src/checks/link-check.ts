/** Links in running text: is there a page, is there the place on it, and may readers see it? */
import { paths } from '#domain/address.ts';
import type { Finding, Place } from '#domain/finding.ts';
import { findNearest } from '#domain/suggest.ts';

import type { Entry } from './entries.ts';
import { checkTarget, hiddenTarget, missingUpload } from './target-check.ts';
import { findPoints, hasBrokenBody, isPublic, type Targets } from './targets.ts';

export function checkLinks(entry: Entry, targets: Targets): Finding[] {
  return entry.rendered.links.flatMap(({ url, kind, ...place }) => {
    if (kind === 'nachweis') return checkTarget(entry, 'fundstellen', url, place, targets);
    return url.startsWith('/uploads/')
      ? checkUpload(url, place, targets)
      : checkLink(entry, url, place, targets);
  });
}

function checkUpload(url: string, place: Place, targets: Targets): Finding[] {
  const name = url.replace(/^\/uploads\//, '').replace(/[?#].*/, '');
  return targets.site.uploads.has(name) ? [] : [missingUpload(name, place, targets)];
}

function checkLink(entry: Entry, url: string, place: Place, targets: Targets): Finding[] {
  const [address = '', anchor = ''] = url.replace(/\?[^#]*/, '').split('#');
  if (address === '') return checkAnchor(entry, url, anchor, place);

  // A Begriff has no page of its own, but a place on that of the glossary.
  const begriff = targets.findByAddress(`${address}#${anchor}`);
  if (begriff.isThere) return checkVisible(entry, begriff.entry, url, place);

  const { isThere, entry: target } = targets.findByAddress(address);
  if (!isThere) {
    const isPage = targets.site.pages.has(address) && !(anchor && address === glossar);
    return isPage ? [] : [deadLink(url, address, anchor, place, targets)];
  }
  const hidden = checkVisible(entry, target, url, place);
  return hidden.length > 0 || !target ? hidden : checkAnchor(target, url, anchor, place);
}

const glossar = paths.begriff('').replace('#', '');

function checkVisible(
  entry: Entry,
  target: Entry | undefined,
  url: string,
  place: Place,
): Finding[] {
  return target && isPublic(entry) && !isPublic(target) ? [hiddenTarget(url, place, target)] : [];
}

function checkAnchor(target: Entry, url: string, anchor: string, place: Place): Finding[] {
  const known = [
    ...target.rendered.headings.map(({ id }) => id),
    ...findPoints(target).map(({ id }) => id),
  ];
  if (!anchor || known.includes(anchor) || hasBrokenBody(target)) return [];

  const nearest = findNearest(anchor, known);
  return [
    {
      ...place,
      rule: 'link',
      problem: `Der Link ${url} führt zu einer Stelle, die es auf der Seite nicht gibt`,
      fix: nearest
        ? `Meintest du #${nearest}?`
        : 'Berichtige den Teil nach dem `#` oder lass ihn weg',
    },
  ];
}

function deadLink(
  url: string,
  address: string,
  anchor: string,
  place: Place,
  targets: Targets,
): Finding {
  const nearest = targets.findAddress(address) ?? findNearest(address, targets.addresses());
  const rest = anchor && nearest && !nearest.includes('#') ? `#${anchor}` : '';
  return {
    ...place,
    rule: 'link',
    problem: `Der Link ${url} führt ins Leere`,
    fix: nearest
      ? `Meintest du ${nearest}${rest}?`
      : 'Berichtige die Adresse oder nimm den Link heraus',
  };
}
