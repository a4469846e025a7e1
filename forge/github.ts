/**
 * GitHub, and the Werkstatt, which speaks the same: answers of the API in, findings out.
 *
 * A branch can be protected twice, by the older branch protection and by rulesets; if one of them forbids
 * something for everybody, it is forbidden.
 *
 * @see https://docs.github.com/rest/branches/branch-protection
 * @see https://docs.github.com/rest/repos/rules
 */
import { z } from 'zod';

import type { Answer } from './ask.ts';
import { readClassicProtection, readRulesets } from './github-rules.ts';
import { judgeGuards, type Expectation } from './branch-rule.ts';
import { contentJob, judgeLabels, judgeWorkflowFile } from './repository.ts';
import type { Settings } from './settings.ts';
import { fine, missing, note, type SetupFinding } from './setup-finding.ts';

export const githubWorkflow = '.github/workflows/check.yml';

export interface GithubAnswers {
  repository: Answer;
  branch: Answer;
  protection: Answer;
  rules: Answer;
  /** The answers by id of the ruleset. */
  rulesets: Map<number, Answer>;
  labels: Answer;
  workflow: Answer;
  codeowners: Answer;
}

export function judgeGithub(answers: GithubAnswers, settings: Settings): SetupFinding[] {
  return [
    ...judgeRepository(answers.repository, settings),
    ...judgeProtection(answers, settings),
    judgeLabels(answers.labels, settings),
    judgeWorkflowFile(answers.workflow, githubWorkflow, settings.branch),
    judgeCodeowners(answers.codeowners),
    note(
      'Ob die OAuth-App und der Anmeldedienst zueinander passen, sagt keine Schnittstelle. Melde dich einmal unter /admin/ an.',
    ),
  ];
}

/** In the Werkstatt one person plays all parts, and no checks run that could be required. */
export function judgeWerkstatt(
  { branch, protection, rules, rulesets }: GithubAnswers,
  settings: Settings,
): SetupFinding[] {
  return judgeProtection({ branch, protection, rules, rulesets }, settings);
}

const repositorySchema = z.object({
  archived: z.boolean().optional(),
  delete_branch_on_merge: z.boolean().optional(),
  permissions: z.object({ push: z.boolean().optional() }).optional(),
});

function judgeRepository({ body }: Answer, settings: Settings): SetupFinding[] {
  const page = `${settings.site}${settings.repo}/settings`;
  const repository = repositorySchema.catch({}).parse(body);
  const findings = [fine(`${settings.repo} ist erreichbar.`)];
  if (repository.archived) {
    findings.push(missing('Das Repository ist archiviert; niemand kann beitragen.', page));
  }
  if (repository.permissions?.push === false) {
    findings.push(
      note(
        'Das Token darf nicht schreiben. Zum Prüfen genügt das; wer beiträgt, braucht Schreibrecht (oder THINKA_FORGE_OFFEN=ja).',
      ),
    );
  }
  if (repository.delete_branch_on_merge === false) {
    findings.push(
      note(
        'Der Zweig eines Beitrags bleibt nach dem Zusammenführen stehen.',
        `${page} → „Automatically delete head branches“`,
      ),
    );
  }
  return findings;
}

function judgeProtection(
  {
    branch,
    protection,
    rules,
    rulesets,
  }: Pick<GithubAnswers, 'branch' | 'protection' | 'rules' | 'rulesets'>,
  settings: Settings,
): SetupFinding[] {
  if (branch.status === 404) {
    return [
      missing(
        `Den Zweig ${settings.branch} gibt es nicht.`,
        'Prüfe THINKA_FORGE_BRANCH, oder bringe den ersten Stand dorthin.',
      ),
    ];
  }
  const classic = readClassicProtection(protection);
  const guards = [...(classic ?? []), ...readRulesets(rules, rulesets)];
  const findings = judgeGuards(guards, toExpectation(settings));
  if (classic || findings.every(({ level }) => level === 'fine')) return findings;
  return [
    missing(
      `Den Branch-Schutz darf dieses Token nicht lesen (${protection.status}); was unten fehlt, ist vielleicht nur nicht zu sehen.`,
      'Nimm ein Token einer Person mit Admin-Recht: „Fine-grained“ mit „Administration: Read-only“ und „Contents: Read-only“, oder ein klassisches mit „repo“.',
    ),
    ...findings,
  ];
}

function toExpectation({ forge, site, repo, branch }: Settings): Expectation {
  const page = `${site}${repo}/settings/branches`;
  const at = `${page} → Regel für ${branch} →`;
  return {
    branch,
    check: contentJob,
    demands:
      forge === 'werkstatt'
        ? ['pullRequest', 'forcePush', 'deletion']
        : ['pullRequest', 'approvals', 'checks', 'forcePush', 'deletion'],
    fixes: {
      pullRequest: `${at} „Require a pull request before merging“`,
      approvals: `${at} „Require approvals“, mindestens 1`,
      checks: `${at} „Require status checks to pass before merging“, darin „${contentJob}“ (GitHub kennt den Namen nach dem ersten Lauf)`,
      forcePush: `${at} „Allow force pushes“ ausschalten`,
      deletion: `${at} „Allow deletions“ ausschalten`,
      exceptions: `${at} „Do not allow bypassing the above settings“ einschalten und „Allow specified actors to bypass“ leeren; bei einem Regelsatz (Settings → Rules) die „Bypass list“ leeren`,
    },
  };
}

const codeownersSchema = z.object({
  errors: z.array(z.object({ line: z.number(), kind: z.string(), path: z.string() })),
});

function judgeCodeowners({ status, body }: Answer): SetupFinding {
  const parsed = codeownersSchema.safeParse(body);
  if (status !== 200 || !parsed.success) {
    return note(
      `Eine Datei CODEOWNERS ist nicht zu finden (${status}); niemand wird von selbst um Freigabe gebeten.`,
      'Siehe docs/forge.md, Abschnitt „CODEOWNERS“.',
    );
  }
  const [first] = parsed.data.errors;
  if (!first) return fine('CODEOWNERS nennt nur, wen GitHub kennt.');
  const lines = parsed.data.errors.map(({ line }) => line).join(', ');
  return missing(
    `${first.path} hat Fehler in Zeile ${lines} (${first.kind}); um Freigabe wird dafür niemand gebeten.`,
    `Trage in ${first.path} Personen oder Teams mit Schreibrecht ein, oder lösche die Datei.`,
  );
}
