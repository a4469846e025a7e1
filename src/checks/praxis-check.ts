/** The body of a Praxis answers the same questions in the same order, so that people can compare. */
import type { Finding } from '#domain/finding.ts';
import type { Rendered } from '#markdown/pipeline.ts';

export const praxisHeadings = ['Empfehlung', 'Bedingungen', 'Stolpersteine'] as const;
export const optionalPraxisHeading = 'Offene Fragen';

export function checkPraxisBody({ headings, findings }: Rendered, text: string): Finding[] {
  // A body that could not be read has no headings; its own findings say why.
  if (findings.length > 0) return [];

  const written = headings.map((heading) => heading.text);
  const expected = [...praxisHeadings, ...written.filter((name) => name === optionalPraxisHeading)];
  if (written.join() === expected.join()) return [];

  const odd = written.find((name, index) => name !== expected[index]);
  const missing = expected.find((name) => !written.includes(name));
  return [
    {
      ...placeOfHeading(text, odd),
      rule: 'praxis-aufbau',
      problem: missing
        ? `Der Abschnitt „${missing}“ fehlt`
        : `Der Abschnitt „${odd ?? ''}“ gehört nicht hierher`,
      fix: `Reihenfolge: ${praxisHeadings.map((name) => `## ${name}`).join(', ')}, danach freiwillig ## ${optionalPraxisHeading}`,
    },
  ];
}

function placeOfHeading(text: string, heading: string | undefined) {
  const lines = text.split('\n');
  const index = heading ? lines.findIndex((line) => line.startsWith(`## ${heading}`)) : -1;
  return { line: index === -1 ? lines.length : index + 1, column: 1 };
}
