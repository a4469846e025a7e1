/**
 * Personal data, told to whoever writes before it is pushed: a branch in the forge is read by others, and
 * what has once been pushed can be found again. What is public is refused, as the checks will refuse it;
 * for the rest, whoever writes is asked, once for each new thing.
 */
import { findPrivacy } from '#checks/privacy-check.ts';
import { readHead } from '#checks/head.ts';
import { findPersonalData } from '#domain/privacy/find-personal-data.ts';
import type { Finding } from '#domain/entry/finding.ts';
import { isPublic } from '#domain/entry/visibility.ts';
import { render, type Rendered } from '#markdown/pipeline.ts';
import { endingOf, type CollectionName } from '#schemas/collections.ts';

import { Refusal } from './backend/refusal.ts';

export interface Saved {
  collection: CollectionName;
  /** Empty for a new entry. */
  id: string;
  /** The file that will be written. */
  text: string;
  /** The file that the form was filled from. */
  before?: string | undefined;
}

/**
 * @param ask a question that is answered by yes or no
 * @throws a Refusal; the form keeps what it holds
 */
export function askForPrivacy(
  { collection, id, text, before = '' }: Saved,
  ask: (question: string) => boolean,
): void {
  const head = readHead(text, collection);
  if ('findings' in head) return;
  const { frontmatter } = head;
  const findings = findPrivacy({
    collection,
    id,
    text,
    frontmatter,
    rendered: read(text, collection),
  });
  if (findings.length === 0) return;
  if (isPublic(frontmatter.data)) throw new Refusal(`Noch nicht gespeichert: ${tell(findings)}`);

  // Of what stands there already, somebody has been told.
  const known = new Set(findPersonalData(before, true).map((one) => one.text));
  const isNew = findPersonalData(text, true).some((one) => !known.has(one.text));
  if (isNew && !ask(`${tell(findings)} ${readByOthers}`)) throw new Refusal(kept);
}

/** Only for what is read there: which Themen and Begriffe there are makes no difference to that. */
function read(text: string, collection: CollectionName): Rendered {
  const kind = collection === 'protokolle' ? 'protokoll' : 'text';
  const written = endingOf(collection) === 'yaml' ? '' : text;
  return render(written, kind, { base: '/', themen: [], standorte: [], begriffe: [] });
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
