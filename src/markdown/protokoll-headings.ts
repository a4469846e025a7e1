/** Reads the headings of a Protokoll: which section begins, and of what kind its points are. */
import { arten, type Art } from '#schemas/fundstelle.ts';

/**
 * @param text for instance `TOP 5, Tisch 1: Einzelfallarbeit`
 * @returns its number as in the address (`51`), label and title
 */
export function findSection(
  text: string,
): { number: string; label: string; title: string } | undefined {
  if (text === 'Rahmen') return { number: '0', label: '', title: text };
  const match = /^((?:Tisch|Abschnitt|TOP) (0|[1-9]\d?)(?:, Tisch (\d))?): *(\S.*)$/.exec(text);
  if (!match) return;
  const [, label = '', number = '', table = '', title = ''] = match;
  return { number: number + table, label, title };
}

/** @returns the kind of a heading such as „Gute Erfahrungen“ */
export function findArt(name: string): Art | undefined {
  return (Object.keys(arten) as Art[]).find((art) => arten[art].heading === name);
}
