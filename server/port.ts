/** The port of a command: that of PORT, if it is free. */

import { given, toProblem } from '#site/setting-problems.ts';

/**
 * Takes the port before anything is built: a second command must not learn that it is taken when both have
 * written into the same folder.
 *
 * @param command how it is started, for the way out
 * @param listen is given the port, or 0 if any will do
 * @throws with a German sentence that says what to do
 */
export async function takePort<Server>(
  command: string,
  listen: (port: number) => Promise<Server>,
): Promise<Server> {
  const value = given(process.env, 'PORT') ?? '4321';
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new Error(
      toProblem('PORT', value, 'Das ist keine Zahl von 0 bis 65535', `4322 ${command}`),
    );
  }
  try {
    return await listen(port);
  } catch (error) {
    const problem = problems[(error as NodeJS.ErrnoException).code ?? ''];
    if (problem === undefined) throw error;
    throw new Error(
      `PORT ${port} ${problem}, oder nimm einen anderen, zum Beispiel PORT=4322 ${command}`,
      { cause: error },
    );
  }
}

const problems: Record<string, string> = {
  EADDRINUSE: 'ist schon belegt. Beende, was dort läuft',
  EACCES: 'steht diesem Konto nicht offen. Lass es dir freigeben',
};
