/** Building for the public is refused while the operator has something to fill in. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'astro';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { knownNames } from '#site/settings.ts';
import { requiredSeiten } from '#site.config';

import { compressFolder } from './compress.ts';
import { buildSite } from './site.ts';

// Whether they are asked is all that matters here.
vi.mock('astro', () => ({ build: vi.fn() }));
vi.mock('./compress.ts', () => ({ compressFolder: vi.fn(() => ({ files: 0, made: 0 })) }));

let said = '';
beforeEach(() => {
  said = '';
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((words: string) => (said += `${words}\n`));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

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
  expect(said).toContain('npm run build -- --draft');
});

// src/site/settings.test.ts has all that can be wrong.
test.each([
  ['no address', { THINKA_URL: '' }, 'THINKA_URL fehlt'],
  ['a name that nobody reads', { THINKA_URLS: 'x' }, 'Ist THINKA_URL gemeint?'],
])('a site to go live is refused with %s, a draft is not', async (_, settings, sentence) => {
  const root = await createProject('Telefon: steht beim Standort\n');
  for (const [name, value] of Object.entries({ THINKA_URL: address, ...settings })) {
    vi.stubEnv(name, value);
  }
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await buildSite(root, { purpose: 'betrieb' })).toBe(false);
  expect(said).toContain(sentence);
  expect(await buildSite(root, { purpose: 'entwurf' })).toBe(true);
});

const address = 'https://thinka.test/';

test.each([
  ['a draft with a blank', 'entwurf', 'Telefon: <Luecke was="Nummer" />\n'],
  ['a finished site', 'betrieb', 'Telefon: steht beim Standort\n'],
] as const)('%s is built, and its pages are told what for', async (_, purpose, text) => {
  const root = await createProject(text);
  vi.stubEnv('THINKA_ZWECK', '');
  vi.stubEnv('THINKA_URL', address);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await buildSite(root, { purpose })).toBe(true);
  expect(process.env['THINKA_ZWECK']).toBe(purpose);
  // Only sites for servers are compressed.
  expect(vi.mocked(compressFolder).mock.calls).toHaveLength(purpose === 'betrieb' ? 1 : 0);
});

test('of two at once in one project, the second is told who is at work', async () => {
  const root = await createProject('Text.\n');
  const both = await Promise.all([
    buildSite(root, { purpose: 'entwurf' }),
    buildSite(root, { purpose: 'entwurf' }),
  ]);
  expect(both.sort()).toEqual([false, true]);
  expect(said).toContain(`another one (process ${process.pid}) is at work in ${root}. Wait until`);
  expect(build).toHaveBeenCalledTimes(1);
  expect(await buildSite(root, { purpose: 'entwurf' })).toBe(true);
});

test.each([
  ['a link', (dist: string) => symlink(tmpdir(), dist)],
  ['a link that leads nowhere', (dist: string) => symlink('nirgends', dist)],
  ['a file', (dist: string) => writeFile(dist, '')],
])('nothing is built where the folder for it is %s', async (_, make) => {
  const root = await createProject('Text.\n');
  await make(path.join(root, 'dist'));
  expect(await buildSite(root, { purpose: 'betrieb' })).toBe(false);
  expect(said).toContain('„dist“ ist kein Ordner, sondern eine Verknüpfung oder eine Datei');
  expect(build).not.toHaveBeenCalled();
});

test.each([
  ['intern', 'dist-intern', 'https://intern.thinka.example/'],
  ['oeffentlich', 'dist', 'https://thinka.example/'],
  ['', 'dist', 'https://thinka.example/'],
])('the edition „%s“ is built in %s, for %s', async (ausgabe, folder, address) => {
  vi.stubEnv('THINKA_AUSGABE', ausgabe);
  vi.stubEnv('THINKA_URL', 'https://thinka.example/');
  vi.stubEnv('THINKA_URL_INTERN', 'https://intern.thinka.example/');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  const { edition, isShown, outputFolders, url } = await import('#site.config');

  expect([outputFolders[edition], url.href]).toEqual([folder, address]);
  expect(isShown({ sichtbarkeit: 'intern' })).toBe(folder === 'dist-intern');
});

test.each([
  ['oeffentlich', 'betrieb', 'https://thinka.example/', true],
  ['oeffentlich', 'betrieb', '', false],
  ['oeffentlich', 'entwurf', '', true],
  ['intern', 'betrieb', 'https://thinka.example/', false],
])('the edition %s in %s at „%s“ says where it is to be found: %s', async (...settings) => {
  const [ausgabe, zweck, address, isFound] = settings;
  vi.stubEnv('THINKA_AUSGABE', ausgabe);
  vi.stubEnv('THINKA_ZWECK', zweck);
  vi.stubEnv('THINKA_URL', address);
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  expect((await import('#site.config')).isToBeFound).toBe(isFound);
});

test.each([
  ['entwurf', 'werkstatt', true],
  ['betrieb', 'werkstatt', false],
  ['betrieb', 'gitlab', true],
  ['vorfuehrung', 'werkstatt', false],
])('a page leads into the editor in %s with %s: %s', async (zweck, forge, isLed) => {
  vi.stubEnv('THINKA_ZWECK', zweck);
  vi.stubEnv('THINKA_FORGE', forge);
  if (forge === 'gitlab') {
    vi.stubEnv('THINKA_FORGE_REPO', 'verbund/thinka');
    vi.stubEnv('THINKA_FORGE_APP_ID', 'a1b2c3');
  }
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  const { findEditor } = await import('#site.config');
  const editor = findEditor('/themen/ansprache/', 'thema');
  expect(editor).toBe(isLed ? '/admin/#/collections/themen/entries/ansprache' : undefined);
  expect(findEditor('/suche/', 'thema')).toBeUndefined();
});

test('an internal page knows its public address, where that is another', async () => {
  vi.stubEnv('THINKA_AUSGABE', 'intern');
  vi.stubEnv('THINKA_URL', 'https://thinka.example/website/');
  vi.stubEnv('THINKA_URL_INTERN', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  expect((await import('#site.config')).publicAddress('/website/termine/')).toBeUndefined();

  vi.stubEnv('THINKA_URL_INTERN', 'https://intern.thinka.example/');
  vi.resetModules();
  expect((await import('#site.config')).publicAddress('/termine/')).toBe(
    'https://thinka.example/website/termine/',
  );
});

test.each([
  ['--entwurf', "Unknown option '--entwurf'"],
  ['--edition=geheim', 'There is no edition geheim.'],
])('the argument %s is refused, with those that mean something', (argument, problem) => {
  const script = path.resolve('scripts/build.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, argument], { encoding: 'utf8' });

  expect(status).toBe(1);
  expect(stderr).toContain(problem);
  expect(stderr).toContain('Known: --draft (once --entwurf), --edition intern');
});

test.each([
  ['check.ts', 'THINKA_HEUTE', '30.02.2027'],
  ['start.ts', 'PORT', '70000'],
])('%s with a wrong %s ends with one sentence about it', (name, variable, value) => {
  const script = path.resolve('scripts', name);
  const env = { ...process.env, [variable]: value };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env,
  });

  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(new RegExp(`^${variable} ist „${value}“: .* ${variable}=.*\n$`));
});

test('every setting that anything reads is known, and no other', async () => {
  const root = path.join(import.meta.dirname, '..');
  const files = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).stdout;
  const read = new Set<string>();
  for (const file of files
    .split('\0')
    .filter((file) => file && !/\.test\.ts$|settings?\.ts$|\.env\.example$/.test(file))) {
    const text = await readFile(path.join(root, file), 'utf8');
    for (const [name] of text.matchAll(/\bTHINKA_[A-Z_]*[A-Z]/g)) read.add(name);
  }
  expect([...read].sort()).toEqual([...knownNames].sort());
});
