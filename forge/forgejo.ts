/**
 * Forgejo: answers of the API in, findings out.
 *
 * A protected branch can be neither deleted nor rewritten. `apply_to_admins` binds those who manage the
 * repository; those who manage the server can always merge. Read off the source of Forgejo
 * (models/git/protected_branch.go, routers/private/hook_pre_receive.go, services/pull/check.go).
 */
import { z } from 'zod';

import type { Answer } from './ask.ts';
import { judgeGuards, type Exception, type Guard } from './branch-rule.ts';
import { contentJob, judgeLabels, judgeOwnersFile, judgeWorkflowFile } from './repository.ts';
import type { Settings } from './settings.ts';
import { fine, missing, note, type SetupFinding } from './setup-finding.ts';

export const forgejoWorkflow = '.forgejo/workflows/check.yml';
export const forgejoOwners = '.forgejo/CODEOWNERS';

export interface ForgejoAnswers {
  repository: Answer;
  branch: Answer;
  protections: Answer;
  labels: Answer;
  workflow: Answer;
  codeowners: Answer;
}

export function judgeForgejo(answers: ForgejoAnswers, settings: Settings): SetupFinding[] {
  return [
    fine(`${settings.repo} ist erreichbar.`),
    ...judgeRepository(answers.repository, settings),
    ...judgeProtection(answers, settings),
    judgeLabels(answers.labels, settings),
    judgeWorkflowFile(answers.workflow, forgejoWorkflow, settings.branch),
    judgeOwnersFile(answers.codeowners, forgejoOwners),
    note(
      'Wer die Forgejo-Instanz verwaltet, kann trotz Branch-Schutz zusammenführen; das lässt sich im Repository nicht abschalten.',
    ),
    note(
      'Ob die OAuth2-Anwendung (PKCE, nicht vertraulich) und die Freigabe der Website (CORS) stimmen, sagt keine Schnittstelle. Melde dich einmal unter /admin/ an.',
    ),
  ];
}

const repositorySchema = z.object({
  archived: z.boolean().optional(),
  has_pull_requests: z.boolean().optional(),
  has_actions: z.boolean().optional(),
  default_delete_branch_after_merge: z.boolean().optional(),
});

function judgeRepository({ body }: Answer, settings: Settings): SetupFinding[] {
  const page = `${settings.site}${settings.repo}/settings`;
  const repository = repositorySchema.catch({}).parse(body);
  const findings: SetupFinding[] = [];
  if (repository.archived) {
    findings.push(missing('Das Repository ist archiviert; niemand kann beitragen.', page));
  }
  if (repository.has_pull_requests === false) {
    findings.push(
      missing('Pull-Requests sind abgeschaltet; jeder Beitrag ist einer.', `${page}/units`),
    );
  }
  if (repository.has_actions === false) {
    findings.push(
      missing('Actions sind abgeschaltet; niemand prüft die Beiträge.', `${page}/units`),
    );
  }
  if (repository.default_delete_branch_after_merge === false) {
    findings.push(
      // Decap's backend opens no pull request if the branch of the entry is there already.
      missing(
        'Der Zweig eines Beitrags bleibt nach dem Zusammenführen stehen; wer denselben Eintrag noch einmal bearbeitet, schreibt dann auf diesen Zweig, ohne dass ein neuer Beitrag entsteht.',
        `${page}/units → Pull-Requests → Zweig nach dem Zusammenführen löschen`,
      ),
    );
  }
  return findings;
}

const branchSchema = z.object({
  protected: z.boolean().default(false),
  /** Empty for people who do not manage the repository. */
  effective_branch_protection_name: z.string().default(''),
});

const protectionSchema = z.object({
  rule_name: z.string(),
  enable_push: z.boolean().default(true),
  required_approvals: z.number().default(0),
  enable_status_check: z.boolean().default(false),
  status_check_contexts: z.array(z.string()).nullish(),
  unprotected_file_patterns: z.string().default(''),
  apply_to_admins: z.boolean().default(false),
});
type Protection = z.infer<typeof protectionSchema>;

function judgeProtection(
  { branch, protections }: ForgejoAnswers,
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
  const state = branchSchema.parse(branch.body ?? {});
  const rules = z.array(protectionSchema).safeParse(protections.body);
  const rule = rules.success
    ? rules.data.find(({ rule_name }) => rule_name === state.effective_branch_protection_name)
    : undefined;
  if (state.protected && !rule) {
    return [
      missing(
        `${settings.branch} ist geschützt, aber wie, darf dieses Token nicht lesen (${protections.status}).`,
        'Nimm ein Token einer Person, die das Repository verwaltet, mit „read:repository“ und „read:issue“.',
      ),
    ];
  }
  return judgeGuards(state.protected && rule ? [toGuard(rule)] : [], {
    branch: settings.branch,
    check: checkName,
    demands: ['pullRequest', 'approvals', 'checks', 'forcePush', 'deletion'],
    fixes: toFixes(settings),
  });
}

/** Forgejo calls a check by workflow, job and event. */
const checkName = `Check / ${contentJob} (pull_request)`;

function toGuard(rule: Protection): Guard {
  const patterns = rule.status_check_contexts ?? [];
  return {
    source: `Regel „${rule.rule_name}“`,
    needsPullRequest: !rule.enable_push,
    approvals: rule.required_approvals,
    checks: rule.enable_status_check ? (patterns.length > 0 ? patterns : ['*']) : [],
    forbidsForcePush: true,
    forbidsDeletion: true,
    exceptions: toExceptions(rule),
  };
}

function toExceptions(rule: Protection): Exception[] {
  const exceptions: Exception[] = [];
  if (!rule.apply_to_admins) {
    exceptions.push({ who: 'alle, die das Repository verwalten', from: 'merge' });
  }
  if (rule.unprotected_file_patterns.trim()) {
    exceptions.push({
      who: `ungeschützte Dateien nach dem Muster ${rule.unprotected_file_patterns}`,
      from: 'push',
    });
  }
  return exceptions;
}

function toFixes({ site, repo, branch }: Settings) {
  const at = `${site}${repo}/settings/branches → Regel für ${branch} →`;
  return {
    pullRequest: `${at} „Push deaktivieren“`,
    approvals: `${at} „Erforderliche Genehmigungen“: mindestens 1`,
    checks: `${at} „Statusprüfung aktivieren“, Muster „${checkName}“`,
    forcePush: `${at} anlegen`,
    deletion: `${at} anlegen`,
    exceptions: `${at} „Erzwinge diese Regel für alle Repositoryadministratoren“ einschalten, „Ungeschützte Dateimuster“ leeren`,
  };
}
