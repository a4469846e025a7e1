import { describe, expect, it } from 'vitest';

import type { CollectionName } from '#schemas/collections.ts';

import { readHead } from './head.ts';
import { checkSchema } from './schema-check.ts';

function check(collection: CollectionName, yaml: string) {
  const head = readHead(collection === 'indikatoren' ? yaml : `---\n${yaml}\n---\n`, collection);
  if ('findings' in head) throw new Error(head.findings[0]?.problem);
  return checkSchema(collection, head.frontmatter);
}

function tell(collection: CollectionName, yaml: string): string[] {
  return check(collection, yaml).map(({ problem, fix }) => `${problem}. ${fix}`);
}

const termin = 'titel: Treffen\nart: frist';
const thema = 'titel: Netz\nkuerzel: NET\nreihenfolge: 1\nbeschreibung: x';

describe('fields', () => {
  it('are fine as the schema wants them', () => {
    expect(check('termine', `${termin}\nbeginn: 2019-04-03T11:00`)).toEqual([]);
  });

  it('are named by their label and counted from one', () => {
    const [finding] = check('standorte', 'name: x\nort: y\nanlaufstellen:\n  - {}');
    expect(finding?.problem).toBe('Das Feld „Anlaufstellen 1 › Adresse“ fehlt');
  });

  it('that lack are given by the name to write, with the words to choose from', () => {
    expect(tell('termine', 'titel: x\nbeginn: 2019-04-03')).toMatchInlineSnapshot(`
      [
        "Das Feld „Art“ fehlt. Ergänze eine Zeile \`art: …\`. So ist das Feld gemeint: Treffen, Veranstaltung oder Frist. Es gibt: erfahrungsaustausch, regionaler-austausch, steuerungsgruppe, sprechstunde, treff, veranstaltung, frist",
      ]
    `);
  });

  it.each([
    ['0219-04-03', 'kein Tag zwischen 1900 und 2199'],
    ['0219-04-03T10:00', 'kein Tag zwischen 1900 und 2199'],
    ['2019-04-03T10:00Z', 'weder Tag (2019-04-03) noch Tag mit Uhrzeit (2019-04-03T11:00)'],
    ['übermorgen', 'weder Tag (2019-04-03) noch Tag mit Uhrzeit (2019-04-03T11:00)'],
  ])('for a day say in German what is wrong with %s, and once', (written, words) => {
    expect(check('termine', `${termin}\nbeginn: ${written}`).map(({ problem }) => problem)).toEqual(
      [`„Beginn“: „${written}“ ist ${words}`],
    );
  });

  it('of an Erfahrung say who told it, or the way out is named', () => {
    const least = "titel: x\nstandort: weimar\nvon: '2013'\nergebnis: teils\ngeschehen: y";
    const belege = 'belege:\n  - 2013-07-17-weimar#t1-g3';
    const day = 'gemeldetAm: 2026-11-21';

    expect(tell('erfahrungen', `${least}\n${day}\n${belege}`)).toMatchInlineSnapshot(`
      [
        "Davon erzählt ein Protokoll. Hier fehlt, ob der Standort es auch selbst gemeldet hat. Steht es nur im Protokoll, wähle bei „Herkunft“ „Aus einem Protokoll übernommen“ (\`herkunft: protokoll\`) und leere „Gemeldet am“. Hat der Standort es gemeldet, wähle „Vom Standort gemeldet“ (\`herkunft: gemeldet\`)",
      ]
    `);
    expect(tell('erfahrungen', `${least}\n${day}\n${belege}\nherkunft: protokoll`))
      .toMatchInlineSnapshot(`
      [
        "„Gemeldet am“: Es ist aus einem Protokoll übernommen, also hat niemand es gemeldet. Leere das Feld (ohne Editor: lösche die Zeile). Das Datum kommt vom Treffen. Hat der Standort es selbst gemeldet, schreibe \`herkunft: gemeldet\`",
      ]
    `);
    expect(tell('erfahrungen', `${least}\nherkunft: protokoll`)).toMatchInlineSnapshot(`
      [
        "Aus einem Protokoll übernommen, aber ohne Beleg: Niemand sieht, aus welchem. Trage bei „Belege“ die Fundstelle ein, etwa \`- 2013-07-17-weimar#t1-g3\`. Hat der Standort es selbst gemeldet, lass „Herkunft“ leer",
      ]
    `);
    expect(tell('erfahrungen', least)).toMatchInlineSnapshot(`
      [
        "Der Tag, an dem der Standort es gemeldet hat, fehlt. Ergänze eine Zeile \`gemeldetAm: …\` mit dem Tag, etwa 2019-04-03. Steht es nur im Protokoll, schreibe \`herkunft: protokoll\` und nenne den Beleg",
      ]
    `);
  });

  it('that nobody knows are compared with names and labels', () => {
    expect(tell('seiten', 'titel: x\nbeschreibung: y\nBeschreibun: z')).toMatchInlineSnapshot(`
      [
        "Das Feld „Beschreibun“ gibt es hier nicht. Meintest du „beschreibung“? Es gibt: titel, beschreibung, geprueftAm, frueher, sichtbarkeit, freigaben",
      ]
    `);
  });

  it('without value are empty, not of the wrong kind', () => {
    expect(tell('termine', `${termin}\nbeginn:`)).toMatchInlineSnapshot(`
      [
        "„Beginn“ ist leer. Trage etwas ein. Ist nichts bekannt und das Feld freiwillig, lass die Zeile weg",
      ]
    `);
  });
});

describe('values', () => {
  it.each([
    ['03.04.2019', '2019-04-03'],
    ['3. 4. 2019', '2019-04-03'],
    ['2019/4/3', '2019-04-03'],
    ['3. April 2019', '2019-04-03'],
    ['Mi, 3.4.19', '2019-04-03'],
    ['20190403', '2019-04-03'],
    ['2019-04-03t11:00', '2019-04-03T11:00'],
    ['2019-04-03 11:00', '2019-04-03T11:00'],
    ['3.4.2019, 11 Uhr', '2019-04-03T11:00'],
    ['3.4.2019 um 9.30 Uhr', '2019-04-03T09:30'],
    ['2019-04-03T11:00:00', '2019-04-03T11:00'],
    ['2019-04-03T09:00Z', '2019-04-03T11:00'],
    ['2019-04-03T24:00', '2019-04-04T00:00'],
  ])('may be a day in another spelling: %s', (written, meant) => {
    expect(tell('termine', `${termin}\nbeginn: ${written}`)[0]).toContain(
      `Meintest du \`beginn: ${meant}\`?`,
    );
  });

  it.each(["' 2019-04-03'", '2019-04-03\u00a0', '2019-04-03 '])(
    'may have blanks around them: %j',
    (written) => expect(check('termine', `${termin}\nbeginn: ${written}`)).toEqual([]),
  );

  it.each(['2019-02-30', '31.6.2019', 'im Frühjahr'])('may be no day at all: %s', (written) => {
    const [told] = tell('termine', `${termin}\nbeginn: ${written}`);
    expect(told).toContain(`„${written}“ ist weder Tag`);
    expect(told).not.toContain('Meintest du');
  });

  it.each([
    ['2019-02-30', 'Der Februar 2019 hat nur 28 Tage, der letzte wäre `beginn: 2019-02-28`'],
    ['31.6.2019', 'Der Juni 2019 hat nur 30 Tage, der letzte wäre `beginn: 2019-06-30`'],
    [
      '2019-02-29T10:00',
      'Der Februar 2019 hat nur 28 Tage, der letzte wäre `beginn: 2019-02-28T10:00`',
    ],
    [
      '2019-04-03 10:00–12:00',
      'Das sind zwei Angaben: `beginn: 2019-04-03T10:00` und `ende: 2019-04-03T12:00`',
    ],
  ])('for a day tell the way out of %s', (written, words) => {
    expect(tell('termine', `${termin}\nbeginn: ${written}`)[0]).toContain(words);
  });

  it('that are long are quoted in part', () => {
    const [told] = tell('termine', `${termin}\nbeginn: ${'x'.repeat(500)}`);
    expect(told).toContain(`„${'x'.repeat(60)} …“`);
  });

  it('that name one of several choices are told them, also by what people call them', () => {
    const fields = `${termin}\nbeginn: 2019-04-03\nsprachen: [de, Arabisch]\nstatus: Abgesagt`;
    expect(tell('termine', `${fields}\nfassung: 1`)).toMatchInlineSnapshot(`
      [
        "„Status“: „Abgesagt“ steht nicht zur Wahl. Meintest du \`status: abgesagt\`? Es gibt: geplant, abgesagt, verschoben, ausgebucht",
        "„Sprachen 2“: „Arabisch“ steht nicht zur Wahl. Meintest du \`- ar\`? Es gibt: de, de-simple, gsg, ar, bg, en, fa, fr, ku, pl, ps, ro, ru, so, sq, ti, tr, uk, vi",
      ]
    `);
  });

  it('of a list get the hint of the list', () => {
    expect(tell('termine', `${termin}\nbeginn: 2019-04-03\nthemen: ['?']`)).toMatchInlineSnapshot(`
      [
        "„Themen 1“: „?“ ist kein Name eines Eintrags: nur a–z, 0–9 und Bindestriche. So ist das Feld gemeint: Worum es geht",
      ]
    `);
  });

  it('that are lists or groups are called so', () => {
    expect(tell('themen', thema.replace('Netz', '[a, b]'))).toMatchInlineSnapshot(`
      [
        "„Titel“: eine Liste ist kein Text. Setze den Wert in Anführungszeichen: \`titel: '[a, b]'\`",
      ]
    `);
    expect(tell('themen', thema.replace('Netz', '{a: b}'))).toMatchInlineSnapshot(`
      [
        "„Titel“: eine Gruppe von Feldern ist kein Text. Setze den Wert in Anführungszeichen: \`titel: '{a: b}'\`",
      ]
    `);
  });

  it('that contradict each other are told where the schema says', () => {
    const [finding] = check('termine', `${termin}\nbeginn: 2019-04-03\nende: 2019-04-02`);
    expect(finding).toMatchObject({ line: 5, column: 7, rule: 'feld-wert' });
  });

  it('contradict nothing while one of them is broken', () => {
    const findings = check('termine', `${termin}\nbeginn: 3.4.2019\nende: 2019-04-04`);
    expect(findings.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('„Beginn“') as string,
    ]);
  });
});

it('a field whose name has a sign that nobody sees is told of that sign', () => {
  expect(tell('seiten', 'titel: x\nbeschreibung\u00a0: y').join()).toContain(
    'In „beschreibung“ steht ein geschütztes Leerzeichen: Tippe „beschreibung“ neu',
  );
});

describe('texts', () => {
  const seite = (titel: string) => `titel: ${titel}\nbeschreibung: x`;

  it.each(['2013', '07545', '1.10', '0x1F', '1e3', 'true', 'Yes', '.inf', '1_000'])(
    'are what was typed, also where YAML would reckon: %s',
    (written) => {
      const head = readHead(`---\n${seite(written)}\n---\n`, 'seiten');
      expect('frontmatter' in head && head.frontmatter.data['titel']).toBe(written);
      expect(check('seiten', seite(written))).toEqual([]);
    },
  );

  it.each([
    ['|\n  Erste Zeile\n  und zweite', 'ein Zeilenumbruch', 'titel: Erste Zeile und zweite'],
    ["'Erste\n\n  Zweite'", 'ein Zeilenumbruch', 'titel: Erste Zweite'],
    ['"C:\\neu"', 'ein Zeilenumbruch', 'titel: C:\\neu'],
    ['a\tb', 'ein Tabulator', 'titel: a b'],
  ])('are one line, and %j is none', (written, sign, line) => {
    expect(tell('seiten', seite(written))).toEqual([
      `„Titel“: Mitten im Wert steht ${sign}, das Feld hat aber nur eine Zeile. Schreibe \`${line}\``,
    ]);
  });

  it.each(['>\n  Erste Zeile\n  und zweite', '|\n  Eine Zeile'])(
    'may be set below: %j',
    (written) => {
      expect(check('seiten', seite(written))).toEqual([]);
    },
  );

  it.each(["' '", '\u00a0', '\u00ad', "'\u00a0\u200d '"])(
    'of nothing that one sees are empty: %j',
    (written) => {
      expect(tell('seiten', seite(written))[0]).toContain('Hier steht nichts');
    },
  );

  it.each(['null', '~'])('that mean nothing for YAML say so: %s', (written) => {
    expect(tell('seiten', seite(written))).toEqual([
      `„Titel“: „${written}“ heißt hier, dass nichts da ist. Lass die Zeile weg. Ist das Wort gemeint, schreibe \`titel: '${written}'\``,
    ]);
  });
});

describe('figures', () => {
  const blatt = (line: string) =>
    `standort: weimar\nwerte:\n  - indikator: bevoelkerung\n    jahrArt: erhoben\n    quelle: x\n    ${line}`;

  it.each([
    ['4.000', 'Schreibe `wert: 4000` oder `wert: 4`, je nachdem, was gemeint ist'],
    ['12,5', 'Schreibe `wert: 12.5`'],
    ['1 000', 'Schreibe `wert: 1000`'],
    ['0x1F', 'Schreibe `wert: 31`'],
    ['007', 'Schreibe `wert: 7`'],
    ["'4000'", 'Schreibe ohne Anführungszeichen: `wert: 4000`'],
    ['ca. 4039 EW', 'Schreibe `wert: 4039`'],
    ['4.039', 'Schreibe `wert: 4039`'],
    ['viele', 'Schreibe nur Ziffern, mit Punkt statt Komma'],
    ['NaN', 'Schreibe nur Ziffern, mit Punkt statt Komma'],
  ])('are refused as %s, with the line to write', (written, fix) => {
    const [finding, ...others] = check('indikatoren', blatt(`jahr: 2019\n    wert: ${written}`));
    expect(finding).toMatchObject({ rule: 'feld-wert', fix });
    expect(others).toEqual([]);
  });

  it('between quotation marks are told to be text', () => {
    expect(tell('indikatoren', blatt("wert: 4000\n    jahr: '2019'"))).toEqual([
      '„Werte 1 › Jahr“: „2019“ ist in Anführungszeichen ein Text. Schreibe ohne Anführungszeichen: `jahr: 2019`',
    ]);
  });
});

describe('a switch', () => {
  it.each([
    ['ja', 'Schreibe `ganztaegig: true`'],
    ['An', 'Schreibe `ganztaegig: true`'],
    ['nein', 'Schreibe `ganztaegig: false`'],
    ['FALSE', 'Schreibe `ganztaegig: false`'],
    ["'true'", 'Schreibe ohne Anführungszeichen: `ganztaegig: true`'],
    ['vielleicht', 'Schreibe `ganztaegig: true` für Ja oder `ganztaegig: false` für Nein'],
  ])('that says %s is told what to write', (written, fix) => {
    const findings = check('termine', `${termin}\nbeginn: 2019-04-03\nganztaegig: ${written}`);
    expect(findings.map((finding) => finding.fix)).toEqual([fix]);
  });
});

describe('hours', () => {
  const standort = (line: string) =>
    `name: x\nort: y\nanlaufstellen:\n  - adresse: z\n    sprechzeiten:\n      - tag: fr\n        ${line}`;

  it.each([
    ['9.45', 'Meintest du `von: 09:45`?'],
    ['10', 'Meintest du `von: 10:00`?'],
    ['10 Uhr 30', 'Meintest du `von: 10:30`?'],
    ['09:00–12:00', 'Das sind zwei Angaben: `von: 09:00` und `bis: 12:00`'],
    ['24:00', 'Um Mitternacht beginnt der nächste Tag: `von: 00:00` mit dem Tag danach'],
  ])('of %s are told how to be written', (written, words) => {
    const [told] = tell('standorte', standort(`von: ${written}\n        bis: '23:00'`));
    expect(told).toContain(words);
  });

  it('end before midnight, and go on in a line of their own', () => {
    expect(tell('standorte', standort("von: '20:00'\n        bis: '24:00'"))[0]).toContain(
      'Bis Mitternacht schreibt man `bis: 23:59`',
    );
    expect(tell('standorte', standort("von: '20:00'\n        bis: '02:00'"))[0]).toContain(
      'schreibe zwei Sprechzeiten: die erste endet mit `bis: 23:59`, die zweite beginnt am nächsten Tag mit `von: 00:00`',
    );
  });
});

describe('advice', () => {
  it.each([
    ['sichtbarkeit: Öffentlich', '`sichtbarkeit: oeffentlich`'],
    ['sprachen: [Farsi]', '`- fa`'],
    ['standorte: erfurt, gera', '`standorte: [erfurt, gera]`'],
    [
      'bild:\n  datei: /uploads/Plakat Größe.PNG\n  text: x\n  personen: keine',
      '`datei: plakat-groesse.png`',
    ],
  ])('for %s is the line to write', (line, words) => {
    expect(tell('termine', `${termin}\nbeginn: 2019-04-03\n${line}`)[0]).toContain(words);
  });

  it('that would look like what was typed names the sign that nobody sees', () => {
    expect(tell('termine', `${termin}\nbeginn: 2019-04\u00ad-03`)[0]).toContain(
      'In „2019-04-03“ steht ein weiches Trennzeichen: Tippe `beginn: 2019-04-03` neu',
    );
    expect(tell('termine', `${termin}\nbeginn: 2019-04-03\nstatus: ge\u00adplant`)[0]).toContain(
      'In „geplant“ steht ein weiches Trennzeichen: Tippe `status: geplant` neu',
    );
  });
});
