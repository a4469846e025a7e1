/**
 * The „Praxis des Monats“: by rule, not by hand.
 *
 * All entries that may be shown take turns in the order in which they came into the guide; none has a second
 * turn before each has had its first. Nothing is stored: the turns are played through from the first month
 * on, from the dates in the entries. So a new entry waits at the end of the round and changes no month before
 * the next.
 */

export interface Candidate {
  id: string;
  /** Day on which it came into the guide. */
  since: string;
  /** The day from which it is not shown, since it is due for review or outdated. */
  until: string;
}

/** The rule in words for readers, kept beside the rule itself. */
export const practiceRule =
  'Jeden Monat steht hier ein anderer aktueller Eintrag, reihum. Dabei sind alle mit wenigstens ersten Hinweisen, die weder umstritten sind noch zur Prüfung anstehen.';

/**
 * @param candidates in any order
 * @param today `JJJJ-MM-TT`; all days of a month get the same answer
 * @returns nothing where none may be shown
 */
export function findPracticeOfMonth<Entry extends Candidate>(
  candidates: readonly Entry[],
  today: string,
): Entry | undefined {
  const queue = candidates.toSorted(
    (a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id),
  );
  const first = queue[0]?.since.slice(0, 7);
  const last = today.slice(0, 7);
  if (!first) return undefined;

  const shown = new Set<string>();
  let chosen: Entry | undefined;
  for (let month = first; month <= last; month = nextMonth(month)) {
    const there = queue.filter((entry) => isThere(entry, month, first));
    if (there.every(({ id }) => shown.has(id))) shown.clear();
    chosen = there.find(({ id }) => !shown.has(id));
    if (chosen) shown.add(chosen.id);
  }
  return chosen;
}

/**
 * Shown from the month after it came (in the first month at once), and as long as it held on the first day.
 */
function isThere({ since, until }: Candidate, month: string, first: string): boolean {
  return (since.slice(0, 7) < month || month === first) && until > `${month}-01`;
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
