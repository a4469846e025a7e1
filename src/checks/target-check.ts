/** Checks one reference against its target, in a field or in the text. */
import { toFundstelleRef } from '#domain/entry/address.ts';
import type { Finding, Place } from '#domain/entry/finding.ts';
import { suggest } from '#domain/entry/repair.ts';
import { shorten } from '#domain/text/shorten.ts';
import { findNearest } from '#domain/text/suggest.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { collections } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';
import { type Targets } from './targets.ts';

/**
 * @param relation a folder of `src/content`, or `fundstellen`
 * @param show the id as it has to be written there
 */
export function checkTarget(
  entry: Entry,
  relation: string,
  id: string,
  place: Place,
  targets: Targets,
  show: (id: string) => string = (one) => `„${one}“`,
): Finding[] {
  const target = targets.findEntry(relation, id);
  if (!target) {
    if (targets.isUnread(relation, id)) return [];
    const [protokoll = '', point = ''] = relation === 'fundstellen' ? id.split('#') : [];
    if (targets.hasMoved(protokoll, point)) return [];
    return [deadReference(relation, id, place, targets, show)];
  }
  if (target === entry && relation !== 'fundstellen') return [{ ...place, ...ownself }];
  return isHiddenFrom(entry, target) ? [hiddenTarget(id, place, target)] : [];
}

/** Whether the entry has readers who may not know of the target. */
export function isHiddenFrom(entry: Entry, target: Entry): boolean {
  return isPublic(entry.frontmatter.data) && !isPublic(target.frontmatter.data);
}

/** Checks even a value that has not the form of an id: it may be the name of an entry. */
export function explainName(
  relation: string,
  written: string,
  place: Place,
  targets: Targets,
  show: (id: string) => string,
): Finding[] {
  const isKnown =
    relation === 'fundstellen'
      ? findPoints(written, targets).length > 0
      : targets.findMeant(relation, written).length > 0;
  return isKnown ? [deadReference(relation, written, place, targets, show)] : [];
}

function deadReference(
  relation: string,
  id: string,
  place: Place,
  targets: Targets,
  show: (id: string) => string,
): Finding {
  const renamed = targets.findRenamed(relation, id);
  if (renamed !== undefined) {
    return {
      ...place,
      rule: 'verweis',
      problem: `„${id}“ heißt jetzt „${renamed}“`,
      fix: `Schreibe ${show(renamed)}`,
    };
  }
  if (relation === 'fundstellen') return deadFundstelle(id, place, targets, show);
  const meant = targets.findMeant(relation, id);
  const nearest = findNearest(id, targets.idsOf(relation));
  const near = meant.length > 0 ? meant : nearest === undefined ? [] : [nearest];
  return {
    ...place,
    rule: 'verweis',
    problem: `„${id}“ gibt es nicht unter ${collections[relation as keyof typeof collections].plural}`,
    fix: `${suggest(near, id, show)}Berichtige den Namen, lege den Eintrag an oder nimm den Verweis heraus`,
  };
}

/** A point is evidence: only the name of its Protokoll is guessed, never another point. */
function deadFundstelle(
  ref: string,
  place: Place,
  targets: Targets,
  show: (id: string) => string,
): Finding {
  const [protokoll = '', point = ''] = ref.split('#');
  const nearest = findNearest(protokoll, targets.idsOf('protokolle')) ?? '';
  const meant = findPoints(ref, targets);
  return {
    ...place,
    rule: 'verweis',
    problem: `Die Fundstelle „${ref}“ gibt es nicht${tellPublished(protokoll, point, targets)}`,
    fix:
      meant.length > 0
        ? suggest(meant, ref, show).trimEnd()
        : listPoints(point, targets.pointIdsOf(nearest)),
  };
}

/** Points that are there, of a Protokoll that is called so, or nearly so. */
function findPoints(ref: string, targets: Targets): string[] {
  const [written = '', point = ''] = ref.split('#');
  const called = targets.findMeant('protokolle', written);
  const nearest = findNearest(written, targets.idsOf('protokolle'));
  return [...called, ...(called.length === 0 && nearest ? [nearest] : [])]
    .map((protokoll) => toFundstelleRef(protokoll, point.trim().toLowerCase()))
    .filter((one) => one !== ref && targets.findPoint(one));
}

/** The words of a point that somebody has removed. */
export function tellPublished(protokoll: string, point: string, targets: Targets): string {
  const text = targets.findPublished(protokoll, point);
  return text === undefined ? '' : ` mehr; dort stand „${shorten(text, 160)}“`;
}

/** @param known ids of all points of the Protokoll */
export function listPoints(point: string, known: string[]): string {
  const kind = kindOf(point);
  const alike = known.filter((id) => kindOf(id) === kind);
  const range = alike.length > 1 ? `${alike[0] ?? ''} bis ${alike.at(-1) ?? ''}` : alike[0];
  return `${range ? `Dort gibt es ${range}. ` : ''}Sieh im Protokoll nach, welche Nummer der Punkt trägt`;
}

/** `t1-g` of `t1-g3`. Read from the front: looking for the digits at the end takes long among many. */
function kindOf(point: string): string | undefined {
  return /^t\d+-[a-z](?=\d)/.exec(point)?.[0];
}

const ownself = {
  rule: 'verweis',
  problem: 'Der Eintrag verweist auf sich selbst',
  fix: 'Nenne einen anderen oder lass das Feld weg',
} as const;

export function hiddenTarget(name: string, place: Place, target: Entry): Finding {
  const isDraft = target.frontmatter.data['sichtbarkeit'] === 'oeffentlich';
  return {
    ...place,
    rule: 'internes-ziel',
    problem: `Dieser Eintrag ist öffentlich, „${name}“ aber ${isDraft ? 'noch ein Entwurf' : 'intern'}`,
    fix: `${isDraft ? 'Schließe den Entwurf ab, etwa mit `zustand: abstimmung`,' : 'Mach das Ziel öffentlich (`sichtbarkeit: oeffentlich`)'} oder nimm den Verweis heraus`,
  };
}

export function missingUpload(name: string, place: Place, { site }: Targets): Finding {
  const nearest = findNearest(name, site.uploads);
  return {
    ...place,
    rule: 'verweis',
    problem: `Die Datei „${name}“ liegt nicht in public/uploads`,
    fix: `${suggest(nearest, name)}Lege sie dort ab oder berichtige den Namen`,
  };
}
