/** Holds that the files for forges fit the check and each other. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { contentJob, placeholderOwner } from './repository.ts';

interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, { name: string; steps: { run?: string; uses?: string; with?: object }[] }>;
}

const forges = ['.github/workflows', '.forgejo/workflows'];
const workflows = forges.flatMap((folder) => [`${folder}/check.yml`, `${folder}/nightly.yml`]);

it.each(forges)('has in %s the names that branch protection asks for', (folder) => {
  const { name, on, jobs } = parse(readFileSync(`${folder}/check.yml`, 'utf8')) as Workflow;
  expect(name).toBe('Check');
  expect(Object.values(jobs).map(({ name }) => name)).toContain(contentJob);
  expect(Object.keys(on)).toEqual(['push', 'pull_request']);
});

describe.each(workflows)('%s', (file) => {
  const workflow = parse(readFileSync(file, 'utf8')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('runs without the rights of this repository', () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(
      /\bsecrets\.\w|\$\{\{ *github\.(event|head_ref)/,
    );
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(checkouts.map((step) => step.with)).toEqual(
      checkouts.map(() => expect.objectContaining({ 'persist-credentials': false }) as unknown),
    );
    expect(checkouts.length).toBeGreaterThan(0);
  });
});

it.each(['check', 'nightly'])(
  'gives the workflow %s on GitHub no right that nothing needs',
  (name) => {
    const workflow = parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;
    expect(workflow.permissions).toEqual({});
  },
);

it('has the same commands on all forges', () => {
  const [github, forgejo] = forges.map((folder) => {
    const files = workflows.filter((file) => file.startsWith(folder));
    const read = files.map((file) => parse(readFileSync(file, 'utf8')) as Workflow);
    // Machines with other systems are GitHub's alone.
    const jobs = read.flatMap(({ jobs }) => Object.entries(jobs));
    const steps = jobs.flatMap(([name, job]) => (name === 'systems' ? [] : job.steps));
    return toCommands(steps.map(({ run }) => run));
  });
  const gitlab = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<
    string,
    { script?: string[] }
  >;
  expect(forgejo).toEqual(github);
  expect(toCommands(Object.values(gitlab).flatMap(({ script }) => script ?? []))).toEqual(github);
});

const publishing = 'deploy/nightly/forge-job.yml';

// The comment is what Renovate goes by.
it.each([...workflows, publishing])('names each action in %s by commit and version', (file) => {
  const uses = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('uses:'));
  const floating = uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
  expect(floating).toEqual([]);
});

it('publishes with a secret only where nothing of ours or of others is run', () => {
  const { permissions, jobs } = parse(readFileSync(publishing, 'utf8')) as Workflow;
  expect(permissions).toEqual({});
  const [build, deploy] = [jobs['build'], jobs['deploy']].map((job) => JSON.stringify(job));
  expect(build).toContain('npm run build');
  expect(build).not.toMatch(/secrets\.|"environment"/);
  expect(deploy).toMatch(/"needs":"build".*secrets\.WEBSITE_KEY/);
  expect(deploy).not.toMatch(/checkout|setup-node|npm |node /);
});

it('asks everybody the same in a pull request', () => {
  const template = readFileSync('.github/pull_request_template.md', 'utf8');
  expect(readFileSync('.forgejo/pull_request_template.md', 'utf8')).toBe(template);
  expect(readFileSync('.gitlab/merge_request_templates/Default.md', 'utf8')).toBe(template);
});

it.each([
  ['fehler-auf-der-seite.md', 'Fehler auf der Seite.md'],
  ['bug.md', 'Bug.md'],
])('asks everybody the same in an issue: %s', (file, onGitlab) => {
  const template = readFileSync(`.github/ISSUE_TEMPLATE/${file}`, 'utf8');
  expect(readFileSync(`.forgejo/ISSUE_TEMPLATE/${file}`, 'utf8')).toBe(template);
  // GitLab takes the name of the file, and would show the head as text.
  const body = template.replace(/^---\n[\s\S]*?\n---\n\n/, '');
  expect(body).not.toBe(template);
  expect(readFileSync(`.gitlab/issue_templates/${onGitlab}`, 'utf8')).toBe(body);
});

it.each(['.github', '.gitlab', '.forgejo'])('leaves the owners in %s to be filled in', (folder) => {
  const lines = readFileSync(`${folder}/CODEOWNERS`, 'utf8').split('\n');
  const owners = lines.filter((line) => /^[^#[]/.test(line)).map((line) => line.split(/\s+/)[1]);
  expect(owners.length).toBeGreaterThan(0);
  expect(owners.filter((owner) => !owner?.startsWith(placeholderOwner))).toEqual([]);
});

/** Only the format of the report may differ, and the step to become root. */
function toCommands(commands: (string | undefined)[]): string[] {
  return commands.flatMap((command) =>
    command
      ? [command.replace(/ -- --format (github|gitlab)$/, '').replaceAll(/\bsudo /g, '')]
      : [],
  );
}
