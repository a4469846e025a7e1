import { describe, expect, it } from 'vitest';

import type { Answer } from './ask.ts';
import { judgeForgejo, type ForgejoAnswers } from './forgejo.ts';
import { readSettings } from './settings.ts';

const settings = readSettings({
  THINKA_FORGE: 'forgejo',
  THINKA_FORGE_REPO: 'verbund/thinka',
  THINKA_FORGE_URL: 'https://git.example',
});

const ok = (body: unknown): Answer => ({ status: 200, body });

/** The fields of the structs in Forgejo's source (modules/structs/repo_branch.go). */
const branch = {
  name: 'main',
  protected: true,
  required_approvals: 1,
  enable_status_check: true,
  status_check_contexts: [],
  user_can_push: false,
  user_can_merge: true,
  effective_branch_protection_name: 'main',
};
const rule = {
  branch_name: 'main',
  rule_name: 'main',
  enable_push: false,
  enable_push_whitelist: false,
  push_whitelist_usernames: [],
  push_whitelist_teams: [],
  push_whitelist_deploy_keys: false,
  enable_merge_whitelist: false,
  enable_status_check: true,
  status_check_contexts: ['Check / Content*'],
  required_approvals: 1,
  protected_file_patterns: '',
  unprotected_file_patterns: '',
  apply_to_admins: true,
};
const repository = {
  archived: false,
  has_pull_requests: true,
  has_actions: true,
  default_delete_branch_after_merge: true,
};
const owners = (text: string) => ok({ content: Buffer.from(text).toString('base64') });

const wellSet: ForgejoAnswers = {
  repository: ok(repository),
  branch: ok(branch),
  protections: ok([{ ...rule, rule_name: 'm*', enable_push: true }, rule]),
  labels: ok([]),
  workflow: ok({ type: 'file' }),
  codeowners: owners('.* @verbund/technik'),
};

describe('a well protected Forgejo', () => {
  it('lacks nothing, by the rule that Forgejo itself names', () => {
    expect(missing({})).toEqual([]);
  });

  it('may ask for every check instead of one by name', () => {
    expect(missing(ruledBy({ status_check_contexts: null }))).toEqual([]);
  });

  it('is told that whoever manages the server can always merge', () => {
    const notes = judgeForgejo(wellSet, settings).filter(({ level }) => level === 'note');
    expect(notes.map(({ text }) => text).join()).toContain('Wer die Forgejo-Instanz verwaltet');
  });
});

describe('what is missing on Forgejo is named', () => {
  // prettier-ignore
  it.each<[string, Partial<ForgejoAnswers>, RegExp[]]>([
    ['everything, without protection', { branch: ok({ ...branch, protected: false, effective_branch_protection_name: '' }) }, [/ohne geprüften Beitrag/, /keine Freigabe/, /nicht bestanden/, /umschreiben/, /löschen/]],
    ['pushes', ruledBy({ enable_push: true }), [/ohne geprüften Beitrag/]],
    ['pushes by a list, which Forgejo does not show reliably', ruledBy({ enable_push: true, enable_push_whitelist: true }), [/ohne geprüften Beitrag/]],
    ['files that need no review', ruledBy({ unprotected_file_patterns: 'src/content/**' }), [/Ausgenommen: ungeschützte Dateien nach dem Muster src\/content/, /Freigabe/]],
    ['those who manage the repository', ruledBy({ apply_to_admins: false }), [/Freigabe.*alle, die das Repository verwalten/, /Prüfung.*verwalten/]],
    ['the same on versions that do not know the setting', ruledBy({ apply_to_admins: undefined }), [/Freigabe/, /Prüfung/]],
    ['approvals', ruledBy({ required_approvals: 0 }), [/keine Freigabe/]],
    ['checks', ruledBy({ enable_status_check: false }), [/„Check \/ Content \(pull_request\)“ nicht bestanden/]],
    ['our check among others', ruledBy({ status_check_contexts: ['lint'] }), [/nicht bestanden/]],
    ['a token that may not look', { branch: ok({ ...branch, effective_branch_protection_name: '' }), protections: { status: 403, body: {} } }, [/wie, darf dieses Token nicht lesen \(403\)/]],
    ['branches that stay and swallow the next contribution', { repository: ok({ ...repository, default_delete_branch_after_merge: false }) }, [/ohne dass ein neuer Beitrag entsteht/]],
    ['actions', { repository: ok({ ...repository, has_actions: false }) }, [/Actions sind abgeschaltet/]],
    ['pull requests', { repository: ok({ ...repository, has_pull_requests: false }) }, [/Pull-Requests sind abgeschaltet/]],
    ['the branch', { branch: { status: 404, body: undefined } }, [/Den Zweig main gibt es nicht/]],
    ['the workflow', { workflow: { status: 404, body: undefined } }, [/^\.forgejo\/workflows\/check\.yml liegt nicht auf main/]],
    ['owners by name', { codeowners: owners('.* @ORGANISATION/technik') }, [/Platzhalter/]],
  ])('%s', (_, answers, expected) => {
    const found = missing(answers);
    expect(found).toHaveLength(expected.length);
    expected.forEach((text, index) => { expect(found[index]).toMatch(text); });
  });
});

function ruledBy(change: object): Partial<ForgejoAnswers> {
  return { protections: ok([{ ...rule, ...change }]) };
}

function missing(answers: Partial<ForgejoAnswers>): string[] {
  return judgeForgejo({ ...wellSet, ...answers }, settings)
    .filter(({ level }) => level === 'missing')
    .map(({ text }) => text);
}
