import { describe, expect, it } from 'vitest';

import type { CollectionName } from '#schemas/collections.ts';

import { readFrontmatter } from './frontmatter.ts';
import { checkSchema } from './schema-check.ts';

function check(collection: CollectionName, yaml: string) {
  const head = readFrontmatter(`---\n${yaml}\n---\n`);
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

  it.each([
    ['1e400', 'Infinity'],
    ['.nan', '.nan'],
    ['1e21', '1e+21'],
  ])('with a number that none can reckon with are quoted: %s', (written, quoted) => {
    const [finding] = check('termine', `${termin}\nbeginn: ${written}`);
    expect(finding?.problem).toContain(`„${quoted}“`);
  });

  it('that nobody knows are compared with names and labels', () => {
    expect(tell('seiten', 'titel: x\nbeschreibung: y\nBeschreibun: z')).toMatchInlineSnapshot(`
      [
        "Das Feld „Beschreibun“ gibt es hier nicht. Meintest du „beschreibung“? Es gibt: titel, beschreibung, sichtbarkeit, freigaben",
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
    ["' 2019-04-03'", '2019-04-03'],
    ['2019-04-03t11:00', '2019-04-03T11:00'],
  ])('may be a day in another spelling: %s', (written, meant) => {
    expect(tell('termine', `${termin}\nbeginn: ${written}`)[0]).toContain(
      `Meintest du „${meant}“?`,
    );
  });

  it.each(['2019-02-30', '31.6.2019', 'im Frühjahr'])('may be no day at all: %s', (written) => {
    const [told] = tell('termine', `${termin}\nbeginn: ${written}`);
    expect(told).toContain(`„${written}“ ist weder Tag`);
    expect(told).not.toContain('Meintest du');
  });

  it('that are long are quoted in part', () => {
    const [told] = tell('termine', `${termin}\nbeginn: ${'x'.repeat(500)}`);
    expect(told).toContain(`„${'x'.repeat(60)}…“`);
  });

  it('that name one of several choices are told them, also by what people call them', () => {
    const fields = `${termin}\nbeginn: 2019-04-03\nsprachen: [de, Arabisch]\nstatus: Abgesagt`;
    expect(tell('termine', `${fields}\nfassung: 1`)).toMatchInlineSnapshot(`
      [
        "„Status“: „Abgesagt“ steht nicht zur Wahl. Meintest du „abgesagt“? Es gibt: geplant, abgesagt, verschoben, ausgebucht",
        "„Sprachen 2“: „Arabisch“ steht nicht zur Wahl. Meintest du „ar“? Es gibt: de, de-simple, gsg, ar, bg, en, fa, fr, ku, pl, ps, ro, ru, so, sq, ti, tr, uk, vi",
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
        "„Titel“: eine Liste ist kein Text. Setze den Wert in Anführungszeichen: '…'",
      ]
    `);
    expect(tell('themen', thema.replace('Netz', '{a: b}'))).toMatchInlineSnapshot(`
      [
        "„Titel“: eine Gruppe von Feldern ist kein Text. Setze den Wert in Anführungszeichen: '…'",
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
