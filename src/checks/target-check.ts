/** One reference against its target, whether it stands in a field or in the text. */
import type { Finding, Place } from '#domain/finding.ts';
import { findNearest } from '#domain/suggest.ts';
import { collections } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';
import { isPublic, type Targets } from './targets.ts';

/** @param relation a folder of `src/content`, or `fundstellen` */
export function checkTarget(
  entry: Entry,
  relation: string,
  id: string,
  place: Place,
  targets: Targets,
): Finding[] {
  const target = targets.findEntry(relation, id);
  if (!target) {
    return targets.isUnread(relation, id) ? [] : [deadReference(relation, id, place, targets)];
  }
  if (target === entry && relation !== 'fundstellen') return [{ ...place, ...ownself }];
  return isPublic(entry) && !isPublic(target) ? [hiddenTarget(id, place, target)] : [];
}

function deadReference(relation: string, id: string, place: Place, targets: Targets): Finding {
  const nearest = findNearest(id, targets.idsOf(relation));
  const isFundstelle = relation === 'fundstellen';
  return {
    ...place,
    rule: 'verweis',
    problem: isFundstelle
      ? `Die Fundstelle „${id}“ gibt es nicht`
      : `„${id}“ gibt es nicht unter ${collections[relation as keyof typeof collections].plural}`,
    fix: `${nearest ? `Meintest du „${nearest}“? ` : ''}${isFundstelle ? lookUp : createOrDrop}`,
  };
}

const lookUp = 'Sieh im Protokoll nach, welche Nummer der Punkt trägt';
const createOrDrop = 'Berichtige den Namen, lege den Eintrag an oder nimm den Verweis heraus';

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
    fix: `Mach das Ziel öffentlich (\`${isDraft ? 'zustand: endgueltig' : 'sichtbarkeit: oeffentlich'}\`) oder nimm den Verweis heraus`,
  };
}

export function missingUpload(name: string, place: Place, { site }: Targets): Finding {
  const nearest = findNearest(name, site.uploads);
  return {
    ...place,
    rule: 'verweis',
    problem: `Die Datei „${name}“ liegt nicht in public/uploads`,
    fix: `${nearest ? `Meintest du „${nearest}“? ` : ''}Lege sie dort ab oder berichtige den Namen`,
  };
}
