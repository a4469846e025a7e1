/** Sets up the bare repository, and brings its main forward when the project has moved on. */
import { mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { isAncestor, tryMerge } from '../git/compare.ts';
import { gitEnvironment, openGit, runGit, type Git } from '../git/git.ts';
import { temporary, withIndex, writeCommit } from '../git/objects.ts';
import { main, moveRefs, readRef } from '../git/refs.ts';
import { werkstatt } from '../roles.ts';

/** How the project's own state and main stand to each other. */
export interface Standing {
  main: string;
  /** Whether the project already has everything that main has. */
  isContained: boolean;
  /** Files on which both disagree; main was left as it is. */
  conflicts: string[];
}

/** @param folder `.werkstatt`; we hold its lock */
export async function openRepository(folder: string): Promise<Git> {
  const repository = path.join(folder, 'repo.git');
  await mkdir(repository, { recursive: true });
  await clearLeftovers(repository);
  const git = openGit(repository);
  await writeFile(path.join(repository, 'config'), settings);
  await git.run(['init', '--quiet', '--bare', '--initial-branch=main']);
  await writeFile(path.join(repository, 'info', 'exclude'), `${notContent.join('\n')}\n`);
  return git;
}

/**
 * Settings of Git: overwritten drafts stay findable, nothing is ever cleared away behind our back, and an
 * answered write has reached the disk.
 */
const settings = `[core]
\tlogAllRefUpdates = always
\tfsync = objects,reference
\tautocrlf = false
[gc]
\tauto = 0
[maintenance]
\tauto = false
`;

/** Files of an unpacked archive besides the project, whatever its .gitignore says. */
const notContent = ['node_modules', 'dist', 'dist-intern', '.astro', '.werkstatt', '*.log'];

/** Removes the remains of a killed process; a Git of it that still runs is given time to end. */
async function clearLeftovers(repository: string): Promise<void> {
  await rm(path.join(repository, temporary), { recursive: true, force: true });
  const find = async () => {
    const names = await readdir(repository, { recursive: true });
    return names.filter((name) => !name.startsWith('objects') && name.endsWith('.lock'));
  };
  if ((await find()).length > 0) await sleep(1000);
  for (const name of await find()) await rm(path.join(repository, name), { force: true });
}

/** @param root folder of the project; it is read, never written */
export async function bringForward(git: Git, root: string): Promise<Standing> {
  const ours = await readRef(git, main);
  const theirs = await readProject(git, root);
  if (!ours || (await isAncestor(git, ours, theirs))) {
    await moveRefs(git, { [main]: theirs });
    return { main: theirs, isContained: true, conflicts: [] };
  }
  if (await isAncestor(git, theirs, ours)) {
    return { main: ours, isContained: false, conflicts: [] };
  }
  return mergeProject(git, ours, theirs);
}

async function mergeProject(git: Git, ours: string, theirs: string): Promise<Standing> {
  const { code } = await git.run(['merge-base', ours, theirs], { allow: [1] });
  if (code !== 0) return { main: ours, isContained: false, conflicts: ['(no common history)'] };

  const merge = await tryMerge(git, ours, theirs);
  if ('conflicts' in merge) return { main: ours, isContained: false, conflicts: merge.conflicts };
  const to = await writeCommit(git, {
    tree: merge.tree,
    parents: [ours, theirs],
    message: 'Stand des Projekts übernehmen',
    author: werkstatt,
    committer: werkstatt,
  });
  await moveRefs(git, { [main]: to });
  return { main: to, isContained: false, conflicts: [] };
}

const projectRef = 'refs/werkstatt/project';

/** @returns the commit of the project's HEAD, or one made of its files if there is none */
async function readProject(git: Git, root: string): Promise<string> {
  const head = await findHead(root);
  if (!head) return takeSnapshot(git, root);
  const from = await readRef(git, projectRef);
  if (from !== head) {
    // Uses the settings of the user: only they say whose folders Git may read.
    const env = gitEnvironment({ GIT_DIR: git.folder });
    delete env['GIT_CONFIG_GLOBAL'];
    delete env['GIT_CONFIG_NOSYSTEM'];
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--update-shallow'];
    await runGit(['fetch', ...options, '--', root, `+HEAD:${projectRef}`], env);
  }
  return (await readRef(git, projectRef)) ?? head;
}

/** @returns nothing unless the folder itself is a checkout with a commit */
async function findHead(root: string): Promise<string | undefined> {
  const env = gitEnvironment({});
  delete env['GIT_CONFIG_GLOBAL'];
  delete env['GIT_CONFIG_NOSYSTEM'];
  const args = ['-C', root, 'rev-parse', '--show-toplevel', '--verify', 'HEAD'];
  const { output, code } = await runGit(args, env, { allow: [128] });
  const [top = '', head] = output.toString('utf8').trim().split('\n');
  if (code !== 0 || !head) return undefined;
  return (await realpath(top)) === (await realpath(root)) ? head : undefined;
}

/** A commit for each state of the files that we have seen, one upon the other. */
async function takeSnapshot(git: Git, root: string): Promise<string> {
  const tree = await withIndex(git, async (env) => {
    const inRoot = `--work-tree=${root}`;
    await git.run(['read-tree', '--empty'], { env });
    const list = ['ls-files', '-z', '--others', '--exclude-standard'];
    const { output } = await git.run([inRoot, ...list], { env });
    await git.run([inRoot, 'update-index', '--add', '-z', '--stdin'], { env, input: output });
    return git.text(['write-tree'], { env });
  });
  const last = await git.reader.info(projectRef);
  if (last && (await git.reader.info(`${last.sha}^{tree}`))?.sha === tree) return last.sha;

  const commit = await writeCommit(git, {
    tree,
    parents: last ? [last.sha] : [],
    message: 'Stand der Dateien übernehmen',
    author: werkstatt,
    committer: werkstatt,
  });
  await moveRefs(git, { [projectRef]: commit });
  return commit;
}
