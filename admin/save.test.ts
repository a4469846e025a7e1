import { describe, expect, test } from 'vitest';

import { fromFile } from '#cms/format.ts';

import { checkDraft, registerSaving } from './save.ts';

const praxis = {
  titel: 'Flyer persönlich übergeben',
  thema: 'ansprache',
  kernaussage: 'Wer übergibt, kommt ins Gespräch.',
  ersterSchritt: 'Steck heute fünf Flyer ein.',
  status: 'aktuell',
  belege: [{ fundstelle: '2013-07-17-weimar#t1-g3', zitat: '' }],
  verantwortlich: 'Koordinierungsstelle',
  aufgenommenAm: '2026-02-01',
  sichtbarkeit: 'intern',
  body: '## Empfehlung',
};

describe('checkDraft', () => {
  test('lets pass what the schema accepts', () => {
    expect(() => checkDraft('best-practice', praxis)).not.toThrow();
  });

  test.each<[string, object, string]>([
    ['a list that is required and empty', { belege: [] }, 'Das Feld „Belege“ fehlt.'],
    ['a list that nobody has touched', { belege: undefined }, 'Das Feld „Belege“ fehlt.'],
    [
      'a rule between two fields',
      { geprueftAm: '2026-01-01' },
      '„Geprüft am“: Die Prüfung liegt vor der Aufnahme in den Leitfaden.',
    ],
    [
      'a value in a list',
      { belege: [{ fundstelle: 'g3' }] },
      '„Belege 1 › Fundstelle“: „g3“ ist keine Fundstelle in der Form 2013-07-17-weimar#t1-g3.',
    ],
  ])('stops %s, with the label of the field', (_, change, message) => {
    expect(() => checkDraft('best-practice', { ...praxis, ...change })).toThrow(
      `Noch nicht gespeichert: ${message}`,
    );
  });

  test('names half a place on the map', () => {
    const data = { name: 'ThINKA Erfurt', ort: 'Erfurt', lage: { breite: 50.98 } };

    expect(() => checkDraft('standorte', data)).toThrow('Das Feld „Lage › Länge“ fehlt.');
  });

  test('names a day that is none of its series', () => {
    const abweichungen = [{ am: '2026-05-13', status: 'abgesagt' }];
    const data = {
      titel: 'Treff',
      art: 'treff',
      beginn: '2026-05-05',
      fassung: 1,
      wiederholung: { rhythmus: 'woechentlich', anzahl: 3, abweichungen },
    };

    expect(() => checkDraft('termine', data)).toThrow(
      'Noch nicht gespeichert: Mittwoch, 13. Mai 2026 ist kein Tag dieser Reihe.',
    );
  });

  test('says so when there is more than a note can hold', () => {
    expect(() => checkDraft('best-practice', {})).toThrow(/Dazu \d+ weitere/);
  });

  test('stops whoever would write over a head that could not be read', () => {
    const data = { ...praxis, ...fromFile('---\ntitel: "offen\n---\n\nText\n') };

    expect(() => checkDraft('best-practice', data)).toThrow('Damit nichts verloren geht');
  });

  test('shows people a sentence and not the name of an error', () => {
    try {
      checkDraft('themen', {});
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toMatch(/^Noch nicht gespeichert: /);
    }
  });
});

describe('before an entry is saved', () => {
  /** Gives the data that `preSave` returns, which Decap would save. */
  function save(collection: string, data: Record<string, unknown>) {
    type Handler = Parameters<
      Parameters<typeof registerSaving>[0]['registerEventListener']
    >[0]['handler'];
    const handlers: Handler[] = [];
    registerSaving({
      registerCustomFormat: () => undefined,
      registerEventListener: ({ handler }) => handlers.push(handler),
    });
    const toMap = (values: Record<string, unknown>): ReturnType<Handler> => ({
      toJS: () => values,
      set: (key, value) => toMap({ ...values, [key]: value }),
    });
    const get = (key: string) => (key === 'collection' ? collection : toMap(data));
    const [handler] = handlers;
    return handler?.({ entry: { get } as Parameters<Handler>[0]['entry'] }).toJS();
  }

  const termin = fromFile('---\ntitel: Treff\nbeginn: 2026-05-05\nart: treff\n---\n');

  test('a Termin that changes for calendars gets the next Fassung', () => {
    expect(save('termine', { ...termin, status: 'abgesagt' })).toMatchObject({ fassung: 1 });
  });

  test('a Termin that does not is left as it is', () => {
    expect(save('termine', termin)).toBe(termin);
  });

  test('what the schema refuses is refused, whatever its Fassung', () => {
    expect(() => save('termine', { ...termin, status: 'abgesagt', titel: '' })).toThrow('Titel');
  });
});
