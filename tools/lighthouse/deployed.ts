/** Serves a built site as a web server set up by `deploy/headers` would, so that figures are true. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import sirv from 'sirv';

export interface DeployedSite {
  url: string;
  /** The copy that is served. */
  folder: string;
  stop: () => Promise<void>;
}

/** @param site the built site, which stays as it is */
export async function serveAsDeployed(site: string): Promise<DeployedSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thinka-lighthouse-'));
  await cp(site, folder, { recursive: true });
  await compress(folder);
  const files = sirv(folder, {
    brotli: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const isHashed = /^\/(_astro|admin\/assets)\//.test(pathname);
      response.setHeader(
        'Cache-Control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    folder,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function compress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((name) => /\.(html|css|js|json|svg|ics|xml|wasm)$/.test(name))) {
    const file = path.join(folder, name);
    await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
  }
}

const headers = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
