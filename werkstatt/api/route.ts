/** What a route of the API is given, and how one is found. */
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
  /** What the pattern of the route caught. */
  caught: readonly string[];
  body: Buffer;
  accept: string;
  /** Absolute address of `/api`, for links in answers. */
  api: string;
  /** Absolute address of the board. */
  board: string;
}

export interface Route {
  method: string;
  pattern: RegExp;
  answer: (call: Call) => Promise<Answer> | Answer;
}

/** The one repository there is; its name stands in the configuration of the editor. */
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

/** One page of a list, with the `Link` header by which clients find the next. */
export function toPage<Item>(
  call: Call,
  items: readonly Item[],
): { items: readonly Item[]; headers: Record<string, string> } {
  const size = Math.min(100, readNumber(call.query, 'per_page', 30));
  const page = readNumber(call.query, 'page', 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page < last ? [toLink(call, page + 1, 'next'), toLink(call, last, 'last')] : []),
    ...(page > 1 ? [toLink(call, 1, 'first'), toLink(call, page - 1, 'prev')] : []),
  ];
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { Link: links.join(', ') } : {},
  };
}

function readNumber(query: URLSearchParams, name: string, otherwise: number): number {
  const number = Number(query.get(name) ?? otherwise);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

function toLink({ api, path, query }: Call, page: number, relation: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set('page', String(page));
  return `<${api}${encodeURI(path)}?${parameters.toString()}>; rel="${relation}"`;
}
