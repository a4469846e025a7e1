/** Entries of the guide that do not say what to do tomorrow. A notice: older ones may be right without it. */
import { valueAt } from './schema-path.ts';
import type { Entry } from './entries.ts';

/** @returns the files of those that are not superseded */
export function listWithoutStep(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ collection, frontmatter: { data } }) => {
      const isPraxis = collection === 'best-practice' && valueAt(data, ['status']) !== 'ueberholt';
      return isPraxis && valueAt(data, ['ersterSchritt']) === undefined;
    })
    .map(({ file }) => file);
}
