/** A small project to start a Werkstatt from, and a folder for it that is cleared away. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { gitEnvironment } from '../git/git.ts';

export interface TestProject {
  /** Holds a checkout with one commit. */
  root: string;
  /** For the Werkstatt; does not exist yet. */
  folder: string;
  git(...args: string[]): string;
  write(file: string, text: string): Promise<void>;
  commit(message: string): string;
  remove(): Promise<void>;
}

export async function createProject(): Promise<TestProject> {
  const top = await mkdtemp(path.join(memory, 'werkstatt-'));
  const root = path.join(top, 'project');
  const git = (...args: string[]) => runGitIn(root, ...args);
  const project: TestProject = {
    root,
    folder: path.join(top, '.werkstatt'),
    git,
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    },
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rm(top, { recursive: true, force: true, maxRetries: 3 }),
  };
  for (const [file, text] of Object.entries(files)) await project.write(file, text);
  git('init', '--quiet', '--initial-branch=main');
  project.commit('First');
  return project;
}

/** With such a folder, nothing waits for a disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Also for other repositories, such as the bare one. */
export function runGitIn(folder: string, ...args: string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@thinka.invalid',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@thinka.invalid',
  };
  const options = { env: gitEnvironment(identity), encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync('git', ['-C', folder, ...args], options).trim();
}

/** @param titel of an entry that the checks accept */
export function toSeite(titel: string, text = 'Ein Satz.'): string {
  return `---\ntitel: ${titel}\nbeschreibung: Eine Seite.\nsichtbarkeit: oeffentlich\n---\n\n${text}\n`;
}

/** The Seiten that our pages need, and one more. */
const required = [
  'ueber-thinka',
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'weitere-orte',
] as const;

const files: Record<string, string> = {
  'README.md': '# Probe\n',
  'src/content/seiten/probe.mdx': toSeite('Probe', 'Eins.\n\nZwei.\n\nDrei.'),
  ...Object.fromEntries(
    required.map((name) => [`src/content/seiten/${name}.mdx`, toSeite(`Seite ${name}`)]),
  ),
};
