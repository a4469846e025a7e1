import { expect, it } from 'vitest';

import { judgeVisibility } from './repository.ts';
import { readSettings } from './settings.ts';

const judge = (forge: string, body: object, internal: number) =>
  judgeVisibility(
    { status: 200, body },
    readSettings({
      THINKA_FORGE: forge,
      THINKA_FORGE_REPO: 'verbund/thinka',
      THINKA_FORGE_URL: 'https://git.example',
    }),
    internal,
  );

it.each([
  ['github', { private: false, visibility: 'public' }],
  // For all of a company.
  ['github', { private: true, visibility: 'internal' }],
  ['gitlab', { visibility: 'public' }],
  ['gitlab', { visibility: 'internal' }],
  ['forgejo', { private: false }],
])(
  'internal entries in a repository on %s that others may read (%j) are told of',
  (forge, body) => {
    const [finding] = judge(forge, body, 3);
    expect(finding?.level).toBe('missing');
    expect(finding?.text).toContain('und 3 interne Einträge liegen darin');
    expect(finding?.fix).toMatch(
      /^https:\/\/git\.example\/verbund\/thinka\/(edit|settings) → Sichtbarkeit „privat“/,
    );
    expect(judge(forge, body, 1)[0]?.text).toContain('und ein interner Eintrag liegt darin');
    expect(judge(forge, body, 0)[0]?.level).toBe('note');
  },
);

it.each([
  ['github', { private: true, visibility: 'private' }],
  ['gitlab', { visibility: 'private' }],
  ['forgejo', { private: true }],
])('in a repository on %s for its members alone they may lie', (forge, body) => {
  expect(judge(forge, body, 3).map(({ level }) => level)).toEqual(['fine']);
});

it('says nothing where the forge says nothing', () => {
  expect(judge('github', {}, 3)).toEqual([]);
  expect(judge('github', { private: 'yes' }, 3)).toEqual([]);
});
