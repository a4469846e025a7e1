/** The parts of a route of the API, and how one is found. */
import type { z } from 'zod';

import type { Git } from '../git/git.ts';
import { Refusal, parseJson, type Answer } from '../http.ts';
import type { Account } from '../roles.ts';

export interface Call {
  git: Git;
  account: Account;
  method: string;
  /** Decoded, below `/api`. */
  path: string;
  query: URLSearchParams;
  /** The parts of the path that the pattern of the route caught. */
  caught: readonly string[];
  body: Buffer;
  /** Absolute address of the board. */
  board: string;
}

export interface Route {
  method: string;
  pattern: RegExp;
  answer: (call: Call) => Promise<Answer> | Answer;
}

/** The only repository; its name is in the configuration of the editor. */
export const repositoryName = 'werkstatt/thinka';
export const [owner = '', repository = ''] = repositoryName.split('/');

/** @param pattern below the repository, in which `(…)` catches */
export function onRepository(method: string, pattern: string, answer: Route['answer']): Route {
  return { method, pattern: new RegExp(`^/repos/${repositoryName}${pattern}$`, 'i'), answer };
}

/** @throws GitHub's answer to a body that lacks something */
export function parseBody<Schema extends z.ZodType>(call: Call, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(call.body));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    resource: call.path,
    field: path.join('.'),
    code: 'invalid',
    message,
  }));
  throw new Refusal(422, 'Invalid request.', { errors });
}
