/** The marks Git leaves in a file when two people have changed it and nobody has joined the versions. */
import type { Finding } from '#domain/entry/finding.ts';

/**
 * @param text a whole file, head included
 * @returns the first of them, since the others are a part of the same conflict
 */
export function findConflictMarks(text: string): Finding[] {
  const lines = text.split(/\r\n|\r|\n/);
  const index = lines.findIndex((line) => mark.test(line));
  if (index < 0) return [];
  return [
    {
      line: index + 1,
      column: 1,
      rule: 'konflikt',
      problem:
        'Hier steht eine Marke von Git: Zwei haben dieselbe Stelle geändert, und beide Fassungen stehen untereinander',
      fix: 'Lass die Fassung stehen, die gelten soll, und lösche die andere und die Zeilen, die mit <<<<<<<, =======, ||||||| oder >>>>>>> beginnen',
    },
  ];
}

/** Seven signs at the beginning of a line, alone or with a name behind them (git-merge, „HOW CONFLICTS ARE PRESENTED“). */
const mark = /^(?:<{7}|>{7}|\|{7})(?:\s|$)|^={7}$/;
