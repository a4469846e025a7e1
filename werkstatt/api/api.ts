/** The part of GitHub's REST API that Decap uses. It says which requests it does not know, and notes them. */
import type { Git } from '../git/git.ts';
import { json, Refusal, type Answer } from '../http.ts';
import type { Tokens } from '../store/tokens.ts';

import { accountRoutes } from './account.ts';
import { commitRoutes } from './commits.ts';
import { objectRoutes } from './objects.ts';
import { pullRoutes } from './pulls.ts';
import { refRoutes } from './refs.ts';
import type { Call } from './route.ts';
import { treeRoutes } from './trees.ts';

const routes = [
  ...accountRoutes, ...refRoutes, ...objectRoutes, ...treeRoutes, ...commitRoutes, ...pullRoutes,
]; // prettier-ignore

export interface ApiRequest extends Omit<Call, 'account' | 'caught' | 'git' | 'body'> {
  authorization: string;
  readBody: () => Promise<Buffer>;
}

export interface Api {
  answer(request: ApiRequest): Promise<Answer>;
  /** Calls that nobody here could answer, as `GET /path`. */
  unknown: string[];
}

export function createApi(git: Git, tokens: Tokens): Api {
  const unknown: string[] = [];
  return {
    unknown,
    answer: async ({ authorization, readBody, ...request }) => {
      const account = tokens.verify(authorization.replace(/^(token|bearer) /i, ''));
      if (!account) throw new Refusal(401, 'Bad credentials');

      const { method, path } = request;
      for (const route of routes) {
        const caught = route.method === method ? route.pattern.exec(path)?.slice(1) : undefined;
        if (!caught) continue;
        const call = { ...request, git, account, caught, body: await readBody() };
        return method === 'GET' ? route.answer(call) : git.inTurn(async () => route.answer(call));
      }
      unknown.push(`${method} ${path}`);
      if (unknown.length > 1000) unknown.shift();
      return json(501, { message: `The Werkstatt has no ${method} ${path}.` });
    },
  };
}
