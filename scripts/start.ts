/** `npm start`: builds the site and serves it until Ctrl-C. */
import { createServer } from 'node:net';

import { buildSite, serveSite } from './site.ts';

const port = Number(process.env['PORT'] ?? 4321);

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  fail(`PORT must be a number up to 65535, not ${process.env['PORT'] ?? ''}.`);
}
if (!(await isFree(port))) {
  fail(`Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 npm start`);
}
if (!(await buildSite(process.cwd()))) fail('The site was not built; see above.');

const { url, stop } = await serveSite(process.cwd(), port);
console.log(`\nThINKA is served at ${url} (Ctrl-C ends it)`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Open connections of a browser must not keep the process alive.
    setTimeout(() => process.exit(0), 500).unref();
    void stop().then(() => process.exit(0));
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
