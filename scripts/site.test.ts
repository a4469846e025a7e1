/** Building for the public is refused while the operator has something to fill in. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { requiredSeiten } from '#site.config';

import { buildSite } from './site.ts';

// Whether it is asked to build is all that matters here.
vi.mock('astro', () => ({ build: vi.fn() }));

let said = '';
beforeEach(() => {
  said = '';
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((words: string) => (said += `${words}\n`));
  }
});
afterEach(() => vi.restoreAllMocks());

/** A project with nothing but the Seiten it has to have, and one text in one of them. */
async function createProject(text: string): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'thinka-site-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'src/content/seiten');
  await mkdir(folder, { recursive: true });
  for (const id of requiredSeiten) {
    const head = `---\ntitel: ${id}\nbeschreibung: Eine Seite.\nsichtbarkeit: oeffentlich\n---\n\n`;
    await writeFile(path.join(folder, `${id}.mdx`), head + (id === 'impressum' ? text : 'Text.\n'));
  }
  return root;
}

test('a blank stops it, and is named with its place', async () => {
  const root = await createProject('Telefon: <Luecke was="Nummer" />\n');
  expect(await buildSite(root, { purpose: 'betrieb' })).toBe(false);
  expect(said).toContain('src/content/seiten/impressum.mdx:7:10  Nummer');
  expect(said).toContain('npm run build -- --entwurf');
});

test.each([
  ['a draft with a blank', 'entwurf', 'Telefon: <Luecke was="Nummer" />\n'],
  ['a finished site', 'betrieb', 'Telefon: 030 23125 000\n'],
] as const)('%s is built, and its pages are told what for', async (_, purpose, text) => {
  const root = await createProject(text);
  vi.stubEnv('THINKA_ZWECK', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await buildSite(root, { purpose })).toBe(true);
  expect(process.env['THINKA_ZWECK']).toBe(purpose);
});

test('an argument that means nothing is refused, with those that do', () => {
  const script = path.join(import.meta.dirname, 'build.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, '--entwuf'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain("Unknown option '--entwuf'");
  expect(stderr).toContain('Known: --entwurf');
});
