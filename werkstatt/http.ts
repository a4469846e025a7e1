/** Requests and answers, and the ways to refuse. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer that ends a request early, with GitHub's status and body. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.body = { message, ...more };
  }
}

export const notFound = () => new Refusal(404, 'Not Found');

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...headers,
    },
    body: JSON.stringify(value),
  };
}

export function redirect(location: string): Answer {
  return { status: 303, headers: { Location: location }, body: '' };
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...headers,
    // 204 and 304 have no body, and so no length.
    ...(status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) }),
  });
  response.end(status === 204 ? undefined : body);
}

/** Larger than any picture that the editor takes in, written as base64. */
export const largestBody = 36_000_000;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new Refusal(413, 'Payload too large');
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Do not destroy the stream when we have enough: the answer still goes through it.
  const stream = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}
