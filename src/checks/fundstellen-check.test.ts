import { describe, expect, test } from 'vitest';

import type { FileFinding } from '#domain/entry/finding.ts';
import { readRecord } from '#domain/protokoll/record.ts';

import type { Entry } from './entries.ts';
import { toUnfinishedEntry } from './entries-for-tests.ts';
import { checkFundstellen, countUnrecorded, type Records } from './fundstellen-check.ts';
import { checkReferences } from './reference-check.ts';
import { Targets } from './targets.ts';

function refer(entries: Entry[], published: Records): FileFinding[] {
  const none = new Set<string>();
  const site = { pages: none, uploads: none, unread: none, records: published, required: [] };
  return checkReferences(entries, new Targets(entries, site));
}

const toProtokoll = (body: string, zustand = 'endgueltig') =>
  toUnfinishedEntry('protokolle/treffen', `---\nzustand: ${zustand}\n---\n\n${body}\n`);
const citing = toUnfinishedEntry(
  'seiten/zitat',
  '---\ntitel: Zitat\n---\n\n[A](/protokolle/treffen/#t1-g2)\n',
);
const records = new Map([
  [
    'treffen',
    readRecord('t1-g1 Das Gespräch hilft.\nt1-g2 Ein Aushang wirkt.\nt1-s1 Es regnet.\n'),
  ],
]);

const check = (body: string) =>
  checkFundstellen([toProtokoll(body), citing], records).map(
    ({ line, problem, fix }) => `${line}: ${problem} | ${fix}`,
  );
const good = (...points: string[]) =>
  `## TOP 1: A\n\n### Gute Erfahrungen\n\n${points.map((one) => `- ${one}\n`).join('')}\n### Schlechte Erfahrungen\n\n- Es regnet.`;

describe('nothing is said', () => {
  test.each([
    ['while all is as it was published', good('Das Gespräch hilft.', 'Ein Aushang wirkt.')],
    ['of a new point at the end', good('Das Gespräch hilft.', 'Ein Aushang wirkt.', 'Neu.')],
    ['of other words that nobody cites', good('Das Gespräch hilft sehr.', 'Ein Aushang wirkt.')],
    ['of a body that has other mistakes', '## TOP 1: A\n\n### Gutes\n\n- Neu.'],
  ])('%s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  test('where nothing was published yet', () => {
    expect(checkFundstellen([toProtokoll(good('Neu.')), citing], new Map())).toEqual([]);
  });
});

describe('the message about', () => {
  test('a point that was put in names what is cited first, both texts and the lines', () => {
    expect(check(good('Neu.', 'Das Gespräch hilft.', 'Ein Aushang wirkt.'))).toEqual([
      '9: Unter t1-g2 (zitiert in seiten/zitat) stand bisher „Ein Aushang wirkt.“, jetzt steht dort „Das Gespräch hilft.“ Unter t1-g1 stand bisher „Das Gespräch hilft.“, jetzt steht dort „Neu.“ | Schreibe feste Nummern ans Ende dieser Punkte: „- Neu. ^g4“, „- Das Gespräch hilft. ^g1“. Das macht auch der Knopf „Nummern festhalten“ im Editor oder `npm run task -- fundstellen`',
    ]);
  });

  test('points that changed places', () => {
    expect(check(good('Ein Aushang wirkt.', 'Das Gespräch hilft.'))).toEqual([
      expect.stringContaining('„- Ein Aushang wirkt. ^g2“, „- Das Gespräch hilft. ^g1“'),
    ]);
  });

  test('a cited point with other words', () => {
    expect(check(good('Das Gespräch hilft.', 'Ein Aushang wirkt sehr.'))).toEqual([
      '10: t1-g2 (zitiert in seiten/zitat) hat andere Worte: bisher „Ein Aushang wirkt.“, jetzt „Ein Aushang wirkt sehr.“ | Ist es so gewollt, bestätige es beim Speichern im Editor oder mit `npm run task -- fundstellen --accept`',
    ]);
  });

  test('a point that is gone', () => {
    expect(check(good('Das Gespräch hilft.'))).toEqual([
      '5: Unter t1-g2 (zitiert in seiten/zitat) stand bisher „Ein Aushang wirkt.“, diesen Punkt gibt es nicht mehr. | Setze den Punkt wieder ein. Ist es so gewollt, bestätige es beim Speichern im Editor oder mit `npm run task -- fundstellen --accept`',
    ]);
  });

  test('a point that something else has replaced', () => {
    expect(check(good('Das Gespräch hilft.', 'Zum Fest kamen alle.'))).toEqual([
      '10: Unter t1-g2 (zitiert in seiten/zitat) stand bisher „Ein Aushang wirkt.“, jetzt steht dort „Zum Fest kamen alle.“ | Setze den Punkt wieder ein; einen neuen schreibe als eigenen Punkt darunter. Ist es so gewollt, bestätige es beim Speichern im Editor oder mit `npm run task -- fundstellen --accept`',
    ]);
  });

  test('a point that went to another kind', () => {
    const body = `${good('Das Gespräch hilft.')}\n- Ein Aushang wirkt.`;
    expect(check(body)).toEqual([
      '14: „Ein Aushang wirkt.“ stand unter t1-g2 (zitiert in seiten/zitat) und steht jetzt unter t1-s2. | Setze den Punkt an seine Stelle zurück. Gehört er hierher, nenne in den Einträgen, die ihn zitieren, die neue Adresse. Ist es so gewollt, bestätige es beim Speichern im Editor oder mit `npm run task -- fundstellen --accept`',
    ]);
  });

  test('a section with another number is one, whatever stands in it', () => {
    const body = good('Das Gespräch hilft.', 'Ein Aushang wirkt.').replace('TOP 1', 'TOP 2');
    expect(check(body)).toEqual([
      '5: Die Nummern der Abschnitte haben sich geändert. Unter t1-g2 (zitiert in seiten/zitat) stand bisher „Ein Aushang wirkt.“, diesen Punkt gibt es jetzt nicht. Unter t1-g1 stand bisher „Das Gespräch hilft.“, diesen Punkt gibt es jetzt nicht. Unter t1-s1 stand bisher „Es regnet.“, diesen Punkt gibt es jetzt nicht. | Schreibe „## TOP 1: A“ statt „## TOP 2: A“. Das macht auch der Knopf „Nummern festhalten“ im Editor oder `npm run task -- fundstellen`',
    ]);
  });
});

describe('whoever cites', () => {
  const references = (body: string) =>
    refer([toProtokoll(body), citing], records).map(({ problem }) => problem);

  test('is told what a point said that is gone', () => {
    expect(references(good('Das Gespräch hilft.'))).toEqual([
      'Die Seite gibt es, nicht aber die Stelle, zu der der Link /protokolle/treffen/#t1-g2 führt; dort stand „Ein Aushang wirkt.“',
    ]);
  });

  test('is told nothing of a point that went to another kind: the Protokoll is', () => {
    const body =
      '## TOP 1: A\n\n### Gute Erfahrungen\n\n- Das Gespräch hilft.\n\n### Schlechte Erfahrungen\n\n- Es regnet.\n- Ein Aushang wirkt.';
    expect(refer([toProtokoll(body), citing], records)).toEqual([]);
  });

  test('is told of a point that is gone although another has the same words', () => {
    const same = new Map([['treffen', readRecord('t1-g1 Ein Aushang.\nt1-g2 Ein Aushang.\n')]]);
    const body = '## TOP 1: A\n\n### Gute Erfahrungen\n\n- Ein Aushang.';
    expect(refer([toProtokoll(body), citing], same)).toMatchObject([{ rule: 'link' }]);
  });

  test('is told nothing of a point that only has another number: the Protokoll is', () => {
    const body = good('Das Gespräch hilft.', 'Ein Aushang wirkt.').replace('TOP 1', 'TOP 2');
    expect(references(body)).toEqual([]);
  });
});

describe('the notice of what is not recorded', () => {
  test('counts new points and other words, but not those of a draft', () => {
    const body = good('Das Gespräch hilft sehr.', 'Ein Aushang wirkt.', 'Neu.');
    expect(countUnrecorded([toProtokoll(body), citing], records)).toEqual([
      { file: 'src/content/protokolle/treffen.mdx', count: 2 },
    ]);
    expect(countUnrecorded([toProtokoll(body, 'entwurf')], records)).toEqual([]);
  });
});
