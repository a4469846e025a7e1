/**
 * How much is tried. The tests that end in chance or in many repetitions take a small part of it in
 * every run, and all of it with `THINKA_UMFANG=ganz`.
 */
export const isWhole = process.env['THINKA_UMFANG'] === 'ganz';

export function amount(always: number, whole: number): number {
  return isWhole ? whole : always;
}
