import { describe, expect, test } from 'vitest';

import { collectionNames, collectionOf, type CollectionName } from '#schemas/collections.ts';

import type { Entry } from './entries.ts';
import { toUnfinishedEntry } from './entries-for-tests.ts';
import { checkPrivacy, freigaben, internalPersonalData } from './privacy-check.ts';

function toEntry(text: string, collection: CollectionName = 'seiten', id = 'kontakt'): Entry {
  return toUnfinishedEntry(`${collection}/${id}`, text);
}

function toSeite(body: string, head = ''): string {
  return `---\ntitel: Probe\nsichtbarkeit: oeffentlich\n${head}---\n\n${body}\n`;
}

function findIn(text: string, collection?: CollectionName, id?: string): string[] {
  return checkPrivacy(toEntry(text, collection, id)).map(
    ({ line, column, rule, problem }) => `${line}:${column} ${rule} ${problem}`,
  );
}

const number = '0361 0123456';

describe('personal data', () => {
  // prettier-ignore
  test.each<[where: string, text: string, place: string]>([
    ['in the text', toSeite(`Ruf an: ${number}`), '6:9'],
    ['in the second paragraph', toSeite(`Eins.\n\nZwei: ${number}`), '8:7'],
    ['in the description of a picture', toSeite(`![Schild: ${number}](/uploads/a.jpg)`), '6:11'],
    ['in the target of a link', toSeite('[Post](mailto:buero@traeger.de)'), '6:15'],
    ['in the attribute of a Baustein', toSeite(`<Unsicher hinweis="Laut ${number}">x</Unsicher>`), '6:25'],
    ['in a table', toSeite(`| a | b |\n| - | - |\n| c | ${number} |`), '8:7'],
    ['in a field', toSeite('', `beschreibung: Ruf an, ${number}\n`), '4:23'],
    ['in a field in quotation marks', toSeite('', `beschreibung: 'Ruf an: ${number}'\n`), '4:24'],
    ['in a folded field', toSeite('', `beschreibung: >-\n  Ruf uns an\n  unter ${number}\n`), '6:9'],
    ['in a field that nobody knows', toSeite('', `notiz: ${number}\n`), '4:8'],
    ['in a list of groups', toSeite('', `liste:\n  - name: Büro\n    tief:\n      - ${number}\n`), '7:9'],
    ['in a remark', toSeite('', `# ${number}\n`), '4:3'],
    ['in the reason of a Freigabe', toSeite(number, `freigaben:\n  - text: ${number}\n    grund: Frau Hartung will es\n`), '6:12'],
    ['in Windows lines', toSeite(`Eins\n\n${number}`).replace(/\n/g, '\r\n'), '8:1'],
  ])('is found %s', (_, text, place) => {
    const [first = '', ...others] = findIn(text);
    expect([first.split(' ')[0], others]).toEqual([place, []]);
  });

  // prettier-ignore
  test.each<[where: string, body: string, place: string]>([
    ['in two cells of a row', '| Vorname | Name |\n| - | - |\n| Amira | Haddad |', '8:3'],
    ['with a link between', '[Amira](/themen/) Haddad', '6:2'],
    ['with a Baustein between', 'Wir danken <Unsicher hinweis="Lesung">Amira</Unsicher> Haddad.', '6:39'],
    ['with emphasis within the word', 'Dank an **Ami**ra Had*dad*', '6:11'],
    ['with a hard break between', 'Dank an Amira\\\nHaddad', '6:9'],
    ['with a reference to a link between', '[Amira][a] Haddad\n\n[a]: /themen/', '6:2'],
    ['with a footnote between', 'Amira[^1] Haddad\n\n[^1]: Laut Liste', '6:1'],
    ['with two blanks between', 'Amira  Haddad', '6:1'],
    ['in letters with their marks apart', 'Ayşe Gu\u0308l Demir', '6:1'],
    ['in letters for display', '𝗔𝗺𝗶𝗿𝗮 𝗛𝗮𝗱𝗱𝗮𝗱', '6:1'],
  ])('is found as it is read: %s', (_, body, place) => {
    expect(findIn(toSeite(body)).map((line) => line.split(' ').slice(0, 2).join(' '))).toContain(
      `${place} personendaten`,
    );
  });

  test('is found in figures, which have no text', () => {
    const text = `standort: weimar\nwerte:\n  - hinweis: Fragen an ${number}\nsichtbarkeit: oeffentlich\n`;
    expect(findIn(text, 'indikatoren', 'weimar')[0]).toMatch(/^3:24 personendaten/);
  });

  test('is found in the name of the file, which is in the address of the page', () => {
    expect(findIn(toSeite('Text'), 'seiten', 'dank-an-amira-haddad')).toEqual([
      '1:1 personendaten Im Namen der Datei steht der Name eines Menschen („Amira…“)',
    ]);
  });

  test('is never said in full, since findings go into logs and mails', () => {
    const text = toSeite(`Frau Hartung, ${number}, sonnenschein99@web.de, Erfundene Straße 7`);
    const said = JSON.stringify(checkPrivacy(toEntry(text)));
    expect(said).not.toMatch(/Hartung|123456|schein|Straße/);
  });

  test('in an internal entry or a draft is only noted', () => {
    const intern = toEntry(toSeite(number).replace('oeffentlich', 'intern'));
    const draft = toEntry(toSeite(number, 'zustand: entwurf\n'), 'protokolle', 'treffen');
    const both = [intern, draft];
    const told: unknown = expect.stringContaining(
      'Hier steht eine Telefonnummer („0361 0…“). Nimm',
    );
    expect(both.flatMap(checkPrivacy)).toEqual([]);
    expect(both.flatMap((entry) => internalPersonalData.find(entry))).toMatchObject([
      { line: 6, words: told },
      { line: 7, words: told },
    ]);
  });
});

describe('small counts', () => {
  const text = toSeite('Zu uns kamen zwei syrische Familien.');

  test.each(collectionNames.filter((name) => name !== 'indikatoren'))('in %s', (collection) => {
    const rules = findIn(text, collection).map((line) => line.split(' ')[1]);
    expect(rules).toEqual(collectionOf(collection).tellsOfCases ? ['kleine-zahl'] : []);
  });

  test.each(['protokolle', 'erfahrungen'] as const)('are looked for in %s', (collection) => {
    expect(collectionOf(collection).tellsOfCases).toBe(true);
  });
});

describe('what a field is there for', () => {
  const standort = (fields: string) =>
    `---\nname: ThINKA Probe\nort: Probe\nanlaufstellen:\n  - adresse: Erfundene Straße 7\n${fields}sichtbarkeit: oeffentlich\n---\n`;

  test('is no finding: the office of a Standort', () => {
    const fields = `    telefon: ${number}\n    mail: buero@traeger.de\n    weg: Eingang Hauptstraße 3\n`;
    expect(findIn(standort(fields), 'standorte', 'probe')).toEqual([]);
  });

  test('is one if it is a person’s after all', () => {
    const fields = '    mail: amira.haddad@traeger.de\n    telefon: Frau Hartung\n';
    expect(findIn(standort(fields), 'standorte', 'probe')).toEqual([
      '6:11 personendaten Im Feld „Anlaufstellen 1 › Mail“ steht die Mailadresse einer Person („amira.…“)',
      '7:14 personendaten Im Feld „Anlaufstellen 1 › Telefon“ steht der Name eines Menschen („Frau H…“)',
    ]);
  });

  test('is no finding: where people meet and ask', () => {
    const head = `ort: Erfundene Straße 7\nanmeldung: bis Montag, ${number}\n`;
    expect(findIn(toSeite('', head), 'termine', 'treff')).toEqual([]);
  });

  test('is no finding: what the law wants on a page', () => {
    const text = toSeite(
      `Sabine Beispiel, Erfundene Straße 7, ${number}, Steuernummer 151/815/08156`,
    );
    expect(findIn(text, 'seiten', 'impressum')).toEqual([]);
    expect(findIn(text, 'seiten', 'kontakt')).toHaveLength(3);
  });
});

describe('a Freigabe', () => {
  const head = (text: string) => `freigaben:\n  - text: '${text}'\n    grund: Nummer des Büros\n`;

  test.each([
    ['lets pass what it names', number, number],
    ['does not mind how it is set', `**0361** 0123456`, number],
    ['covers it wherever it stands', `${number} und noch einmal ${number}`, number],
  ])('%s', (_, body, freigabe) => {
    expect(findIn(toSeite(body, head(freigabe)))).toEqual([]);
  });

  test.each([
    ['less than was found', number, '0361', '„03…“ ist weniger'],
    ['more than was found', number, `Büro, ${number}`, '„Büro,…“ ist mehr'],
    ['a whole sentence', `Ruf an: ${number}`, `Ruf an: ${number}`, '„Ruf an…“ ist mehr'],
  ])('that names %s lets nothing pass', (_, body, freigabe, told) => {
    const [data, inexact, ...others] = findIn(toSeite(body, head(freigabe)));
    expect(data).toMatch(/^9:\d+ personendaten Hier steht eine Telefonnummer/);
    expect(inexact).toBe(`5:11 freigabe Die freigegebene Angabe ${told}, als gefunden wurde`);
    expect(others).toEqual([]);
  });

  test('says what to write instead, without saying it again', () => {
    const entry = toEntry(toSeite(`Ruf an: ${number}`, head(`Büro, ${number}`)));
    expect(checkPrivacy(entry).map(({ fix }) => fix)).toContain(
      'Schreibe genau die Angabe aus Zeile 9 hinein: „0361 0…“, zusammen 12 Zeichen',
    );
  });

  test('is listed for those who check, with its reason', () => {
    const entry = toEntry(toSeite(number, head(number)));
    expect(freigaben.find(entry)).toEqual([
      { line: 5, column: 11, words: '„0361 0…“: Nummer des Büros' },
    ]);
  });

  test('that nothing needs is told', () => {
    expect(findIn(toSeite('Kein Wort davon.', head(number)))).toEqual([
      '5:11 freigabe Die freigegebene Angabe „0361 0…“ steht so nicht im Eintrag, oder sie braucht keine Freigabe',
    ]);
  });
});
