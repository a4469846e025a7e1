/** The Ausgaben of the guide with the changes of each, and those after the last one. */
import { paths } from '#domain/entry/address.ts';
import { formatDate } from '#domain/time/dates.ts';
import { toHistory, type ChangeArt } from '#domain/praxis/editions.ts';
import { absolute, href, site, today } from '#site.config';

import { getNeuigkeiten, type Neuigkeit } from './neuigkeiten.ts';
import { getVisible, type Visible } from '#queries/visible.ts';

export interface ChangeGroup {
  titel: string;
  items: Neuigkeit[];
}

export interface AusgabePage {
  id: string;
  titel: string;
  href: string;
  /** Its day, in words. */
  datum: string;
  isUpcoming: boolean;
  anmerkung: string;
  /** Its changes by kind; kinds without any are left out. */
  groups: ChangeGroup[];
  /** `26 neue Einträge, 1 Erfahrung` */
  summary: string;
  citation: { text: string; url: string };
}

export interface Since {
  /** `Neu seit Ausgabe 1` */
  titel: string;
  groups: ChangeGroup[];
}

/** The latest first. */
export async function getAusgaben(): Promise<AusgabePage[]> {
  const { periods } = await getHistory();
  return periods.map(({ ausgabe, changes, isUpcoming }) => ({
    id: ausgabe.id,
    titel: ausgabe.titel,
    href: href(paths.ausgabe(ausgabe.id)),
    datum: formatDate(ausgabe.datum),
    isUpcoming,
    anmerkung: ausgabe.anmerkung,
    groups: toGroups(changes),
    summary: summarize(changes),
    citation: toCitation(ausgabe),
  }));
}

/** The news since the last Ausgabe, or all of them if there is none yet. */
export async function getSince(): Promise<Since> {
  const { current, since } = await getHistory();
  const titel = current ? `Neu seit ${current.titel}` : 'Neu im Leitfaden';
  return { titel, groups: toGroups(since) };
}

async function getHistory() {
  const [ausgaben, neuigkeiten] = await Promise.all([getVisible('ausgaben'), getNeuigkeiten()]);
  return toHistory(
    ausgaben.map(({ id, data }) => ({ id, ...data })),
    neuigkeiten,
    today,
  );
}

function toGroups(changes: readonly Neuigkeit[]): ChangeGroup[] {
  return kinds
    .map(({ titel, arten }) => ({ titel, items: changes.filter(({ art }) => arten.includes(art)) }))
    .filter(({ items }) => items.length > 0);
}

function summarize(changes: readonly Neuigkeit[]): string {
  const counts = kinds.flatMap(({ arten, one, many }) => {
    const count = changes.filter(({ art }) => arten.includes(art)).length;
    if (count === 0) return [];
    return count === 1 ? `1 ${one}` : `${count} ${many}`;
  });
  return counts.join(', ') || 'keine Änderung';
}

const kinds: readonly { titel: string; arten: ChangeArt[]; one: string; many: string }[] = [
  {
    titel: 'Überholt',
    arten: ['ueberholt'],
    one: 'überholter Eintrag',
    many: 'überholte Einträge',
  },
  {
    titel: 'Ergänzt und geändert',
    arten: ['ergaenzt', 'geaendert'],
    one: 'Änderung',
    many: 'Änderungen',
  },
  { titel: 'Neu aufgenommen', arten: ['neu'], one: 'neuer Eintrag', many: 'neue Einträge' },
  { titel: 'Neue Erfahrungen', arten: ['erfahrung'], one: 'Erfahrung', many: 'Erfahrungen' },
];

function toCitation({ id, titel, datum }: { id: string } & Visible<'ausgaben'>['data']) {
  return {
    text: `${site.name}, Best Practice, ${titel} (Stand ${formatDate(datum)})`,
    url: absolute(href(paths.ausgabe(id))),
  };
}
