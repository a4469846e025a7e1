/** Links in running text: is there a page, is there the place on it, and may readers see it? */
import { paths } from '#domain/entry/address.ts';
import type { Finding, Place } from '#domain/entry/finding.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import { suggest } from '#domain/entry/repair.ts';
import { findNearest } from '#domain/text/suggest.ts';
import { findUploadName } from '#domain/entry/uploads.ts';

import type { Entry } from './entries.ts';
import {
  checkTarget,
  hiddenTarget,
  isHiddenFrom,
  listPoints,
  missingUpload,
  tellPublished,
} from './target-check.ts';
import { type Targets } from './targets.ts';

export function checkLinks(entry: Entry, targets: Targets): Finding[] {
  return entry.rendered.links.flatMap(({ url, kind, stand, line, column }) => {
    const place = { line, column };
    if (kind === 'nachweis') {
      return [
        ...(stand === 'unbelegt' ? [{ ...place, ...unproven }] : []),
        ...checkTarget(entry, 'fundstellen', url, place, targets),
      ];
    }
    return url.startsWith('/uploads/')
      ? checkUpload(url, place, targets)
      : checkLink(entry, url, place, targets);
  });
}

/** A Nachweis shows the outcome, so the state cannot be unknown as well. */
const unproven = {
  rule: 'baustein-angaben',
  problem:
    '`<Vereinbarung>`: Ein Nachweis ist genannt, und doch soll der Ausgang nicht belegt sein',
  fix: 'Zeigt die Fundstelle, was daraus wurde, schreibe `stand="erledigt"`, `stand="entfallen"` oder `stand="offen"`. Zeigt sie es nicht, lass `nachweis` weg',
} as const;

function checkUpload(url: string, place: Place, targets: Targets): Finding[] {
  const name = findUploadName(url) ?? '';
  return targets.site.uploads.has(name) ? [] : [missingUpload(name, place, targets)];
}

function checkLink(entry: Entry, url: string, place: Place, targets: Targets): Finding[] {
  const [address = '', anchor = ''] = url.replace(/\?[^#]*/, '').split('#');
  if (address === '') return checkAnchor(entry, url, anchor, place, targets);
  if (address === glossar && anchor) return checkBegriff(entry, url, anchor, place, targets);

  const { isThere, entry: target } = targets.findByAddress(address);
  if (!isThere) {
    return targets.site.pages.has(address) ? [] : [deadLink(url, address, anchor, place, targets)];
  }
  // There, but its file is broken and has findings of its own.
  if (!target) return [];
  if (isHiddenFrom(entry, target)) return [hiddenTarget(url, place, target)];
  return checkAnchor(target, url, anchor, place, targets);
}

const glossar = paths.begriff('').replace('#', '');

/** A Begriff has no page of its own, but a place on that of the glossary. */
function checkBegriff(
  entry: Entry,
  url: string,
  id: string,
  place: Place,
  targets: Targets,
): Finding[] {
  const target = targets.findEntry('glossar', id);
  if (target) {
    return isHiddenFrom(entry, target) ? [hiddenTarget(url, place, target)] : [];
  }
  if (targets.isUnread('glossar', id)) return [];
  return [
    deadPlace(url, place, suggest(findNearest(id, targets.idsOf('glossar')), id) + dropPlace),
  ];
}

function checkAnchor(
  target: Entry,
  url: string,
  anchor: string,
  place: Place,
  targets: Targets,
): Finding[] {
  const points = pointsOf(target.rendered.sections).map(({ id }) => id);
  const headings = target.rendered.headings.map(({ id }) => id);
  if (!anchor || [...headings, ...points].includes(anchor) || targets.isBroken(target)) return [];

  const isPoint = /^t\d+-[a-z]\d+$/.test(anchor);
  if (isPoint && targets.hasMoved(target.id, anchor)) return [];
  const fix = isPoint
    ? listPoints(anchor, points)
    : suggest(findNearest(anchor, headings), anchor) + dropPlace;
  const before = isPoint ? tellPublished(target.id, anchor, targets) : '';
  return [deadPlace(url, place, fix, before)];
}

const dropPlace = 'Berichtige, was nach dem `#` steht, oder lass es weg';

function deadPlace(url: string, place: Place, fix: string, before = ''): Finding {
  const problem = `Die Seite gibt es, nicht aber die Stelle, zu der der Link ${url} führt${before.replace(/^ mehr/, '')}`;
  return { ...place, rule: 'link', problem, fix };
}

function deadLink(
  url: string,
  address: string,
  anchor: string,
  place: Place,
  targets: Targets,
): Finding {
  const moved = targets.findMoved(address);
  if (moved !== undefined) {
    const fix = `Schreibe ${anchor ? `${moved}#${anchor}` : moved}`;
    return {
      ...place,
      rule: 'link',
      problem: `Der Link ${url} führt zu einem früheren Namen`,
      fix,
    };
  }
  const nearest = targets.findAddress(address) ?? findNearest(address, targets.addresses());
  const meant = nearest && anchor && !nearest.includes('#') ? `${nearest}#${anchor}` : nearest;
  return {
    ...place,
    rule: 'link',
    problem: `Der Link ${url} führt ins Leere`,
    fix: `${suggest(meant, url)}Berichtige die Adresse oder nimm den Link heraus`,
  };
}
