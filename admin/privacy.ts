/**
 * Warns the author of personal data before it is pushed: others read a branch in the forge, and pushed data
 * can always be found again. Public data is refused, as the checks will refuse it; for the rest the author is
 * asked, once for each new thing.
 */
import { renderBody } from '#checks/entries.ts';
import type { Frontmatter } from '#checks/frontmatter.ts';
import { findPrivacy } from '#checks/privacy-check.ts';
import { findPersonalData } from '#domain/privacy/find-personal-data.ts';
import type { Finding } from '#domain/entry/finding.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import type { CollectionName } from '#schemas/collections.ts';

import { Refusal } from './backend/refusal.ts';

export interface Saved {
  collection: CollectionName;
  /** Empty for a new entry. */
  id: string;
  /** The file that will be written. */
  text: string;
  /** Its head. */
  frontmatter: Frontmatter;
  /** The file that the form was filled from; empty for a new entry. */
  before: string;
}

/**
 * @param ask a question that is answered by yes or no
 * @throws a Refusal; the form keeps its values
 */
export function askForPrivacy(saved: Saved, ask: (question: string) => boolean): void {
  const { text, before, frontmatter } = saved;
  // The list of Themen and Begriffe makes no difference here.
  const rendered = renderBody(saved, { base: '/', themen: [], standorte: [], begriffe: [] });
  const findings = findPrivacy({ ...saved, rendered });
  if (findings.length === 0) return;
  if (isPublic(frontmatter.data)) throw new Refusal(`Noch nicht gespeichert: ${tell(findings)}`);

  // The author has been warned of the data in the last version already.
  const known = new Set(findPersonalData(before, true).map((one) => one.text));
  const isNew = findPersonalData(text, true).some((one) => !known.has(one.text));
  if (isNew && !ask(`${tell(findings)} ${readByOthers}`)) throw new Refusal(kept);
}

const readByOthers =
  'Auch interne Einträge und Entwürfe lesen andere, und was einmal gespeichert war, lässt sich später wiederfinden. Trotzdem speichern?';

const kept = 'Nicht gespeichert. Nimm die Angabe heraus und speichere dann.';

/** More than that nobody reads in a note that goes away by itself. */
const most = 3;

function tell(findings: readonly Finding[]): string {
  const problems = [...new Set(findings.map(({ problem }) => `${problem}.`))];
  const [{ fix } = { fix: '' }] = findings;
  const rest = problems.length - most;
  return [
    ...problems.slice(0, most),
    ...(rest > 0 ? [`Dazu ${rest} weitere; die Vorschau nennt alle.`] : []),
    `${fix}.`,
  ].join(' ');
}
