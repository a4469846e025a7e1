/** Where a command serves: what PORT says, as long as nobody is there. */
import { createServer } from 'node:net';

import { given, toProblem } from '#domain/setting-problems.ts';

/**
 * @param command how it is started, for the way out
 * @returns a port that is free, or 0 if any will do
 * @throws with a German sentence that says what to do
 */
export async function choosePort(command: string): Promise<number> {
  const value = given(process.env, 'PORT') ?? '4321';
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new Error(
      toProblem('PORT', value, 'Das ist keine Zahl von 0 bis 65535', `4322 ${command}`),
    );
  }
  if (port > 0 && !(await isFree(port))) {
    throw new Error(
      `PORT ${port} ist schon belegt. Beende, was dort läuft, oder nimm einen anderen, zum Beispiel PORT=4322 ${command}`,
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
