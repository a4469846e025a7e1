/** The headings that a kind of text knows, as blocks to insert. */
import { optionalPraxisHeadings, praxisHeadings } from '#checks/praxis-check.ts';
import { arten } from '#schemas/fundstelle.ts';

export type TextKind = 'protokoll' | 'praxis' | 'text';

export interface HeadingBlock {
  label: string;
  block: string;
}

export interface HeadingGroup {
  label: string;
  headings: HeadingBlock[];
}

/** @param text as it is, so that the next Tisch gets the next number */
export function toHeadingGroups(kind: TextKind, text: string): HeadingGroup[] {
  if (kind === 'protokoll') {
    return [
      { label: 'Abschnitt', headings: toSections(text) },
      { label: 'Art der Punkte', headings: toArten() },
    ];
  }
  if (kind === 'praxis') {
    const headings = [...praxisHeadings, ...optionalPraxisHeadings].filter(
      (heading) => !hasHeading(text, heading),
    );
    return [{ label: 'Abschnitt', headings: [...headings.map(toChapter), subheading] }];
  }
  return [{ label: 'Überschrift', headings: [{ label: 'Überschrift', block: '## ' }, subheading] }];
}

const subheading = { label: 'Zwischenüberschrift', block: '### ' };

function toChapter(heading: string): HeadingBlock {
  const start = heading === 'Zum Abhaken' ? '- [ ] ' : '';
  return { label: heading, block: `## ${heading}\n\n${start}` };
}

function toSections(text: string): HeadingBlock[] {
  const number = findNextNumber(text);
  const numbered = ['Tisch', 'TOP', 'Abschnitt'].map((name) => {
    const label = `${name} ${number}: `;
    return { label: `${label}…`, block: `## ${label}` };
  });
  if (hasHeading(text, 'Rahmen')) return numbered;
  return [{ label: 'Rahmen', block: '## Rahmen\n\n' }, ...numbered];
}

/** Two kinds may share a heading; it is offered once. */
function toArten(): HeadingBlock[] {
  const headings = new Set(Object.values(arten).map(({ heading }) => heading));
  return [...headings].map((heading) => ({ label: heading, block: `### ${heading}\n\n- ` }));
}

/** Sections are counted through whatever they are called, as the number is their address. */
function findNextNumber(text: string): number {
  const numbers = [...text.matchAll(/^## (?:Tisch|TOP|Abschnitt) (\d{1,2})\b/gm)];
  return Math.max(0, ...numbers.map(([, number]) => Number(number))) + 1;
}

function hasHeading(text: string, heading: string): boolean {
  return text.split('\n').some((line) => {
    const [, written = ''] = /^ {0,3}##[ \t]+(.*)$/.exec(line) ?? [];
    return written.replace(/(?:[ \t]+#\S*)*[ \t]*$/, '') === heading;
  });
}
