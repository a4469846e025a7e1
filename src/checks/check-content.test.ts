import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { rules, type Rule } from '#domain/entry/finding.ts';
import { collectionNames } from '#schemas/collections.ts';

import { checkContent } from './check-content.ts';
import { formatFinding, formatFindings } from './report.ts';

const root = path.resolve(import.meta.dirname, '../..');
const fixture = path.join(root, 'tests/fixtures/mistakes');

/** Counted by hand in tests/fixtures/mistakes/src/content, not taken from the report. */
// prettier-ignore
const planted: [place: string, rule: Rule, mistake: string][] = [
  ['notiz.mdx:1:1', 'datei', 'a file outside of every folder'],
  ['termin/sommerfest.mdx:1:1', 'datei', 'a folder with a typo'],
  ['seiten/kontakt.md:1:1', 'datei', 'an ending that is not .mdx'],
  ['seiten/öffentlichkeit.mdx:1:1', 'datei', 'an umlaut in the name'],
  ['seiten/alt/archiv.mdx:1:1', 'datei', 'a folder within a folder'],
  ['standorte/foto.jpg:1:1', 'datei', 'a picture among the entries'],
  ['indikatoren/ilmenau.mdx:1:1', 'datei', 'figures that end on .mdx'],

  ['indikatoren/tabulator.yaml:3:1', 'frontmatter', 'a tab before a list of figures'],
  ['indikatoren/mit-text.yaml:2:1', 'frontmatter', 'a text below figures'],
  ['indikatoren/ohne-werte.yaml:1:11', 'verweis', 'a Standort with a typo'],
  ['indikatoren/ohne-werte.yaml:2:8', 'feld-wert', 'no figures'],
  ['indikatoren/ohne-werte.yaml:3:1', 'feld-unbekannt', 'a field that others have'],
  ['indikatoren/weimar-doppelt.yaml:9:15', 'verweis', 'a quarter that the Standort has not'],
  ['indikatoren/weimar-doppelt.yaml:13:13', 'feld-wert', 'a denominator of a count'],
  ['indikatoren/weimar-doppelt.yaml:15:16', 'feld-wert', 'a figure twice for one year'],
  ['indikatoren/weimar.yaml:1:11', 'feld-wert', 'a second sheet for one Standort'],
  ['indikatoren/weimar.yaml:6:11', 'feld-wert', 'a point after the thousands'],
  ['indikatoren/weimar.yaml:11:11', 'feld-wert', 'more than a hundred per cent'],
  ['indikatoren/weimar.yaml:13:16', 'feld-wert', 'an indicator that is not on the list'],
  ['indikatoren/weimar.yaml:21:11', 'feld-wert', 'a comma in a number'],
  ['indikatoren/weimar.yaml:23:5', 'feld-fehlt', 'a figure from nowhere'],
  ['indikatoren/weimar.yaml:29:14', 'feld-wert', 'a meaning of the year that there is not'],

  ['seiten/bytes-falsch.mdx:3:21', 'kodierung', 'a byte of Latin-1'],
  ['seiten/zeichen-fremd.mdx:7:5', 'zeichen', 'a letter of another alphabet'],
  ['seiten/zu-viele-sterne.mdx:7:1', 'umfang', '2,001 asterisks'],
  ['seiten/umlaut-zerbrochen.mdx:7:8', 'kodierung', 'an umlaut that became two letters'],

  ['seiten/kopf-fehlt.mdx:1:1', 'frontmatter', 'no head'],
  ['seiten/kopf-ohne-ende.mdx:1:1', 'frontmatter', 'a head that does not end'],
  ['seiten/kopf-leer.mdx:2:1', 'frontmatter', 'a head without fields'],
  ['seiten/kopf-feld-doppelt.mdx:4:1', 'frontmatter', 'a field twice'],
  ['seiten/kopf-tabulator.mdx:4:1', 'frontmatter', 'a tab before a text'],
  ['glossar/kopf-tabulator.mdx:5:1', 'frontmatter', 'a tab before a list'],
  ['seiten/kopf-stern.mdx:2:8', 'frontmatter', 'an asterisk, which is an alias'],
  ['seiten/kopf-anker.mdx:2:8', 'frontmatter', 'an ampersand, which is an anchor'],
  ['seiten/kopf-doppelpunkt.mdx:2:8', 'frontmatter', 'a colon in a text'],
  ['seiten/kopf-anfuehrungszeichen.mdx:3:8', 'frontmatter', 'a quotation mark that stays open'],
  ['seiten/kopf-raute.mdx:2:12', 'frontmatter', 'a hash that would drop words'],
  ['seiten/kopf-klammeraffe.mdx:3:15', 'frontmatter', 'an at sign in front'],
  ['seiten/kopf-ohne-leerzeichen.mdx:2:1', 'frontmatter', 'no space after the colon'],

  ['termine/felder-fehlen.mdx:2:1', 'feld-fehlt', 'a required text'],
  ['termine/felder-fehlen.mdx:2:1', 'feld-fehlt', 'a required choice'],
  ['protokolle/datum-fehlt.mdx:2:1', 'feld-fehlt', 'neither a day nor the reason why'],
  ['best-practice/belege-falsch.mdx:7:5', 'feld-fehlt', 'a required field of a list item'],
  ['termine/felder-fehlen.mdx:3:1', 'feld-unbekannt', 'a typo in the name of a field'],
  ['termine/felder-fehlen.mdx:4:1', 'feld-unbekannt', 'the label instead of the name'],
  ['best-practice/belege-falsch.mdx:9:5', 'feld-unbekannt', 'a typo within a list item'],

  ['best-practice/belege-falsch.mdx:12:17', 'verweis', 'a Fundstelle in capitals'],
  ['best-practice/belege-falsch.mdx:15:11', 'feld-wert', 'half a year'],
  ['best-practice/belege-falsch.mdx:17:13', 'feld-wert', 'an empty list'],
  ['standorte/ilmenau.mdx:2:7', 'feld-wert', 'a list for a text'],
  ['standorte/ilmenau.mdx:3:5', 'feld-wert', 'a field without value'],
  ['standorte/ilmenau.mdx:5:11', 'feld-wert', 'a number that is too large'],
  ['standorte/ilmenau.mdx:6:11', 'feld-wert', 'a word for a number'],
  ['standorte/ilmenau.mdx:7:6', 'feld-wert', 'a month that does not exist'],
  ['standorte/ilmenau.mdx:8:10', 'feld-wert', 'a text of one space'],
  ['standorte/ilmenau.mdx:9:9', 'feld-wert', 'a typo in a choice'],
  ['standorte/ilmenau.mdx:12:11', 'feld-wert', 'a mail address without @'],
  ['standorte/ilmenau.mdx:15:14', 'feld-wert', 'a time as one says it'],
  ['standorte/ilmenau.mdx:19:14', 'feld-wert', 'an hour that ends before it begins'],
  ['standorte/ilmenau.mdx:20:14', 'feld-wert', 'a text for a list of texts'],
  ['standorte/ilmenau.mdx:22:5', 'feld-wert', 'a text over two lines'],
  ['standorte/ilmenau.mdx:23:12', 'feld-wert', 'a text for a list of groups'],
  ['themen/kuerzel-falsch.mdx:2:8', 'feld-wert', 'a text that is too long'],
  ['themen/kuerzel-falsch.mdx:3:10', 'feld-wert', 'a Kürzel in small letters'],
  ['themen/kuerzel-falsch.mdx:4:14', 'feld-wert', 'a number that is too small'],
  ['themen/kuerzel-falsch.mdx:6:15', 'feld-wert', 'a choice nobody offers'],
  ['termine/tag-falsch.mdx:3:9', 'feld-wert', 'the thirtieth of February'],
  ['termine/tag-falsch.mdx:4:7', 'feld-wert', 'a day as one writes it in a letter'],
  ['termine/ende-vor-beginn.mdx:4:7', 'feld-wert', 'an end before the beginning'],
  ['termine/verweise-falsch.mdx:9:5', 'verweis', 'a title in the place of a name'],

  ['termine/verweise-falsch.mdx:7:5', 'verweis', 'a typo in a Standort'],
  ['termine/verweise-falsch.mdx:10:5', 'verweis', 'a Thema that does not exist'],
  ['termine/verweise-falsch.mdx:11:12', 'verweis', 'a typo in a Protokoll'],
  ['termine/verweise-falsch.mdx:15:1', 'verweis', 'a link to a file that is not there'],
  ['termine/verweise-falsch.mdx:15:34', 'verweis', 'an image that is not there'],
  ['best-practice/belege-falsch.mdx:13:17', 'verweis', 'a Fundstelle that does not exist'],
  ['protokolle/verweist-auf-sich.mdx:7:13', 'verweis', 'a Protokoll that follows itself'],
  ['protokolle/verweist-auf-sich.mdx:9:12', 'verweis', 'an attachment that is not there'],
  ['protokolle/verweist-auf-sich.mdx:18:3', 'verweis', 'a Nachweis that does not exist'],
  ['best-practice/belege-falsch.mdx:11:12', 'zitat', 'words that nobody said'],
  ['best-practice/standorte-falsch.mdx:13:12', 'standort-beleg', 'a plan that is called done'],
  ['best-practice/standorte-falsch.mdx:16:12', 'standort-beleg', 'a Beleg that tells of no Standort'],
  ['best-practice/standorte-falsch.mdx:19:12', 'standort-beleg', 'a Beleg that shows nothing'],
  ['best-practice/standorte-falsch.mdx:23:5', 'feld-wert', 'a Standort of which nothing is said'],

  ['seiten/links-falsch.mdx:9:1', 'link', 'a page that does not exist'],
  ['seiten/links-falsch.mdx:10:1', 'link', 'a point that does not exist'],
  ['seiten/links-falsch.mdx:11:1', 'link', 'no slash at the end'],
  ['seiten/links-falsch.mdx:12:1', 'link', 'the folder in the address of a Seite'],
  ['seiten/links-falsch.mdx:13:1', 'link', 'a Begriff that does not exist'],
  ['seiten/links-falsch.mdx:14:1', 'link', 'a typo in a place on the same page'],
  ['seiten/links-falsch.mdx:15:5', 'link', 'a typo in front of a place'],
  ['seiten/internes-ziel.mdx:7:1', 'internes-ziel', 'a link to something internal'],
  ['seiten/internes-ziel.mdx:8:5', 'internes-ziel', 'a link to a draft'],
  ['glossar/internes-ziel.mdx:5:5', 'internes-ziel', 'a Beleg that is internal'],

  ['seiten/personendaten.mdx:3:25', 'personendaten', 'a name in a field'],
  ['seiten/personendaten.mdx:4:15', 'personendaten', 'a phone number in a remark'],
  ['seiten/personendaten.mdx:7:11', 'freigabe', 'a release that nothing needs'],
  ['seiten/freigabe-zu-viel.mdx:6:11', 'freigabe', 'a release that names more than was found'],
  ['seiten/freigabe-zu-viel.mdx:10:9', 'personendaten', 'what such a release does not cover'],
  ['seiten/personendaten.mdx:13:65', 'personendaten', 'a mail address'],
  ['seiten/personendaten.mdx:15:12', 'personendaten', 'a birthday over two lines'],
  ['seiten/personendaten.mdx:16:23', 'personendaten', 'an address'],
  ['seiten/personendaten.mdx:16:57', 'personendaten', 'a file number'],
  ['seiten/personendaten.mdx:18:18', 'personendaten', 'a name in the description of a picture'],
  ['seiten/personendaten.mdx:20:1', 'einwilligung', 'a picture of whom nobody knows'],
  ['seiten/personendaten.mdx:22:8', 'personendaten', 'an IBAN with an entity in it'],
  ['public/uploads/foto.jpg:1:1', 'bild-angaben', 'what a camera has written'],
  ['erfahrungen/weimar-2026-beratung.mdx:6:32', 'kleine-zahl', 'two families that everybody knows'],

  ['seiten/kleiner-als.mdx:7:10', 'syntax', '`<5`'],
  ['seiten/konflikt.mdx:7:1', 'konflikt', 'what Git leaves of a conflict'],
  ['seiten/umbenannt.mdx:5:5', 'umbenennung', 'its own name as a former one'],
  ['seiten/umbenannt.mdx:6:5', 'umbenennung', 'the name of another as a former one'],
  ['seiten/umbenannt.mdx:8:5', 'umbenennung', 'a former name twice'],
  ['seiten/umbenannt.mdx:9:5', 'feld-wert', 'a former name that is none'],
  ['seiten/umbenannt.mdx:13:5', 'link', 'a link to a former name'],
  ['seiten/tabelle.mdx:9:1', 'tabelle', 'a cell too many'],
  ['seiten/fussnote.mdx:9:1', 'fussnote', 'a footnote that nothing names'],
  ['seiten/anfuehrungszeichen-im-baustein.mdx:7:27', 'syntax', 'curly quotation marks'],
  ['seiten/baustein-offen.mdx:7:10', 'syntax', 'a Baustein that does not end'],
  ['seiten/klammer-offen.mdx:7:12', 'klammern', 'a brace that stays open'],
  ['seiten/klammern.mdx:7:11', 'klammern', '`{x}` within a line'],
  ['seiten/klammern.mdx:9:1', 'klammern', '`{x}` as a line of its own'],
  ['seiten/html.mdx:7:9', 'html', '`<b>`'],
  ['seiten/html-offen.mdx:7:11', 'html', '`<br>`'],
  ['seiten/import.mdx:7:1', 'import-export', 'an import'],
  ['seiten/import.mdx:9:1', 'import-export', 'an export'],
  ['seiten/bausteine.mdx:7:1', 'baustein-unbekannt', 'a typo in the name of a Baustein'],
  ['seiten/bausteine.mdx:7:36', 'baustein-angaben', 'a Votum without number'],
  ['seiten/bausteine.mdx:9:1', 'baustein-angaben', 'a word for a number'],
  ['seiten/bausteine.mdx:9:37', 'baustein-angaben', 'braces for quotation marks'],
  ['seiten/bausteine.mdx:11:1', 'baustein-angaben', 'no hint on what is doubtful'],
  ['seiten/bausteine.mdx:11:1', 'baustein-angaben', 'an unknown attribute'],
  ['seiten/bausteine.mdx:11:40', 'baustein-angaben', 'an empty attribute'],
  ['seiten/bausteine.mdx:13:1', 'baustein-angaben', 'a choice nobody offers'],
  ['seiten/bausteine.mdx:13:1', 'baustein-angaben', 'a day that does not exist'],
  ['seiten/adressen.mdx:7:1', 'adresse', '`javascript:`'],
  ['seiten/adressen.mdx:7:34', 'adresse', 'an address without slash in front'],
  ['seiten/adressen.mdx:9:1', 'adresse', 'an address without scheme'],
  ['seiten/bilder.mdx:7:1', 'bild', 'an image without description'],
  ['seiten/bilder.mdx:9:1', 'bild', 'an image of another site'],
  ['seiten/bilder.mdx:11:1', 'bild', 'an image outside of uploads'],
  ['seiten/bilder.mdx:11:1', 'bild', 'a description of one space'],

  ['seiten/ueberschriften.mdx:7:1', 'ueberschrift', 'a second title'],
  ['seiten/ueberschriften.mdx:13:1', 'ueberschrift', 'a heading twice'],
  ['seiten/ueberschriften.mdx:15:1', 'ueberschrift', 'a heading that is too deep'],
  ['protokolle/abschnitte-falsch.mdx:19:1', 'ueberschrift', 'a heading too deep in a Protokoll'],
  ['protokolle/abschnitte-falsch.mdx:11:1', 'abschnitt', 'text before the first section'],
  ['protokolle/abschnitte-falsch.mdx:15:1', 'abschnitt', 'a section of no known form'],
  ['protokolle/abschnitte-falsch.mdx:23:1', 'abschnitt', 'a section twice'],
  ['protokolle/abschnitte-falsch.mdx:21:1', 'punktart', 'a typo in a kind of points'],
  ['protokolle/abschnitte-falsch.mdx:25:1', 'punkt', 'a list without kind'],
  ['protokolle/punkte-falsch.mdx:16:1', 'punkt', 'an empty point'],
  ['protokolle/punkte-falsch.mdx:19:1', 'punkt', 'a pin with the wrong letter'],
  ['protokolle/kaestchen.mdx:15:1', 'punkt', 'an empty checkbox'],
  ['protokolle/kaestchen.mdx:16:1', 'punkt', 'a ticked checkbox'],
  ['protokolle/punkte-falsch.mdx:11:1', 'hashtag', 'a typo in the Kürzel of a section'],
  ['protokolle/punkte-falsch.mdx:15:1', 'hashtag', 'a typo in a Standort of a point'],
  ['protokolle/punkte-falsch.mdx:18:1', 'fundstelle-doppelt', 'a pin twice'],
  ['protokolle/punkte-falsch.mdx:19:1', 'fundstelle-doppelt', 'a pin that a counted point has'],
  ['protokolle/punkte-verschoben.mdx:11:1', 'fundstelle-verschoben', 'a point that is gone'],
  ['protokolle/punkte-verschoben.mdx:15:1', 'fundstelle-verschoben', 'a point put before others'],
  ['protokolle/punkte-verschoben.mdx:17:50', 'link', 'a link to a point that is gone'],
  ['protokolle/punkte-verschoben.mdx:21:1', 'fundstelle-verschoben', 'other words for what is cited'],
  ['best-practice/ohne-stolpersteine.mdx:18:1', 'praxis-aufbau', 'no Stolpersteine'],
  ['best-practice/abschnitt-fremd.mdx:24:1', 'praxis-aufbau', 'a section of its own'],
  ['best-practice/reihenfolge-falsch.mdx:16:1', 'praxis-aufbau', 'two sections the wrong way round'],
  ['termine/reihe-falsch.mdx:10:7', 'wiederholung', 'a day left out that is none of the series'],
  ['termine/reihe-falsch.mdx:12:11', 'wiederholung', 'a day called off that is none of the series'],
  ['termine/reihe-falsch.mdx:15:10', 'verweis', 'a typo in the picture of a Termin'],

  ['seiten/unfertig.mdx:3:15', 'blindtext', 'TODO'],
  ['seiten/unfertig.mdx:7:1', 'blindtext', 'Lorem ipsum'],
  ['seiten/unfertig.mdx:7:13', 'blindtext', 'dolor sit amet'],
  ['seiten/unfertig.mdx:9:23', 'blindtext', 'Mustermann'],
  ['seiten/unfertig.mdx:9:35', 'blindtext', 'Musterstraße'],
];

const { entries, findings } = await checkContent(fixture);

describe('a project full of mistakes', () => {
  const found = findings.map(({ file, line, column, rule }) =>
    [file.replace('src/content/', ''), line, column, rule].join(':'),
  );

  it.each(planted)('has %s: %s (%s)', (place, rule) => {
    expect(found).toContain(`${place}:${rule}`);
  });

  it('has no finding that nobody planted', () => {
    expect(found.toSorted()).toEqual(planted.map(([place, rule]) => `${place}:${rule}`).toSorted());
  });

  it('is reported in these words', async () => {
    const report = path.join(fixture, 'report.txt');
    await expect(`${formatFindings(findings)}\n`).toMatchFileSnapshot(report);
  });

  it('breaks every rule at least once', () => {
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(rules));
  });

  it('gets a way out with every finding', () => {
    expect(findings.filter(({ fix }) => fix.trim() === '')).toEqual([]);
  });

  it('is never told of in English or in the words of the program', () => {
    const foreign = /\b(undefined|null|NaN|expected|Invalid|string|boolean|\[object)\b/;
    expect(findings.filter(({ problem, fix }) => foreign.test(`${problem} ${fix}`))).toEqual([]);
  });

  it('has no findings in what points at a broken file, which has its own', () => {
    expect(entries.map(({ id }) => id)).toContain('verweist-auf-kaputtes');
    expect(found.filter((line) => line.includes('verweist-auf-kaputtes'))).toEqual([]);
  });
});

describe('docs/fehler', () => {
  const folder = path.join(root, 'docs/fehler');
  const readPage = (name: string) => readFile(path.join(folder, name), 'utf8');

  it('has a page for every rule and no other', async () => {
    const pages = (await readdir(folder)).filter((name) => name !== 'README.md');
    expect(pages.toSorted()).toEqual(rules.map((rule) => `${rule}.md`).toSorted());
  });

  it('names the folder of each kind of entry', async () => {
    const page = await readPage('datei.md');
    expect(collectionNames.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('lists every page in its README', async () => {
    const readme = await readPage('README.md');
    expect(rules.filter((rule) => !readme.includes(`](./${rule}.md)`))).toEqual([]);
  });

  it.each(rules)('quotes for %s what the check says (else: npm run task -- fix)', async (rule) => {
    const page = await readPage(`${rule}.md`);
    const given = findings.filter((one) => one.rule === rule).map(formatFinding);
    expect(page).toMatch(quote);
    expect(page.match(quote)?.filter((line) => !line.endsWith(`/${rule}.md`))).toEqual([]);
    const mended = page.replace(quote, (_, place: string, words: string) => {
      const said = given.map((one) => one.replace(quote, '$2'));
      return place + (said.sort((a, b) => countShared(b, words) - countShared(a, words))[0] ?? '');
    });
    await expect(mended).toMatchFileSnapshot(path.join(folder, `${rule}.md`));
  });
});

/** A page shows a snippet of its own, so only the words behind the place have to be the same. */
const quote = /^(\S+:\d+:\d+ {2})(.*→ docs\/fehler\/.*)$/gm;

/** How many letters two messages have in common from the first on. */
function countShared(a: string, b: string): number {
  const first = a.split('').findIndex((letter, index) => letter !== b[index]);
  return first === -1 ? a.length : first;
}

describe('npm run check', () => {
  it('prints every finding without a stack trace and fails', async () => {
    const { code, stderr, stdout } = await runCheck(fixture);
    expect(code).toBe(1);
    expect(findings.filter((finding) => !stderr.includes(formatFinding(finding)))).toEqual([]);
    expect(`${stdout}${stderr}`).not.toContain('    at ');
    expect(stdout).toMatch(/^Inhalte geprüft: \d+ Einträge gelesen, \d+ Fehler in \d+ Dateien\.$/m);
  });

  it('says so where there is no content at all', async () => {
    const { code, stderr } = await runCheck(path.join(root, 'docs'));
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "src/content:1:1  Den Ordner mit den Inhalten gibt es hier nicht. Starte die Prüfung in dem Ordner, in dem src liegt.  → docs/fehler/datei.md

      "
    `);
  });
});

function runCheck(folder: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = path.join(root, 'scripts/check.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, folder], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('the real content', () => {
  it('has no finding', async () => {
    const report = await checkContent(root);
    expect(formatFindings(report.findings)).toBe('');
  });
});
