/** Does the target of every reference exist, and may readers see it? */
import type { FileFinding, Finding, Place } from '#domain/entry/finding.ts';
import { toVisible } from '#domain/text/hidden-signs.ts';
import { shorten } from '#domain/text/shorten.ts';
import { fieldsOf } from '#schemas/collections.ts';

import { checkAddresses } from './address-check.ts';
import type { Entry } from './entries.ts';
import { showLine } from './field-line.ts';
import { walkFields } from './field-walk.ts';
import { checkHashtags } from './hashtag-check.ts';
import { checkLinks } from './link-check.ts';
import { valueAt } from './schema-path.ts';
import { isUploadField } from './named-uploads.ts';
import { checkStandorte } from './standort-check.ts';
import { checkTarget, explainName, missingUpload } from './target-check.ts';
import type { Targets } from './targets.ts';

export function checkReferences(entries: readonly Entry[], targets: Targets): FileFinding[] {
  return entries.flatMap((entry) =>
    [
      ...checkFields(entry, targets),
      ...checkLinks(entry, targets),
      ...checkHashtags(entry, targets),
      ...checkAddresses(entry, targets),
      ...checkStandorte(entry, targets),
    ].map((finding) => ({ ...finding, file: entry.file })),
  );
}

/**
 * One slip in a file can leave dozens of references without their end. They are not told one by one:
 * the first finding of that file says how many there are.
 *
 * @param findings of all files
 * @param targets those that the references were looked up in
 */
export function nameConsequences<Found extends FileFinding>(
  findings: Found[],
  { waiting }: Targets,
): Found[] {
  const named = new Set<string>();
  return findings.toSorted(byPlace).map((finding) => {
    const count = waiting.get(finding.file);
    if (!count || named.has(finding.file)) return finding;
    named.add(finding.file);
    const those =
      count === 1
        ? 'hängt ein Verweis, der erst danach wieder ankommt'
        : `hängen ${count} Verweise, die erst danach wieder ankommen`;
    return { ...finding, fix: `${finding.fix}. Daran ${those}` };
  });
}

/** By code unit, not by locale: the same order on every machine. */
function byPlace(a: FileFinding, b: FileFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** @returns the findings of the schema, without those that the references explain better: the entry meant */
export function withoutNamed<One extends FileFinding>(
  findings: readonly One[],
  references: readonly FileFinding[],
): One[] {
  const named = new Set(references.filter(({ rule }) => rule === 'verweis').map(toPlace));
  return findings.filter((one) => one.rule !== 'feld-wert' || !named.has(toPlace(one)));
}

function toPlace({ file, line, column }: FileFinding): string {
  return `${file}:${line}:${column}`;
}

function checkFields(entry: Entry, targets: Targets): Finding[] {
  const { frontmatter, collection } = entry;
  const findings: Finding[] = [];
  walkFields(fieldsOf(collection), frontmatter.data, (field, value, path) => {
    if (typeof value !== 'string') return;
    const place = frontmatter.placeOf(path);
    const { relation } = field;
    const isList = field.isList && typeof path.at(-1) !== 'number';
    const show = (id: string) => showLine(path, isList ? [id] : id);
    // The check of the schema already reports a wrong form; here only the entry that may be meant.
    if (!field.item.safeParse(value).success) {
      if (relation !== undefined) {
        findings.push(...explainName(relation, value, place, targets, show));
      }
      return;
    }

    if (relation !== undefined) {
      findings.push(...checkTarget(entry, relation, value, place, targets, show));
    }
    if (path.at(-1) === 'zitat') {
      const fundstelle = valueAt(frontmatter.data, [...path.slice(0, -1), 'fundstelle']);
      findings.push(...checkZitat(value, fundstelle, place, targets));
    }
    if (isUploadField(field) && !targets.site.uploads.has(value)) {
      findings.push(missingUpload(value, place, targets));
    }
  });
  return findings;
}

function checkZitat(zitat: string, fundstelle: unknown, place: Place, targets: Targets): Finding[] {
  const point = typeof fundstelle === 'string' ? targets.findPoint(fundstelle) : undefined;
  if (!point || toVisible(point.text).includes(toVisible(zitat))) return [];
  // It was right until the point changed, and that is told at the point.
  const [protokoll = '', id = ''] = String(fundstelle).split('#');
  const published = targets.findPublished(protokoll, id);
  if (published !== point.text && published && toVisible(published).includes(toVisible(zitat))) {
    return [];
  }
  return [
    {
      ...place,
      rule: 'zitat',
      problem: `Das Zitat „${shorten(zitat, 60)}“ steht so nicht in ${String(fundstelle)}`,
      fix: `Übernimm die Worte genau; dort steht: „${shorten(point.text, 160)}“`,
    },
  ];
}
