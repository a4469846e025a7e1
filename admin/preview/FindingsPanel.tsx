/** The findings above the page: mistakes to put right, and hints. */
import { explain, splitLiterals } from '#checks/report.ts';
import type { Rule } from '#domain/entry/finding.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';

import type { DraftFinding } from './findings.ts';
import { ruleLabels } from './rule-labels.ts';

interface FindingsPanelProps {
  findings: readonly DraftFinding[];
  hints: readonly string[];
  /** Leads to a line of the text in the form, counted from 1. */
  onLine: (line: number) => void;
  /** Pins numbers in the text, where that mends a finding. */
  onHold: (() => void) | undefined;
}

export function FindingsPanel({ findings, hints, onLine, onHold }: FindingsPanelProps) {
  return (
    <section className="pruefung" aria-label="Prüfung">
      {findings.length > 0 && (
        <details className="pruefung__group pruefung__group--wrong" open>
          <summary>Das muss noch ({findings.length})</summary>
          <ol>
            {findings.slice(0, longest).map((finding, index) => (
              <FindingItem key={index} finding={finding} onLine={onLine} />
            ))}
          </ol>
          {onHold && findings.some(({ rule }) => heldRules.has(rule)) && (
            <p className="pruefung__place">
              <button type="button" onClick={onHold}>
                Nummern festhalten
              </button>{' '}
              Schreibt feste Nummern in den Text, so dass jede Adresse wieder zu ihrem Punkt führt.
            </p>
          )}
          {findings.length > longest && <p>Und {findings.length - longest} weitere Stellen.</p>}
        </details>
      )}
      {hints.length > 0 && (
        <details className="pruefung__group" open={findings.length === 0 && hints.length <= few}>
          <summary>Gut zu wissen ({hints.length})</summary>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>
                <Message>{hint}</Message>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** @returns the sentence that is read out when something has changed */
export function summarize(count: number): string {
  if (count === 0) return 'Geprüft: Alles in Ordnung.';
  return count === 1
    ? 'Geprüft: Eine Stelle ist noch zu berichtigen.'
    : `Geprüft: ${count} Stellen sind noch zu berichtigen.`;
}

/** Nobody reads on after this many mistakes. */
const longest = 50;
const few = 3;

const heldRules = new Set<Rule>(['fundstelle-verschoben', 'fundstelle-doppelt']);

function FindingItem({
  finding,
  onLine,
}: Pick<FindingsPanelProps, 'onLine'> & { finding: DraftFinding }) {
  const { rule, bodyLine, elsewhere } = finding;
  return (
    <li className="pruefung__item">
      <p className="pruefung__place">
        <strong>{ruleLabels[rule]}</strong>
        {elsewhere !== undefined && <> · im Eintrag {toName(elsewhere)}</>}
        {bodyLine !== undefined && (
          <button type="button" onClick={() => onLine(bodyLine)}>
            Zeile {bodyLine} im Text zeigen
          </button>
        )}
      </p>
      <p>
        <Message>{explain(finding)}</Message>
      </p>
    </li>
  );
}

function Message({ children }: { children: string }) {
  return splitLiterals(children).map((part, index) =>
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}

/** @param file `src/content/best-practice/mietschulung-mit-zertifikat.mdx` */
function toName(file: string): string {
  const [, , folder = '', name = ''] = file.split('/');
  return `„${name.replace(/\.\w+$/, '')}“ (${collections[folder as CollectionName].plural})`;
}
