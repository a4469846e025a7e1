/** Each thing shows what others made of it: points, agreements, Standorte, Themen. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { readPages, type BuiltPage } from './dist.ts';

const pages = readPages();
const byUrl = new Map(pages.map((page) => [page.url, page]));

function pagesOf(art: string): BuiltPage[] {
  return pages.filter(({ tree }) => select(`main[data-search=${art}]`, tree));
}

function hrefs(scope: Element | BuiltPage['tree'], selector: string): string[] {
  return selectAll(selector, scope).map(({ properties }) => String(properties['href']));
}

function findPoint(href: string): Element | undefined {
  const [url = '', id = ''] = href.split('#');
  const page = byUrl.get(url);
  return page && select(`li[id="${id}"]`, page.tree);
}

/** The lines below a point. */
function linesOf(point: Element | undefined): string {
  const lines = point ? selectAll('li > small', point) : [];
  return lines.map((line) => toString(line).replace(/\s+/g, ' ').trim()).join(' | ');
}

function isLinkedFrom(point: Element | undefined, url: string): boolean {
  return point !== undefined && select(`small a[href="${url}"]`, point) !== undefined;
}

const toWords = { dafuer: 'Beleg für', dagegen: 'Spricht gegen', rahmen: 'Gehört zu' };

describe('a point of a Protokoll says', () => {
  test.each(Object.entries(toWords))(
    'of which entry it is a Beleg with the direction %s („%s“)',
    (richtung, words) => {
      const cited = pagesOf('praxis').flatMap(({ url, tree }) =>
        selectAll(`.ledger [data-richtung=${richtung}]`, tree).flatMap((row) =>
          hrefs(row, 'a[href*="/protokolle/"]').map((href) => ({ url, href })),
        ),
      );
      expect(cited.length).toBeGreaterThan(0);

      const silent = cited.filter(({ url, href }) => {
        const point = findPoint(href);
        return !isLinkedFrom(point, url) || !linesOf(point).includes(words);
      });
      expect(silent).toEqual([]);
    },
  );

  test('that an entry is still in discussion', () => {
    const [entry] = pages.filter(
      ({ url }) => url === '/best-practice/mietschulung-mit-zertifikat/',
    );
    expect(entry && toString(entry.tree)).toContain('In Diskussion');
    expect(linesOf(findPoint('/protokolle/thilik-folien/#t7-w1'))).toContain('(in Diskussion)');
  });

  test('which Erfahrung tells of it, and what came of that', () => {
    const told = pagesOf('erfahrung').flatMap(({ url, tree }) =>
      hrefs(tree, '.point-list a').map((href) => ({ url, href })),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ url, href }) => !isLinkedFrom(findPoint(href), url))).toEqual([]);
    expect(linesOf(findPoint('/protokolle/2013-07-17-weimar/#t3-s8'))).toContain(
      'festgeschrieben (von außen erschwert)',
    );
  });

  test('which Vereinbarung it shows to be done, as that one says where to see it', () => {
    const [from, to] = [
      '/protokolle/2013-07-17-weimar/#t2-w2',
      '/protokolle/2014-02-06-altenburg/#t4-i1',
    ];
    expect(linesOf(findPoint(from))).toContain('Stand: Erledigt · Nachweis: Altenburg');
    expect(isLinkedFrom(findPoint(from), to)).toBe(true);
    expect(linesOf(findPoint(to))).toContain('Nachweis zur Vereinbarung Weimar');
    expect(isLinkedFrom(findPoint(to), from)).toBe(true);
  });
});

test('a Protokoll sums up how many of its points the guide rests on', () => {
  const wrong = pagesOf('protokoll').filter(({ tree }) => {
    const points = selectAll('.point-group > li', tree);
    const used = points.filter((point) =>
      /(Beleg für|Spricht gegen|Gehört zu) /.test(linesOf(point)),
    );
    const facts = selectAll('.fact-list > div', tree).map((fact) => toString(fact).trim());
    return !facts.some((fact) => fact.endsWith(`${used.length} von ${points.length} Punkten`));
  });
  expect(wrong.map(({ url }) => url)).toEqual([]);
});

test('every Vereinbarung stands on their page once, and aims apart from what was agreed', () => {
  const told = pagesOf('protokoll').flatMap(({ url, tree }) =>
    selectAll('.point-group > li', tree)
      .filter((point) => linesOf(point).includes('Stand: '))
      .map((point) => ({
        href: `${url}#${String(point.properties.id)}`,
        isAim: /(Ziel|Plan|Herausforderung)(?: von| für|): /.test(linesOf(point)),
      })),
  );
  expect(told.length).toBeGreaterThan(70);

  const page = byUrl.get('/vereinbarungen/');
  const listed = (side: string) =>
    page
      ? selectAll(`section[aria-labelledby="${side}"] .vereinbarung-list li`, page.tree)
          .flatMap((item) => hrefs(item, 'a').slice(0, 1))
          .sort()
      : [];
  const expected = (isAim: boolean) =>
    told
      .filter((one) => one.isAim === isAim)
      .map(({ href }) => href)
      .sort();
  expect(listed('vereinbart')).toEqual(expected(false));
  expect(listed('festgehalten')).toEqual(expected(true));
  expect(expected(true).length).toBeGreaterThan(20);
});

describe('a Standort', () => {
  const standorte = pagesOf('standort');

  test('tells all its Erfahrungen, failures included', () => {
    const missing = pagesOf('erfahrung').filter(({ url, tree }) => {
      const [standort = ''] = hrefs(tree, '.fact-list a[href*="/standorte/"]');
      const page = byUrl.get(standort);
      const own = page && select(`.standort-ledger article:has(a[href="${url}"])`, page.tree);
      const [badge] = selectAll('main > header .ergebnis-badge', tree);
      return !own || !badge || !toString(own).includes(toString(badge).trim());
    });
    expect(missing.map(({ url }) => url)).toEqual([]);
  });

  test('counts what failed beside what worked', () => {
    const page = byUrl.get('/standorte/weimar/');
    const counts = page ? selectAll('.standort-ledger__counts li', page.tree) : [];
    const told = counts.map((count) => toString(count).trim());
    expect(told).toEqual([
      'Gute Erfahrungen: 0',
      'Gemischte Erfahrungen: 1',
      'Schlechte Erfahrungen: 1',
    ]);
  });

  test('says kindly that nothing was told, rather than nothing', () => {
    const page = byUrl.get('/standorte/saalfeld/');
    const note = page && select('.standort-ledger .empty-state', page.tree);
    expect(note && toString(note)).toMatch(/Das sagt nichts\s+über die Arbeit vor Ort/);
  });

  test('shows how well the entries that name it are borne out', () => {
    const page = byUrl.get('/standorte/weimar/');
    const cards = page ? selectAll('.card:has(a[href*="/best-practice/"])', page.tree) : [];
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((card) => !/belegt|Hinweise/.test(toString(card)))).toEqual([]);
  });

  test('leads to its form for an Erfahrung and to the others', () => {
    const lost = standorte.filter(({ url, tree }) => {
      const id = url.split('/').at(-2) ?? '';
      return (
        !hrefs(tree, 'a').includes(`/admin/#/collections/erfahrungen/new?standort=${id}`) ||
        !hrefs(tree, 'a').includes('/standorte/vergleich/')
      );
    });
    expect(standorte.length).toBeGreaterThan(0);
    expect(lost.map(({ url }) => url)).toEqual([]);
  });
});

describe('a Thema', () => {
  const themen = pagesOf('thema');

  test('collects the open questions of its entries, each with the way back', () => {
    const asked = pagesOf('praxis').flatMap(({ url, tree }) => {
      const heading = select('#abschnitt-offene-fragen', tree);
      const thema = String(select('main', tree)?.properties['dataThema']);
      return heading ? [{ url, thema, back: `${url}#abschnitt-offene-fragen` }] : [];
    });
    expect(asked.length).toBeGreaterThan(0);

    const missing = asked.filter(({ thema, back }) => {
      const page = byUrl.get(`/themen/${thema}/`);
      const item = page && select(`.offene-fragen > li:has(a[href="${back}"])`, page.tree);
      return !item || toString(item).length < 60;
    });
    expect(missing).toEqual([]);
  });

  test('asks on what meetings asked and the guide has not taken up', () => {
    const shown = themen.flatMap(({ tree }) => {
      const section = select('section:has(> #offene-fragen)', tree);
      return section ? hrefs(section, '.point-list a') : [];
    });
    const open = pagesOf('protokoll').flatMap(({ url, tree }) =>
      selectAll('.point-group:is([data-art=diskussion], [data-art=impuls]) > li', tree)
        .filter((point) => !select('small a[href*="/best-practice/"]', point))
        .map(({ properties }) => `${url}#${String(properties.id)}`),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(shown.sort()).toEqual(open.sort());
  });

  test('leads to how the work changed and to its news', () => {
    const lost = themen.filter(({ url, tree }) => {
      const id = url.split('/').at(-2) ?? '';
      const links = hrefs(tree, 'main a');
      return !links.includes(`/entwicklung/${id}/`) || !links.includes(`${url}feed.xml`);
    });
    expect(themen).toHaveLength(9);
    expect(lost.map(({ url }) => url)).toEqual([]);
  });
});
