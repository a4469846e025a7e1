/**
 * GitLab: answers of the API in, findings out.
 *
 * If several protections fit a branch, GitLab applies the most permissive, so each has to hold.
 * Required approvals need a paid edition; instead, only Maintainers may merge.
 *
 * @see https://docs.gitlab.com/api/protected_branches/
 * @see https://docs.gitlab.com/api/projects/
 */
import { z } from 'zod';

import type { Answer } from './ask.ts';
import { isMatch, judgeGuards, type Exception, type Guard } from './branch-rule.ts';
import { judgeLabels, judgeOwnersFile, judgeWorkflowFile } from './repository.ts';
import type { Settings } from './settings.ts';
import { fine, missing, note, type SetupFinding } from './setup-finding.ts';

export const gitlabWorkflow = '.gitlab-ci.yml';
export const gitlabOwners = '.gitlab/CODEOWNERS';

export interface GitlabAnswers {
  project: Answer;
  protectedBranches: Answer;
  labels: Answer;
  workflow: Answer;
  codeowners: Answer;
}

const projectSchema = z.object({
  archived: z.boolean().optional(),
  default_branch: z.string().nullish(),
  merge_requests_access_level: z.string().optional(),
  builds_access_level: z.string().optional(),
  only_allow_merge_if_pipeline_succeeds: z.boolean().default(false),
  allow_merge_on_skipped_pipeline: z.boolean().nullish(),
});
type Project = z.infer<typeof projectSchema>;

const levelSchema = z.object({
  access_level: z.number().nullish(),
  access_level_description: z.string().default('unbenannt'),
  user_id: z.number().nullish(),
  group_id: z.number().nullish(),
  deploy_key_id: z.number().nullish(),
});
type Level = z.infer<typeof levelSchema>;

const protectionSchema = z.object({
  name: z.string(),
  push_access_levels: z.array(levelSchema),
  merge_access_levels: z.array(levelSchema),
  allow_force_push: z.boolean().default(false),
});
type Protection = z.infer<typeof protectionSchema>;

export function judgeGitlab(answers: GitlabAnswers, settings: Settings): SetupFinding[] {
  const project = projectSchema.parse(answers.project.body);
  return [
    fine(`${settings.repo} ist erreichbar.`),
    ...judgeProject(project, settings),
    ...judgeProtection(answers.protectedBranches, project, settings),
    judgeLabels(answers.labels, settings),
    judgeWorkflowFile(answers.workflow, gitlabWorkflow, settings.branch),
    judgeOwnersFile(answers.codeowners, gitlabOwners),
    note(
      'Ob die Anwendung für die Anmeldung (PKCE, nicht vertraulich, Bereich „api“) stimmt, sagt keine Schnittstelle. Melde dich einmal unter /admin/ an.',
    ),
  ];
}

function judgeProject(project: Project, settings: Settings): SetupFinding[] {
  const page = `${settings.site}${settings.repo}`;
  const findings: SetupFinding[] = [];
  if (project.archived) {
    findings.push(missing('Das Projekt ist archiviert; niemand kann beitragen.', `${page}/edit`));
  }
  if (project.merge_requests_access_level === 'disabled') {
    findings.push(
      missing(
        'Merge Requests sind abgeschaltet; jeder Beitrag ist einer.',
        `${page}/edit → „Visibility, project features, permissions“ → „Merge requests“`,
      ),
    );
  }
  if (project.builds_access_level === 'disabled') {
    findings.push(
      missing(
        'CI/CD ist abgeschaltet; niemand prüft die Beiträge.',
        `${page}/edit → „Visibility, project features, permissions“ → „CI/CD“`,
      ),
    );
  }
  if (project.allow_merge_on_skipped_pipeline) {
    findings.push(
      missing(
        'Eine übersprungene Pipeline gilt als bestanden; „[skip ci]“ umgeht so jede Prüfung.',
        `${page}/-/settings/merge_requests → „Skipped pipelines are considered successful“ ausschalten`,
      ),
    );
  }
  return findings;
}

function judgeProtection(
  { status, body }: Answer,
  project: Project,
  settings: Settings,
): SetupFinding[] {
  const page = `${settings.site}${settings.repo}/-/settings`;
  const at = `${page}/repository → „Protected branches“ → ${settings.branch} →`;
  const parsed = z.array(protectionSchema).safeParse(body);
  if (status !== 200 || !parsed.success) {
    return [
      missing(
        `Den Schutz der Zweige darf dieses Token nicht lesen (${status}).`,
        'Nimm ein Token mit dem Bereich „read_api“ einer Person, die Maintainer ist.',
      ),
    ];
  }
  const protections = parsed.data.filter(({ name }) => isMatch(name, settings.branch));
  const findings = judgeGuards(toGuards(protections, project, settings.branch), {
    branch: settings.branch,
    check: 'Pipeline',
    demands: ['pullRequest', 'checks', 'forcePush', 'deletion'],
    fixes: {
      pullRequest: `${at} „Allowed to push and merge“: „No one“`,
      approvals: '',
      checks: `${page}/merge_requests → „Pipelines must succeed“`,
      forcePush: `${at} „Allowed to force push“ ausschalten`,
      deletion: `${page}/repository → „Branch defaults“ → „Default branch“: ${settings.branch}`,
      exceptions: `${at} „Allowed to push and merge“: nur „No one“, auch keine Deploy-Schlüssel`,
    },
  });
  return protections.length === 0 ? findings : [...findings, judgeMerging(protections, at)];
}

function toGuards(protections: Protection[], project: Project, branch: string): Guard[] {
  if (protections.length === 0) return [];
  const pushers = protections.flatMap(({ push_access_levels }) => push_access_levels);
  return [
    {
      source: 'Protected branches',
      needsPullRequest: true,
      approvals: 0,
      checks: project.only_allow_merge_if_pipeline_succeeds ? ['Pipeline'] : [],
      forbidsForcePush: !protections.some(({ allow_force_push }) => allow_force_push),
      // Maintainers may delete protected branches on the pages of GitLab, but never this one.
      forbidsDeletion: project.default_branch === branch,
      exceptions: pushers.filter((level) => !isNoOne(level)).map(toException),
    },
  ];
}

function isNoOne({ access_level, user_id, group_id, deploy_key_id }: Level): boolean {
  return access_level === 0 && !user_id && !group_id && !deploy_key_id;
}

function toException({ access_level_description }: Level): Exception {
  return { who: access_level_description, from: 'push' };
}

function judgeMerging(protections: Protection[], at: string): SetupFinding {
  const maintainer = 40;
  const levels = protections.flatMap(({ merge_access_levels }) => merge_access_levels);
  const fix = `${at} „Allowed to merge“: „Maintainers“`;
  // Somebody chose a person or group by name; a role comes to everybody who joins.
  const isNamed = ({ user_id, group_id }: Level) => Boolean(user_id ?? group_id);
  const lower = levels.filter((level) => !isNamed(level) && isBetween(level, maintainer));
  if (lower.length > 0) {
    const who = lower.map((level) => level.access_level_description).join(', ');
    return missing(`Zusammenführen dürfen nicht nur Maintainer, sondern auch: ${who}.`, fix);
  }
  return levels.some((level) => !isNoOne(level))
    ? fine('Zusammenführen dürfen nur Maintainer oder eigens Benannte.')
    : missing('Zusammenführen darf niemand; kein Beitrag käme auf die Website.', fix);
}

function isBetween({ access_level }: Level, top: number): boolean {
  return Boolean(access_level && access_level < top);
}
