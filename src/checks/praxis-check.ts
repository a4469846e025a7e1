/** The body of a Praxis answers the same questions in the same order, so that people can compare. */
import type { Finding, Place } from '#domain/entry/finding.ts';

import type { Entry } from './entries.ts';

export const praxisHeadings = ['Empfehlung', 'Bedingungen', 'Stolpersteine'] as const;
export const optionalPraxisHeadings = ['Zum Abhaken', 'Offene Fragen'] as const;

type WrittenPraxis = Pick<Entry, 'collection' | 'rendered' | 'text'>;

export function checkPraxisBody({ collection, rendered, text }: WrittenPraxis): Finding[] {
  if (collection !== 'best-practice') return [];
  const { headings, findings } = rendered;
  // A body that could not be read has no headings; its own findings say why.
  if (headings.length === 0 && findings.length > 0) return [];

  const written = [...new Set(headings.map((heading) => heading.text))];
  const allowed: string[] = [...praxisHeadings, ...optionalPraxisHeadings];
  const strange = written.filter((name) => !allowed.includes(name));
  const missing = praxisHeadings.filter((name) => !written.includes(name));
  const expected = allowed.filter((name) => written.includes(name));
  const misplaced = written.find((name, index) => name !== expected[index]);

  const problems: [problem: string, place: Place][] = [
    ...strange.map((name): [string, Place] => [
      `Der Abschnitt „${name}“ gehört nicht hierher`,
      placeOfHeading(text, name),
    ]),
    ...missing.map((name): [string, Place] => [`Der Abschnitt „${name}“ fehlt`, placeOfEnd(text)]),
  ];
  // The order matters only when none of the headings is missing.
  if (problems.length === 0 && misplaced !== undefined) {
    problems.push([
      `Der Abschnitt „${misplaced}“ steht nicht an seinem Platz`,
      placeOfHeading(text, misplaced),
    ]);
  }
  return problems.map(([problem, place]) => ({ ...place, rule: 'praxis-aufbau', problem, fix }));
}

const list = (names: readonly string[]) => names.map((name) => `\`## ${name}\``);
const fix = `Die Reihenfolge ist ${list(praxisHeadings).join(', ')}, danach freiwillig ${list(optionalPraxisHeadings).join(' und ')}`;

/** The pipeline gives no place of a heading, so this reads the line as it is mostly written. */
function placeOfHeading(text: string, heading: string): Place {
  const index = text.split(/\r?\n/).findIndex((line) => {
    const written = /^ {0,3}##[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1] ?? '';
    return written.replace(/[*_`\\]/g, '') === heading;
  });
  return index === -1 ? placeOfEnd(text) : { line: index + 1, column: 1 };
}

/** The last line with text: missing parts can go below it. */
function placeOfEnd(text: string): Place {
  return { line: text.trimEnd().split('\n').length, column: 1 };
}
