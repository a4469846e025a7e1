/**
 * Tools of the system that end the script which calls them: before or after the k-th call, as a power
 * cut, the out-of-memory killer or a restart of the machine would.
 */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The commands of the script and the build; with any other they stop, since nothing else is found. */
const tools = [
  ...[
    'basename',
    'cat',
    'chmod',
    'cmp',
    'cp',
    'date',
    'diff',
    'env',
    'find',
    'flock',
    'git',
    'grep',
    'id',
    'ln',
    'ls',
    'mkdir',
  ],
  ...['mktemp', 'mv', 'readlink', 'rm', 'sed', 'sleep', 'sort', 'timeout', 'touch', 'xargs'],
];

export interface KillSteps {
  /**
   * @param call at which call to kill, counted from 1; 0 kills never
   * @param who the script and all that it has started, or the script alone
   */
  environment: (call: number, when: 'before' | 'after', who: Killed) => NodeJS.ProcessEnv;
  /** How many calls the last run has made. */
  countCalls: () => Promise<number>;
}

export type Killed = 'group' | 'script';

/** @param home folder of the deployment, with stand-ins in `bin` */
export async function createKillSteps(home: string): Promise<KillSteps> {
  const [folder, counter] = [path.join(home, 'shims'), path.join(home, 'calls')];
  await mkdir(folder);
  const standIns = ['npm', 'sync'];
  for (const tool of [...tools, ...standIns]) {
    const real = standIns.includes(tool) ? path.join(home, 'bin', tool) : findTool(tool);
    await writeFile(path.join(folder, tool), shim(real, counter));
    await chmod(path.join(folder, tool), 0o755);
  }
  await writeFile(counter, '0\n');
  return {
    environment: (call, when, who) => ({
      PATH: folder,
      KILL_CALL: `${call} ${when}`,
      KILL_WHO: who,
    }),
    countCalls: async () => Number(await readFile(counter, 'utf8')),
  };
}

function findTool(name: string): string {
  return execFileSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], {
    encoding: 'utf8',
  }).trim();
}

/** The script's own process leads its group; `timeout` puts its command into another group. */
const shim = (real: string, counter: string) => `#!/bin/sh
read -r call < '${counter}'
call=$((call + 1))
echo $call > '${counter}'
stop() {
  if [ "$KILL_WHO" = script ]; then kill -9 "$TEST_GROUP"; return; fi
  kill -9 "-$TEST_GROUP"
  kill -9 0
}
[ "$KILL_CALL" != "$call before" ] || stop
'${real}' "$@"
status=$?
[ "$KILL_CALL" != "$call after" ] || stop
exit $status
`;
