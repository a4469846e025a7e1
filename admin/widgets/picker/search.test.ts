import { describe, expect, test } from 'vitest';

import { search, toIndex, type Item } from './search.ts';

const items: Item[] = [
  item('2013-07-17-weimar#t1-g1', 'Schuldnerberatung im Quartier', 'weimar', ['net']),
  item(
    '2013-07-17-weimar#t1-g2',
    'Öffentlichkeitsarbeit braucht Zeit und Nachbar:innen',
    'weimar',
    ['oea'],
  ),
  item('2014-02-06-altenburg#t2-s1', 'Beratung vor Ort', 'altenburg', ['net', 'efa']),
];
const index = toIndex(items);
const find = (query: string, wanted = {}) =>
  search(index, query, wanted).map(({ id }) => id.split('#')[1]);

describe('searching', () => {
  test.each([
    ['', ['t1-g1', 't1-g2', 't2-s1']],
    ['Beratungen', ['t2-s1', 't1-g1']],
    ['oeffentlichkeit', ['t1-g2']],
    ['OFFENTLICHKEIT zeit', ['t1-g2']],
    ['Beratung Quartier', ['t1-g1']],
    ['t2-s1', ['t2-s1']],
    ['2013-07-17-weimar#t1-g2', ['t1-g2']],
    ['or', ['t2-s1']],
    ['rt', []],
    ['Nachbarn', ['t1-g2']],
    ['nirgends', []],
  ])('for %j finds %j', (query, expected) => expect(find(query)).toEqual(expected));

  test('keeps to meeting and Thema', () => {
    expect(find('beratung', { treffen: 'weimar' })).toEqual(['t1-g1']);
    expect(find('', { thema: 'net', treffen: '' })).toEqual(['t1-g1', 't2-s1']);
  });

  test('does not keep anybody waiting with 13,000 points', () => {
    const many = Array.from({ length: 13_000 }, (_, number) =>
      item(
        `p#t1-g${number}`,
        `${'Ein Punkt mit vielen Worten darin '.repeat(5)}${number}`,
        'a',
        [],
      ),
    );
    const large = toIndex(many);
    const start = performance.now();

    expect(search(large, 'punkt worte 1299')).toHaveLength(12);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

function item(id: string, title: string, treffen: string, thema: string[]): Item {
  return { id, title, note: '', groups: { treffen: [treffen], thema } };
}
