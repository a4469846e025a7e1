/** Decap's own client for GitHub, as it is published, against the Werkstatt. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';

import { logIn } from './testing/client.ts';
import { startTestForge } from './testing/forge.ts';
import { toSeite } from './testing/project.ts';

interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

/** The part of `decap-cms-backend-github/src/API.ts` that is used here. */
interface DecapApi {
  user(): Promise<{ name: string; login: string }>;
  hasWriteAccess(): Promise<boolean>;
  listFiles(folder: string): Promise<{ path: string; id: string }[]>;
  readFile(path: string, sha?: string | null, options?: { branch?: string }): Promise<string>;
  persistFiles(files: DataFile[], media: object[], options: object): Promise<unknown>;
  listUnpublishedBranches(): Promise<string[]>;
  retrieveUnpublishedEntryData(key: string): Promise<{
    status: string;
    diffs: { path: string; newFile: boolean }[];
    pullRequestAuthor: string;
  }>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  getStatuses(collection: string, slug: string): Promise<unknown[]>;
  deleteFiles(paths: string[], message: string): Promise<void>;
}

let Api: new (config: object) => DecapApi;

/** Its modules are written for bundlers, so it is bundled. */
beforeAll(async () => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'werkstatt-decap-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: 'node_modules/decap-cms-backend-github/dist/esm/API.js',
      outDir,
      emptyOutDir: true,
    },
  });
  const bundle = pathToFileURL(path.join(outDir, 'API.js')).href;
  ({ default: Api } = (await import(/* @vite-ignore */ bundle)) as { default: typeof Api });
  return () => rm(outDir, { recursive: true });
}, 60_000);

async function startDecap() {
  const forge = await startTestForge();
  for (const method of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation(() => undefined);
  }
  onTestFinished(() => void vi.restoreAllMocks());
  const { token } = await logIn(forge.base, 'koordination');
  const api = new Api({
    apiRoot: `${forge.base}api`,
    token,
    branch: 'main',
    repo: 'werkstatt/thinka',
    squashMerges: false,
    initialWorkflowStatus: 'draft',
    cmsLabelPrefix: '',
    getUser: async () => (await forge.client.raw('GET', '/user')).json as object,
  });
  await api.user();
  expect(await api.hasWriteAccess()).toBe(true);
  onTestFinished(async () => {
    const unknown = await fetch(`${forge.base}unknown-calls`).catch(() => undefined);
    if (unknown) expect(await unknown.json()).toEqual([]);
  });
  return { forge, api };
}

const entry: DataFile = {
  path: 'src/content/seiten/neu.mdx',
  slug: 'neu',
  raw: toSeite('Neu und schön', '„Äpfel“ & Öl'),
};
const picture = {
  path: 'public/uploads/bild.png',
  toBase64: () => Promise.resolve(Buffer.from([137, 80, 0, 255]).toString('base64')),
};
const options = {
  commitMessage: 'Neu: Seite „neu“',
  collectionName: 'seiten',
  useWorkflow: true,
  hasSubfolders: false,
};

test('a new entry with a picture becomes one branch, one commit, one pull request', async () => {
  const { forge, api } = await startDecap();
  await api.persistFiles([entry], [picture], options);

  expect(forge.git('rev-list', '--count', 'main..cms/seiten/neu')).toBe('1');
  expect(forge.git('show', 'cms/seiten/neu:src/content/seiten/neu.mdx')).toBe(entry.raw.trim());
  expect(await api.listUnpublishedBranches()).toEqual(['cms/seiten/neu']);
  const data = await api.retrieveUnpublishedEntryData('seiten/neu');
  expect(data).toMatchObject({ status: 'draft', pullRequestAuthor: 'Koordination' });
  expect(data.diffs.map(({ path, newFile }) => [path, newFile])).toEqual([
    ['public/uploads/bild.png', true],
    ['src/content/seiten/neu.mdx', true],
  ]);
  expect(await api.readFile(entry.path, null, { branch: 'cms/seiten/neu' })).toBe(entry.raw);
  expect(await api.getStatuses('seiten', 'neu')).toEqual([]);
});

test('the stage of a draft changes with its label', async () => {
  const { forge, api } = await startDecap();
  await api.persistFiles([entry], [], options);
  for (const [status, shown] of [
    ['pending_review', 'In Prüfung'],
    ['pending_publish', 'Bereit'],
  ] as const) {
    await api.updateUnpublishedEntryStatus('seiten', 'neu', status);
    expect((await api.retrieveUnpublishedEntryData('seiten/neu')).status).toBe(status);
    expect((await forge.open('')).html).toContain(`<dd>${shown}</dd>`);
  }
});

test('publishing and deleting through Decap leave main as it is', async () => {
  const { forge, api } = await startDecap();
  await api.persistFiles([entry], [], options);
  const before = forge.git('rev-parse', 'main');
  await expect(api.publishUnpublishedEntry('seiten', 'neu')).rejects.toThrow('pull request');
  await expect(api.deleteFiles(['src/content/seiten/probe.mdx'], 'x')).rejects.toThrow();
  const direct = { ...options, useWorkflow: false };
  await expect(api.persistFiles([entry], [], direct)).rejects.toThrow('pull request');
  expect(forge.git('rev-parse', 'main')).toBe(before);
});
