/** Holds that the files of the containers name what is there; no engine reads them here. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Compose {
  services: Record<
    string,
    { build: { context: string; dockerfile: string; args?: Record<string, string> } }
  >;
}

const { services } = parse(readFileSync('deploy/compose.yaml', 'utf8')) as Compose;

test.each(Object.entries(services))(
  'the container of %s is made of files that are there',
  (_, { build }) => {
    const context = path.join('deploy', build.context);
    const lines = readFileSync(path.join(context, build.dockerfile), 'utf8').split('\n');
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.startsWith('COPY --from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((file) => !existsSync(path.join(context, file)))).toEqual([]);

    const asked = lines.flatMap((line) => /^ARG (\w+)$/.exec(line)?.[1] ?? []);
    expect(asked.sort()).toEqual(Object.keys(build.args ?? {}).sort());
  },
);

test('the web server imports what the container has', () => {
  const imports = readFileSync('deploy/container/Caddyfile', 'utf8').matchAll(/^import (.+)$/gm);
  const image = readFileSync('deploy/container/site.Containerfile', 'utf8');
  const missing = [...imports].filter(([, file = '']) => !image.includes(`deploy/caddy/${file} `));
  expect(missing).toEqual([]);
});
