/**
 * `npm run task -- update [GROUP] [STEP …]`: takes newer packages of one group of renovate.json, in a worktree
 * beside this folder, records anew what depends on them, commits to the branch `update-GROUP`, and tests it.
 * Without GROUP it lists the groups with what is newer; the steps are those of `npm test`, all if none is named.
 * A name of a package is a group as well. `--major` takes what may break, too.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { programLabels } from '#site/access-checks.ts';

import { ensureBrowser } from '../tools/browser.ts';
import { npmCommand } from '../tools/programs.ts';
import { readLock, type Lock } from '../tools/supply-chain/lock.ts';
import {
  chooseVersions,
  compareLocks,
  completeLock,
  isBreaking,
  isHeld,
  isNode,
  listApprovals,
  raise,
  toGroups,
  type Changes,
  type Outdated,
  type Rule,
} from '../tools/supply-chain/update.ts';

interface Manifest {
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

const { values, positionals } = parseArgs({
  options: { major: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [group, ...steps] = positionals;
const { packageRules: rules, minimumReleaseAge } = readJson('renovate.json') as {
  packageRules: Rule[];
  minimumReleaseAge: string;
};
const days = Number.parseInt(minimumReleaseAge, 10);
const youngest = new Date(Date.now() - days * 86_400_000).toISOString();
const manifest = readJson('package.json') as Manifest;
const names = Object.keys({ ...manifest.devDependencies, ...manifest.optionalDependencies });
const lock = readLock('.');
const groups = toGroups(rules, names);

try {
  if (group === undefined) listNewer();
  else update(group);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function listNewer(): void {
  const asked = askRegistry(names);
  const majors = toVersions(asked, (name) => !isHeld(rules, name));
  for (const [name, packages] of groups) {
    const lines = packages.flatMap((one) => {
      const to = majors[one];
      if (to === undefined) return [];
      return `  ${one} ${locked(one)} → ${to}${isBreaking(locked(one), to) ? ' (--major)' : ''}`;
    });
    console.log([name, ...(lines.length > 0 ? lines : ['  nothing newer'])].join('\n'));
  }
  console.log(`\nOlder than ${days} days. npm run task -- update GROUP`);
}

function update(group: string): void {
  const wanted = groups.get(group) ?? (names.includes(group) ? [group] : undefined);
  if (!wanted) {
    throw new Error(
      `There is no group or package ${group}. Groups: ${[...groups.keys()].join(', ')}`,
    );
  }
  if (git('status', '--porcelain') !== '') {
    throw new Error(
      'Something is not committed yet. Commit it, or put it away with `git stash -u`.',
    );
  }
  const branch = `update-${group.replaceAll(/[^a-z0-9.-]/gi, '-')}`;
  const folder = path.resolve('..', `${path.basename(process.cwd())}-${branch}`);
  if (existsSync(folder) || git('branch', '--list', branch) !== '') {
    throw new Error(`There is an earlier try. Away with it: ${toRemoval(folder, branch)}`);
  }
  const takesMajor = (name: string) => values.major && !isHeld(rules, name);
  const parts = wanted.filter((name) => name.startsWith('decap-cms-'));
  const asked = askRegistry(wanted.filter((name) => !parts.includes(name)));
  const versions = toVersions(asked, takesMajor);
  if (parts.length === 0 && Object.keys(versions).length === 0) {
    console.log(`Nothing newer in ${group} that is older than ${days} days.`);
    return;
  }
  ensureBrowser();
  git('worktree', 'add', '--quiet', '-b', branch, folder);
  let report: string[];
  try {
    report = takeAndRecord(group, folder, versions, parts.length > 0);
  } catch (error) {
    remove(folder, branch);
    throw new Error(
      `${toMessage(error)}\nNothing has changed: the try is gone, your files are as they were.`,
    );
  }
  if (report.length === 0) {
    remove(folder, branch);
    console.log(`Nothing newer in ${group}.`);
    return;
  }
  const passes = tryIn(folder, 'scripts/test.ts', ...steps);
  console.log(['', ...report].join('\n'));
  if (passes) {
    git('worktree', 'remove', '--force', folder);
    console.log(
      `\nTests passed. Look at it: git show ${branch}; take it: push ${branch} and open a pull request.`,
    );
  } else {
    process.exitCode = 1;
    console.log(
      `\nNot all tests passed, see above. Mend it in ${folder} and commit there, or away with it: ` +
        toRemoval(folder, branch),
    );
  }
}

/** @returns what to tell; nothing if nothing has changed */
function takeAndRecord(
  group: string,
  folder: string,
  versions: Record<string, string>,
  isDecap: boolean,
): string[] {
  if (isDecap) runIn(folder, [process.execPath, ['scripts/decap.ts']]);
  const file = path.join(folder, 'package.json');
  const now = readJson(file) as Manifest;
  now.devDependencies = raise(now.devDependencies, versions);
  now.optionalDependencies = raise(now.optionalDependencies, versions);
  writeJson(file, now);
  const node = Object.entries(versions).find(([name]) => isNode(name))?.[1];
  if (node) writeFileSync(path.join(folder, '.nvmrc'), `${node}\n`);
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  runIn(folder, npmCommand('install', '--package-lock-only', `--before=${youngest}`, ...quietly));
  writeJson(path.join(folder, 'package-lock.json'), completeLock(lock, readLock(folder), askAbout));
  if (git('-C', folder, 'status', '--porcelain') === '') return [];

  const changes = compareLocks(lock, readLock(folder));
  record(folder, changes, isDecap);
  git('-C', folder, 'add', '--all');
  const files = git('-C', folder, 'diff', '--cached', '--name-only').trim().split('\n');
  const told = tell(changes);
  git(
    '-C',
    folder,
    'commit',
    '--quiet',
    `--message=Update ${group}`,
    `--message=${told.join('\n')}`,
  );
  const approvals = listApprovals(changes, files);
  return [
    ...told,
    '',
    ...(approvals.length > 0
      ? ['To look at and approve:']
      : ['Nothing to approve but the versions.']),
    ...approvals.map((line) => `- ${line}`),
  ];
}

/** Makes anew whatever may follow from a package; what has not changed comes out the same. */
function record(folder: string, { newer }: Changes, isDecap: boolean): void {
  const must = (...command: [string, ...string[]]) => {
    if (!tryIn(folder, ...command)) throw new Error(`\`${command.join(' ')}\` failed, see above.`);
  };
  must('scripts/task.ts', 'fix');
  must('scripts/task.ts', 'licences');
  must('scripts/build.ts', '--draft');
  const written = 'tests/redaktion/contributions.test.ts';
  must('vitest', 'run', '--project', 'redaktion', written, '--update');
  if (newer.some(({ name }) => name in programLabels)) must('scripts/task.ts', 'record-access');
  if (isDecap) must('scripts/task.ts', 'handbook-pictures');
}

function tell({ newer, joined, left }: Changes): string[] {
  const isDirect = ({ name }: { name: string }) => names.includes(name);
  const indirect = newer.filter((one) => !isDirect(one));
  const list = (label: string, packages: readonly string[]) =>
    packages.length > 0 ? [`${label}: ${packages.join(', ')}`] : [];
  return [
    ...newer.filter(isDirect).map(({ name, from, to }) => `${name} ${from} → ${to}`),
    ...list(
      'Needed by others',
      indirect.map(({ name, from, to }) => `${name} ${from} → ${to}`),
    ),
    ...list('New', joined),
    ...list('Gone', left),
  ];
}

function toVersions(asked: Record<string, Outdated>, takesMajor: (name: string) => boolean) {
  return chooseVersions(asked, locked, takesMajor);
}

function locked(name: string): string {
  return lock.packages[`node_modules/${name}`]?.version ?? '';
}

/** It ends with 1 where something is newer. */
function askRegistry(packages: readonly string[]): Record<string, Outdated> {
  if (packages.length === 0) return {};
  const [file, parameters] = npmCommand('outdated', '--json', `--before=${youngest}`, ...packages);
  const { stdout, stderr } = spawnSync(file, parameters, { encoding: 'utf8' });
  const answer = JSON.parse(stdout || '{}') as Record<string, Outdated | Outdated[]> & {
    error?: { summary?: string };
  };
  if (answer.error)
    throw new Error(`The registry does not answer: ${answer.error.summary ?? stderr}`);
  const asked = packages.map((name) => {
    const [one] = [answer[name]].flat();
    return [name, one ?? { wanted: locked(name), latest: locked(name) }] as const;
  });
  return Object.fromEntries(asked);
}

function askAbout(name: string, version: string): { integrity: string; libc?: string[] } {
  const [file, parameters] = npmCommand(
    'view',
    `${name}@${version}`,
    'dist.integrity',
    'libc',
    '--json',
  );
  const answer = JSON.parse(execFileSync(file, parameters, { encoding: 'utf8' })) as
    string | { 'dist.integrity': string; libc?: string[] };
  if (typeof answer === 'string') return { integrity: answer };
  const { 'dist.integrity': integrity, libc } = answer;
  return { integrity, ...(libc ? { libc: [libc].flat() } : {}) };
}

/** @param command a file or program, as run.mjs takes it; it installs what is missing */
function tryIn(folder: string, ...command: string[]): boolean {
  const parameters = ['scripts/run.mjs', ...command];
  return spawnSync(process.execPath, parameters, { cwd: folder, stdio: 'inherit' }).status === 0;
}

function runIn(cwd: string, [file, parameters]: [string, string[]]): void {
  execFileSync(file, parameters, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

function git(...parameters: string[]): string {
  return execFileSync('git', parameters, { encoding: 'utf8' });
}

function remove(folder: string, branch: string): void {
  git('worktree', 'remove', '--force', folder);
  git('branch', '--quiet', '-D', branch);
}

function toRemoval(folder: string, branch: string): string {
  return `git worktree remove --force ${folder}; git branch -D ${branch}`;
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file: string, value: Manifest | Lock): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
