/**
 * The use of a point: which entries point at it, and as what. Told from the other side, since entries name
 * the points they rest on and not the other way round.
 */
import type { Praxis } from '#schemas/praxis.ts';

/** One thing that points at a point. */
export interface Verweis {
  /** Reference of the point: `2013-07-17-weimar#t1-g3`. */
  ref: string;
  rolle: Rolle;
  titel: string;
  href: string;
  /** Said where the other is not simply valid: `überholt`. */
  note?: string | undefined;
}

/** The roles in the order in which they are told. */
export const rolleLabels = {
  dafuer: 'Beleg für',
  dagegen: 'Spricht gegen',
  rahmen: 'Gehört zu',
  werdegang: 'Gehört zu',
  erwaehnt: 'Aufgegriffen in',
  erfahrung: 'Erfahrung dazu',
  nachweis: 'Nachweis zur Vereinbarung',
} as const;

export type Rolle = keyof typeof rolleLabels;

/** One role and its entries: `Beleg für` and the list. */
export interface Verbleib {
  rolle: Rolle;
  label: string;
  links: Pick<Verweis, 'titel' | 'href' | 'note'>[];
}

/** Whether the guide rests on a point, for or against; being mentioned in it is less. */
export function isUsed(verbleib: readonly Verbleib[]): boolean {
  return verbleib.some(({ rolle }) => restsOn.has(rolle));
}

const restsOn = new Set<Rolle>(['dafuer', 'dagegen', 'rahmen', 'werdegang']);

/** Whether somebody in the guide took up the question, if only to ask it again. */
export function isTakenUp(verbleib: readonly Verbleib[]): boolean {
  return isUsed(verbleib) || verbleib.some(({ rolle }) => rolle === 'erwaehnt');
}

/** The uses by reference of the point; unused points are missing. */
export function toVerbleib(verweise: readonly Verweis[]): Map<string, Verbleib[]> {
  const byRef = Map.groupBy(verweise, ({ ref }) => ref);
  return new Map([...byRef].map(([ref, own]) => [ref, groupByRolle(withoutRepeats(own))]));
}

/** An entry that rests on a point need not say as well that its text links it or its past named it. */
function withoutRepeats(verweise: Verweis[]): Verweis[] {
  const isNamed = (verweis: Verweis, rollen: readonly Rolle[]) =>
    verweise.some(({ href, rolle }) => href === verweis.href && rollen.includes(rolle));
  return verweise.filter((verweis, index) => {
    const { rolle, href } = verweis;
    if (verweise.findIndex((one) => one.rolle === rolle && one.href === href) < index) return false;
    if (rolle === 'werdegang') return !isNamed(verweis, ['dafuer', 'dagegen', 'rahmen']);
    // A passing mention is shown only where nothing else is.
    return rolle !== 'erwaehnt' || !verweise.some((one) => restsOn.has(one.rolle));
  });
}

function groupByRolle(verweise: Verweis[]): Verbleib[] {
  const byLabel = Map.groupBy(verweise, ({ rolle }) => rolleLabels[rolle]);
  const rollen = Object.keys(rolleLabels) as Rolle[];
  return rollen.flatMap((rolle) => {
    const label = rolleLabels[rolle];
    const links = byLabel.get(label);
    if (!links) return [];
    // The first role of those that read alike stands for all.
    byLabel.delete(label);
    return {
      rolle,
      label,
      links: links.map(({ titel, href, note }) => ({ titel, href, note })),
    };
  });
}

/** The note beside the link to an entry of the guide. */
export function toStatusNote(status: Praxis['status']): string | undefined {
  return statusNotes[status];
}

const statusNotes: Record<Praxis['status'], string | undefined> = {
  aktuell: undefined,
  'in-diskussion': 'in Diskussion',
  ueberholt: 'überholt',
};

/** The point behind a link in a text: `/protokolle/2013-07-17-weimar/#t1-g3`. */
export function findFundstelleRef(url: string): string | undefined {
  const [, protokoll, point] = /^\/protokolle\/([^/#]+)\/#(t\d+-[a-z]\d+)$/.exec(url) ?? [];
  return protokoll && point ? `${protokoll}#${point}` : undefined;
}
