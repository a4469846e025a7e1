/**
 * Serves a built site on this machine, and hands requests below `werkstatt/` on to the forge, except for the
 * pages that the site itself has there in its internal edition.
 */
import { existsSync, readFileSync } from 'node:fs';
import {
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import sirv from 'sirv';

import { isLoopback } from '../werkstatt/caller.ts';

export interface ServeOptions {
  /** The built site. If missing, requests wait for the first one that is shown. */
  folder?: string | undefined;
  /** Path below which it is served, such as `/` or `/thinka/`. */
  base: string;
  /** 0 takes any that is free. */
  port: number;
  /** The port of the forge, if there is one; requests wait while it starts. */
  forge?: (() => Promise<number> | undefined) | undefined;
}

export interface SiteServer {
  url: string;
  /** Serves another folder from now on; answers that have begun end as they began. */
  show: (folder: string) => void;
  stop: () => Promise<void>;
}

export async function serve({ folder, base, port, forge }: ServeOptions): Promise<SiteServer> {
  const first = Promise.withResolvers<Site>();
  let site = first.promise;
  const show = (folder: string) => {
    const next = createSite(folder, base);
    first.resolve(next);
    site = Promise.resolve(next);
  };
  if (folder !== undefined) show(folder);

  const server = createServer((request, response) => {
    // Somebody may have made a foreign name point here: that page would read answers meant for us.
    if (!isLoopback(request.headers.host)) return end(response, 403, 'This host is not served.');
    void site.then(({ hasPage, answer }) => {
      const isForForge = isBelow(request.url, `${base}werkstatt`) && !hasPage(request);
      const port = isForForge ? forge?.() : undefined;
      if (port) void handOn(request, response, port);
      else answer(request, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    show,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Open connections of a browser must not keep the process alive.
        server.closeAllConnections();
      }),
  };
}

function isBelow(url = '', folder: string): boolean {
  return url === folder || url.startsWith(`${folder}/`) || url.startsWith(`${folder}?`);
}

type Site = ReturnType<typeof createSite>;

function createSite(folder: string, base: string) {
  // Read once: a build that goes on next door does not show until it is whole.
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  });
  const notFound = path.join(folder, '404.html');

  const hasPage = ({ url = '/' }: IncomingMessage): boolean => {
    const [pathname = '/'] = url.slice(base.length - 1).split('?');
    return isFolder(folder, pathname.replace(/\/$/, ''));
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return end(response, 405, 'Only GET and HEAD.');
    }
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) return redirect(response, base);
      return end(response, 404, `The site is at ${base}`);
    }
    const [pathname = '/', query] = url.slice(base.length - 1).split('?');
    if (isFolder(folder, pathname)) {
      return redirect(response, `${base.slice(0, -1)}${pathname}/${query ? `?${query}` : ''}`);
    }
    request.url = url.slice(base.length - 1);
    // A build that empties the folder meanwhile must not end us.
    response.on('pipe', (file) => file.on('error', () => response.destroy()));
    files(request, response, () => {
      const page = existsSync(notFound) ? readFileSync(notFound) : 'Not found';
      end(response, 404, page, 'text/html; charset=utf-8');
    });
  };

  return { hasPage, answer };
}

/** Links of the site end on a slash; who types an address may forget it. */
function isFolder(folder: string, pathname: string): boolean {
  if (pathname.endsWith('/') || /%2e|%5c|\.\.|\\|^\/\//i.test(pathname)) return false;
  try {
    return existsSync(path.join(folder, decodeURIComponent(pathname), 'index.html'));
  } catch {
    return false;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

function end(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body);
}

/** Hands on Host and Origin as they came, by which the forge knows its own pages. */
async function handOn(
  request: IncomingMessage,
  response: ServerResponse,
  forge: Promise<number>,
): Promise<void> {
  const fail = () => {
    if (response.headersSent) response.destroy();
    else if (request.url?.includes('/werkstatt/api/')) {
      end(response, 503, JSON.stringify({ message: restarting }), 'application/json');
    } else end(response, 503, restarting);
  };
  try {
    const port = await forge;
    const { method, url, headers } = request;
    const target = { host: '127.0.0.1', port, method, path: url, headers, agent: false };
    const passed = sendRequest(target, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', fail);
    });
    passed.on('error', fail);
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  } catch {
    fail();
  }
}

const restarting = 'Die Werkstatt startet gerade neu. Versuche es gleich noch einmal.';
