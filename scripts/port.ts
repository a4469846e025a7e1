/** Where a command serves: what PORT says, as long as nobody is there. */
import { createServer } from 'node:net';

/**
 * @param command how it is started, for the way out
 * @returns a port that is free, or 0 if any will do
 * @throws with a sentence that says what to do
 */
export async function choosePort(command: string): Promise<number> {
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number up to 65535, not ${process.env['PORT'] ?? ''}.`);
  }
  if (port > 0 && !(await isFree(port))) {
    throw new Error(
      `Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 ${command}`,
    );
  }
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
