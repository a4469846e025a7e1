import { expect, test } from 'vitest';

import { isBranchName, isSha, isTreePath } from './names.ts';

test.each(['main', 'cms/protokolle/2013-07-17-weimar', 'cms_17/ä', 'a.b'])(
  '%s may name a branch',
  (name) => expect(isBranchName(name)).toBe(true),
);

test.each([
  '', '-f', '--upload-pack=x', 'a..b', '../x', '/a', 'a/', 'a//b', 'a.lock', 'x/.git', 'a b',
  'a\nb', 'a\0b', 'a:b', 'a^', 'a~1', 'a*', 'a?', 'a[', 'a\\b', '@', 'a@{1}', 'a.', 'a'.repeat(300),
])('%j may not name a branch', (name) => expect(isBranchName(name)).toBe(false)); // prettier-ignore

test.each(['src/content/seiten/probe.mdx', 'public/uploads/bild (1).jpg', '.github/x.yml', 'ä/ö'])(
  '%s may be a path',
  (path) => expect(isTreePath(path)).toBe(true),
);

test.each([
  '', '/etc/passwd', '../x', 'a/../b', 'a//b', './a', 'a/.', '.git/hooks/x', 'a/.GIT/config', 'git~1/x',
  '.git./x', '.git /x', '.git::$INDEX_ALLOCATION/x', '.g\u200Cit/config', 'a\\b', 'a\nb', 'a\0b', 'a/',
])('%j may not be a path', (path) => expect(isTreePath(path)).toBe(false)); // prettier-ignore

test('a sha has 40 small hexadecimal digits', () => {
  expect(isSha('0123456789abcdef0123456789abcdef01234567')).toBe(true);
  for (const text of ['HEAD', 'abc', 'A'.repeat(40), `${'a'.repeat(40)}\n`]) {
    expect(isSha(text)).toBe(false);
  }
});
