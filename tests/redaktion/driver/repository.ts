/** The bare repository of a Werkstatt: its contents, and commits of people who need no editor. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { gitEnvironment } from '../../../werkstatt/git/git.ts';

export interface Repository {
  folder: string;
  git(...args: string[]): string;
  /** Names of all branches but main. */
  branches(): string[];
  /** The commit a branch points at. */
  head(branch: string): string;
  /** Commits that the branch has and main has not, oldest first. */
  commits(branch: string): string[];
  /** `A src/content/seiten/probe.mdx`, against where the branch left main. */
  changes(branch: string): string[];
  read(branch: string, file: string): string;
  bytes(branch: string, file: string): Buffer;
  /** Lines that were taken away and put in between two states of a file. */
  diff(from: string, to: string, file: string): { gone: string[]; come: string[] };
  /** Merges a branch into main, behind the back of the Werkstatt. */
  merge(branch: string): void;
  /** Commits files straight to a branch, which begins at main if it is new. */
  commit(branch: string, files: Record<string, string>): string;
}

export function openRepository(folder: string): Repository {
  const run = (args: string[], more: Record<string, string> = {}, input?: string) =>
    execFileSync('git', args, {
      env: gitEnvironment({ GIT_DIR: folder, ...identity, ...more }),
      maxBuffer: 100_000_000,
      stdio: 'pipe',
      ...(input === undefined ? {} : { input }),
    });
  const text = (...args: Parameters<typeof run>) =>
    run(...args)
      .toString('utf8')
      .trim();
  const git = (...args: string[]) => text(args);
  const lines = (...args: string[]) =>
    git(...args)
      .split('\n')
      .filter((line) => line !== '');
  const head = (branch: string) => git('rev-parse', `${branch}^{commit}`);

  return {
    folder,
    git,
    head,
    branches: () =>
      lines('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads').filter(
        (name) => name !== 'main',
      ),
    commits: (branch) => lines('rev-list', '--reverse', `main..${branch}`),
    changes: (branch) =>
      lines('diff', '--name-status', `main...${branch}`).map((line) => line.replace('\t', ' ')),
    read: (branch, file) => run(['show', `${branch}:${file}`]).toString('utf8'),
    bytes: (branch, file) => run(['show', `${branch}:${file}`]),
    diff: (from, to, file) => {
      const changed = lines('diff', '--unified=0', from, to, '--', file).filter(
        (line) => !line.startsWith('---') && !line.startsWith('+++'),
      );
      const pick = (sign: string) =>
        changed.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
      return { gone: pick('-'), come: pick('+') };
    },
    merge: (branch) => {
      const tree = git('merge-tree', '--write-tree', 'main', branch);
      const parents = ['-p', 'main', '-p', branch];
      const commit = git('commit-tree', tree, ...parents, '-m', 'Von jemand anderem');
      git('update-ref', 'refs/heads/main', commit);
    },
    commit: (branch, files) => {
      const isThere = lines('for-each-ref', `refs/heads/${branch}`).length > 0;
      const parent = head(isThere ? branch : 'main');
      const index = { GIT_INDEX_FILE: path.join(folder, `commit-${process.pid}.index`) };
      run(['read-tree', parent], index);
      for (const [file, content] of Object.entries(files)) {
        const blob = text(['hash-object', '-w', '--stdin'], {}, content);
        run(['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`], index);
      }
      const tree = text(['write-tree'], index);
      const commit = git('commit-tree', tree, '-p', parent, '-m', 'Von jemand anderem');
      git('update-ref', `refs/heads/${branch}`, commit);
      return commit;
    },
  };
}

const identity = {
  GIT_AUTHOR_NAME: 'Jemand',
  GIT_AUTHOR_EMAIL: 'jemand@thinka.invalid',
  GIT_COMMITTER_NAME: 'Jemand',
  GIT_COMMITTER_EMAIL: 'jemand@thinka.invalid',
};
