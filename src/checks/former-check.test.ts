import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { checkContent } from './check-content.ts';
import { formatFinding } from './report.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'thinka-former-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const seite = (frueher: string, body = '') =>
  `---\ntitel: Seite\nbeschreibung: Eine.\nfrueher: ${frueher}\nsichtbarkeit: oeffentlich\n---\n${body}`;
const protokoll = (frueher: string, point = 'Es hilft.', tag = '') =>
  `---\ntitel: Treffen\ndatum: 2013-07-17\nort: Ort\nformat: vortrag\nzustand: endgueltig\nquelle: Blatt\nfrueher: ${frueher}\nsichtbarkeit: oeffentlich\n---\n\n## Rahmen\n\n### Informationen\n\n- ${point}${tag}\n`;
const begriff =
  "---\nbegriff: ESF\nerklaerung: Ein Fonds.\nbelege:\n  - 'alt#t0-i1'\nsichtbarkeit: oeffentlich\n---\n";
const standort =
  '---\nname: ThINKA Neu\nort: Neu\nfrueher: [alt]\nsichtbarkeit: oeffentlich\n---\n';

test('a former name may be one in another collection, and lead on again and again', async () => {
  const files = {
    'seiten/neu.mdx': seite('[aelter, alt]'),
    'protokolle/neu.mdx': protokoll('[alt]'),
  };
  expect(await check(files)).toEqual([]);
});

test.each([
  ['its own', { 'seiten/neu.mdx': seite('[neu]') }, 'seiten/neu.mdx:4:11  „neu“ ist der jetzige'],
  [
    'the address of another',
    { 'seiten/neu.mdx': seite('[alt]'), 'seiten/alt.mdx': seite('[]') },
    'seiten/neu.mdx:4:11  Unter /alt/ steht schon src/content/seiten/alt.mdx.',
  ],
  [
    'the address of a page of ours',
    { 'seiten/neu.mdx': seite('[suche]'), '../pages/suche.astro': '' },
    'seiten/neu.mdx:4:11  Unter /suche/ steht schon eine andere Seite.',
  ],
  [
    'claimed by two',
    { 'seiten/neu.mdx': seite('[alt]'), 'seiten/noch.mdx': seite('[alt]') },
    'seiten/noch.mdx:4:11  „alt“ steht schon in src/content/seiten/neu.mdx.',
  ],
  [
    'what a field still says',
    { 'protokolle/neu.mdx': protokoll('[alt]'), 'glossar/esf.mdx': begriff },
    'glossar/esf.mdx:5:5  „alt#t0-i1“ heißt jetzt „neu#t0-i1“. Schreibe `- neu#t0-i1`.',
  ],
  [
    'what a link still says',
    {
      'protokolle/neu.mdx': protokoll('[alt]'),
      'seiten/a.mdx': seite('[]', '\n[A](/protokolle/alt/#t0-i1)\n'),
    },
    'seiten/a.mdx:8:1  Der Link /protokolle/alt/#t0-i1 führt zu einem früheren Namen. Schreibe /protokolle/neu/#t0-i1.',
  ],
  [
    'what a hashtag still says',
    { 'protokolle/p.mdx': protokoll('[]', 'Es hilft.', ' #alt'), 'standorte/neu.mdx': standort },
    'protokolle/p.mdx:16:1  „#alt“ ist weder Thema noch Standort. Meintest du `#neu`?',
  ],
])('it is told where one is %s', async (_, files, told) => {
  expect(await check(files)).toEqual([expect.stringContaining(`src/content/${told}`)]);
});

test('the published words of a renamed Protokoll are held as before', async () => {
  const files = {
    'protokolle/neu.mdx': protokoll('[alt]', 'Ganz anderes.'),
    '../fundstellen/alt.txt': 't0-i1 Es hilft.\n',
  };
  expect(await check(files)).toEqual([expect.stringContaining('Unter t0-i1 stand bisher')]);
});

/** @param files texts by their path within `src/content` */
async function check(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'src/content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(path.join(root, 'public'), { recursive: true });
  const { findings } = await checkContent(root);
  return findings.map((finding) => formatFinding(finding));
}
