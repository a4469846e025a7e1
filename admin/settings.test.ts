import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { collectionNames, fieldsOf } from '#schemas/collections.ts';
import type { Environment } from '#site/setting-problems.ts';
import { readForge } from './forge.ts';
import { toDecapConfig } from './settings.ts';
import { viteConfig } from './vite.config.ts';

const address = 'http://localhost:4321/thinka/admin/';
const today = '2026-11-21';

const unused = path.join(import.meta.dirname, 'stubs/unused.ts');

const environments: [string, Environment][] = [
  ['the Werkstatt', {}],
  [
    'GitHub',
    {
      THINKA_FORGE: 'github',
      THINKA_FORGE_REPO: 'thinka/website',
      THINKA_FORGE_LOGIN: 'https://login.example',
      THINKA_FORGE_OFFEN: 'ja',
    },
  ],
  [
    'GitLab',
    { THINKA_FORGE: 'gitlab', THINKA_FORGE_REPO: 'thinka/website', THINKA_FORGE_APP_ID: 'abc' },
  ],
  [
    'Forgejo',
    {
      THINKA_FORGE: 'forgejo',
      THINKA_FORGE_REPO: 'thinka/website',
      THINKA_FORGE_APP_ID: 'abc',
      THINKA_FORGE_URL: 'https://git.example',
    },
  ],
];

describe('the config', () => {
  test('finds the Werkstatt beside the editor, below any path and on any port', () => {
    expect(toConfig({}).backend).toMatchObject({
      name: 'github',
      api_root: 'http://localhost:4321/thinka/werkstatt/api',
      base_url: 'http://localhost:4321',
      auth_endpoint: 'thinka/werkstatt/auth',
    });
  });

  test('leads back to the site it belongs to', () => {
    expect(toConfig({})).toMatchObject({
      site_url: 'http://localhost:4321/thinka/',
      logo: { src: 'http://localhost:4321/thinka/favicon.svg' },
    });
  });

  test('lets nobody publish or delete from the editor', () => {
    const open = toConfig({}).collections.filter((collection) => {
      const { publish, delete: canDelete } = collection as { publish?: boolean; delete?: boolean };
      return publish !== false || canDelete !== false;
    });

    expect(open).toEqual([]);
  });

  test('begins a new entry with the day on which it is written, where that is meant', () => {
    const days = toConfig({}).collections.flatMap(({ name, fields = [] }) =>
      fields
        .filter((field) => (field as { default?: unknown }).default === today)
        .map((field) => `${name}.${field.name}`),
    );

    const meant = collectionNames.flatMap((name) =>
      fieldsOf(name)
        .filter(({ meta }) => meta['today'] === 'start')
        .map(({ key }) => `${name}.${key}`),
    );
    expect(meant).toContain('erfahrungen.gemeldetAm');
    expect(days).toEqual(meant);
  });

  test.each(environments)('for %s keeps every change on a branch of its own', (_forge, env) => {
    expect(toConfig(env).publish_mode).toBe('editorial_workflow');
  });
});

/** The bundle leaves out Ajv, so only this test holds the config against Decap's own schema. */
describe("Decap's own validation", () => {
  let folder: string;
  let validateConfig: (config: unknown) => void;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'thinka-validate-'));
    await build({
      ...viteConfig,
      logLevel: 'silent',
      plugins: [],
      resolve: {
        ...viteConfig.resolve,
        alias: [
          ...viteConfig.resolve.alias.filter(({ find }) => !find.source.startsWith('^ajv')),
          // They import the whole editor, which needs a page.
          { find: /^.*\/(AssetProxy|reducers\/.*)$/, replacement: unused },
        ],
      },
      ssr: { noExternal: true },
      build: {
        ssr: path.join(import.meta.dirname, 'validate-config.ts'),
        outDir: folder,
        rolldownOptions: {
          shimMissingExports: true,
          output: { entryFileNames: 'validate-config.mjs' },
        },
      },
    });
    // It complains that the browser's store is missing, and it prints the errors it throws.
    for (const level of ['log', 'error'] as const) {
      vi.spyOn(console, level).mockImplementation(() => undefined);
    }
    const file = pathToFileURL(path.join(folder, 'validate-config.mjs')).href;
    ({ validateConfig } = (await import(file)) as { validateConfig: typeof validateConfig });
  }, 30_000);

  afterAll(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  test.each(environments)('accepts the config for %s', (_forge, env) => {
    expect(() => validateConfig(toConfig(env))).not.toThrow();
  });

  test('refuses what is wrong', () => {
    const field = { name: 'art', label: 'Art', widget: 'select', options: 7 };
    const collection = { name: 'a', label: 'A', folder: 'a', create: true, fields: [field] };

    expect(() => validateConfig({ ...toConfig({}), collections: [collection] })).toThrow(
      "'collections[0].fields[0].options' must be array",
    );
  });
});

function toConfig(env: Environment) {
  const { kind, backend } = readForge(env);
  return toDecapConfig({ forge: kind, backend }, address, today);
}
