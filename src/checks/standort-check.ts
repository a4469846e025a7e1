/**
 * Claims of an entry of the guide about Standorte must not be wider than their Belege: a plan is not shown as
 * done, and a point that tells of no Standort shows nothing of one.
 */
import { isExperience } from '#domain/praxis/evidence.ts';
import type { Advice, Finding } from '#domain/entry/finding.ts';
import { arten, type Art, type Fundstelle } from '#schemas/fundstelle.ts';
import { praxisStandortSchema, richtungLabels, standLabels, type Praxis } from '#schemas/praxis.ts';

import type { Entry } from './entries.ts';
import { valueAt } from './schema-path.ts';
import type { Targets } from './targets.ts';

type Angabe = Praxis['standorte'][number];

/** A Beleg or Standort that is not there is told by the check of references. */
export function checkStandorte({ collection, frontmatter }: Entry, targets: Targets): Finding[] {
  if (collection !== 'best-practice') return [];
  const { standorte, belege } = frontmatter.data;
  return toList(standorte).flatMap((item, index) => {
    const { data: angabe } = praxisStandortSchema.safeParse(item);
    const point = angabe && targets.findPoint(angabe.beleg);
    if (!point || !targets.findEntry('standorte', angabe.standort)) return [];
    const place = frontmatter.placeOf(['standorte', index, 'beleg']);
    const advice =
      checkPlace(angabe, point) ?? checkArt(angabe, point) ?? checkRichtung(angabe, belege);
    return advice ? [{ ...place, rule: 'standort-beleg', ...advice }] : [];
  });
}

/**
 * Only the hashtag counts: all else that knows of Standorte, such as the level of evidence, goes by it too.
 */
function checkPlace({ standort, beleg }: Angabe, { standorte }: Fundstelle): Advice | undefined {
  if (standorte.includes(standort)) return undefined;
  const others = standorte.map((id) => `#${id}`).join(', ');
  const instead = others === '' ? 'Er nennt keinen Standort' : `Er trägt ${others}`;
  return {
    problem: `Der Beleg „${beleg}“ erzählt nicht von „${standort}“`,
    fix: `${instead}. Nimm einen Punkt, der von dort erzählt: Er oder sein Abschnitt trägt den Hashtag #${standort}. Fehlt der nur, ergänze ihn im Protokoll. Erzählt kein Punkt davon, nimm den Standort heraus`,
  };
}

function checkArt({ stand, beleg }: Angabe, { art }: Fundstelle): Advice | undefined {
  if (stand === 'geplant' || isExperience(art)) return undefined;
  return {
    problem: `„${standLabels[stand]}“ geht aus „${beleg}“ nicht hervor: Der Punkt steht unter „${arten[art].heading}“ und erzählt nicht, was jemand erlebt hat`,
    fix: `Wähle „${standLabels.geplant}“ (\`stand: geplant\`), oder nimm als Beleg einen Punkt, der von Erlebtem erzählt: Er steht unter ${lived}`,
  };
}

const lived = new Intl.ListFormat('de', { type: 'disjunction' }).format(
  Object.entries(arten)
    .filter(([art]) => isExperience(art as Art))
    .map(([, { heading }]) => `„${heading}“`),
);

/** Otherwise the page would tell of a success or failure that its level of evidence does not count. */
function checkRichtung({ stand, beleg }: Angabe, belege: unknown): Advice | undefined {
  if (stand === 'geplant') return undefined;
  const own = toList(belege).find((one) => valueAt(one, ['fundstelle']) === beleg);
  const richtung = valueAt(own, ['richtung']) ?? 'dafuer';
  const fits = stand === 'gearbeitet' ? richtung === 'dafuer' : richtung !== 'rahmen';
  if (own && fits) return undefined;
  const right =
    stand === 'gearbeitet'
      ? `„${richtungLabels.dafuer}“`
      : `„${richtungLabels.dagegen}“ oder „${richtungLabels.dafuer}“`;
  return own
    ? {
        problem: `Unter „Belege“ steht „${beleg}“ so, dass es nicht zu „${standLabels[stand]}“ passt`,
        fix: `Wähle dort als Richtung ${right}. Stimmt das nicht, nimm den Standort heraus`,
      }
    : {
        problem: `„${standLabels[stand]}“ stützt sich auf „${beleg}“, und der Punkt fehlt unter „Belege“`,
        fix: `Trag ihn dort ein (\`- fundstelle: ${beleg}\`), mit der Richtung ${right}: Sonst zählt er bei der Belegstärke nicht mit`,
      };
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
