/**
 * A deployment to publish to: a repository, a clone of it, and a build of our own making, in a folder
 * that is removed after the test. The script, Git and the tools of the system are the real ones.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { onTestFinished } from 'vitest';

import { openTmpdir } from '../open-folder.ts';
import { fakeNpm } from './fake-npm.ts';

const source = path.join(import.meta.dirname, '../../deploy/nightly/publish.sh');

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  /** The output on both channels. */
  output: string;
}

export interface Run {
  process: ChildProcess;
  ended: Promise<Ended>;
}

export interface Deployment {
  home: string;
  /** Commits a version to main; if `isRewritten`, without any of the history before. */
  commit: (version: string, isRewritten?: boolean) => Promise<void>;
  /** Starts the script, as the leader of a group of its own. */
  start: (environment?: NodeJS.ProcessEnv, user?: number, ...words: string[]) => Run;
  publish: (environment?: NodeJS.ProcessEnv, user?: number) => Promise<Ended>;
  /** Calls the script with words, such as `back`. */
  call: (...words: string[]) => Promise<Ended>;
  /** Files that an earlier run should not have left behind. */
  leftovers: () => Promise<string[]>;
}

export async function createDeployment(folder = openTmpdir()): Promise<Deployment> {
  const home = await mkdtemp(path.join(folder, 'thinka-publish-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const [origin, bin] = [path.join(home, 'origin'), path.join(home, 'bin')];
  await mkdir(bin);
  // Tests run it as somebody else, who may not be let into the folder of the project.
  const script = path.join(bin, 'publish.sh');
  await copyFile(source, script);
  await writeFile(path.join(bin, 'npm'), fakeNpm);
  // No test can see the use of `sync`, and it waits for all other writing on the machine.
  await writeFile(path.join(bin, 'sync'), '#!/bin/sh\n');
  await Promise.all(
    ['npm', 'sync', 'publish.sh'].map((name) => chmod(path.join(bin, name), 0o755)),
  );
  git(home, 'init', '--quiet', '--initial-branch=main', origin);

  const commit = async (version: string, isRewritten = false) => {
    await writeFile(path.join(origin, 'version'), `${version}\n`);
    git(origin, 'add', '--all');
    const amend = isRewritten ? ['--amend'] : [];
    git(origin, ...nobody, 'commit', '--quiet', '--message', version, ...amend);
  };
  await commit('1');
  git(home, 'clone', '--quiet', origin, 'website');

  const start: Deployment['start'] = (environment = {}, user, ...words) => {
    const shell = ['-c', 'export TEST_GROUP=$$; exec "$0" "$@"', script, ...words];
    const started = spawn('/bin/sh', shell, {
      cwd: home,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user === undefined ? {} : { uid: user, gid: user }),
      env: {
        ...withoutGit(),
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        THINKA_HOME: home,
        THINKA_INTERN: 'ja',
        THINKA_LEAST: '5',
        ...environment,
      },
    });
    return { process: started, ended: waitFor(started) };
  };

  return {
    home,
    commit,
    start,
    publish: (...options) => start(...options).ended,
    call: (...words) => start({}, undefined, ...words).ended,
    leftovers: () => findLeftovers(home),
  };
}

const nobody = ['-c', 'user.name=T', '-c', 'user.email=t@t.invalid'];

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', args, { cwd, env: withoutGit(), stdio: 'pipe' });
}

/** If a hook of Git runs the tests, its variables would name the wrong repository. */
function withoutGit(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_DIR: undefined, GIT_INDEX_FILE: undefined };
}

function waitFor(started: ChildProcess): Promise<Ended> {
  let output = '';
  const listen = (chunk: Buffer) => void (output += chunk.toString());
  started.stdout?.on('data', listen);
  started.stderr?.on('data', listen);
  // `exit` and not `close`: a process that outlives a killed script keeps its channels open.
  return new Promise((resolve) => {
    started.on('exit', (status, signal) =>
      setImmediate(() => resolve({ status, signal, output: output.trim() })),
    );
  });
}

async function findLeftovers(home: string): Promise<string[]> {
  const [releases, files, website] = await Promise.all(
    ['releases', '', 'website'].map((folder) => readdir(path.join(home, folder))),
  );
  return [
    ...(releases ?? []).filter((name) => !/^\d{4}-/.test(name)),
    ...(releases ?? []).sort().reverse().slice(3),
    ...(files ?? []).filter((name) => name.endsWith('.next')),
    ...(website ?? []).filter((name) => name.startsWith('dist')),
  ];
}
