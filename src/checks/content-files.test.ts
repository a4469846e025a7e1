import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findAddress, readContentFiles } from './content-files.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'content-'));
});

afterEach(() => rm(root, { recursive: true }));

async function write(file: string, content: string | Buffer): Promise<void> {
  const target = path.join(root, 'src/content', file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

async function report(): Promise<string[]> {
  const { findings } = await readContentFiles(root);
  return findings.map(({ line, column, rule, problem }) => `${line}:${column} ${rule} ${problem}`);
}

describe('files', () => {
  it('are sorted by path, whatever order the disk has', async () => {
    await write('themen/b.mdx', 'B');
    await write('themen/a.mdx', 'A');
    await write('seiten/c.mdx', 'C');
    const { files } = await readContentFiles(root);
    expect(files).toEqual([
      { collection: 'seiten', id: 'c', file: 'src/content/seiten/c.mdx', text: 'C' },
      { collection: 'themen', id: 'a', file: 'src/content/themen/a.mdx', text: 'A' },
      { collection: 'themen', id: 'b', file: 'src/content/themen/b.mdx', text: 'B' },
    ]);
  });

  it('of the system and of editors are passed over', async () => {
    await write('.DS_Store', '\0\0\0\x01Bud1');
    await write('themen/.a.mdx.swp', 'b0VIM 9.1');
    await write('themen/.gitkeep', '');
    await symlink('mara@rechner.123:456', path.join(root, 'src/content/themen/.#a.mdx'));
    expect(await readContentFiles(root)).toEqual({ files: [], findings: [] });
  });

  it('that are hidden are refused, since nobody would look into them; a folder of them once', async () => {
    await write('.gitattributes', '* -diff');
    await write('seiten/.geheim.mdx', 'Text');
    await write('seiten/Thumbs.db', 'x');
    await write('themen/.gitkeep', 'Text');
    await write('themen/.a.mdx.swp', 'Text');
    await write('.obsidian/workspace.json', '{}');
    await write('.obsidian/plugins/a.js', '');
    const { findings } = await readContentFiles(root);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'src/content/.gitattributes datei',
      'src/content/.obsidian datei',
      'src/content/seiten/.geheim.mdx datei',
      'src/content/seiten/Thumbs.db datei',
      'src/content/themen/.a.mdx.swp datei',
      'src/content/themen/.gitkeep datei',
    ]);
    expect(findings[0]?.problem).toContain('versteckt');
  });

  it('of hundreds of megabytes are refused, and never read', async () => {
    await write('themen/a.mdx', '');
    await truncate(path.join(root, 'src/content/themen/a.mdx'), 6e8);
    expect(await report()).toEqual(['1:1 umfang Der Eintrag hat 600 MB, erlaubt sind 800 KB']);
  });

  it('may begin with a byte order mark', async () => {
    await write('themen/a.mdx', '\uFEFF---\n');
    const { files } = await readContentFiles(root);
    expect(files[0]?.text).toBe('---\n');
  });

  it('that are links are refused, since they could show any file of the machine', async () => {
    await write('themen/a.mdx', 'A');
    await symlink('/etc/hostname', path.join(root, 'src/content/themen/b.mdx'));
    await symlink(tmpdir(), path.join(root, 'src/content/seiten'));
    expect(await report()).toEqual([
      '1:1 datei Das ist eine Verknüpfung und keine Datei',
      '1:1 datei Das ist eine Verknüpfung und keine Datei',
    ]);
  });

  it('need a folder to be in', async () => {
    expect(await report()).toEqual(['1:1 datei Den Ordner mit den Inhalten gibt es hier nicht']);
  });

  it('need it to be no link', async () => {
    await mkdir(path.join(root, 'src'));
    await symlink('/etc', path.join(root, 'src/content'));
    expect(await report()).toEqual([
      '1:1 datei Hier gehört ein Ordner hin, und das ist eine Verknüpfung oder eine Datei',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['Öffentliche Räume.mdx', 'oeffentliche-raeume.mdx'],
    ['Weimar.mdx', 'weimar.mdx'],
    ['a_b.mdx', 'a-b.mdx'],
    ['-a-.mdx', 'a.mdx'],
    ['a--b.mdx', 'a-b.mdx'],
    ['Räume.mdx', 'raeume.mdx'],
    ['Ra\u0308ume.mdx', 'raeume.mdx'],
    [`${'a'.repeat(160)}.mdx`, `${'a'.repeat(150)}.mdx`],
    ['!!!.mdx', 'titel-des-eintrags.mdx'],
    ['Kontakt.md', 'kontakt.mdx'],
    ['kontakt.mdx.txt', 'kontakt-mdx.mdx'],
  ])('%j get a proposal', async (name, proposal) => {
    await write(`themen/${name}`, 'x');
    const { findings } = await readContentFiles(root);
    expect(findings.map(({ fix }) => fix)).toEqual([
      expect.stringContaining(`Benenne sie um in „${proposal}“`) as string,
    ]);
  });

  it('get one that nobody has', async () => {
    await write('themen/weimar.mdx', 'x');
    await write('themen/Weimar.mdx', 'x');
    const { findings } = await readContentFiles(root);
    expect(findings[0]?.fix).toContain('„weimar-2.mdx“');
  });

  it.each([
    ['themen/a.yaml', 'auf .yaml, Einträge hier aber auf .mdx', 'a.mdx'],
    ['indikatoren/Weimar.yml', 'auf .yml, Einträge hier aber auf .yaml', 'weimar.yaml'],
    ['indikatoren/Weimar.yaml', 'keine Adresse machen', 'weimar.yaml'],
    ['indikatoren/tabelle.xlsx', 'Einträge enden hier auf .yaml', 'public/uploads'],
  ])('%j end as those of their folder do', async (file, problem, proposal) => {
    await write(file, 'x');
    const { findings } = await readContentFiles(root);
    expect(findings[0]?.problem).toContain(problem);
    expect(findings[0]?.fix).toContain(proposal);
  });

  it.each([
    ['src/content/themen/a.mdx', { collection: 'themen', id: 'a' }],
    ['src/content/indikatoren/a.yaml', { collection: 'indikatoren', id: 'a' }],
    ['src/content/indikatoren/a.mdx', undefined],
    ['src/content/themen/a.yaml', undefined],
    ['src/content/thema/a.mdx', undefined],
    ['src/content/themen/a/b.mdx', undefined],
    ['src/content/themen/A.mdx', undefined],
    ['src/themen/a.mdx', undefined],
  ])('%j is the address of %j', (file, address) => {
    expect(findAddress(file)).toEqual(address);
  });
});

describe('bytes', () => {
  const notUtf8 = 'kodierung Ab hier ist die Datei nicht als UTF-8 gespeichert';
  const broken = 'kodierung Hier ist ein Zeichen beim Speichern oder Kopieren zerbrochen';

  it.each<[string, Buffer, string]>([
    ['of Latin-1', Buffer.from('eins\nzwei für', 'latin1'), `2:7 ${notUtf8}`],
    ['of UTF-16', Buffer.from('\uFEFFeins', 'utf16le'), `1:1 ${notUtf8}`],
    ['that are cut off', Buffer.from('ä').subarray(0, 1), `1:1 ${notUtf8}`],
    ['that are zero', Buffer.from('eins\nzw\0ei'), `2:3 ${broken}`],
    ['of a replacement character', Buffer.from('eins \uFFFD'), `1:6 ${broken}`],
    ['of „fÃ¼r“', Buffer.from('f\u00C3\u00BCr'), `1:2 ${broken}`],
    ['of „GrÃ¶ÃŸe“', Buffer.from('Gr\u00C3\u00B6\u00C3\u0178e'), `1:3 ${broken}`],
    ['of „â€œ“', Buffer.from('a \u00E2\u20AC\u0153'), `1:3 ${broken}`],
  ])('%s are found', async (_, bytes, finding) => {
    await write('themen/a.mdx', bytes);
    expect(await report()).toEqual([finding]);
  });

  it('of other languages are fine', async () => {
    await write('themen/a.mdx', 'São Paulo, Ãgora, À la carte, 50 €, Łódź, مرحبا, 🏡');
    expect(await report()).toEqual([]);
  });
});
