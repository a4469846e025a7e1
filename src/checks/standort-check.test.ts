import { describe, expect, it } from 'vitest';

import { standLabels, type Stand } from '#schemas/praxis.ts';

import { toPipelineOptions } from './entries.ts';
import { toFile, toUnfinishedEntry } from './entries-for-tests.ts';
import { checkStandorte } from './standort-check.ts';
import { Targets } from './targets.ts';

const protokoll = `---
titel: Treffen
---

## Rahmen

### Gute Erfahrungen

- Der Mittagstisch läuft. #gera
- Ein Mittagstisch hilft.

### Wünsche

- Ein Mittagstisch wäre schön. #gera

### Beschlüsse und Aufgaben

- Ein Mittagstisch wird eingerichtet. #gera

### Diskussion

- Lohnt ein Mittagstisch? #gera

### Leitfragen und Impulse

- Was wäre mit einem Mittagstisch? #gera

## Tisch 1: Stadtteil #gera

### Informationen

- Es gab einen Mittagstisch.
`;

/** @param standorte as they stand in the head, and `belege` */
function check(standorte: string, belege = '  - fundstelle: t#t0-g1'): string[] {
  const files: [string, string][] = [
    ['protokolle/t', protokoll],
    ['standorte/gera', '---\nname: Gera\n---\n'],
    ['standorte/jena', '---\nname: Jena\n---\n'],
    ['best-practice/p', `---\nbelege:\n${belege}\nstandorte:\n${standorte}\n---\n`],
  ];
  const options = toPipelineOptions(
    files.map(([name, text]) => toFile(name, text)),
    '/',
  );
  const entries = files.map(([name, text]) => toUnfinishedEntry(name, text, options));
  const targets = new Targets(entries, {
    pages: new Set(),
    uploads: new Set(),
    unread: new Set(),
    records: new Map(),
    required: [],
  });
  return entries.flatMap((entry) =>
    checkStandorte(entry, targets).map(({ problem, fix }) => `${problem}. ${fix}.`),
  );
}

const angabe = (stand: Stand, beleg: string, standort = 'gera') =>
  `  - standort: ${standort}\n    stand: ${stand}\n    beleg: t#${beleg}`;

describe('may be said of a Standort', () => {
  it.each<[what: string, stand: Stand, beleg: string]>([
    ['what it has lived through', 'gearbeitet', 't0-g1'],
    ['a wish, as a wish', 'geplant', 't0-w1'],
    ['a decision, as a plan', 'geplant', 't0-b1'],
    ['a question, as a plan', 'geplant', 't0-d1'],
    ['what a section of its own tells', 'geplant', 't1-i1'],
  ])('%s', (_, stand, beleg) => {
    expect(check(angabe(stand, beleg))).toEqual([]);
  });

  it.each(['dafuer', 'dagegen'])('a failure that counts as %s', (richtung) => {
    const belege = `  - fundstelle: t#t0-g1\n    richtung: ${richtung}`;
    expect(check(angabe('misslungen', 't0-g1'), belege)).toEqual([]);
  });

  it('what cannot be read, which has findings of its own', () => {
    expect(check(`${angabe('gearbeitet', 't9-g9')}\n  - gera\n  - {}`)).toEqual([]);
    expect(check('  gera: x', '  a: b')).toEqual([]);
  });
});

describe('may not be said of a Standort', () => {
  it.each(
    (['gearbeitet', 'misslungen'] as const).flatMap((stand) =>
      ['t0-w1', 't0-b1', 't0-d1', 't0-d2'].map((beleg) => [stand, beleg] as const),
    ),
  )('%s on the strength of %s, which nobody lived through', (stand, beleg) => {
    const [finding, ...more] = check(angabe(stand, beleg), `  - fundstelle: t#${beleg}`);
    expect(finding).toContain(`„${standLabels[stand]}“ geht aus „t#${beleg}“ nicht hervor`);
    expect(finding).toContain('`stand: geplant`');
    expect(more).toEqual([]);
  });

  it.each<Stand>(['gearbeitet', 'geplant', 'misslungen'])(
    '%s by a point that names no Standort, or another one',
    (stand) => {
      const belege = '  - fundstelle: t#t0-g1\n  - fundstelle: t#t0-g2';
      expect(check(angabe(stand, 't0-g2'), belege)).toEqual([
        'Der Beleg „t#t0-g2“ erzählt nicht von „gera“. Er nennt keinen Standort. Nimm einen Punkt, der von dort erzählt: Er oder sein Abschnitt trägt den Hashtag #gera. Fehlt der nur, ergänze ihn im Protokoll. Erzählt kein Punkt davon, nimm den Standort heraus.',
      ]);
      expect(check(angabe(stand, 't0-g1', 'jena'), belege)[0]).toMatch(
        /^Der Beleg „t#t0-g1“ erzählt nicht von „jena“\. Er trägt #gera\. /,
      );
    },
  );

  it('that it has worked like this, by a point that the entry does not rest on', () => {
    expect(check(angabe('gearbeitet', 't1-i1'))).toEqual([
      '„So gearbeitet“ stützt sich auf „t#t1-i1“, und der Punkt fehlt unter „Belege“. Trag ihn dort ein (`- fundstelle: t#t1-i1`), mit der Richtung „Spricht dafür“: Sonst zählt er bei der Belegstärke nicht mit.',
    ]);
  });

  it.each<[stand: Stand, richtung: string, right: string]>([
    ['gearbeitet', 'rahmen', '„Spricht dafür“'],
    ['gearbeitet', 'dagegen', '„Spricht dafür“'],
    ['misslungen', 'rahmen', '„Spricht dagegen“ oder „Spricht dafür“'],
  ])('%s by a point that counts as %s', (stand, richtung, right) => {
    const belege = `  - fundstelle: t#t0-g1\n    richtung: ${richtung}`;
    expect(check(angabe(stand, 't0-g1'), belege)).toEqual([
      `Unter „Belege“ steht „t#t0-g1“ so, dass es nicht zu „${standLabels[stand]}“ passt. Wähle dort als Richtung ${right}. Stimmt das nicht, nimm den Standort heraus.`,
    ]);
  });
});
