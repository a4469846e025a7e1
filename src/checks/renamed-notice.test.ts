import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { checkContent } from './check-content.ts';
import { listNotices } from './notices.ts';

const seite = (more = '') =>
  `---\ntitel: Titel\nbeschreibung: Eine Seite.\nsichtbarkeit: oeffentlich\n${more}---\n\nEin Satz.\n`;

test('a renamed entry that nobody cites is told of, until its old name stands in it', async () => {
  const { write, git, list } = createProject();
  write('alt', seite());
  git('add', '.');
  git('commit', '--quiet', '--message=Begin');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  expect(await list()).toEqual([]);

  git('mv', 'src/content/seiten/alt.mdx', 'src/content/seiten/neu.mdx');
  const told = ['src/content/seiten/neu.mdx  „alt“ gehört unter „Frühere Dateinamen“ (frueher)'];
  expect(await list()).toEqual(told);
  git('commit', '--quiet', '--message=Rename');
  expect(await list()).toEqual(told);

  write('neu', seite('frueher:\n  - alt\n'));
  expect(await list()).toEqual([]);
});

test('without Git nothing is said', async () => {
  const { write, list } = createProject();
  write('alt', seite());
  expect(await list()).toEqual([]);
});

function createProject() {
  const root = mkdtempSync(path.join(tmpdir(), 'thinka-renamed-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = path.join(root, 'src/content/seiten');
  mkdirSync(folder, { recursive: true });
  const run = (...parameters: string[]) => execFileSync('git', ['-C', root, ...parameters]);
  return {
    write: (name: string, text: string) => writeFileSync(path.join(folder, `${name}.mdx`), text),
    git: (...parameters: string[]) => {
      if (parameters[0] === 'add') run('init', '--quiet');
      return run('-c', 'user.name=a', '-c', 'user.email=a@example.org', ...parameters);
    },
    list: async () => {
      const notices = await listNotices(await checkContent(root), '2026-03-20');
      return notices.find(({ title }) => title.startsWith('Umbenannt'))?.lines ?? [];
    },
  };
}
