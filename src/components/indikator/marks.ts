/** How a figure looks in a chart, and what the chart has to explain. */

export interface ChartWert {
  wo: string;
  jahr: number;
  wert?: number;
  text: string;
  unsicher?: string | undefined;
}

/** „ca. 37 % (?)“, „nicht genannt“ */
export function toMark({ wert, text, unsicher }: ChartWert): {
  value: number | undefined;
  text: string;
  isDoubtful: boolean;
} {
  const isDoubtful = unsicher !== undefined;
  const words = wert === undefined ? 'nicht genannt' : isDoubtful ? `${text} (?)` : text;
  return { value: wert, text: words, isDoubtful };
}

/** The unit behind the numbers of an axis. */
export function toUnit(einheit: string): string {
  return einheit === 'prozent' ? '\u00a0%' : '';
}

/** Sentences for the marks in use, and for no others. */
export function explainMarks(
  werte: readonly ChartWert[],
  words: { doubtful: string; untold: string },
): string[] {
  return [
    ...(werte.some(({ unsicher }) => unsicher !== undefined) ? [words.doubtful] : []),
    ...(werte.some(({ wert }) => wert === undefined) ? [words.untold] : []),
  ];
}

/** For who hears the picture: how many values from where to where. The table has each. */
export function describeWerte(werte: readonly ChartWert[]): string {
  const known = werte.flatMap(({ wert, ...rest }) =>
    wert === undefined ? [] : [{ wert, ...rest }],
  );
  const sorted = known.toSorted((a, b) => a.wert - b.wert);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const range =
    least && most && least !== most
      ? `Vom kleinsten Wert, ${tell(least)}, bis zum größten, ${tell(most)}.`
      : least
        ? `${tell(least)}.`
        : '';
  const untold = werte.length - known.length;
  return [
    range,
    untold > 0 ? `${untold === 1 ? 'Ein Wert ist' : `${untold} Werte sind`} nicht genannt.` : '',
    'Alle Werte stehen in der Tabelle darunter.',
  ]
    .filter(Boolean)
    .join(' ');
}

function tell({ wo, jahr, text }: ChartWert): string {
  return `${text} (${wo}, ${jahr})`;
}
