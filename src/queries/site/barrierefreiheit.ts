/** The results of the last automatic run on accessibility, for the statement on it. */
import {
  accessChecks,
  accessResultLabels,
  knownBarriers,
  programLabels,
  type AccessRun,
} from '#site/access-checks.ts';
import runFile from '#site/access-run.json' with { type: 'json' };
import { formatDate } from '#domain/time/dates.ts';

const run: AccessRun = runFile as AccessRun;

export function getAccessRun() {
  return {
    datum: formatDate(run.tag),
    seiten: run.seiten,
    checks: accessChecks.map(({ was, programme }, index) => ({
      was,
      programme: programme.map(
        (name) => `${programLabels[name] ?? name} ${run.versionen[name] ?? ''}`,
      ),
      ergebnis: accessResultLabels[run.ergebnisse[index] ?? 'ausgelassen'],
    })),
    barrieren: knownBarriers.map(({ was, grund, seit }) => ({
      was,
      grund,
      seit: formatDate(seit),
    })),
  };
}
