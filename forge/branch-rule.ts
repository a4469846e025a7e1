/**
 * A Guard: the demands of one rule of a forge before a branch changes, in words that fit all forges. Each
 * forge is translated into guards; this file alone judges whether they suffice.
 */
import { fine, missing, type SetupFinding } from './setup-finding.ts';

export interface Guard {
  /** The name of the rule in the forge, for the message. */
  source: string;
  needsPullRequest: boolean;
  approvals: number;
  /** Checks that have to pass; `*` stands for anything. */
  checks: string[];
  forbidsForcePush: boolean;
  forbidsDeletion: boolean;
  exceptions: Exception[];
}

export interface Exception {
  who: string;
  /** `push`: may change the branch without a pull request; `merge`: may merge an unready one. */
  from: 'everything' | 'push' | 'merge';
}

type Demand = 'pullRequest' | 'approvals' | 'checks' | 'forcePush' | 'deletion';

export interface Expectation {
  branch: string;
  /** The check without which a pull request must not be merged, as the forge names it. */
  check: string;
  /** Every demand that this forge can be asked for. */
  demands: Demand[];
  /** The place to set it right. */
  fixes: Record<Demand | 'exceptions', string>;
}

export function judgeGuards(guards: Guard[], expectation: Expectation): SetupFinding[] {
  return expectation.demands.map((demand) => judge(guards, demand, expectation));
}

interface Rule {
  holds: (guard: Guard, expectation: Expectation) => boolean;
  concerns: Exception['from'][];
  met: string;
  unmet: string;
}

function toRule(demand: Demand, { branch, check }: Expectation): Rule {
  const rules: Record<Demand, Rule> = {
    pullRequest: {
      holds: (guard) => guard.needsPullRequest,
      concerns: ['everything', 'push'],
      met: `${branch} ändert sich nur durch einen zusammengeführten Beitrag.`,
      unmet: `${branch} lässt sich ohne geprüften Beitrag ändern; Decap könnte eine fremde Korrektur überschreiben.`,
    },
    approvals: {
      holds: (guard) => guard.approvals > 0,
      concerns: ['everything', 'push', 'merge'],
      met: 'Ein Beitrag braucht die Freigabe einer zweiten Person.',
      unmet: 'Ein Beitrag braucht keine Freigabe einer zweiten Person.',
    },
    checks: {
      holds: (guard) => guard.checks.some((pattern) => isMatch(pattern, check)),
      concerns: ['everything', 'merge'],
      met: `Zusammengeführt wird nur, was die Prüfung „${check}“ bestanden hat.`,
      unmet: `Auch was die Prüfung „${check}“ nicht bestanden hat, lässt sich zusammenführen.`,
    },
    forcePush: {
      holds: (guard) => guard.forbidsForcePush,
      concerns: ['everything'],
      met: 'Die Geschichte kann niemand umschreiben (kein Force-Push).',
      unmet: 'Die Geschichte lässt sich umschreiben (Force-Push ist erlaubt).',
    },
    deletion: {
      holds: (guard) => guard.forbidsDeletion,
      concerns: ['everything'],
      met: `${branch} kann niemand löschen.`,
      unmet: `${branch} lässt sich löschen.`,
    },
  };
  return rules[demand];
}

function judge(guards: Guard[], demand: Demand, expectation: Expectation): SetupFinding {
  const { holds, concerns, met, unmet } = toRule(demand, expectation);
  const holding = guards.filter((guard) => holds(guard, expectation));
  if (holding.length === 0) return missing(unmet, expectation.fixes[demand]);

  const gaps = holding.map((guard) =>
    guard.exceptions.filter(({ from }) => concerns.includes(from)),
  );
  // One rule that binds everybody is enough, even if others have exceptions.
  if (gaps.some((exceptions) => exceptions.length === 0)) return fine(met);

  const who = [...new Set(gaps.flat().map((exception) => exception.who))].join(', ');
  const sources = holding.map(({ source }) => source).join(', ');
  return missing(
    `${met.slice(0, -1)} – das gilt aber nicht für alle. Ausgenommen: ${who} (${sources}).`,
    expectation.fixes.exceptions,
  );
}

/** Whether a name fits a pattern in which `*` stands for anything. */
export function isMatch(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}
