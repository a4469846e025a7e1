import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { checkContent } from './check-content.ts';
import { formatFinding } from './report.ts';

const standort = '---\nname: ThINKA Netz\nort: Netz\nsichtbarkeit: oeffentlich\n---\n';
const seite = '---\ntitel: Seite\nbeschreibung: Eine Seite.\nsichtbarkeit: oeffentlich\n---\n';
const ausgabe =
  '---\ntitel: Archiv\nnummer: 1\ndatum: 2026-11-20\nanmerkung: Alles.\nsichtbarkeit: oeffentlich\n---\n';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'thinka-unique-'));
  write('src/content/themen/netz.mdx', thema('NET'));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  [
    'a Kürzel of two Themen',
    { 'src/content/themen/zwei.mdx': thema('NET') },
    'src/content/themen/zwei.mdx:3:10  „NET“ steht schon für src/content/themen/netz.mdx.',
  ],
  [
    'a Standort with the name of a Thema',
    { 'src/content/standorte/netz.mdx': standort },
    'src/content/themen/netz.mdx:1:1  „netz“ steht schon für src/content/standorte/netz.mdx.',
  ],
  [
    'a word of two Begriffe',
    {
      'src/content/glossar/a.mdx': begriff('ESF'),
      'src/content/glossar/b.mdx': begriff('Fonds', '[esf]'),
    },
    'src/content/glossar/b.mdx:4:17  „esf“ steht schon für src/content/glossar/a.mdx.',
  ],
  [
    'a Seite at the address of a page of ours',
    { 'src/content/seiten/suche.mdx': seite, 'src/pages/suche.astro': '' },
    'src/content/seiten/suche.mdx:1:1  Die Adresse /suche/ gehört schon einer anderen Seite.',
  ],
  [
    'an Ausgabe at the address of a page below it',
    {
      'src/content/ausgaben/archiv.mdx': ausgabe,
      'src/pages/best-practice/ausgaben/archiv.astro': '',
    },
    'src/content/ausgaben/archiv.mdx:1:1  Die Adresse /best-practice/ausgaben/archiv/ gehört schon einer anderen Seite.',
  ],
  [
    'a Begriff with a text',
    { 'src/content/glossar/a.mdx': `${begriff('ESF')}\nMehr dazu.\n` },
    'src/content/glossar/a.mdx:1:1  Ein Begriff hat keinen Text unter dem Kopf.',
  ],
  [
    'a page that could run something',
    { 'public/uploads/seite.html': '<script>' },
    'public/uploads/seite.html:1:1  Diese Datei darf hier nicht liegen.',
  ],
  [
    'a picture that could',
    { 'public/uploads/bild.svg': '<svg/>' },
    'public/uploads/bild.svg:1:1  Diese Datei darf hier nicht liegen.',
  ],
])('%s is found', async (_, files, message) => {
  for (const [file, text] of Object.entries(files)) write(file, text);
  const { findings } = await checkContent(root);
  expect(findings.map(formatFinding).map((line) => line.slice(0, message.length))).toEqual([
    message,
  ]);
});

test('a link to a file elsewhere on the machine is found', async () => {
  write('public/uploads/plakat.pdf', '%PDF-1.7\n%%EOF');
  symlinkSync('/etc/hostname', path.join(root, 'public/uploads/liste.pdf'));
  const { findings } = await checkContent(root);
  expect(findings).toMatchObject([{ file: 'public/uploads/liste.pdf', rule: 'datei' }]);
});

test('a Seite that others need must be there and public', async () => {
  write('src/content/seiten/da.mdx', seite);
  write('src/content/seiten/intern.mdx', seite.replace('oeffentlich', 'intern'));
  const { findings } = await checkContent(root, { required: ['da', 'intern', 'weg'] });
  expect(findings.map(({ file }) => file)).toEqual([
    'src/content/seiten/intern.mdx',
    'src/content/seiten/weg.mdx',
  ]);
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function thema(kuerzel: string): string {
  return `---\ntitel: Netz\nkuerzel: ${kuerzel}\nreihenfolge: 1\nbeschreibung: Alles.\nsichtbarkeit: oeffentlich\n---\n`;
}

function begriff(word: string, forms = '[]'): string {
  return `---\nbegriff: ${word}\nerklaerung: Ein Wort.\nweitereFormen: ${forms}\nsichtbarkeit: oeffentlich\n---\n`;
}
