/** Everything that speaks for and against each entry of the guide, side by side, and the sum of it. */
import {
  isContra,
  isExperience,
  toEvidenceLevel,
  type Evidence,
  type EvidenceLevel,
  type Richtung,
} from '#domain/praxis/evidence.ts';
import { findQuote, type QuoteParts } from '#domain/protokoll/quote.ts';
import { ergebnisLabels } from '#schemas/erfahrung.ts';
import { arten } from '#schemas/fundstelle.ts';
import { href, today } from '#site.config';

import { getErfahrungen, richtungNames, type ErfahrungCard } from './erfahrungen.ts';
import { getPoints, type Point } from '#queries/protokolle/fundstellen.ts';
import type { StandortLink } from '#queries/standorte/standort-links.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface LedgerRow {
  /** The source: a point of a Protokoll, or an Erfahrung of a Standort. */
  type: 'punkt' | 'erfahrung';
  jahr: number | undefined;
  text: string;
  /** The text around the decisive words, where some are named. */
  quote: QuoteParts | undefined;
  /** `gut`, `schlecht` …, for its colour and its mark. */
  art: string;
  artLabel: string;
  richtung: Richtung;
  richtungLabel: string;
  href: string;
  /** `Weimar 2013, T1-G3`, or the title of the Erfahrung. */
  quelle: string;
  standorte: StandortLink[];
}

export interface Count {
  label: string;
  count: number;
}

export interface Ledger {
  /** Rows by year, the latest first; those without a date come last. */
  rows: LedgerRow[];
  /** The evidence behind the level, in the order of the rows. */
  evidence: Evidence[];
  /** The level, with the address of the page that explains it. */
  level: EvidenceLevel & { href: string };
  /** The sources that contradict, by name. */
  contra: { label: string; href: string }[];
  /** How many rows there are of each direction, and of each kind of experience. */
  counts: { richtungen: Count[]; arten: Count[] };
  erfahrungen: ErfahrungCard[];
}

/** Ledgers by id of the Praxis. */
export async function getLedgers(): Promise<Map<string, Ledger>> {
  const [praxis, points, erfahrungen] = await Promise.all([
    getVisible('best-practice'),
    getPoints(),
    getErfahrungen(),
  ]);
  return new Map(
    praxis.map(({ id, data }) => [
      id,
      toLedger(
        data,
        points,
        erfahrungen.filter((erfahrung) => erfahrung.praxis === id),
      ),
    ]),
  );
}

function toLedger(
  data: Visible<'best-practice'>['data'],
  points: Map<string, Point>,
  erfahrungen: ErfahrungCard[],
): Ledger {
  const items = [
    ...data.belege.flatMap(({ fundstelle, zitat, richtung }) => {
      const point = points.get(fundstelle);
      if (!point) return [];
      const row = toPointRow(point, zitat, richtung);
      return [{ row, evidence: toPointEvidence(point, richtung) }];
    }),
    ...erfahrungen.map((erfahrung) => ({
      row: toErfahrungRow(erfahrung),
      evidence: toErfahrungEvidence(erfahrung),
    })),
  ].sort((a, b) => (b.row.jahr ?? 0) - (a.row.jahr ?? 0));

  const rows = items.map(({ row }) => row);
  const evidence = items.map((item) => item.evidence);
  const level = toEvidenceLevel(evidence, today);
  return {
    rows,
    evidence,
    level: { ...level, href: href(`/best-practice/belegstaerke/#stufe-${level.stufe}`) },
    contra: items
      .filter(({ evidence }) => isContra(evidence))
      .map(({ row }) => ({ label: row.quelle, href: row.href })),
    counts: toCounts(rows),
    erfahrungen,
  };
}

function toPointRow(point: Point, zitat: string | undefined, richtung: Richtung): LedgerRow {
  const { jahr, text, art, artLabel, href, protokoll, label, standorte } = point;
  return {
    type: 'punkt',
    jahr,
    text,
    quote: zitat === undefined ? undefined : findQuote(text, zitat),
    art,
    artLabel,
    richtung,
    richtungLabel: richtungNames[richtung],
    href,
    quelle: `${protokoll.kurz}, ${label}`,
    standorte,
  };
}

function toErfahrungRow(erfahrung: ErfahrungCard): LedgerRow {
  const { jahr, geschehen, art, ergebnisLabel, richtung, href, titel, standort } = erfahrung;
  return {
    type: 'erfahrung',
    jahr,
    text: geschehen,
    quote: undefined,
    art,
    artLabel: ergebnisLabel,
    richtung,
    richtungLabel: richtungNames[richtung],
    href,
    quelle: titel,
    standorte: standort ? [standort] : [],
  };
}

/** Both sides are named even at nought: that nothing speaks against it is worth a word. */
function toCounts(rows: LedgerRow[]): Ledger['counts'] {
  const richtungen = (['dafuer', 'dagegen', 'beides', 'rahmen'] as const)
    .map((richtung) => ({
      richtung,
      label: richtungNames[richtung],
      count: rows.filter((row) => row.richtung === richtung).length,
    }))
    .filter(({ richtung, count }) => count > 0 || ['dafuer', 'dagegen'].includes(richtung));
  return {
    richtungen: richtungen.map(({ label, count }) => ({ label, count })),
    arten: [
      ...Object.values(ergebnisLabels).map((label) => ({ label, artLabel: label })),
      ...[arten.gut, arten.neutral, arten.schlecht].map(({ heading, label }) => ({
        label: heading,
        artLabel: label,
      })),
    ]
      .map(({ label, artLabel }) => ({
        label,
        count: rows.filter((row) => row.artLabel === artLabel).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

function toPointEvidence(point: Point, richtung: Richtung): Evidence {
  return {
    quelle: point.protokoll.id,
    jahr: point.jahr,
    standorte: point.standorte.map(({ id }) => id),
    richtung,
    isExperience: isExperience(point.art),
    ...(point.nennungen !== undefined && {
      votum: { nennungen: point.nennungen, von: point.stimmberechtigt },
    }),
  };
}

/** An Erfahrung that a Protokoll tells of is the same source as that Protokoll. */
function toErfahrungEvidence(erfahrung: ErfahrungCard): Evidence {
  return {
    quelle: erfahrung.belege[0]?.protokoll.id ?? `erfahrung:${erfahrung.id}`,
    jahr: erfahrung.jahr,
    standorte: erfahrung.standort ? [erfahrung.standort.id] : [],
    richtung: erfahrung.richtung,
    isExperience: true,
  };
}
