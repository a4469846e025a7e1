/** The Werkstatt in a process of its own: started, restarted when it dies, ended with us. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Report } from '../werkstatt/main.ts';

export type Ready = Extract<Report, { kind: 'ready' }>;

export interface ForgeProcess {
  /** Its first message. */
  first: Ready;
  /** The port it listens on; while it restarts, this waits. */
  port: () => Promise<number>;
  stop(): Promise<void>;
}

export interface ForgeOptions {
  root: string;
  /** `.werkstatt` */
  folder: string;
  prefix: string;
  /** Each time main has moved. */
  onMerged: (sha: string) => void;
}

/** @throws with the reason if it cannot even start */
export async function startForge({
  root,
  folder,
  prefix,
  onMerged,
}: ForgeOptions): Promise<ForgeProcess> {
  let child: ChildProcess | undefined;
  let isStopping = false;
  let lastMain = '';
  let ready = start(['--seed-from', root]);
  const first = await ready;
  lastMain = first.standing.main;
  return { first, port, stop };

  function start(more: readonly string[]): Promise<Ready> {
    const args = ['--folder', folder, '--prefix', prefix, ...more];
    const started = fork(script, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child = started;
    return new Promise((resolve, reject) => {
      let stood = 0;
      let reason = 'The Werkstatt ended before it was ready.';
      started.on('message', (report: Report) => {
        if (report.kind === 'failed') reason = report.reason;
        if (report.kind === 'merged') noteMain(report.sha);
        if (report.kind !== 'ready') return;
        stood = performance.now();
        // It may have died between moving main and telling us.
        if (lastMain) noteMain(report.standing.main);
        resolve(report);
      });
      started.on('error', reject);
      started.on('exit', () => {
        if (stood === 0) reject(new Error(reason));
        else if (!isStopping) ready = restart(performance.now() - stood);
      });
    });
  }

  function noteMain(sha: string): void {
    if (sha === lastMain) return;
    lastMain = sha;
    onMerged(sha);
  }

  /** The project is looked at once, at the start: later it follows nobody. */
  async function restart(lived: number): Promise<Ready> {
    for (let pause = lived > 30_000 ? 100 : 1000; ; pause = Math.min(pause * 2, 30_000)) {
      await sleep(pause, undefined, { ref: false });
      if (isStopping) throw new Error('The Werkstatt is being ended.');
      console.error('The Werkstatt has ended by itself; starting it again.');
      try {
        return await start([]);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  }

  async function port(): Promise<number> {
    const patience = sleep(10_000, undefined, { ref: false }).then(() => {
      throw new Error('The Werkstatt does not come back.');
    });
    return (await Promise.race([ready, patience])).port;
  }

  async function stop(): Promise<void> {
    isStopping = true;
    ready.catch(() => undefined);
    const running = child;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    if (running.connected) running.disconnect();
    const timer = setTimeout(() => running.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  }
}

const script = path.join(import.meta.dirname, '../werkstatt/main.ts');
