/**
 * How much the tests try. Those with chance or many repetitions take a small part in every run, and all of it
 * with `THINKA_UMFANG=ganz`.
 */
export const isWhole = process.env['THINKA_UMFANG'] === 'ganz';

export function amount(always: number, whole: number): number {
  return isWhole ? whole : always;
}
