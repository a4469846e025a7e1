/** The same refusals where browsers really speak: HTTP/2, in which the host is no header of its own. */
import { connect, type ClientHttp2Session, type OutgoingHttpHeaders } from 'node:http2';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import type { Variant } from './caddy.ts';
import { readFiles, sample, toDigest, type EditionFile } from './edition-files.ts';
import { isRefusal } from './refusals.ts';
import type { Answer } from './wire.ts';

const deployment = inject('deployment');
const { internHost, publicHost } = deployment;

describe.skipIf(!deployment.isThere).each<Variant>(['password', 'oidc'])('by %s', (variant) => {
  const port = deployment.ports[variant].https;
  let session: ClientHttp2Session;
  let files: EditionFile[];
  let publicDigests: Set<string>;
  beforeAll(() => {
    session = connect(`https://127.0.0.1:${port}`, {
      servername: internHost,
      rejectUnauthorized: false,
    });
    files = sample(readFiles(deployment.internFolder));
    publicDigests = new Set(readFiles(deployment.publicFolder).map(({ digest }) => digest));
  });
  afterAll(() => session.close());

  const authority = `${internHost}:${port}`;
  test.each<[string, (url: string) => OutgoingHttpHeaders]>([
    ['plainly', (url) => ({ ':path': url, ':authority': authority })],
    ['as HEAD', (url) => ({ ':path': url, ':authority': authority, ':method': 'HEAD' })],
    ['with dots', (url) => ({ ':path': `/abmelden/..${url}`, ':authority': authority })],
    ['with both slashes', (url) => ({ ':path': `/${url}`, ':authority': authority })],
    ['for a part', (url) => ({ ':path': url, ':authority': authority, range: 'bytes=0-9' })],
    [
      'as a whole address',
      (url) => ({ ':path': `https://${authority}${url}`, ':authority': authority }),
    ],
    ['by http', (url) => ({ ':path': url, ':authority': authority, ':scheme': 'http' })],
    ['with another Host', (url) => ({ ':path': url, ':authority': authority, host: publicHost })],
    [
      'of the public host, Host internal',
      (url) => ({ ':path': url, ':authority': publicHost, host: internHost }),
    ],
    [
      'of the public host',
      (url) => ({ ':path': `/../dist-intern${url}`, ':authority': publicHost }),
    ],
  ])('asked %s, nothing comes without login', async (_, toHeaders) => {
    const leaks: string[] = [];
    for (const { url } of files) {
      const headers = toHeaders(url);
      const answer = await ask(session, headers);
      const isPublic =
        String(headers[':authority']).startsWith(publicHost) &&
        publicDigests.has(toDigest(answer.body));
      if (!isPublic && !isRefusal(answer)) leaks.push(`${url}: ${answer.status}`);
    }
    expect(leaks).toEqual([]);
    // Still the same connection, and somebody at its other end.
    const after = await ask(session, { ':path': '/', ':authority': authority });
    expect(after.status).toBe(401);
  });
});

/** @returns status 0 where the stream is refused */
function ask(session: ClientHttp2Session, request: OutgoingHttpHeaders): Promise<Answer> {
  return new Promise((resolve) => {
    const answer: Answer = { status: 0, headers: new Map(), body: Buffer.alloc(0) };
    const stream = session.request({ ':method': 'GET', ':scheme': 'https', ...request });
    stream
      .on('response', (headers) => {
        answer.status = Number(headers[':status']);
        for (const [name, value] of Object.entries(headers)) {
          answer.headers.set(name, String(value));
        }
      })
      .on('data', (chunk: Buffer) => {
        answer.body = Buffer.concat([answer.body, chunk]);
      })
      .on('error', () => resolve(answer))
      .on('close', () => resolve(answer));
    stream.end();
  });
}
