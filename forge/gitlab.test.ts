import { describe, expect, it } from 'vitest';

import type { Answer } from './ask.ts';
import { judgeGitlab, type GitlabAnswers } from './gitlab.ts';
import { readSettings } from './settings.ts';

const settings = readSettings({
  THINKA_FORGE: 'gitlab',
  THINKA_FORGE_REPO: 'verbund/website/thinka',
});

const ok = (body: unknown): Answer => ({ status: 200, body });
const absent: Answer = { status: 404, body: { message: '404 Not found' } };
const noOne = { id: 1, access_level: 0, access_level_description: 'No one' };
const maintainers = { id: 2, access_level: 40, access_level_description: 'Maintainers' };
const developers = {
  id: 3,
  access_level: 30,
  access_level_description: 'Developers + Maintainers',
};

/** Answers as in GitLab's documentation; the last three are there in paid editions only. */
const main = {
  id: 1,
  name: 'main',
  push_access_levels: [{ ...noOne, user_id: null, group_id: null }],
  merge_access_levels: [maintainers],
  allow_force_push: false,
  unprotect_access_levels: [],
  code_owner_approval_required: false,
  inherited: false,
};
const project = {
  id: 5,
  archived: false,
  default_branch: 'main',
  merge_requests_access_level: 'enabled',
  builds_access_level: 'enabled',
  only_allow_merge_if_pipeline_succeeds: true,
  allow_merge_on_skipped_pipeline: null,
};
const owners = (text: string) => ok({ content: Buffer.from(text).toString('base64') });

const wellSet: GitlabAnswers = {
  project: ok(project),
  protectedBranches: ok([main]),
  labels: ok([]),
  workflow: ok({ file_name: '.gitlab-ci.yml' }),
  codeowners: owners('* @verbund/technik'),
};

it('finds nothing missing on a well protected GitLab', () => {
  expect(missing({})).toEqual([]);
});

describe('what is missing on GitLab is named', () => {
  // prettier-ignore
  it.each<[string, Partial<GitlabAnswers>, RegExp[]]>([
    ['everything, without protection', { protectedBranches: ok([{ ...main, name: 'release/*' }]) }, [/ohne geprüften Beitrag/, /„Pipeline“ nicht bestanden/, /umschreiben/, /löschen/]],
    ['those who may push', protectedBy({ push_access_levels: [maintainers] }), [/Ausgenommen: Maintainers/]],
    ['a deploy key that may push', protectedBy({ push_access_levels: [noOne, { ...noOne, deploy_key_id: 1, access_level_description: 'Deploy key' }] }), [/Ausgenommen: Deploy key/]],
    ['a person who may push', protectedBy({ push_access_levels: [{ access_level: null, user_id: 9, access_level_description: 'Mona' }] }), [/Ausgenommen: Mona/]],
    ['a role of their own that may push', protectedBy({ push_access_levels: [{ access_level: null, member_role_id: 5, access_level_description: 'Redaktion' }] }), [/Ausgenommen: Redaktion/]],
    ['a second, laxer rule for the same branch', { protectedBranches: ok([main, { ...main, name: 'm*', push_access_levels: [developers] }]) }, [/Ausgenommen: Developers/]],
    ['merging by everybody', protectedBy({ merge_access_levels: [developers] }), [/nicht nur Maintainer, sondern auch: Developers \+ Maintainers/]],
    ['merging by nobody', protectedBy({ merge_access_levels: [noOne] }), [/Zusammenführen darf niemand/]],
    ['force pushes', protectedBy({ allow_force_push: true }), [/Force-Push ist erlaubt/]],
    ['pipelines that may fail', { project: ok({ ...project, only_allow_merge_if_pipeline_succeeds: false }) }, [/nicht bestanden/]],
    ['pipelines that may be skipped', { project: ok({ ...project, allow_merge_on_skipped_pipeline: true }) }, [/\[skip ci\]/]],
    ['merge requests', { project: ok({ ...project, merge_requests_access_level: 'disabled' }) }, [/Merge Requests sind abgeschaltet/]],
    ['pipelines', { project: ok({ ...project, builds_access_level: 'disabled' }) }, [/CI\/CD ist abgeschaltet/]],
    ['a branch that could be deleted on the pages', { project: ok({ ...project, default_branch: 'trunk' }) }, [/lässt sich löschen/]],
    ['a token that may not look', { protectedBranches: { status: 403, body: { message: '403 Forbidden' } } }, [/darf dieses Token nicht lesen \(403\)/]],
    ['the pipeline file', { workflow: absent }, [/^\.gitlab-ci\.yml liegt nicht auf main/]],
    ['owners by name', { codeowners: owners('* @ORGANISATION/technik') }, [/Platzhalter @ORGANISATION\/…/]],
  ])('%s', (_, answers, expected) => {
    const found = missing(answers);
    expect(found).toHaveLength(expected.length);
    expected.forEach((text, index) => { expect(found[index]).toMatch(text); });
  });

  it('a person chosen by name may merge', () => {
    const levels = [{ access_level: 30, user_id: 9, access_level_description: 'Mona' }];
    expect(missing(protectedBy({ merge_access_levels: levels }))).toEqual([]);
  });
});

function protectedBy(change: object): Partial<GitlabAnswers> {
  return { protectedBranches: ok([{ ...main, ...change }]) };
}

function missing(answers: Partial<GitlabAnswers>): string[] {
  return judgeGitlab({ ...wellSet, ...answers }, settings)
    .filter(({ level }) => level === 'missing')
    .map(({ text }) => text);
}
