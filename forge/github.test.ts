import { describe, expect, it } from 'vitest';

import type { Answer } from './ask.ts';
import { judgeGithub, judgeWerkstatt, type GithubAnswers } from './github.ts';
import { readSettings } from './settings.ts';

const settings = readSettings({ THINKA_FORGE: 'github', THINKA_FORGE_REPO: 'verbund/thinka' });

/** Answers as in GitHub's own description of its API. */
const protection = {
  url: 'https://api.github.com/repos/verbund/thinka/branches/main/protection',
  required_status_checks: {
    url: '…/required_status_checks',
    strict: false,
    contexts: ['Content', 'Built site in the browser'],
    checks: [{ context: 'Content', app_id: 15368 }],
  },
  required_pull_request_reviews: {
    url: '…/required_pull_request_reviews',
    dismiss_stale_reviews: true,
    require_code_owner_reviews: true,
    require_last_push_approval: false,
    required_approving_review_count: 1,
  },
  required_signatures: { url: '…/required_signatures', enabled: false },
  enforce_admins: { url: '…/enforce_admins', enabled: true },
  required_linear_history: { enabled: false },
  allow_force_pushes: { enabled: false },
  allow_deletions: { enabled: false },
};

const ruleset = { ruleset_source_type: 'Repository', ruleset_source: 'verbund/thinka' };
const rules = [
  { type: 'deletion', ...ruleset, ruleset_id: 7 },
  { type: 'non_fast_forward', ...ruleset, ruleset_id: 7 },
  {
    type: 'pull_request',
    parameters: { required_approving_review_count: 1, require_code_owner_review: true },
    ...ruleset,
    ruleset_id: 7,
  },
  {
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: [{ context: 'Content', integration_id: 15368 }],
    },
    ...ruleset,
    ruleset_id: 7,
  },
];

const ok = (body: unknown): Answer => ({ status: 200, body });
const unprotected: Answer = { status: 404, body: { message: 'Branch not protected' } };
const unreadable: Answer = { status: 404, body: { message: 'Not Found' } };

const wellSet: GithubAnswers = {
  repository: ok({ archived: false, delete_branch_on_merge: true, permissions: { push: true } }),
  branch: ok({ name: 'main', protected: true }),
  protection: ok(protection),
  rules: ok([]),
  rulesets: new Map(),
  labels: ok([]),
  workflow: ok({ type: 'file' }),
  codeowners: ok({ errors: [] }),
};
const byRuleset = (bypass: unknown): Partial<GithubAnswers> => ({
  protection: unprotected,
  rules: ok(rules),
  rulesets: new Map([[7, ok({ id: 7, name: 'main', bypass_actors: bypass })]]),
});

describe('a well protected repository on GitHub', () => {
  it('lacks nothing, and says what cannot be checked', () => {
    const findings = judgeGithub(wellSet, settings);
    expect(findings.map(({ level }) => level)).not.toContain('missing');
    expect(findings.filter(({ level }) => level === 'note').map(({ text }) => text)).toEqual([
      'Ob die OAuth-App und der Anmeldedienst zueinander passen, sagt keine Schnittstelle. Melde dich einmal unter /admin/ an.',
    ]);
  });

  it.each<[string, Partial<GithubAnswers>]>([
    ['by a ruleset alone', byRuleset([])],
    [
      'by a ruleset, though the older protection lets admins pass',
      {
        ...byRuleset([]),
        protection: ok({ ...protection, enforce_admins: { enabled: false } }),
      },
    ],
    [
      'by a ruleset, though the token may not read the older protection',
      { ...byRuleset([]), protection: unreadable },
    ],
  ])('may be protected %s', (_, answers) => {
    expect(missing(answers)).toEqual([]);
  });
});

describe('what is missing on GitHub is named', () => {
  // prettier-ignore
  it.each<[string, Partial<GithubAnswers>, (string | RegExp)[]]>([
    ['everything, without protection', { protection: unprotected }, [
      /^main lässt sich ohne geprüften Beitrag ändern/, /keine Freigabe/, /nicht bestanden/, /umschreiben/, /löschen/,
    ]],
    ['admins, if the rule does not bind them', { protection: ok({ ...protection, enforce_admins: { enabled: false } }) }, [
      'main ändert sich nur durch einen zusammengeführten Beitrag – das gilt aber nicht für alle. Ausgenommen: alle mit Admin-Recht (Branch-Schutz).',
      /Freigabe.*Admin/, /Prüfung.*Admin/, /Geschichte.*Admin/, /löschen.*Admin/,
    ]],
    ['a rule without pull requests', { protection: ok({ ...protection, required_pull_request_reviews: undefined }) }, [
      /^main lässt sich ohne geprüften Beitrag ändern/, /keine Freigabe/,
    ]],
    ['no approval', { protection: ok({ ...protection, required_pull_request_reviews: { required_approving_review_count: 0 } }) }, [/keine Freigabe/]],
    ['people who may push past the review', {
      protection: ok({ ...protection, required_pull_request_reviews: { required_approving_review_count: 1, bypass_pull_request_allowances: { users: [{ login: 'mona' }], teams: [{ slug: 'technik' }], apps: [] } } }),
    }, [/Ausgenommen: mona, technik/, /Freigabe.*mona/]],
    ['another check than ours', { protection: ok({ ...protection, required_status_checks: { contexts: ['Lint'], checks: [] } }) }, [/„Content“ nicht bestanden/]],
    ['force pushes', { protection: ok({ ...protection, allow_force_pushes: { enabled: true } }) }, [/Force-Push ist erlaubt/]],
    ['deletion', { protection: ok({ ...protection, allow_deletions: { enabled: true } }) }, [/lässt sich löschen/]],
    ['admins that a ruleset lets pass', byRuleset([{ actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'always' }]), [
      /Ausgenommen: alle mit Admin-Recht \(Regelsatz „main“\)/, /Freigabe/, /Prüfung/, /Geschichte/, /löschen/,
    ]],
    ['a team that may merge past a ruleset, but not push', byRuleset([{ actor_type: 'Team', actor_id: 3, bypass_mode: 'pull_request' }]), [
      /Freigabe.*Team Nr\. 3/, /Prüfung.*Team Nr\. 3/,
    ]],
    ['exceptions that stay hidden', byRuleset(undefined), [/das Token darf die Ausnahmen nicht lesen/, /./, /./, /./, /./]],
    ['a token that may not look', { protection: unreadable }, [/darf dieses Token nicht lesen \(404\)/, /./, /./, /./, /./, /./]],
    ['the branch', { branch: { status: 404, body: {} } }, ['Den Zweig main gibt es nicht.']],
    ['the workflow', { workflow: { status: 404, body: {} } }, ['.github/workflows/check.yml liegt nicht auf main (404); ohne die Datei prüft niemand die Beiträge.']],
    ['labels', { labels: { status: 403, body: {} } }, [/Labels sind nicht lesbar \(403\)/]],
    ['a repository that takes nothing', { repository: ok({ archived: true }) }, [/archiviert/]],
    ['owners that nobody is', { codeowners: ok({ errors: [
      { line: 6, column: 19, kind: 'Unknown owner', path: '.github/CODEOWNERS', message: '…', suggestion: '…' },
    ] }) }, ['.github/CODEOWNERS hat Fehler in Zeile 6 (Unknown owner); um Freigabe wird dafür niemand gebeten.']],
  ])('%s', (_, answers, expected) => {
    const found = missing(answers);
    expect(found).toHaveLength(expected.length);
    expected.forEach((text, index) => {
      if (typeof text === 'string') expect(found[index]).toBe(text);
      else expect(found[index]).toMatch(text);
    });
  });

  it('with the place to click', () => {
    const findings = judgeGithub({ ...wellSet, protection: unprotected }, settings);
    expect(findings.find(({ level }) => level === 'missing')?.fix).toBe(
      'https://github.com/verbund/thinka/settings/branches → Regel für main → „Require a pull request before merging“',
    );
  });
});

it('asks the Werkstatt for neither approvals nor checks', () => {
  const local = readSettings({});
  const guarded = { ...wellSet, protection: ok({ ...protection, required_status_checks: null }) };
  expect(judgeWerkstatt(guarded, local).map(({ level }) => level)).toEqual([
    'fine',
    'fine',
    'fine',
  ]);
  const open = judgeWerkstatt({ ...wellSet, protection: unprotected }, local);
  expect(open.map(({ level }) => level)).toEqual(['missing', 'missing', 'missing']);
});

function missing(answers: Partial<GithubAnswers>): string[] {
  return judgeGithub({ ...wellSet, ...answers }, settings)
    .filter(({ level }) => level === 'missing')
    .map(({ text }) => text);
}
