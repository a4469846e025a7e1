import { describe, expect, test } from 'vitest';

import { toSearchRecords } from './search-records.ts';

const protokoll = `<body><main data-search="protokoll" data-jahr="2013" data-standorte="weimar">
  <nav>Start</nav>
  <header><p data-search-ignore>Protokoll</p><h1>Erster Austausch</h1></header>
  <dl><div><dt>Ort</dt><dd>Weimar</dd></div></dl>
  <section class="protokoll-section">
    <h2 id="t1">Tisch 1</h2>
    <ul class="link-list"><li><a href="/themen/netzwerkarbeit/">Netzwerk</a></li></ul>
    <ul class="point-group" data-art="gut">
      <li id="t1-g1"><a href="#t1-g1">T1-G1</a> <p>Reden hilft<small> [unsicher: …]</small>.</p></li>
      <li id="t1-g2"><a href="#t1-g2">T1-G2</a> <p>Feste öffnen Türen.</p><small>
        <a href="/themen/ansprache/">Ansprache</a> · <a href="/standorte/erfurt/">Erfurt</a></small></li>
    </ul>
  </section>
</main></body>`;

describe('a Protokoll', () => {
  const [page, first, second] = toSearchRecords(protokoll, '/protokolle/x/');

  test('is found by what it says of the meeting, without its points', () => {
    expect(page).toMatchObject({
      url: '/protokolle/x/',
      title: 'Erster Austausch',
      kind: 'Protokoll',
      text: 'Ort: Weimar Tisch 1: Netzwerk',
      filters: { art: ['protokoll'], jahr: ['2013'], standort: ['weimar'] },
    });
  });

  test('says with each hit that it is internal, where it is', () => {
    const marked = protokoll.replace('<main ', '<main data-intern ');
    expect(toSearchRecords(marked, '/protokolle/x/').map(({ kind }) => kind)).toEqual([
      'Protokoll, intern',
      'Gute Erfahrung, intern',
      'Gute Erfahrung, intern',
    ]);
  });

  test('gives each point its own address and words, without notes', () => {
    expect(first).toMatchObject({
      url: '/protokolle/x/#t1-g1',
      title: 'Erster Austausch, T1-G1',
      kind: 'Gute Erfahrung',
      text: 'Reden hilft.',
    });
  });

  test('files a point under the Themen of its section, unless it has its own', () => {
    expect(first?.filters.thema).toEqual(['netzwerkarbeit']);
    expect(second?.filters).toMatchObject({
      thema: ['ansprache'],
      standort: ['erfurt'],
      jahr: ['2013'],
      punktart: ['gut'],
    });
  });
});

test('a term of the glossary has its own address', () => {
  const html = `<main><h1>Glossar</h1><dl>
    <div id="esf" data-search-term="ESF"><dt>ESF</dt><dd>Ein Fonds.</dd></div></dl></main>`;
  expect(toSearchRecords(html, '/glossar/')).toMatchObject([
    { url: '/glossar/#esf', title: 'ESF', kind: 'Begriff', text: 'ESF: Ein Fonds.' },
  ]);
});

test('what a page says by its form, a line of text says by a sign', () => {
  const html = `<main data-search="erfahrung"><h1>Feste</h1>
    <p><b class="ergebnis-badge">Nicht gelungen</b></p>
    <h2>Was geschah?</h2><p>Drücke <b>Speichern</b>, dann kam niemand.</p>
    <h2>Was half</h2><p>Reden.</p><h2>Noch offen</h2></main>`;
  expect(toSearchRecords(html, '/x/')).toMatchObject([
    {
      text: 'Nicht gelungen. Was geschah? Drücke Speichern, dann kam niemand. Was half: Reden. Noch offen',
    },
  ]);
});

test('words are filed as they are read: with whole letters, and without what nobody sees', () => {
  const html =
    '<main data-search="seite"><h1>Fest\u00adtag</h1><p>Bu\u0308rger&shy;haus, Nachbar:innen</p></main>';
  expect(toSearchRecords(html, '/x/')).toMatchObject([
    { title: 'Festtag', text: 'Bürgerhaus, Nachbar:innen' },
  ]);
});

test('a page that takes no part in search is not found', () => {
  expect(toSearchRecords('<main><h1>Suche</h1><p>Text</p></main>', '/suche/')).toEqual([]);
});
