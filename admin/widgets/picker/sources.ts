/** The lists of the pickers: points of Protokolle and entries of a collection. */
import { toFundstelleLabel } from '#domain/entry/address.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { arten } from '#schemas/fundstelle.ts';

import { readEntries, readPoints, readThemen } from '../../repository.ts';
import { toIndex, type Index } from './search.ts';

export interface Source {
  /** Words for one and for many, in running text. */
  one: string;
  many: string;
  filters: readonly { key: string; label: string; all: string }[];
  load: () => Promise<Choices>;
}

export interface Choices extends Index {
  titleById: ReadonlyMap<string, string>;
  options: Readonly<Record<string, readonly { value: string; label: string }[]>>;
}

export const fundstellen: Source = {
  one: 'Fundstelle',
  many: 'Fundstellen',
  filters: [
    { key: 'treffen', label: 'Treffen', all: 'Alle Treffen' },
    { key: 'thema', label: 'Thema', all: 'Alle Themen' },
  ],
  load: remember(async (points: Awaited<ReturnType<typeof readPoints>>) => {
    const themen = await readThemen();
    const titelById = new Map(themen.map(({ id, titel }) => [id, titel]));
    const index = toIndex(
      points.map(({ ref, id, art, text, treffen, protokoll, themen, standorte }) => ({
        id: ref,
        title: text,
        note: `${arten[art].label} · ${treffen} · ${toFundstelleLabel(id)}`,
        name: `${treffen}, ${toFundstelleLabel(id)}`,
        words: [...themen.map((thema) => titelById.get(thema) ?? thema), ...standorte].join(' '),
        groups: { treffen: [protokoll], thema: themen },
      })),
    );
    const treffen = new Map(points.map((point) => [point.protokoll, point.treffen]));
    return toChoices(index, {
      treffen: [...treffen].map(([value, label]) => ({ value, label })),
      thema: themen.map(({ id, titel }) => ({ value: id, label: titel })),
    });
  }, readPoints),
};

const entrySources = new Map<CollectionName, Source>();

/** The same object each time, so that its list is indexed once. */
export function toEntrySource(collection: CollectionName): Source {
  const known = entrySources.get(collection) ?? {
    one: 'Eintrag',
    many: 'Einträge',
    filters: [],
    load: async () => {
      const entries = await readEntries(collection);
      const index = toIndex(
        entries.map(({ id, title, details }) => ({
          id,
          title,
          note: [...details, id].join(' · '),
          groups: {},
        })),
      );
      return toChoices(index, {});
    },
  };
  entrySources.set(collection, known);
  return known;
}

function toChoices(index: Index, options: Choices['options']): Choices {
  return {
    ...index,
    options,
    titleById: new Map(index.items.map(({ id, title }) => [id, title])),
  };
}

/** Makes an index of 13,000 points only once for each reading of them. */
function remember<Raw extends object>(
  index: (raw: Raw) => Promise<Choices>,
  read: () => Promise<Raw>,
): () => Promise<Choices> {
  let last: { raw: Raw; choices: Promise<Choices> } | undefined;
  return async () => {
    const raw = await read();
    if (last?.raw !== raw) last = { raw, choices: index(raw) };
    return last.choices;
  };
}
