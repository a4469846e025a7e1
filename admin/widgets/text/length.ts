/** How long a text may be, and when to say so. */

/** The pipeline refuses a file that is longer, its head included (`src/markdown/parse.ts`). */
export const longestText = 64_000;
const warning = 56_000;

/** @returns a sentence about the length; undefined while there is plenty of room */
export function findLengthProblem(
  text: string,
): { message: string; isTooLong: boolean } | undefined {
  const { length } = text;
  if (length > longestText) {
    return {
      message: `Der Text ist ${toNumber(length - longestText)} Zeichen zu lang. Teile ihn auf, oder hänge einen Teil als Datei an.`,
      isTooLong: true,
    };
  }
  if (length < warning) return undefined;
  return {
    message: `Bald zu lang: noch ${toNumber(longestText - length)} Zeichen, die Angaben oben eingerechnet etwas weniger.`,
    isTooLong: false,
  };
}

export function toNumber(count: number): string {
  return count.toLocaleString('de-DE');
}
