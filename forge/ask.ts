/** The one place that talks to a forge: asks, and only ever asks. */
import type { Settings } from './settings.ts';

export interface Answer {
  status: number;
  /** Parsed JSON; `undefined` if the answer was none. */
  body: unknown;
}

export type Ask = (path: string) => Promise<Answer>;

/** The forge gave no answer at all; the message is a German sentence. */
export class ForgeUnreachable extends Error {}

const secondsToWait = 15;

/** @returns a function that gets a path below the root of the API */
export function createAsk({ api, forge, token }: Settings): Ask {
  const headers: Record<string, string> = {
    Accept: forge === 'github' ? 'application/vnd.github+json' : 'application/json',
    'User-Agent': 'thinka-forge-check',
  };
  if (forge === 'github') headers['X-GitHub-Api-Version'] = '2022-11-28';
  // All of them take a token this way, GitLab also its personal ones.
  if (token) headers['Authorization'] = `${forge === 'forgejo' ? 'token' : 'Bearer'} ${token}`;

  return async (path) => {
    try {
      const response = await fetch(`${api}${path}`, {
        headers,
        // A forge that has moved says so; the token is not carried after it.
        redirect: 'manual',
        signal: AbortSignal.timeout(secondsToWait * 1000),
      });
      return { status: response.status, body: parse(await response.text()) };
    } catch (error) {
      throw new ForgeUnreachable(
        `${new URL(api).host} antwortet nicht (${reason(error)}). Stimmt THINKA_FORGE_URL, und ist der Server von hier zu erreichen?`,
        { cause: error },
      );
    }
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unbekannter Grund';
  if (error.name === 'TimeoutError') return `${secondsToWait} Sekunden gewartet`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code || (cause instanceof Error ? cause.message : error.message);
}
