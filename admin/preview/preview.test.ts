import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { describe, expect, test } from 'vitest';

import { readContentFiles, type ContentFile } from '#checks/content-files.ts';
import { readFrontmatter } from '#checks/frontmatter.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';

import { toDraft } from './draft.ts';
import { hostileDrafts } from './hostile-drafts.ts';
import { loadPreview } from './preview-for-tests.ts';
import { ruleLabels } from './rule-labels.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { files } = await readContentFiles(root);
const { toPreview } = await loadPreview();

const hasUpload = (name: string) => Promise.resolve(name === 'garten.jpg');
const preview = (draft: ContentFile) => toPreview(draft, { files, hasUpload });

function draftOf(collection: CollectionName, data: Record<string, unknown>, slug = 'test') {
  const entry = { get: (key: string) => (key === 'slug' ? slug : { toJS: () => data }) };
  return toDraft(collection, entry as Parameters<typeof toDraft>[1], Object.keys(data));
}

function published(file: string): ContentFile {
  const found = files.find((one) => one.file === `src/content/${file}.mdx`);
  if (!found) throw new Error(`There is no ${file}.`);
  return found;
}

const praxis = published('best-practice/mietschulung-mit-zertifikat');
const protokoll = published('protokolle/2013-07-17-weimar');

function read(html: string): { main: Element; text: string; h1: string } {
  const main = select('main', fromHtml(html));
  if (!main) throw new Error('The page has no main part.');
  const heading = select('h1', main);
  return { main, text: toText(main), h1: heading ? toText(heading) : '' };
}

describe('the page of a draft', () => {
  test('has the words as they stand in the form', async () => {
    const { html, findings } = await preview(
      draftOf('seiten', { titel: 'Neu', beschreibung: 'Eins', body: '## Ort\n\nPreis < 5 {x}' }),
    );

    expect(findings).toEqual([]);
    expect(read(html)).toMatchObject({ h1: 'Neu' });
    expect(read(html).text).toContain('Preis < 5 {x}');
  });

  test('joins what it names to the other entries', async () => {
    const { html } = await preview(praxis);

    const links = selectAll('a[href]', read(html).main).map(({ properties }) => properties.href);
    expect(links).toContain('/themen/netzwerkarbeit/');
    expect(links).toContain('/protokolle/thilik-folien/#t7-w1');
  });

  test('is there without the scripts that make the site easier', async () => {
    const { html } = await preview(
      draftOf('standorte', {
        name: 'ThINKA Neu',
        ort: 'Neustadt',
        anlaufstellen: [
          {
            adresse: 'Markt 1, 99999 Neustadt',
            sprechzeiten: [{ tag: 'mo', von: '09:00', bis: '12:00' }],
          },
        ],
        sichtbarkeit: 'intern',
      }),
    );

    expect(read(html).text).toContain('9:00–12:00\u00a0Uhr');
    expect(select('script', read(html).main)).toBeUndefined();
  });

  test('takes the place of the entry on main', async () => {
    const { html } = await preview({
      ...praxis,
      text: praxis.text.replace(/^titel: .*$/m, 'titel: Neu'),
    });

    expect(read(html).h1).toBe('Neu');
  });

  test('does not tell the public of internal entries', async () => {
    const internal = files.map((file) =>
      file.collection === 'themen' && file.id === 'netzwerkarbeit'
        ? { ...file, text: file.text.replace('oeffentlich', 'intern') }
        : file,
    );
    const shown = await toPreview(praxis, { files: internal, hasUpload });
    const draft = { ...praxis, text: praxis.text.replace('oeffentlich', 'intern') };
    const inside = await toPreview(draft, { files: internal, hasUpload });

    expect(shown.html).not.toContain('/themen/netzwerkarbeit/"');
    expect(shown.findings.map(({ rule }) => rule)).toContain('internes-ziel');
    expect(inside.html).toContain('/themen/netzwerkarbeit/"');
    expect(inside.hints.join()).toContain(
      'Auf der öffentlichen Website erscheint dieser Eintrag nicht',
    );
  });

  test('says in the glossary where to look', async () => {
    const { html, anchor } = await preview(published('glossar/esf'));

    expect(select(`[id="${anchor ?? ''}"]`, fromHtml(html))).toBeDefined();
  });

  test.each(collectionNames)('is there for an empty form of %s', async (collection) => {
    const { html, findings, hints } = await preview(draftOf(collection, {}));

    expect(html === '' ? hints.join() : read(html).h1).not.toBe('');
    expect(findings.length).toBeGreaterThan(0);
  });

  const named = collectionNames.filter((name) => name !== 'indikatoren');
  test.each(named)('is there while %s has no more than a name', async (collection) => {
    const start = collection === 'protokolle' ? '## Rahmen\n\n### Informationen\n\n- ' : '';
    const body = `${start}Schon geschrieben`;
    const { html, hints } = await preview(
      draftOf(collection, { [collections[collection].titleKey]: 'Halb fertig', body }),
    );

    expect(read(html).text).toContain('Halb fertig');
    if ('body' in collections[collection]) expect(read(html).text).toContain('Schon geschrieben');
    expect(hints.join()).toContain('in der Vorschau ersetzt oder weggelassen');
  });

  test('of figures shows what may be shown, and says what may not', async () => {
    const wert = { jahr: 2020, jahrArt: 'erhoben', quelle: 'Zur Probe gezählt' };
    const werte = [
      { ...wert, indikator: 'bevoelkerung', wert: 4321 },
      { ...wert, indikator: 'arbeitslose', wert: 7 },
    ];
    const { html, findings, hints } = await preview(
      draftOf('indikatoren', { standort: 'weimar', werte, sichtbarkeit: 'oeffentlich' }),
    );

    expect(findings).toEqual([]);
    expect(read(html).h1).toBe('Zahlen: ThINKA Weimar');
    expect(read(html).text).toContain('4.321');
    expect(read(html).text).toContain('unter 10 (zum Schutz nicht genannt)');
    expect(hints.join()).toContain('Zum Schutz nicht gezeigt: Arbeitslose, 2020');
  });

  test('is told what is good to know of the entries it names', async () => {
    const text = '---\nname: Dort\nort: Ort\nstatus: ehemalig\nsichtbarkeit: intern\n---\n';
    const dort: ContentFile = {
      ...published('standorte/weimar'),
      id: 'dort',
      file: 'src/content/standorte/dort.mdx',
      text,
    };
    const draft = draftOf('termine', {
      titel: 'Fest',
      beginn: '2099-01-01',
      standorte: ['dort'],
      art: 'treff',
      sichtbarkeit: 'intern',
    });
    const { hints } = await toPreview(draft, { files: [...files, dort], hasUpload });

    expect(hints.join()).toContain('Ein ehemaliger Standort lädt ein: „Dort“ arbeitet nicht mehr');
  });

  test('says which fields are only filled in for now', async () => {
    const { html, hints } = await preview(
      draftOf('seiten', { beschreibung: 'Eins', body: 'Text' }),
    );

    expect(read(html).h1).toBe('[Titel]');
    expect(hints).toContain(
      'Noch nicht vollständig, in der Vorschau ersetzt oder weggelassen: Titel.',
    );
  });

  test('shows a title that is too long', async () => {
    const { html, findings } = await preview(
      draftOf('seiten', { titel: 'Lang '.repeat(40), beschreibung: 'Eins' }),
    );

    expect(read(html).h1).toMatch(/^Lang Lang/);
    expect(findings.map(({ rule }) => rule)).toEqual(['feld-wert']);
  });

  test('shows what can be read of a text with mistakes', async () => {
    const text =
      '---\ntitel: A\nbeschreibung: B\n---\n\nDavor\n\n<blink>x</blink>\n\n{offen\n\nDanach\n';
    const { html, findings, hints } = await preview({ ...published('seiten/ueber-thinka'), text });

    expect(read(html).text).toMatch(/Davor[\s\S]*Danach/);
    expect(findings.length).toBeGreaterThan(0);
    expect(hints.join()).toContain('mit Fehlern');
  });

  test('is empty with a reason when the head cannot be read', async () => {
    const { html, findings, hints } = await preview({
      ...praxis,
      text: '---\ntitel: "A\n---\n\nB',
    });

    expect(html).toBe('');
    expect(findings.map(({ rule }) => rule)).toContain('frontmatter');
    expect(hints.join()).toContain('Die Felder des Eintrags lassen sich nicht lesen');
  });

  test('is there when the other entries are out of reach', async () => {
    const { html, findings, hints } = await toPreview(protokoll, { files: undefined, hasUpload });

    expect(read(html).h1).not.toBe('');
    expect(findings).toEqual([]);
    expect(hints.join()).toContain('nicht zu erreichen');
  });

  test('is not mixed up when two are made at once', async () => {
    const pages = await Promise.all([preview(praxis), preview(protokoll), preview(praxis)]);

    const titles = pages.map(({ html }) => read(html).h1);
    expect(titles[0]).toContain('Mietschulung');
    expect(titles[1]).not.toContain('Mietschulung');
    expect(titles[2]).toBe(titles[0]);
  });
});

describe('the findings', () => {
  test('name the field', async () => {
    const { findings } = await preview(draftOf('seiten', { titel: 'A', body: 'Text' }));

    expect(findings).toMatchObject([
      { problem: 'Das Feld „Beschreibung“ fehlt', fix: 'Fülle es im Formular aus' },
    ]);
    expect(findings[0]).not.toHaveProperty('bodyLine');
  });

  test('name the line of the text as the form has it', async () => {
    const body = 'Eins\n\n![](/uploads/garten.jpg)\n\nTODO';
    const { findings } = await preview(draftOf('seiten', { titel: 'A', beschreibung: 'B', body }));

    expect(findings.map(({ rule, bodyLine }) => [rule, bodyLine])).toEqual([
      ['bild', 3],
      ['blindtext', 5],
    ]);
  });

  test('name what leads nowhere, and files that are not there', async () => {
    const body =
      '[a](/themen/nirgends/)\n\n![Garten](/uploads/garten.jpg "keine Menschen erkennbar") ![Haus](/uploads/haus.jpg "keine Menschen erkennbar")';
    const { findings } = await preview(draftOf('seiten', { titel: 'A', beschreibung: 'B', body }));

    expect(findings.map(({ rule, problem }) => [rule, problem])).toEqual([
      ['link', 'Der Link /themen/nirgends/ führt ins Leere'],
      ['verweis', 'Die Datei „haus.jpg“ liegt nicht in public/uploads'],
    ]);
  });

  test('name a quotation that is not what has been said', async () => {
    const text = praxis.text.replace('weniger Konfliktstoff', 'weniger Streit');
    const { findings } = await preview({ ...praxis, text });

    expect(findings.map(({ rule }) => rule)).toEqual(['zitat']);
  });

  test('name other entries that would break, and only those', async () => {
    const text = protokoll.text.replace(/\n- .*\n(?=\n|$)/, '\n');
    const { findings } = await preview({ ...protokoll, text });

    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ elsewhere }) => elsewhere !== undefined)).toBe(true);
    expect((await preview(protokoll)).findings).toEqual([]);
  });

  test('lead to no line where an entry has no text', async () => {
    const { findings } = await preview(draftOf('indikatoren', { standort: 'wiemar' }));

    expect(findings.map(({ problem }) => problem)).toContain('Das Feld „Werte“ fehlt');
    expect(findings.filter(({ bodyLine }) => bodyLine !== undefined)).toEqual([]);
  });

  test('name a name that is taken', async () => {
    const { findings } = await preview(
      draftOf('themen', { titel: 'A', kuerzel: 'NET', reihenfolge: 20, beschreibung: 'B' }),
    );

    expect(findings.map(({ problem }) => problem)).toEqual([
      '„NET“ steht schon für src/content/themen/netzwerkarbeit.mdx',
    ]);
  });

  test.each(Object.keys(ruleLabels))('have a page that explains %s', async (rule) => {
    await expect(readFile(path.join(root, `docs/fehler/${rule}.md`), 'utf8')).resolves.not.toBe('');
  });
});

describe('a hostile draft', () => {
  test.each(hostileDrafts)(
    '$name has nothing that could run',
    async ({ collection, data, text }) => {
      const draft = draftOf(collection, data);
      const { html } = await preview(text === undefined ? draft : { ...draft, text });

      expect(findExecutable(fromHtml(html))).toEqual([]);
    },
  );

  test('is shown as the words that it is made of', async () => {
    const titel = '<img src=x onerror=alert(1)>';
    const { html } = await preview(draftOf('seiten', { titel, beschreibung: 'B', body: titel }));

    expect(read(html).h1).toBe(titel);
    expect(read(html).text.split(titel)).toHaveLength(3);
  });

  test('would be found if it had something to run', () => {
    const html =
      '<main><script></script><a href="java\tscript:x">a</a><p onclick="x"><img src="//evil.example/a"><svg><animate></svg></main>';

    expect(findExecutable(fromHtml(html))).toHaveLength(6);
  });

  test('is written into a file whose head is its data', () => {
    const titel = '---\nsichtbarkeit: oeffentlich\n---\n{x}';
    const { text } = draftOf('seiten', { titel });
    const head = readFrontmatter(text);

    expect('frontmatter' in head && head.frontmatter.data).toEqual({ titel });
  });
});

/** Goes by a list of what may be there: a list of what may not would miss the next trick. */
function findExecutable(page: Root): string[] {
  return selectAll('main, main *', page).flatMap(({ tagName, properties }) => {
    const faults = harmless.has(tagName) ? [] : [`<${tagName}>`];
    for (const [name, value] of Object.entries(properties)) {
      const isAddress = ['href', 'src', 'action', 'xLinkHref'].includes(name);
      if (
        isAddress &&
        !/^(?:\/(?!\/)|#|https:\/\/|http:\/\/|mailto:|tel:|webcal:)/.test(String(value))
      ) {
        faults.push(`${name}=${String(value)}`);
      }
      if (name === 'src' && !/^\/(?:uploads|termine\/codes)\//.test(String(value)))
        faults.push(`${name}=${String(value)}`);
      if (/^(?:on|style$|srcDoc$|formAction$)/.test(name)) faults.push(name);
    }
    return faults;
  });
}

const text =
  'main caption nav header footer section article aside div p span a ol ul li dl dt dd h1 h2 h3 h4 strong b em small del sup sub mark code pre blockquote br hr table thead tbody tr th td img cite q time abbr figure figcaption details summary address bdi opening-hours';
/** The elements the site draws with; pictures that move, load or hold other markup are not among them. */
const drawing = 'svg g title desc text tspan line circle rect path';

const harmless = new Set(`${text} ${drawing}`.split(' '));
