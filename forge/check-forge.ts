/** Asks a forge about its set-up, and hands the answers to its judge. */
import type { Answer, Ask } from './ask.ts';
import { forgejoOwners, forgejoWorkflow, judgeForgejo, type ForgejoAnswers } from './forgejo.ts';
import { readRules } from './github-rules.ts';
import { githubWorkflow, judgeGithub, judgeWerkstatt, type GithubAnswers } from './github.ts';
import { gitlabOwners, gitlabWorkflow, judgeGitlab, type GitlabAnswers } from './gitlab.ts';
import { findRefusal, judgeVisibility } from './repository.ts';
import type { Settings } from './settings.ts';
import type { SetupFinding } from './setup-finding.ts';

/** @param internal how many entries are not meant for the public */
export async function checkForge(
  settings: Settings,
  ask: Ask,
  internal = 0,
): Promise<SetupFinding[]> {
  const repository = await ask(toRepositoryPath(settings));
  const refusal = findRefusal(repository, settings);
  if (refusal) return [refusal];
  return [
    ...(await judgeSetup(settings, ask, repository)),
    ...judgeVisibility(repository, settings, internal),
  ];
}

async function judgeSetup(
  settings: Settings,
  ask: Ask,
  repository: Answer,
): Promise<SetupFinding[]> {
  switch (settings.forge) {
    case 'werkstatt':
      return judgeWerkstatt(await askGithub(settings, ask, repository), settings);
    case 'github':
      return judgeGithub(await askGithub(settings, ask, repository), settings);
    case 'gitlab':
      return judgeGitlab(await askGitlab(settings, ask, repository), settings);
    case 'forgejo':
      return judgeForgejo(await askForgejo(settings, ask, repository), settings);
  }
}

function toRepositoryPath({ forge, repo }: Settings): string {
  return forge === 'gitlab' ? `/projects/${encodeURIComponent(repo)}` : `/repos/${repo}`;
}

async function askGithub(settings: Settings, ask: Ask, repository: Answer): Promise<GithubAnswers> {
  const path = toRepositoryPath(settings);
  const branch = encodeURIComponent(settings.branch);
  // The Werkstatt has neither workflows nor owners, and answers 501 to unknown requests.
  const askReal = settings.forge === 'github' ? ask : () => Promise.resolve(notAsked);
  const [state, protection, rules, labels, workflow, codeowners] = await Promise.all([
    ask(`${path}/branches/${branch}`),
    ask(`${path}/branches/${branch}/protection`),
    ask(`${path}/rules/branches/${branch}?per_page=100`),
    askReal(`${path}/labels?per_page=100`),
    askReal(`${path}/contents/${githubWorkflow}?ref=${branch}`),
    askReal(`${path}/codeowners/errors?ref=${branch}`),
  ]);
  const ids = [...new Set(readRules(rules).map((rule) => rule.ruleset_id))];
  const rulesets = await Promise.all(
    // Those of the organisation too.
    ids.map(async (id) => [id, await ask(`${path}/rulesets/${id}?includes_parents=true`)] as const),
  );
  return {
    repository,
    branch: state,
    protection,
    rules,
    rulesets: new Map(rulesets),
    labels,
    workflow,
    codeowners,
  };
}

const notAsked: Answer = { status: 0, body: undefined };

async function askGitlab(settings: Settings, ask: Ask, project: Answer): Promise<GitlabAnswers> {
  const path = toRepositoryPath(settings);
  const ref = encodeURIComponent(settings.branch);
  const askFile = (file: string) =>
    ask(`${path}/repository/files/${encodeURIComponent(file)}?ref=${ref}`);
  const [protectedBranches, labels, workflow, codeowners] = await Promise.all([
    ask(`${path}/protected_branches?per_page=100`),
    ask(`${path}/labels?per_page=100`),
    askFile(gitlabWorkflow),
    askFile(gitlabOwners),
  ]);
  return { project, protectedBranches, labels, workflow, codeowners };
}

async function askForgejo(
  settings: Settings,
  ask: Ask,
  repository: Answer,
): Promise<ForgejoAnswers> {
  const path = toRepositoryPath(settings);
  const ref = encodeURIComponent(settings.branch);
  const [branch, protections, labels, workflow, codeowners] = await Promise.all([
    ask(`${path}/branches/${ref}`),
    ask(`${path}/branch_protections`),
    ask(`${path}/labels?limit=50`),
    ask(`${path}/contents/${forgejoWorkflow}?ref=${ref}`),
    ask(`${path}/contents/${forgejoOwners}?ref=${ref}`),
  ]);
  return { repository, branch, protections, labels, workflow, codeowners };
}
