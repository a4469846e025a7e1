/** Two Standorte side by side: the reports of each on every Thema, failures like successes. */
import { paths } from '#domain/entry/address.ts';
import { toPairId } from '#domain/standort/pair.ts';
import { withoutTold } from '#domain/standort/standort-ledger.ts';
import { href } from '#site.config';

import { getErfahrungPages, type ErfahrungPage } from '#queries/leitfaden/erfahrungen.ts';
import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import { getStandortLinks, type StandortLink } from './standort-links.ts';
import { getThemaLinks, type ThemaLink } from '#queries/themen/thema-links.ts';

/** Something that was told, by a point of a Protokoll or in an Erfahrung. */
export interface Told {
  /** Id of the main Thema, or '' for none. */
  thema: string;
  art: string;
  artLabel: string;
  jahr: number | undefined;
  text: string;
  href: string;
  /** `Erfurt 2019, T1-G3`, or the title of the Erfahrung. */
  quelle: string;
}

type Pair<T> = readonly [T, T];

export interface Vergleich {
  /** `arnstadt-und-erfurt` */
  id: string;
  standorte: Pair<StandortLink>;
  /** The number of each kind; all reports are on the page. */
  counts: { label: string; counts: Pair<number> }[];
  /** The Themen on which at least one of them has told something. */
  themen: { id: string; titel: string; told: Pair<Told[]> }[];
  /** Those on which neither has. */
  silent: ThemaLink[];
}

export interface VergleichIndex {
  themen: ThemaLink[];
  /** Standorte with reports, each with all others it can be compared with. */
  standorte: (StandortLink & { others: { label: string; href: string }[] })[];
  /** Standorte without any report yet. */
  silent: StandortLink[];
}

/** One comparison for each pair of Standorte with reports. */
export async function getVergleiche(): Promise<Vergleich[]> {
  const [voices, themen] = await Promise.all([getVoices(), getThemaLinks()]);
  const told = voices.filter(hasTold);
  return told.flatMap((one, index) =>
    told.slice(index + 1).map((other) => toVergleich(one, other, [...themen.values()])),
  );
}

export async function getVergleichIndex(): Promise<VergleichIndex> {
  const [voices, themen] = await Promise.all([getVoices(), getThemaLinks()]);
  const standorte = voices.filter(hasTold).map(({ standort }) => standort);
  return {
    themen: [...themen.values()],
    standorte: standorte.map((standort) => ({
      ...standort,
      others: standorte
        .filter(({ id }) => id !== standort.id)
        .map(({ id, name }) => ({ label: name, href: href(paths.vergleich(standort.id, id)) })),
    })),
    silent: voices.filter((voice) => !hasTold(voice)).map(({ standort }) => standort),
  };
}

/** A Standort with its reports, by Thema. */
interface Voice {
  standort: StandortLink;
  told: Map<string, Told[]>;
}

function hasTold({ told }: Voice): boolean {
  return told.size > 0;
}

async function getVoices(): Promise<Voice[]> {
  const [standorte, points, erfahrungen] = await Promise.all([
    getStandortLinks(),
    getPoints(),
    getErfahrungPages(),
  ]);
  return [...standorte.values()].map((standort) => {
    const own = erfahrungen.filter((erfahrung) => erfahrung.standort?.id === standort.id);
    const nearby = [...points.values()].filter(({ standorte }) =>
      standorte.some(({ id }) => id === standort.id),
    );
    const told = [...own.map(fromErfahrung), ...withoutTold(nearby, own).map(fromPoint)];
    return { standort, told: Map.groupBy(sortTold(told), ({ thema }) => thema) };
  });
}

function toVergleich(one: Voice, other: Voice, themen: ThemaLink[]): Vergleich {
  const toldOn = (thema: string): Pair<Told[]> => [
    one.told.get(thema) ?? [],
    other.told.get(thema) ?? [],
  ];
  const isTold = ({ told }: { told: Pair<Told[]> }) => told.some((list) => list.length > 0);
  const all = [...themen, { id: '', titel: 'Ohne Thema' }].map(({ id, titel }) => ({
    id: id || 'ohne-thema',
    titel,
    told: toldOn(id),
  }));
  return {
    id: toPairId(one.standort.id, other.standort.id),
    standorte: [one.standort, other.standort],
    counts: toCounts([[...one.told.values()].flat(), [...other.told.values()].flat()]),
    themen: all.filter(isTold),
    silent: themen.filter(({ id }) => !isTold({ told: toldOn(id) })),
  };
}

const kinds = [
  { label: 'Gutes', arten: ['gut'] },
  { label: 'Schlechtes', arten: ['schlecht'] },
  { label: 'Gemischtes', arten: ['neutral'] },
];

function toCounts([one, other]: Pair<Told[]>): Vergleich['counts'] {
  const known = kinds.flatMap(({ arten }) => arten);
  const count = (label: string, isKind: (art: string) => boolean) => ({
    label,
    counts: [
      one.filter(({ art }) => isKind(art)).length,
      other.filter(({ art }) => isKind(art)).length,
    ] as const,
  });
  return [
    ...kinds.map(({ label, arten }) => count(label, (art) => arten.includes(art))),
    count('Anderes', (art) => !known.includes(art)),
  ];
}

/** Reports of things lived through first, then the rest; the latest first. */
function sortTold(told: Told[]): Told[] {
  const rank = ({ art }: Told) => Number(!kinds.some(({ arten }) => arten.includes(art)));
  return told.sort((a, b) => rank(a) - rank(b) || (b.jahr ?? 0) - (a.jahr ?? 0));
}

function fromPoint({ themen, protokoll, label, ...point }: Point): Told {
  const { art, artLabel, jahr, text, href } = point;
  const quelle = `${protokoll.kurz}, ${label}`;
  return { thema: themen[0]?.id ?? '', art, artLabel, jahr, text, href, quelle };
}

function fromErfahrung(erfahrung: ErfahrungPage): Told {
  const { themen, art, ergebnisLabel, jahr, geschehen, href, titel } = erfahrung;
  return {
    thema: themen[0]?.id ?? '',
    art,
    artLabel: `Erfahrung ${jahr}: ${ergebnisLabel.toLowerCase()}`,
    jahr,
    text: geschehen,
    href,
    quelle: titel,
  };
}
