/** Reads the number somebody meant by a text: `4.000`, `12,5`, `1 000`, `54,13 %`. */

/**
 * @returns all possible readings, none if it is no number: `4.000` is four thousand for people and four for
 * programs
 */
export function toFigures(text: string): number[] {
  const words = text.normalize('NFKC').trim();
  if (/^0x[0-9a-f]+$/i.test(words) || /^\d+(?:\.\d+)?e[+-]?\d+$/i.test(words)) {
    return only([Number(words)]);
  }
  const [, sign = '', digits] =
    /^(?:\p{L}{1,10}\.? )?([+\-−]?)(\d[\d.,'’ _]{0,40}|[.,]\d{1,20})(?:[^\d]{0,40})$/u.exec(
      words,
    ) ?? [];
  if (digits === undefined) return [];
  const readings = read(digits.trim().replace(/[.,]$/, ''));
  return only(readings.map((one) => (sign === '-' || sign === '−' ? -one : one)));
}

function read(digits: string): number[] {
  const bare = digits.replace(/(?<=\d)['’ _](?=\d)/g, '');
  const marks = bare.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(bare)];
  const last = bare.slice(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(',')));
  const decimal = Number(`${bare.slice(0, -last.length).replace(/[.,]/g, '')}.${last.slice(1)}`);
  const isGrouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(bare);
  const whole = Number(bare.replace(/[.,]/g, ''));
  if (new Set(marks).size > 1) return [decimal];
  if (marks.length > 1) return isGrouped ? [whole] : [];
  // One mark with three digits behind: thousands for some, parts for others.
  return isGrouped && !bare.startsWith('0') ? [whole, decimal] : [decimal];
}

function only(numbers: number[]): number[] {
  // `-0` is nothing.
  return numbers.filter((one) => Math.abs(one) <= Number.MAX_SAFE_INTEGER).map((one) => one + 0);
}
