import { describe, expect, test } from 'vitest';

import type { Orte } from '#domain/karte/orte-file.ts';
import { ausserhalb, kreise, orte as allOrte, postleitzahlen } from '#geo/data.ts';

import { findOrt, toFullName } from './find-ort.ts';

const kreisNames = new Map(kreise.map(({ id, name }) => [id, name]));

/** The real places of the site, so that the tests know all namesakes. */
const orte: Orte = {
  kreise: kreise.map(({ id, name }) => ({ name, href: `/${id}/` })),
  orte: allOrte.map(({ name, kreis, ...lage }) => ({
    name,
    zusatz: kreisNames.get(kreis) ?? '',
    lage,
  })),
  postleitzahlen: postleitzahlen.map(({ plz, orte, ...lage }) => ({
    name: plz,
    zusatz: orte.join(', '),
    lage,
  })),
  ausserhalb: [...ausserhalb],
};

/** Quarters, as the query adds them. */
for (const name of ['Am Kirchberg (Suhl)', 'Ilmenauer Nordstadt (Suhl)', 'Lindenweg (Suhl)']) {
  orte.orte.push({ name, zusatz: 'Stadt Suhl', lage: { breite: 50.61, laenge: 10.69 } });
}

function find(typed: string): string {
  const found = findOrt(typed, orte);
  switch (found.kind) {
    case 'ort':
      return `${found.isGuess ? 'wohl ' : ''}${toFullName(found.ort)}`;
    case 'auswahl':
      return `${found.isGuess ? 'wohl ' : ''}eines von ${found.orte.map(toFullName).join('; ')}`;
    case 'kreis':
      return `Kreis: ${found.kreis.name}`;
    case 'land':
      return 'ganz Thüringen';
    case 'ausserhalb':
      return `außerhalb: ${found.name}`;
    case 'unbekannt':
      return 'unbekannt';
  }
}

describe('a name', () => {
  test.each([
    ['Weimar', 'Weimar, Stadt Weimar'],
    ['  weimar ', 'Weimar, Stadt Weimar'],
    ['SÖMMERDA', 'Sömmerda, Landkreis Sömmerda'],
    ['Soemmerda', 'Sömmerda, Landkreis Sömmerda'],
    ['Sommerda', 'Sömmerda, Landkreis Sömmerda'],
    ['Weissensee', 'Weißensee, Landkreis Sömmerda'],
    ['bad langensalza', 'Bad Langensalza, Unstrut-Hainich-Kreis'],
    ['langensalza', 'Bad Langensalza, Unstrut-Hainich-Kreis'],
    ['Tabarz', 'Bad Tabarz, Landkreis Gotha'],
    ['Leinefelde', 'Leinefelde-Worbis, Landkreis Eichsfeld'],
    ['St. Gangloff', 'Sankt Gangloff, Saale-Holzland-Kreis'],
    ['Neustadt (Orla)', 'Neustadt an der Orla, Saale-Orla-Kreis'],
    ['Zeulenroda', 'Zeulenroda, Landkreis Greiz'],
    ['Schmalk', 'Schmalkalden, Landkreis Schmalkalden-Meiningen'],
    ['Grammetal', 'Grammetal, Landkreis Weimarer Land'],
  ])('„%s“ is found: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test.each([
    ['Weimar-Schöndorf', 'Weimar, Stadt Weimar'],
    ['Saalfeld/Saale', 'Saalfeld, Landkreis Saalfeld-Rudolstadt'],
    ['Mühlhausen Thüringen', 'Mühlhausen, Unstrut-Hainich-Kreis'],
    ['Erfurt Nord', 'Erfurt, Stadt Erfurt'],
  ])('with more behind it, „%s“, is found: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test.each([
    ['Crossen/Elster', 'Crossen an der Elster, Saale-Holzland-Kreis'],
    ['Neustadt/Orla', 'Neustadt an der Orla, Saale-Orla-Kreis'],
    ['Neustadt a. d. O.', 'Neustadt an der Orla, Saale-Orla-Kreis'],
    ['Neustadt a. Rennsteig', 'Neustadt am Rennsteig, Ilm-Kreis'],
    ['Neuhaus a. Rwg.', 'Neuhaus am Rennweg, Landkreis Sonneberg'],
    ['Linda b. Weida', 'Linda bei Weida, Landkreis Greiz'],
    ['Berka v. d. Hainich', 'Berka vor dem Hainich, Wartburgkreis'],
    ['Tabarz/Thür. Wald', 'Bad Tabarz, Landkreis Gotha'],
    ['Friedrichroda (Thüringer Wald)', 'Friedrichroda, Landkreis Gotha'],
    ['Bad Frankenhausen/Kyffhäuser', 'Bad Frankenhausen, Kyffhäuserkreis'],
    ['Suhl, Thüringen', 'Suhl, Stadt Suhl'],
    ['Groß Rudestedt', 'Großrudestedt, Landkreis Sömmerda'],
    ['Er\u00adfurt', 'Erfurt, Stadt Erfurt'],
    ['Bad\u00a0 Tabarz', 'Bad Tabarz, Landkreis Gotha'],
    ['Mu\u0308hlhausen', 'Mühlhausen, Unstrut-Hainich-Kreis'],
    ['Stadt Gotha', 'Gotha, Landkreis Gotha'],
    ['Gemeinde Tabarz', 'Bad Tabarz, Landkreis Gotha'],
    ['OT Schöndorf, Weimar', 'Schöndorf, Stadt Weimar'],
    ['Worbis Nord', 'Worbis, Landkreis Eichsfeld'],
    ['Leinefelde Nord', 'Leinefelde-Worbis, Landkreis Eichsfeld'],
    ['Jena-Winzerla', 'Jena, Stadt Jena'],
  ])('in another form, „%s“, is found: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test.each([
    ['Blankenburg', /^eines von Blankenburg, .*; Bad Blankenburg, Landkreis Saalfeld-Rudolstadt$/],
    ['Liebenstein', /^eines von Liebenstein, Ilm-Kreis; Bad Liebenstein, Wartburgkreis$/],
    ['Berka', /^eines von Bad Berka, .*; Berka vor dem Hainich, .*; Berka\/Werra, /],
    ['Neustadt/Saale', /^wohl eines von Neustadt, .*; Neustadt am Rennsteig, .*; Neustadt an der/],
    ['Gotha, Landkreis Greiz', /^wohl eines von Gotha, Landkreis Gotha; Greiz, Landkreis Greiz$/],
    ['Gera/Suhl', /^wohl eines von Gera, Stadt Gera; Suhl, Stadt Suhl$/],
    ['Gera oder Suhl', /^wohl eines von Gera, Stadt Gera; Suhl, Stadt Suhl$/],
    ['Landkreis Eisenach', /^wohl eines von Eisenach, Wartburgkreis$/],
    ['Weimra', /^wohl eines von Weimar, Stadt Weimar; Weira, Saale-Orla-Kreis$/],
    ['Dorndorf-Steudnitz', /^wohl eines von Dorndorf, Wartburgkreis$/],
    ['Dorndorf Steudnitz', /^wohl eines von Dorndorf, Wartburgkreis$/],
    ['Blankenburg/Harz', /^wohl eines von Bad Blankenburg, .*; Blankenburg, /],
    ['EF', /^wohl eines von /],
    ['Markt', /^wohl eines von Marktgölitz, /],
    ['Südstadt Leinefelde', /^wohl eines von Leinefelde-Worbis, Landkreis Eichsfeld$/],
  ])('that is not sure, „%s“, is never decided: %s', (typed, expected) => {
    expect(find(typed)).toMatch(expected);
  });

  test.each([
    ['Am Kirchberg', 'Am Kirchberg (Suhl), Stadt Suhl'],
    ['Kirchberg, Suhl', 'Am Kirchberg (Suhl), Stadt Suhl'],
    ['Am Kirchbreg', 'wohl Am Kirchberg (Suhl), Stadt Suhl'],
    ['Nordstadt', 'wohl eines von Ilmenauer Nordstadt (Suhl), Stadt Suhl'],
    ['Lindenweg', 'wohl eines von Lindenweg (Suhl), Stadt Suhl'],
    ['Lindenweg 5, Erfurt', 'Erfurt, Stadt Erfurt'],
    ['Beulwitz', 'Beulwitz, Landkreis Saalfeld-Rudolstadt'],
  ])('of a quarter, „%s“, leads to its town: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test('of several places leads to a choice, which tells them apart', () => {
    expect(find('Rohrbach')).toBe(
      'eines von Rohrbach, Landkreis Weimarer Land; Rohrbach, Landkreis Saalfeld-Rudolstadt',
    );
    expect(find('Schöndorf')).toBe(
      'eines von Schöndorf, Stadt Weimar; Schöndorf, Saale-Orla-Kreis',
    );
    expect(find('Neustadt')).toBe(
      'eines von Neustadt, Landkreis Eichsfeld; Neustadt am Rennsteig, Ilm-Kreis; Neustadt an der Orla, Saale-Orla-Kreis; Neustadt/Harz, Landkreis Nordhausen',
    );
  });

  test.each([
    ['Rohrbach, Landkreis Weimarer Land', 'Rohrbach, Landkreis Weimarer Land'],
    ['rohrbach, weimarer land', 'Rohrbach, Landkreis Weimarer Land'],
    ['Rohrbach (Saalfeld-Rudolstadt)', 'Rohrbach, Landkreis Saalfeld-Rudolstadt'],
  ])('with its Kreis, „%s“, is one place', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test('every choice leads to exactly one place', () => {
    const names = [...orte.orte, ...orte.postleitzahlen].map(toFullName);
    expect(names.filter((name) => find(name) !== name)).toEqual([]);
  });

  test.each([
    ['Wiemar', 'wohl Weimar, Stadt Weimar'],
    ['Efurt', 'wohl Erfurt, Stadt Erfurt'],
    ['Salfeld', 'wohl Saalfeld, Landkreis Saalfeld-Rudolstadt'],
    ['Schmalkaden', 'wohl Schmalkalden, Landkreis Schmalkalden-Meiningen'],
    ['Ilmenaw', 'wohl Ilmenau, Ilm-Kreis'],
  ])('with a typing error, „%s“, is guessed: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test('that means nothing is unknown', () => {
    expect(find('Xyzzyburg')).toBe('unbekannt');
    expect(find('x')).toBe('unbekannt');
    expect(find('?!')).toBe('unbekannt');
  });
});

describe('a Kreis', () => {
  test.each([
    ['Wartburgkreis', 'Kreis: Wartburgkreis'],
    ['Weimarer Land', 'Kreis: Landkreis Weimarer Land'],
    ['Landkreis Gotha', 'Kreis: Landkreis Gotha'],
    ['Ilmkreis', 'Kreis: Ilm-Kreis'],
    ['eichsfeld', 'Kreis: Landkreis Eichsfeld'],
    ['Kreis Gotha', 'Kreis: Landkreis Gotha'],
    ['Gotha Landkreis', 'Kreis: Landkreis Gotha'],
    ['Saale Orla Kreis', 'Kreis: Saale-Orla-Kreis'],
    ['LK Sömmerda', 'Kreis: Landkreis Sömmerda'],
  ])('„%s“ is known as one', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test('that has the name of its town stands behind it', () => {
    expect(find('Gotha')).toBe('Gotha, Landkreis Gotha');
  });
});

describe('a postcode', () => {
  test.each([
    ['99423', '99423 Weimar'],
    ['99423 Weimar', '99423 Weimar'],
    ['D-07318', '07318 Saalfeld/Saale'],
    ['9889', 'unbekannt'],
    ['99 423', '99423 Weimar'],
    ['9 9423', '99423 Weimar'],
    ['99423-', '99423 Weimar'],
    ['D - 99423, Weimar', '99423 Weimar'],
    ['Weimar (99423)', '99423 Weimar'],
    ['Am Markt 12, 99423 Weimar', '99423 Weimar'],
    ['Weimar, Am Markt 12a', 'Weimar, Stadt Weimar'],
    ['Am Markt 12 Weimar', 'Weimar, Stadt Weimar'],
    ['Erfurter Straße 3, Weimar, Deutschland', 'Weimar, Stadt Weimar'],
    ['Am Markt 12', 'unbekannt'],
    ['7318', 'wohl eines von 07318 Saalfeld/Saale'],
    ['994233', 'unbekannt'],
  ])('„%s“ is read: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  test('that has begun leads to a choice', () => {
    expect(find('9942')).toMatch(/^eines von 99423 Weimar; 99425 Weimar; 99427 Weimar; 99428/);
  });

  test.each([
    ['10115', 'außerhalb: 10115'],
    ['80331', 'außerhalb: 80331'],
    // A number that is missing in the data, among those of Weimar.
    ['99429', 'unbekannt'],
  ])('that is not ours, „%s“: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });
});

test.each([
  ['99423 Erfurt', 'wohl eines von 99423 Weimar; Erfurt, Stadt Erfurt'],
  ['10115 Weimar', 'wohl eines von Weimar, Stadt Weimar'],
  ['99423 Leipzig', 'wohl eines von 99423 Weimar'],
])('where postcode and place do not fit, „%s“, nothing is decided: %s', (typed, expected) => {
  expect(find(typed)).toBe(expected);
});

test.each(['Thüringen', 'Freistaat Thüringen', 'THUERINGEN', 'ganz Thüringen', 'Thür.', 'TH'])(
  '„%s“ is the whole Land and no village',
  (typed) => {
    expect(find(typed)).toBe('ganz Thüringen');
  },
);

describe('a town beyond the border', () => {
  test.each([
    ['Leipzig', 'außerhalb: Leipzig'],
    ['leipzg', 'außerhalb: Leipzig'],
    ['Halle', 'außerhalb: Halle (Saale)'],
    ['Goettingen', 'außerhalb: Göttingen'],
    ['München', 'außerhalb: München'],
    ['Frankfurt', 'außerhalb: Frankfurt am Main'],
    ['Neustadt b. Coburg', 'außerhalb: Neustadt bei Coburg'],
    ['Sachsen', 'außerhalb: Sachsen'],
    ['Weimar, Hessen', 'außerhalb: Weimar, Hessen'],
  ])('„%s“ is said to be beyond it', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });
});
