/** Runs Git on the bare repository: never through a shell, never with the settings of the user. */
import { spawn } from 'node:child_process';

import { openReader, type ObjectReader } from './reader.ts';

export interface GitOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Exit codes besides 0 that are an answer and no failure. */
  allow?: readonly number[];
}

export interface GitResult {
  output: Buffer;
  code: number;
}

export interface Git {
  /** The bare repository. */
  folder: string;
  run(args: readonly string[], options?: GitOptions): Promise<GitResult>;
  /** The output of Git without the last line break. */
  text(args: readonly string[], options?: GitOptions): Promise<string>;
  reader: ObjectReader;
  /** One write after the other: what a write has read stays true until it is done. */
  inTurn<Result>(write: () => Promise<Result>): Promise<Result>;
  close(): void;
}

export function openGit(folder: string): Git {
  const env = gitEnvironment({ GIT_DIR: folder });
  const run: Git['run'] = (args, options) => runGit(args, env, options);
  const reader = openReader(env);
  let last: Promise<unknown> = Promise.resolve();
  return {
    folder,
    run,
    text: async (args, options) => {
      const { output } = await run(args, options);
      return output.toString('utf8').replace(/\n$/, '');
    },
    reader,
    inTurn: (write) => {
      const result = last.then(write);
      last = result.catch(() => undefined);
      return result;
    },
    close: () => reader.close(),
  };
}

/** Inherited `GIT_…` (as in a hook) would point elsewhere; settings of a user could change how Git works. */
export function gitEnvironment(own: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    // On Windows as well: Git knows this name there, and cannot open what Node calls `devNull`.
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...own,
  };
}

export function runGit(
  args: readonly string[],
  env: Record<string, string>,
  { input, env: more, allow = [] }: GitOptions = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { env: { ...env, ...more }, windowsHide: true });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      const code = status ?? -1;
      if (code === 0 || allow.includes(code)) resolve({ output: Buffer.concat(output), code });
      else {
        const reason = Buffer.concat(errors).toString('utf8').trim() || `exit code ${code}`;
        reject(new Error(`git ${args[0] ?? ''}: ${reason}`));
      }
    });
    // Git may end before it has read everything; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** @throws if Git is missing or cannot merge without a checkout */
export async function requireGit(): Promise<void> {
  const { output } = await runGit(['version'], gitEnvironment({})).catch(() => {
    throw new Error('The editor needs Git 2.38 or newer, and there is none.');
  });
  const [, found = '', major, minor] = /(([0-9]+)\.([0-9]+)\S*)/.exec(output.toString()) ?? [];
  if (Number(major) * 1000 + Number(minor) < 2038) {
    throw new Error(`The editor needs Git 2.38 or newer; this is ${found}.`);
  }
}
