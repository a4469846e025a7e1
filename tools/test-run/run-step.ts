/** Runs one step in a process of its own, and prints its output as it comes. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { createVoice } from './voice.ts';

const isWindows = process.platform === 'win32';

/** @returns whether it passed, undefined if it was stopped; and its output */
export async function runStep(
  { name, command }: { name: string; command: string },
  stop: AbortSignal,
): Promise<{ isPassed: boolean | undefined; lines: string[] }> {
  const voice = createVoice(name, (line) => {
    console.log(line);
  });
  voice.hear(command);
  // A group of processes of its own, which ends as a whole. On Windows it would open a window.
  const child = spawn(`(${command}) 2>&1`, {
    shell: true,
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
    },
  });
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null) endAll(child.pid);
  };
  stop.addEventListener('abort', end);
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    voice.hear(line);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  stop.removeEventListener('abort', end);
  voice.end();
  return { isPassed: stop.aborted ? undefined : status === 0, lines };
}

/** Ends a process with all that it has started. Windows has neither groups nor signals. */
function endAll(pid: number): void {
  if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGTERM');
}
