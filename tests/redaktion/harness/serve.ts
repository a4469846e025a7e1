/** Builds the page with our widgets, and serves it under the policy of the editor. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'vite';

/** As strict as that of the editor, or what breaks there would pass here. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Emotion, which dresses Decap, writes style elements; ours are a file.
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self' blob:",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export async function serveHarness(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-widgets-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? '/index.html' : path.posix.normalize(pathname);
    readFile(path.join(folder, name)).then(
      (content) => {
        response.setHeader('Content-Type', types[path.extname(name)] ?? 'application/octet-stream');
        response.setHeader('Content-Security-Policy', policy);
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
