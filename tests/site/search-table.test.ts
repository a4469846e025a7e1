/** Questions people ask, and where they should lead: one of the places has to be among the first three. */
import { beforeAll, describe, expect, test } from 'vitest';

import { toSnippet } from '#components/suche/snippet.ts';
import { ask, type Source } from '#components/suche/ask.ts';

import { dist } from './dist.ts';
import { openSearch, searchFor } from './search-source.ts';

let source: Source;
beforeAll(async () => {
  source = await openSearch(dist);
});

const altenburg = '/protokolle/2014-02-06-altenburg/';
const weimar = '/protokolle/2013-07-17-weimar/';

describe('among the first three for', () => {
  test.each([
    // People.
    ['Flüchtlinge', 'mietschulung|t3-i17|t3-s1'],
    ['Asylsuchende', 'mietschulung|t3-i17|t3-s1'],
    ['Migranten', 'zugewanderte|migrationshintergrund|thilik-folien'],
    ['Ausländer', 'zugewanderte|migrationshintergrund|thilik-folien'],
    ['Suchtkranke', `${altenburg}#t3-s5`],
    ['Sucht', `${altenburg}#t3-s5`],
    ['drogen', `${altenburg}#t3-s5`],
    ['Erwerbslose', 'arbeitslos|standorte|saalfeld|t3-i'],
    ['Hilfebedürftige', 'ratsuchende|sprache-befragen|vor-ort-beraten'],
    ['Freiwillige', 'regelmaessig-und-offen-einladen|freiwillig'],
    ['Volunteers', 'regelmaessig-und-offen-einladen|t53-d3|t5-w6|ehrenamt'],
    ['Teenager', 'flyer|mundpropaganda|t3-g10|jugend'],
    // Places of help, and their words.
    ['Sprechstunde', 'vor-ort-beraten|raeume-im-quartier|t5-w11'],
    ['Öffnungszeiten', 'vor-ort-beraten|raeume-im-quartier|t5-w11'],
    ['Beratung', 'vor-ort-beraten'],
    ['Arbeitsamt', 'jobcenter|arge'],
    ['Bürgergeld', 'jobcenter|arge'],
    ['Ämter', 'verwaltung|erfurt|netzwerk'],
    ['Kindertagesstätte', 'grenzen|t3-g7|kita'],
    ['Lehrer', 'grenzen|t3-g7|schule|kita'],
    ['Jugendamt', 'asd|t2-g1|flyer|wer-entscheidet'],
    ['Bücherei', 'erfurt'],
    // Money.
    ['Schulden', 'grenzen|t1-i11|t3-s4'],
    ['Mietschulden', 'grenzen|t1-i11|t3-s4'],
    ['überschuldet', 'grenzen|t1-i11|t3-s4'],
    ['Zuschuss', 'danach|wohnungsunternehmen|foerder|finanz|flyer|t54'],
    ['Folgeantrag', 'verlaengerung'],
    ['EU-Förderung', 'esf'],
    ['Eigenanteil', 'kofinanzierung|protokolle|danach'],
    // Housing.
    ['Vermieter', 'wohnungsunternehmen|mietschulung'],
    ['Hausverwaltung', 'wohnungsunternehmen'],
    ['Wohnungsgenossenschaft', 'wohnungsunternehmen|mietschulung'],
    ['Mieterführerschein', 'mietschulung'],
    ['Plattenbau', 't3-i9|saalfeld'],
    // Media.
    ['Social Media', 'mehrere-medien|oeffentlichkeitsarbeit|facebook|social|soziale'],
    ['Instagram', 'mehrere-medien|oeffentlichkeitsarbeit|facebook|social|soziale'],
    ['Webseite', 'mehrere-medien|t1-b6|wissen-gemeinsam|homepage'],
    ['Zeitungsartikel', 'mehrere-medien|t2-g3|presse'],
    ['Flugblatt', 'flyer'],
    ['Poster', 'flyer|plakat|mehrere-medien|t2-'],
    // Events and places.
    ['Nachbarschaftsfest', 'regelmaessig-und-offen|t3-w13|sozialraum|t1-s6|t2-g7'],
    ['Straßenfest', 'regelmaessig-und-offen|t3-w13|sozialraum|t1-s6|t2-g7'],
    ['Bürgerhaus', 'erfurt|stadtteilzentrum|raeume|standorte|t3-'],
    ['Kaffeeklatsch', 'sozialraum|regelmaessig-und-offen|t53-g1|t3-|raeume|schmalkalden'],
    ['Sperrmüll', 'protokolle|t3-|sozialraum|regelmaessig'],
    ['Workshop', 'mietschulung|protokolle|sozialraum|regelmaessig|koordinierung'],
    // How the work is done.
    ['Steuergruppe', 'steuerungsgruppe'],
    ['Lenkungsgruppe', 'steuerungsgruppe'],
    ['wie oft tagt die Steuerungsgruppe', 'steuerungsgruppe'],
    ['Hausbesuch', 'kommstruktur|vor-ort-beraten|t51-d4'],
    ['niemand kommt', 'regelmaessig-und-offen-einladen|t53-d4'],
    ['Umfrage', 'befragen|wirkung'],
    ['Feedback', 'thilik-folien|monitoring|t3-g1|wirkung|befragen'],
    ['Evaluation', 'wirkung|monitoring|t4-b4'],
    ['Wettbewerb', 'konkurrenz'],
    ['Streit', `${weimar}#t1-g9|raeume|koordinierungsstelle`],
    ['Fallkonferenz', 'konkurrenz|netzwerk|fallbesprechung|t3-g9|protokolle'],
    ['Einarbeitung', 'zeit-zum-ankommen|flyer|ankommen'],
    ['Handreichung', 'leitfaden|best-practice|t0-b2|protokolle'],
    ['Case Management', 'einzelfallarbeit|fall'],
    ['Mund-zu-Mund-Propaganda', 'mundpropaganda'],
    ['Überlastung', 'grenzen'],
    ['abgestempelt werden, Stigma', 'label|ansprache'],
    ['Dolmetscherin', 'sprache-befragen|t2-b2|t3-s1'],
    // Inflections, compounds, typing errors, phrases.
    ['oeffentlichkeitsarbeit', 'oeffentlichkeitsarbeit|medien'],
    ['Steurungsgruppe', 'steuerungsgruppe'],
    ['Konkurenz', 'konkurrenz'],
    ['„soziale Medien“', 'oeffentlichkeitsarbeit|medien|facebook|social'],
    ['Weimar', '/standorte/weimar/'],
    ['T1-S1', '#t1-s1'],
    // Authors of the site look into its handbook.
    ['Foto hochladen', '/handbuch/'],
    ['Erfahrung eintragen', '/handbuch/'],
  ])('%s', async (typed, places) => {
    const { urls } = await searchFor(source, typed);
    expect(urls.join('\n')).toMatch(new RegExp(places));
  });
});

test.each(['Sprechstunde', 'niemand kommt', 'Beratung', 'Schulden', 'Kita', 'Datenschutz'])(
  'for „%s“ pages for readers come before the handbook',
  async (typed) => {
    const { urls } = await searchFor(source, typed, 50);
    const isForEditors = urls.map((url) => url.startsWith('/handbuch/'));
    expect(isForEditors).toEqual([...isForEditors].sort((a, b) => Number(a) - Number(b)));
    expect(urls[0]).not.toMatch(/^\/handbuch/);
  },
);

/** The words that a reader sees marked in the first places. */
async function findMarked(typed: string): Promise<string[]> {
  const { answer, pages } = await searchFor(source, typed, 50);
  return pages.flatMap(({ content, meta }, index) => {
    const { words = [], isNoun } = answer.hits[index] ?? {};
    const nouns = isNoun ? source.lexicon.nouns : undefined;
    const pieces = toSnippet(content, meta.title, words, nouns);
    return pieces.filter(({ isHit }) => isHit).map(({ text }) => text);
  });
}

test.each(['Schulden', 'Sucht', 'Fest'])(
  '„%s“ marks no „Schulen“, no „schuld“ and nobody who looks for something',
  async (typed) => {
    const marked = await findMarked(typed);
    expect(marked.filter((word) => /^(?:\p{Ll}|Schulen)/u.test(word))).toEqual([]);
    expect(marked.length).toBeGreaterThan(0);
  },
);

test.each([
  ['Beratung', 'Schuldnerberatung'],
  ['Fallarbeit', 'Einzelfallarbeit'],
  ['Arbeit', 'Einzelfallarbeit'],
  ['Wohnung', 'Wohnungsunternehmen'],
  ['Öffentlichkeitsarbeit', 'Öffentlichkeitsarbeit'],
  ['Oeffentlichkeitsarbeit', 'Öffentlichkeitsarbeit'],
  ['Offentlichkeitsarbeit', 'Öffentlichkeitsarbeit'],
  ['Mundpropagnda', 'Mundpropaganda'],
  ['Steurungsgruppe', 'Steuerungsgruppe'],
  ['Schuldnerberatng', 'Schuldnerberatung'],
])('„%s“ marks %s', async (typed, word) => {
  expect(await findMarked(typed)).toContain(word);
});

test('two values of one filter widen it', async () => {
  const count = async (...punktart: string[]) => (await ask(source, '', { punktart })).hits.length;
  const good = await count('gut');
  expect(good).toBeGreaterThan(0);
  expect(await count('gut', 'schlecht')).toBe(good + (await count('schlecht')));
});

test.each([
  'Social',
  'Wohnen',
  'Leitungen',
  'Garten',
  'Kirche',
  'Marketing',
  'Community',
  'Projects',
])('„%s“ is right, so no other word takes its place', async (typed) => {
  const { answer } = await searchFor(source, typed);
  const isReplaced = answer.near !== undefined && answer.hits.length > 0;
  expect(isReplaced).toBe(false);
});

test('at least 120 words lead to others that the texts have', () => {
  const { groups, has } = source.lexicon;
  const pairs = groups.flatMap(({ words }) => {
    const found = words.filter(has);
    return words.filter((word) => !has(word)).slice(0, found.length > 0 ? undefined : 0);
  });
  expect(pairs.length).toBeGreaterThanOrEqual(120);
});
