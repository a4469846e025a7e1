import { expect, test } from 'vitest';

import { blocksDrafts, isBranchName, isMainBranch, isSha, isTreePath } from './branch-names.ts';

test.each(['main', 'cms/protokolle/2013-07-17-weimar', 'cms_17/ä', 'a.b'])(
  '%s may name a branch',
  (name) => expect(isBranchName(name)).toBe(true),
);

test.each([
  '', '-f', '--upload-pack=x', 'a..b', '../x', '/a', 'a/', 'a//b', 'a.lock', 'x/.git', 'a b',
  'a\nb', 'a\0b', 'a:b', 'a^', 'a~1', 'a*', 'a?', 'a[', 'a\\b', '@', 'a@{1}', 'a.', 'a'.repeat(300),
  'ä'.repeat(126), `a/${'ä'.repeat(126)}`, 'a\ud800',
])('%j may not name a branch', (name) => expect(isBranchName(name)).toBe(false)); // prettier-ignore

test.each(['src/content/seiten/probe.mdx', 'public/uploads/bild (1).jpg', '.github/x.yml', 'ä/ö'])(
  '%s may be a path',
  (path) => expect(isTreePath(path)).toBe(true),
);

test.each([
  '', '/etc/passwd', '../x', 'a/../b', 'a//b', './a', 'a/.', '.git/hooks/x', 'a/.GIT/config', 'git~1/x',
  '.git./x', '.git /x', '.git::$INDEX_ALLOCATION/x', '.g\u200Cit/config', 'a\\b', 'a\nb', 'a\0b', 'a/',
  'ä'.repeat(128),
])('%j may not be a path', (path) => expect(isTreePath(path)).toBe(false)); // prettier-ignore

test.each(['main', 'MAIN', 'Main', 'ma\u200cin', 'ｍａｉｎ'])(
  '%j is main, at least on some disks',
  (name) => expect(isMainBranch(name)).toBe(true),
);

test.each(['main2', 'cms/main', 'Haupt'])('%s is not main', (name) =>
  expect(isMainBranch(name)).toBe(false),
);

test.each([
  ['cms', true],
  ['CMS', true],
  ['cms/seiten', true],
  ['cms/seiten/neu', false],
  ['cms2', false],
  ['probe/cms', false],
])('%s is in the way of drafts: %s', (name, expected) => expect(blocksDrafts(name)).toBe(expected));

test('a sha has 40 small hexadecimal digits', () => {
  expect(isSha('0123456789abcdef0123456789abcdef01234567')).toBe(true);
  for (const text of ['HEAD', 'abc', 'A'.repeat(40), `${'a'.repeat(40)}\n`]) {
    expect(isSha(text)).toBe(false);
  }
});
