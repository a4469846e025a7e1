/** Takes requests, lets nobody in who has no business here, and hands them on. */
import { createServer, type IncomingMessage, type Server } from 'node:http';

import type { Api } from './api/api.ts';
import { isAssetName, readAsset } from './assets/assets.ts';
import type { Board } from './board/board.ts';
import type { Place } from './board/page.ts';
import { toProblemPage } from './board/problem.ts';
import { findOrigin } from './caller.ts';
import { json, notFound, readBody, redirect, Refusal, send, type Answer } from './http.ts';
import { issueToken, toLoginPage } from './login/login.ts';
import type { Tokens } from './store/tokens.ts';

export interface Parts {
  api: Api;
  board: Board;
  tokens: Tokens;
  place: Place;
}

export function createForgeServer(parts: Parts): Server {
  // Five seconds may pass between two questions of a busy editor, and a closed line would look like a fault.
  return createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void (async () => {
      const answer = await answerSafely(parts, request);
      send(response, { ...answer, headers: { ...guardHeaders, ...answer.headers } });
      // Throw away the unread rest (of a body that is too large), so that the answer arrives.
      request.resume();
    })();
  });
}

async function answerSafely(parts: Parts, request: IncomingMessage): Promise<Answer> {
  try {
    const origin = findOrigin(request.method ?? '', request.headers);
    if (!origin)
      throw new Refusal(403, 'The Werkstatt answers only its own pages on this machine.');
    return await answerRequest(parts, request, origin);
  } catch (error) {
    const isRefusal = error instanceof Refusal;
    if (!isRefusal) console.error(error);
    if (isForPage(parts.place, request.url ?? '')) {
      if (!isRefusal) return toProblemPage(parts.place, 500);
      // Our own faults are told in German; a wrong request only by its status.
      const reason = error.status >= 500 ? error.message : undefined;
      return toProblemPage(parts.place, error.status, reason);
    }
    if (isRefusal) return json(error.status, error.body);
    return json(500, { message: 'The Werkstatt could not do this; its terminal says why.' });
  }
}

/** Whether a person looks at the answer: not for the API and requests of scripts. */
function isForPage({ board }: Place, url: string): boolean {
  return url.startsWith(board) && !/^(api|auth\/token)(\/|\?|$)/.test(url.slice(board.length));
}

async function answerRequest(
  parts: Parts,
  request: IncomingMessage,
  origin: string,
): Promise<Answer> {
  const { place, tokens } = parts;
  const method = request.method ?? '';
  const [rawPath, search] = splitOnce(request.url ?? '', '?');
  const path = decodePath(rawPath);
  const query = new URLSearchParams(search);
  if (`${path}/` === place.board) return redirect(place.board);
  if (!path.startsWith(place.board)) throw notFound();

  const below = path.slice(place.board.length);
  if (below.startsWith('api/')) {
    return parts.api.answer({
      method,
      path: below.slice('api'.length).replace(/(.)\/$/, '$1'),
      query,
      authorization: request.headers.authorization ?? '',
      board: `${origin}${place.board}`,
      readBody: () => readBody(request),
    });
  }
  // A browser names the origin of every POST: one without comes from no page of ours.
  if (method === 'POST' && request.headers.origin === undefined) {
    throw new Refusal(403, 'A POST without Origin is refused.');
  }
  if (method === 'POST' && below === 'auth/token') {
    return issueToken(tokens, await readBody(request));
  }
  if (method === 'GET') {
    if (below === 'auth') return toLoginPage(place);
    if (below === 'unknown-calls') return json(200, parts.api.unknown);
    if (isAssetName(below)) return readAsset(below);
  }
  return parts.board.answer(method, below, query, await readBody(request));
}

const guardHeaders = {
  'X-Content-Type-Options': 'nosniff',
  // `no-referrer` would take the Origin from our own forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Decap writes slashes of branches as `%2F`, and sometimes as they are. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refusal(400, 'Bad path');
  }
}

function splitOnce(text: string, sign: string): [string, string] {
  const index = text.indexOf(sign);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
