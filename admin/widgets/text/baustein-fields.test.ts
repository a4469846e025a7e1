import { describe, expect, test } from 'vitest';

import { bausteine, type BausteinName } from '#schemas/bausteine.ts';

import { describeBaustein, findBausteinProblems, toBausteinFields } from './baustein-fields.ts';

describe('the form of a Baustein', () => {
  test('asks for each field in its own way', () =>
    expect(
      toBausteinFields('Vereinbarung').map(({ key, kind, relation }) => [key, relation ?? kind]),
    ).toEqual([
      ['verantwortlich', 'text'],
      ['art', 'choice'],
      ['stand', 'choice'],
      ['frist', 'day'],
      ['fristHinweis', 'text'],
      ['nachweis', 'fundstellen'],
    ]));

  test('asks for a number of votes, and of how many', () =>
    expect(toBausteinFields('Votum')).toMatchObject([
      { key: 'nennungen', kind: 'zahl', isRequired: true },
      { key: 'von', kind: 'zahl', isRequired: false },
    ]));

  test.each(Object.keys(bausteine) as BausteinName[])('has words for %s', (name) => {
    const { title, description } = describeBaustein(name);

    expect(title).not.toBe('');
    expect(description).toMatch(/\.$/);
  });
});

describe('what the schema does not accept', () => {
  test.each([
    ['Votum', {}, { nennungen: 'Bitte fülle das aus.' }],
    [
      'Votum',
      { nennungen: 'viele' },
      {
        nennungen: 'Keine ganze Zahl: nur Ziffern, ohne Punkt und Komma, etwa 1200 statt 1.200.',
      },
    ],
    ['Vereinbarung', { art: 'zusage' }, { stand: 'Bitte wähle aus.' }],
    [
      'Vereinbarung',
      { art: 'zusage', stand: 'offen', frist: '2019-02-30', nachweis: 'dort' },
      {
        frist: 'Kein Tag, den es gibt, in der Form JJJJ-MM-TT (etwa 2019-04-03).',
        nachweis: 'Keine Fundstelle in der Form 2013-07-17-weimar#t1-g3.',
      },
    ],
    ['Unsicher', { hinweis: 'a'.repeat(301) }, { hinweis: 'Höchstens 300 Zeichen passen.' }],
    ['Hinweis', { art: '' }, {}],
  ] as const)('in %s %j is told as %j', (name, attributes, problems) =>
    expect(findBausteinProblems(name, { ...attributes })).toEqual(problems),
  );
});
