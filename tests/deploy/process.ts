/** A server of the system as a process of ours, which ends when the tests do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { connect } from 'node:net';

export interface RunningServer {
  stop: () => Promise<void>;
  /** Its output so far. */
  log: () => string;
}

/**
 * @param port on which it will listen
 * @param output a file for its words
 * @throws with its own words if it ends before it listens, or does not listen within 20 seconds
 */
export async function startServer(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  port: number,
  output?: string,
): Promise<RunningServer> {
  const child = spawn(command, args, { env: { ...process.env, ...env } });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-1_000_000);
      if (output !== undefined) appendFileSync(output, text);
    });
  }
  const ended = once(child, 'exit');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  const deadline = Date.now() + 20_000;
  while (!(await isOpen(port))) {
    if (hasEnded() || Date.now() > deadline) {
      child.kill();
      throw new Error(`${command} does not listen:\n${words}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    log: () => words,
    stop: async () => {
      if (hasEnded()) return;
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket
      .once('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .once('error', () => resolve(false));
  });
}
