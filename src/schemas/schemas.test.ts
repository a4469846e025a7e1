import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { parse } from 'yaml';

import { samples } from '../../tests/samples.ts';
import { bausteine } from './bausteine.ts';
import { begriffSchema } from './begriff.ts';
import { collectionNames, collections, type CollectionName } from './collections.ts';
import { describeFields, type Field } from './describe.ts';
import { erfahrungSchema } from './erfahrung.ts';
import { clockTime, day, dayOrTime, entryId, fundstelleRef, line, partialDate } from './fields.ts';
import { arten } from './fundstelle.ts';
import { meldungSchema } from './meldung.ts';
import { praxisSchema } from './praxis.ts';
import { protokollSchema } from './protokoll.ts';
import { standortSchema } from './standort.ts';
import { terminSchema } from './termin.ts';
import { themaSchema } from './thema.ts';

/** The least that an entry must say. */
const least = Object.fromEntries(
  collectionNames.map((name) => {
    const lines = Object.entries(samples[name].least).map(([key, value]) => `${key}: ${value}`);
    const text = lines.join('\n').replaceAll('%NUMMER%', '1').replaceAll('%KUERZEL%', 'QXZ');
    return [name, parse(text) as object];
  }),
) as Record<CollectionName, Record<string, unknown>>;

const schemas: [name: string, schema: z.ZodObject][] = [
  ...collectionNames.map((name): [string, z.ZodObject] => [name, collections[name].schema]),
  ...Object.entries(bausteine).map(([name, { schema }]): [string, z.ZodObject] => [
    `<${name}>`,
    schema,
  ]),
];

describe('the words', () => {
  const fields = schemas.flatMap(([name, schema]) => listFields(describeFields(schema), name));

  test.each(fields)('of $path are a title and a sentence', ({ field }) => {
    expect(field.title).toMatch(/^\p{Lu}[^.]*$/u);
    expect(field.description).toMatch(/^\S.*[.?)]$/);
  });

  test.each(fields.filter(({ field }) => field.kind === 'choice'))(
    'of $path name each of its values',
    ({ field: { values, meta } }) => {
      const labels = Object.keys(meta['labels'] ?? {});
      expect(labels.sort()).toEqual(values.map(({ value }) => value).sort());
    },
  );

  test.each(fields.filter(({ field }) => field.relation !== undefined))(
    'of $path lead to a collection there is',
    ({ field }) => {
      expect([...collectionNames, 'fundstellen']).toContain(field.relation);
    },
  );

  test.each(schemas.filter(([name]) => name.startsWith('<')))(
    'of %s say what it is',
    (_, schema) => {
      const { title, description } = schema.meta() ?? {};

      expect(title).toMatch(/^\p{Lu}/u);
      expect(description).toMatch(/\.$/);
    },
  );
});

describe('every object is strict', () => {
  const groups = schemas.flatMap(([name, schema]) => [
    { path: name, schema: schema },
    ...listFields(describeFields(schema), name)
      .filter(({ field }) => field.kind === 'group')
      .map(({ path, field }) => ({ path, schema: field.item })),
  ]);

  test.each(groups)('$path', ({ schema }) => {
    expect((schema as z.ZodObject).def.catchall).toBeInstanceOf(z.ZodNever);
  });

  test.each(collectionNames)('so %s refuse a field they do not know', (name) => {
    expect(problemsOf(collections[name].schema, { ...least[name], farbe: 'rot' })).toEqual([
      'unrecognized_keys',
    ]);
  });
});

describe('every collection', () => {
  test.each(collectionNames)('takes the least of %s', (name) => {
    expect(problemsOf(collections[name].schema, least[name])).toEqual([]);
  });

  test.each(collectionNames)('keeps %s internal that do not say otherwise', (name) => {
    expect(collections[name].schema.parse(least[name])).toMatchObject({ sichtbarkeit: 'intern' });
  });

  test.each(collectionNames)('lets %s be public that say so', (name) => {
    const entry = { ...least[name], sichtbarkeit: 'oeffentlich' };

    expect(collections[name].schema.parse(entry)).toMatchObject({ sichtbarkeit: 'oeffentlich' });
  });

  test.each(collectionNames)('refuses another Sichtbarkeit for %s', (name) => {
    const entry = { ...least[name], sichtbarkeit: 'öffentlich' };

    expect(problemsOf(collections[name].schema, entry)).toEqual(['sichtbarkeit']);
  });

  test.each(
    collectionNames.flatMap((name) => Object.keys(least[name]).map((key) => [name, key] as const)),
  )('of %s misses %s', (name, key) => {
    expect(problemsOf(collections[name].schema, { ...least[name], [key]: undefined })).toEqual([
      key,
    ]);
  });
});

describe('a Protokoll', () => {
  const undated = { ...least.protokolle, datum: undefined };
  const somewhere = { ...least.protokolle, ort: undefined };

  test('without a day needs to say why', () => {
    expect(messagesOf(protokollSchema, undated)).toMatchInlineSnapshot(
      `"datum: Ohne Datum muss der Hinweis zum Datum sagen, warum es fehlt"`,
    );
  });

  test('may lack the day if it says why', () => {
    expect(problemsOf(protokollSchema, { ...undated, datumHinweis: 'Nicht überliefert.' })).toEqual(
      [],
    );
  });

  test('may say more about its day', () => {
    const entry = { ...least.protokolle, datumHinweis: 'Das Jahr ist erschlossen.' };

    expect(problemsOf(protokollSchema, entry)).toEqual([]);
  });

  test('needs a place', () => {
    expect(messagesOf(protokollSchema, somewhere)).toMatchInlineSnapshot(
      `"ort: Der Ort fehlt. Nur bei einem Vortrag darf er unbekannt sein"`,
    );
  });

  test('may lack the place if it is a talk', () => {
    expect(problemsOf(protokollSchema, { ...somewhere, format: 'vortrag' })).toEqual([]);
  });

  const confirmed = { bestaetigtAm: '2013-09-02', bestaetigtVon: 'Koordinierungsstelle' };
  const final = { ...least.protokolle, zustand: 'endgueltig' };

  test('is confirmed on a day and by somebody, or not at all', () => {
    expect(problemsOf(protokollSchema, { ...final, ...confirmed })).toEqual([]);
    expect(problemsOf(protokollSchema, final)).toEqual([]);
    expect(messagesOf(protokollSchema, { ...final, bestaetigtAm: '2013-09-02' })).toBe(
      'bestaetigtVon: Zu einer Bestätigung gehören der Tag und wer bestätigt hat',
    );
  });

  test.each(['entwurf', 'abstimmung', 'nacherzaehlt'])(
    'is not confirmed by anybody as long as it is „%s“',
    (zustand) => {
      expect(problemsOf(protokollSchema, { ...final, zustand })).toEqual([]);
      expect(messagesOf(protokollSchema, { ...final, ...confirmed, zustand })).toBe(
        'zustand: Es ist bestätigt, der Zustand sagt aber etwas anderes. Wähle „Endgültig“ (endgueltig), oder lass „Bestätigt am“ und „Bestätigt von“ weg',
      );
    },
  );

  test('is not confirmed before the meeting', () => {
    const early = { ...final, ...confirmed, bestaetigtAm: '2013-07-16' };
    expect(messagesOf(protokollSchema, early)).toBe(
      'bestaetigtAm: Die Bestätigung liegt vor dem Treffen',
    );
  });

  test.each([
    ['flyer-2013.pdf', true],
    ['Flyer.pdf', false],
    ['../flyer.pdf', false],
    ['ordner/flyer.pdf', false],
    ['.flyer.pdf', false],
  ])('may have the attachment %s: %s', (datei, fits) => {
    const entry = { ...least.protokolle, anlagen: [{ datei, titel: 'Flyer' }] };

    expect(protokollSchema.safeParse(entry).success).toBe(fits);
  });
});

test('a Meldung does not show one picture twice', () => {
  const bild = { text: 'Ein Tisch', personen: 'keine', nachweis: 'ThINKA Weimar' };
  const bilder = ['hof.jpg', 'tisch.jpg', 'hof.jpg'].map((datei) => ({ ...bild, datei }));

  expect(messagesOf(meldungSchema, { ...least.aktuelles, bilder: bilder.slice(1) })).toBe('');
  expect(messagesOf(meldungSchema, { ...least.aktuelles, bilder })).toBe(
    'bilder: Ein Bild ist zweimal dabei: Nimm es einmal heraus',
  );
});

describe('a Praxis', () => {
  const praxis = least['best-practice'];

  test.each([
    [300, []],
    [301, ['kernaussage']],
  ])('with a Kernaussage of %i characters', (length, problems) => {
    expect(problemsOf(praxisSchema, { ...praxis, kernaussage: 'ä'.repeat(length) })).toEqual(
      problems,
    );
  });

  test('has a first step of at most 200 characters', () => {
    expect(problemsOf(praxisSchema, { ...praxis, ersterSchritt: 'ä'.repeat(200) })).toEqual([]);
    expect(problemsOf(praxisSchema, { ...praxis, ersterSchritt: 'ä'.repeat(201) })).toEqual([
      'ersterSchritt',
    ]);
  });

  const ueberholt = { am: '2027-02-01', art: 'ueberholt', was: 'Es gilt nicht mehr.' };

  test.each([
    ['aktuell', ['ersetztDurch']],
    ['in-diskussion', ['ersetztDurch']],
    ['ueberholt', []],
  ])('that is %s and has a successor', (status, problems) => {
    const entry = { ...praxis, aenderungen: [ueberholt], status, ersetztDurch: 'neues' };

    expect(problemsOf(praxisSchema, entry)).toEqual(problems);
  });

  test('that still holds tells why it has no successor', () => {
    expect(messagesOf(praxisSchema, { ...praxis, ersetztDurch: 'neues' })).toMatchInlineSnapshot(
      `"ersetztDurch: Nur ein überholter Eintrag wird ersetzt"`,
    );
  });

  test('may be out of date without a successor', () => {
    const entry = { ...praxis, status: 'ueberholt', aenderungen: [ueberholt] };

    expect(problemsOf(praxisSchema, entry)).toEqual([]);
  });

  test('that is out of date says since when', () => {
    expect(messagesOf(praxisSchema, { ...praxis, status: 'ueberholt' })).toMatchInlineSnapshot(
      `"aenderungen: Wann der Eintrag überholt war, fehlt: eine Änderung der Art „Überholt“"`,
    );
  });

  test('needs at least one Beleg', () => {
    expect(problemsOf(praxisSchema, { ...praxis, belege: [] })).toEqual(['belege']);
  });

  test('needs a Beleg for each step of its Werdegang', () => {
    const entry = { ...praxis, werdegang: [{ jahr: 2013, stand: 'Neu.', belege: [] }] };

    expect(problemsOf(praxisSchema, entry)).toEqual(['werdegang.0.belege']);
  });

  test('cannot have been looked at before it was there', () => {
    expect(messagesOf(praxisSchema, { ...praxis, geprueftAm: '2019-04-02' })).toMatchInlineSnapshot(
      `"geprueftAm: Die Prüfung liegt vor der Aufnahme in den Leitfaden"`,
    );
    expect(problemsOf(praxisSchema, { ...praxis, geprueftAm: '2019-04-03' })).toEqual([]);
  });

  test('is looked at once a year, and its Belege support it, if nothing else is said', () => {
    expect(praxisSchema.parse(praxis)).toMatchObject({
      pruefabstand: 'jaehrlich',
      belege: [{ richtung: 'dafuer' }],
    });
  });

  test('tells of a change on which day, of what kind and what it was', () => {
    const entry = { ...praxis, aenderungen: [{ am: '2019-04-03', art: 'ergaenzt' }] };

    expect(problemsOf(praxisSchema, entry)).toEqual(['aenderungen.0.was']);
  });
});

describe('an Erfahrung', () => {
  const erfahrung = least.erfahrungen;

  test.each([
    ['2013', '2013', true],
    ['2013', '2015-03', true],
    ['2013-07', '2013-07-17', true],
    ['2013-07', '2013', true],
    ['2013-07-17', '2013-06', false],
    ['2013-07-17', '2013-07-16', false],
    ['2013', '2012', false],
  ])('from %s to %s: %s', (von, bis, fits) => {
    expect(erfahrungSchema.safeParse({ ...erfahrung, von, bis }).success).toBe(fits);
  });

  test('is told of after it was', () => {
    expect(problemsOf(erfahrungSchema, { ...erfahrung, von: '2019-05' })).toEqual(['gemeldetAm']);
    expect(problemsOf(erfahrungSchema, { ...erfahrung, von: '2019' })).toEqual([]);
  });

  const beleg = { belege: ['2013-07-17-weimar#t1-g3'] };
  const undated = { ...erfahrung, gemeldetAm: undefined };

  test.each<[name: string, entry: Record<string, unknown>, problems: string[]]>([
    ['reported, with nothing said', erfahrung, []],
    ['reported, as it says', { ...erfahrung, herkunft: 'gemeldet' }, []],
    ['reported, and in a Protokoll as well', { ...erfahrung, ...beleg, herkunft: 'gemeldet' }, []],
    ['reported on no day', undated, ['gemeldetAm']],
    ['reported on no day, as it says', { ...undated, herkunft: 'gemeldet' }, ['gemeldetAm']],
    ['from a Protokoll', { ...undated, ...beleg, herkunft: 'protokoll' }, []],
    ['from a Protokoll that it does not name', { ...undated, herkunft: 'protokoll' }, ['belege']],
    [
      'from a Protokoll, and reported on the day of copying',
      { ...erfahrung, ...beleg, herkunft: 'protokoll' },
      ['gemeldetAm'],
    ],
    ['in a Protokoll, with nothing said', { ...erfahrung, ...beleg }, ['herkunft']],
    ['in a Protokoll, of no day, with nothing said', { ...undated, ...beleg }, ['herkunft']],
  ])('is told by somebody: %s', (_name, entry, problems) => {
    expect(problemsOf(erfahrungSchema, entry)).toEqual(problems);
  });

  test('means something only for an entry it belongs to', () => {
    const entry = { ...erfahrung, einordnung: 'dafuer' };

    expect(messagesOf(erfahrungSchema, entry)).toMatchInlineSnapshot(
      `"einordnung: Eine Bedeutung gibt es nur für einen Eintrag im Leitfaden"`,
    );
    expect(problemsOf(erfahrungSchema, { ...entry, praxis: 'regelmaessig-einladen' })).toEqual([]);
  });

  test.each([
    [1000, []],
    [1001, ['geschehen']],
  ])('tells what happened in %i characters', (length, problems) => {
    expect(problemsOf(erfahrungSchema, { ...erfahrung, geschehen: 'ä'.repeat(length) })).toEqual(
      problems,
    );
  });
});

test.each([
  ['3', '20', []],
  ['20', '20', []],
  ['30', '20', ['nennungen']],
  ['4.000', '20', ['nennungen']],
  ['007', '20', ['nennungen']],
  ['3', '1e3', ['von']],
])('a Votum of %s out of %s', (nennungen, von, problems) => {
  expect(problemsOf(bausteine.Votum.schema, { nennungen, von })).toEqual(problems);
});

test('a Praxis is changed after it was taken in', () => {
  const aenderung = { am: '2019-04-02', art: 'ergaenzt', was: 'Mehr Belege.' };
  const entry = { ...least['best-practice'], aenderungen: [aenderung] };
  expect(problemsOf(praxisSchema, entry)).toEqual(['aenderungen.0.am']);
});

test('an item of an agenda does not end before it begins', () => {
  const tagesordnung = [{ titel: 'Ankommen', von: '11:00', bis: '10:59' }];
  expect(problemsOf(protokollSchema, { ...least.protokolle, tagesordnung })).toEqual([
    'tagesordnung.0.bis',
  ]);
});

describe('a Standort', () => {
  test('has an end only if it is a former one', () => {
    const entry = { ...least.standorte, bis: '2019-12' };

    expect(messagesOf(standortSchema, entry)).toMatchInlineSnapshot(
      `"bis: Nur ein ehemaliger Standort hat ein Ende"`,
    );
    expect(problemsOf(standortSchema, { ...entry, status: 'ehemalig' })).toEqual([]);
  });

  test.each([
    ['2013', '2012', false],
    ['2013', '2013-02', true],
    ['2013-07', '2013', true],
    ['2013-07', '2013-06-30', false],
  ])('from %s to %s: %s', (von, bis, fits) => {
    const entry = { ...least.standorte, status: 'ehemalig', von, bis };
    expect(standortSchema.safeParse(entry).success).toBe(fits);
  });

  test('has hours that end after they begin', () => {
    const hours = { tag: 'mo', von: '12:00', bis: '09:00' };
    const entry = {
      ...least.standorte,
      anlaufstellen: [{ adresse: 'Markt 1', sprechzeiten: [hours] }],
    };

    expect(messagesOf(standortSchema, entry)).toMatchInlineSnapshot(
      `"anlaufstellen.0.sprechzeiten.0.bis: Das Ende liegt vor dem Beginn"`,
    );
  });

  test.each([
    [50.98, 11.03, true],
    [11.03, 50.98, false],
    [48.1, 11.6, false],
  ])('at %d, %d lies in Thuringia: %s', (breite, laenge, fits) => {
    const entry = { ...least.standorte, lage: { breite, laenge } };

    expect(standortSchema.safeParse(entry).success).toBe(fits);
  });

  test('has no number without a Beleg', () => {
    const entry = {
      ...least.standorte,
      quartiere: [{ name: 'Nord', zahlen: [{ was: 'A', wert: '1' }] }],
    };

    expect(problemsOf(standortSchema, entry)).toEqual(['quartiere.0.zahlen.0.beleg']);
  });
});

describe('a Termin', () => {
  test.each([
    ['2019-04-03', '2019-04-03', true],
    ['2019-04-03', '2019-04-04', true],
    ['2019-04-03T11:00', '2019-04-03T12:00', true],
    ['2019-04-03', '2019-04-02', false],
    ['2019-04-03T11:00', '2019-04-03T10:59', false],
    ['2019-04-03', '2020-04-03', true],
    ['2019-04-03', '2020-04-04', false],
    ['1919-04-03', '2019-04-03', false],
    ['2019-04-03T11:00', '2019-04-03T11:00', false],
    ['2019-04-03T11:00', '2019-04-03', false],
    ['2019-04-03T11:00', '2019-04-04', true],
    ['2019-04-03', '2019-04-03T16:00', true],
  ])('from %s to %s: %s', (beginn, ende, fits) => {
    expect(terminSchema.safeParse({ ...least.termine, beginn, ende }).success).toBe(fits);
  });

  test('is planned, once, without an hour and never changed if nothing else is said', () => {
    const { status, wiederholung, ganztaegig, fassung } = terminSchema.parse(least.termine);
    expect({ status, wiederholung, ganztaegig, fassung }).toEqual({
      status: 'geplant',
      wiederholung: undefined,
      ganztaegig: false,
      fassung: 0,
    });
  });

  const series = { rhythmus: 'woechentlich', anzahl: 3 };

  // prettier-ignore
  test.each<[name: string, fields: object, message: string]>([
    ['last all day and have an hour', { beginn: '2019-04-03T11:00', ganztaegig: true },
      'ganztaegig: Was ganztägig ist, hat keine Uhrzeit: Nimm sie bei Beginn und Ende weg'],
    ['last all day and end at an hour', { ende: '2019-04-03T16:00', ganztaegig: true },
      'ganztaegig: Was ganztägig ist, hat keine Uhrzeit: Nimm sie bei Beginn und Ende weg'],
    ['have a new beginning without having been moved', { verschobenAuf: '2019-05-03' },
      'verschobenAuf: Ein neuer Beginn gehört nur zum Status „Verschoben“'],
    ['be moved to where it is', { status: 'verschoben', fassung: 1, verschobenAuf: '2019-04-03' },
      'verschobenAuf: Der neue Beginn ist der alte. Beim „Beginn“ bleibt stehen, wann es zuerst sein sollte'],
    ['end on its day at no hour, though it begins at one', { beginn: '2019-04-03T11:00', ende: '2019-04-03' },
      'ende: Das Ende hat keine Uhrzeit, der Beginn aber schon'],
    ['end as it begins', { beginn: '2019-04-03T11:00', ende: '2019-04-03T11:00' },
      'ende: Das Ende ist der Beginn'],
    ['be moved to its own day without an hour', { status: 'verschoben', fassung: 1, beginn: '2019-04-03T11:00', verschobenAuf: '2019-04-03' },
      'verschobenAuf: Der neue Beginn ist der alte. Beim „Beginn“ bleibt stehen, wann es zuerst sein sollte'],
    ['be moved as a whole series', { status: 'verschoben', fassung: 1, wiederholung: series },
      'status: Was sich wiederholt, wird Tag für Tag verschoben: unter „Abweichungen“'],
    ['be called off without having been changed', { status: 'abgesagt' },
      'fassung: Wer den Status ändert, erhöht die Fassung, sonst behalten Kalender den alten'],
    ['have a day that differs without having been changed', { wiederholung: { ...series, abweichungen: [{ am: '2019-04-10', status: 'abgesagt' }] } },
      'fassung: Wer einen Tag ändert, erhöht die Fassung, sonst behalten Kalender den alten'],
    ['be on 29 February each year', { beginn: '2024-02-29T10:00', wiederholung: { ...series, rhythmus: 'jaehrlich' } },
      'beginn: Den 29. Februar gibt es nicht jedes Jahr: Nimm den 28. Februar oder den 1. März'],
    ['be on the last Wednesday, but begin on another', { beginn: '2019-04-17', wiederholung: { ...series, rhythmus: 'monatlich-letzter' } },
      'beginn: Das ist nicht der letzte dieses Wochentags: In seinem Monat kommt er noch einmal'],
    ['repeat without an end', { wiederholung: { rhythmus: 'woechentlich' } },
      'wiederholung.bis: Genau eines von beiden gehört hierher: „Bis“ oder „Anzahl“'],
    ['have two ends', { wiederholung: { ...series, bis: '2019-06-03' } },
      'wiederholung.bis: Genau eines von beiden gehört hierher: „Bis“ oder „Anzahl“'],
    ['have a date that was moved without having been moved', { fassung: 1, wiederholung: { ...series, abweichungen: [{ am: '2019-04-10', status: 'abgesagt', verschobenAuf: '2019-04-11' }] } },
      'wiederholung.abweichungen.0.verschobenAuf: Ein neuer Beginn gehört nur zu „Verschoben“'],
  ])('must not %s', (_, fields, message) => {
    expect(messagesOf(terminSchema, { ...least.termine, ...fields })).toBe(message);
  });

  // prettier-ignore
  test.each<[name: string, fields: object]>([
    ['be on 29 February once', { beginn: '2024-02-29' }],
    ['be on the 29th of each month', { beginn: '2024-02-29', wiederholung: { ...series, rhythmus: 'monatlich-tag' } }],
    ['be on the last Wednesday', { beginn: '2019-04-24', wiederholung: { ...series, rhythmus: 'monatlich-letzter' } }],
    ['be moved to nobody knows when', { status: 'verschoben', fassung: 1 }],
    ['be called off as a whole series', { status: 'abgesagt', fassung: 1, wiederholung: series }],
    ['have a picture', { bild: { datei: 'plakat-1f3a09bc.webp', text: 'Ein Plakat.', personen: 'keine' } }],
  ])('may %s', (_, fields) => {
    expect(problemsOf(terminSchema, { ...least.termine, ...fields })).toEqual([]);
  });

  test.each(['plakat.pdf', '/uploads/plakat.png', '../plakat.png', 'plakat.svg'])(
    'has no picture called %s',
    (datei) => {
      const entry = { ...least.termine, bild: { datei, text: 'Ein Plakat.', personen: 'keine' } };
      expect(problemsOf(terminSchema, entry)).toEqual(['bild.datei']);
    },
  );
});

test.each([
  ['NET', true],
  ['net', false],
  ['ÖFF', false],
  ['NE', false],
  ['NETZ', false],
])('a Thema may have the Kürzel %s: %s', (kuerzel, fits) => {
  expect(themaSchema.safeParse({ ...least.themen, kuerzel }).success).toBe(fits);
});

test('a Begriff has no other forms if none are named', () => {
  expect(begriffSchema.parse(least.glossar).weitereFormen).toEqual([]);
});

test.each([
  ['by the Protokolle', { aufloesung: 'Allgemeiner Sozialer Dienst' }],
  ['by common knowledge', { ueblich: 'Allgemeiner Sozialer Dienst' }],
])('a Begriff may be spelt out %s', (_, meaning) => {
  expect(problemsOf(begriffSchema, { ...least.glossar, ...meaning })).toEqual([]);
});

test('a Begriff that the Protokolle spell out needs no common knowledge', () => {
  const both = { aufloesung: 'Europäischer Sozialfonds', ueblich: 'Europäischer Sozialfonds' };

  expect(messagesOf(begriffSchema, { ...least.glossar, ...both })).toMatchInlineSnapshot(
    `"ueblich: Die Abkürzung hat schon eine Auflösung aus den Protokollen"`,
  );
});

describe('a field for', () => {
  test.each([
    ['2019', true],
    ['2019-03', true],
    ['2019-03-01', true],
    ['1999-12-31', true],
    ['2019-12', true],
    ['2019-00', false],
    ['2019-13', false],
    ['2019-3', false],
    ['2019-03-00', false],
    ['2019-03-32', false],
    ['2019-02-30', false],
    ['2019-02-29', false],
    ['2020-02-29', true],
    ['2019-03-1', false],
    ['19', false],
    ['1819', false],
    ['2019-', false],
    ['03.2019', false],
    ['2019-03-01T11:00', false],
    ['um 2019', false],
  ])('part of a date takes %s: %s', (value, fits) => {
    expect(partialDate().safeParse(value).success).toBe(fits);
  });

  test.each([
    ['2019-04-03', true],
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['2019-4-3', false],
    ['03.04.2019', false],
    ['2019-04', false],
    ['2019-04-03T11:00', false],
    [' 2019-04-03', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['1899-12-31', false],
    ['0219-04-03', false],
    ['9999-12-31', false],
  ])('a day takes %j: %s', (value, fits) => {
    expect(day().safeParse(value).success).toBe(fits);
  });

  test.each([
    ['2019-04-03', true],
    ['2019-04-03T11:00', true],
    ['2019-04-03T24:00', false],
    ['2019-04-03T11:60', false],
    ['2019-04-03T11:00:00', false],
    ['2019-04-03T11:00Z', false],
    ['2019-04-03T11:00+02:00', false],
    ['2019-04-03 11:00', false],
    ['11:00', false],
  ])('a day or hour takes %s: %s', (value, fits) => {
    expect(dayOrTime().safeParse(value).success).toBe(fits);
  });

  test.each([
    ['00:00', true],
    ['09:30', true],
    ['23:59', true],
    ['24:00', false],
    ['9:30', false],
    ['09.30', false],
    ['09:60', false],
    ['09:30 Uhr', false],
  ])('an hour takes %s: %s', (value, fits) => {
    expect(clockTime().safeParse(value).success).toBe(fits);
  });

  test.each([
    ['2013-07-17-weimar#t1-g3', true],
    ['thilik-folien#t0-i12', true],
    ['2019-04-03-erfurt#t51-d2', true],
    ['2013-07-17-weimar#T1-G3', false],
    ['2013-07-17-weimar', false],
    ['#t1-g3', false],
    ['2013-07-17-weimar#g3', false],
    ['2013-07-17-weimar#t1-g', false],
    ['2013-07-17-weimar#t-g3', false],
    ['2013-07-17-weimar#t1-g3 ', false],
    ['2013-07-17-weimar#t1-gg3', false],
    ['2013-07-17-weimar/#t1-g3', false],
    ['../weimar#t1-g3', false],
    ['2013-07-17-weimar#t1-g3\n', false],
  ])('a Fundstelle takes %j: %s', (value, fits) => {
    expect(fundstelleRef().safeParse(value).success).toBe(fits);
  });

  test.each([
    ['weimar', true],
    ['bad-tabarz', true],
    ['2019-04-03-erfurt', true],
    ['Weimar', false],
    ['bad_tabarz', false],
    ['thüringen', false],
    ['-weimar', false],
    ['weimar-', false],
    ['bad--tabarz', false],
    ['../weimar', false],
    ['', false],
  ])('an entry takes %j: %s', (value, fits) => {
    expect(entryId().safeParse(value).success).toBe(fits);
  });

  test.each([
    ['a', true],
    [' a ', true],
    ['', false],
    ['  ', false],
    ['abcdef', false],
    [' abcde ', true],
    [5, false],
    [null, false],
  ])('a line of five characters takes %j: %s', (value, fits) => {
    expect(line(5).safeParse(value).success).toBe(fits);
  });
});

describe('the kinds of points', () => {
  test('have one letter each, shared by prompts and discussion, and by wishes and aims', () => {
    const letters = Object.values(arten).map(({ letter }) => letter);

    expect(letters.join('')).toBe('gnsddizbwwv');
  });

  test('have headings of their own', () => {
    const headings = Object.values(arten).map(({ heading }) => heading);

    expect(new Set(headings).size).toBe(headings.length);
  });
});

/** The place of each problem, or its code if it has no place. */
function problemsOf(schema: z.ZodType, entry: unknown): string[] {
  return (schema.safeParse(entry).error?.issues ?? []).map(
    ({ path, code }) => path.join('.') || code,
  );
}

function messagesOf(schema: z.ZodType, entry: unknown): string {
  const issues = schema.safeParse(entry).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

function listFields(fields: readonly Field[], path: string): { path: string; field: Field }[] {
  return fields.flatMap((field) => [
    { path: `${path}.${field.key}`, field },
    ...listFields(field.fields, `${path}.${field.key}`),
  ]);
}
