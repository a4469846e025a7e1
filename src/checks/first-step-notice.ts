/** Entries of the guide that do not say what to do tomorrow. A notice: older ones may be right without it. */
import type { EntryNotice } from './notice.ts';
import { valueAt } from './schema-path.ts';

export const withoutFirstStep = {
  title: '„Gleich morgen“ fehlt noch',
  find: ({ collection, frontmatter: { data } }) => {
    const isPraxis = collection === 'best-practice' && valueAt(data, ['status']) !== 'ueberholt';
    if (!isPraxis || valueAt(data, ['ersterSchritt']) !== undefined) return [];
    return [{ words: 'Ein Satz, was sich sofort tun lässt, hilft beim Anfangen.' }];
  },
} satisfies EntryNotice;
