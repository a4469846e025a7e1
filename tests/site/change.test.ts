/** The pages about change: the picture of the years, the lines, the Ausgaben, the reviews. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { toChanges } from '#domain/praxis/editions.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';

import { useBrowser } from './browser.ts';
import { readPublicContent } from './content.ts';
import { readPages } from './dist.ts';

const open = useBrowser();
const pages = new Map(readPages().map((page) => [page.url, page]));
const { entries, praxis, erfahrungen, ausgaben } = await readPublicContent();

function find(url: string, selector: string): Element[] {
  const page = pages.get(url);
  if (!page) throw new Error(`There is no page ${url}.`);
  return selectAll(selector, page.tree);
}

function textsOf(elements: Element[]): string[] {
  return elements.map((element) => toString(element).replace(/\s+/g, ' ').trim());
}

describe('the picture of the years', () => {
  const overview = '/entwicklung/';

  /** `netzwerkarbeit 2013: 9 gut, 6 schlecht, 3 anderes`, from the points themselves. */
  const expected = (() => {
    const counts = new Map<string, [gut: number, schlecht: number, anderes: number]>();
    for (const { collection, frontmatter, rendered } of entries) {
      const { datum } = frontmatter.data;
      if (collection !== 'protokolle' || typeof datum !== 'string') continue;
      for (const { themen, art } of pointsOf(rendered.sections)) {
        const key = `${themen[0] ?? ''} ${datum.slice(0, 4)}`;
        const count = counts.get(key) ?? [0, 0, 0];
        count[art === 'gut' ? 0 : art === 'schlecht' ? 1 : 2] += 1;
        counts.set(key, count);
      }
    }
    return counts;
  })();

  const rows = find(overview, '.mentions-table tbody').flatMap((body) =>
    selectAll('tr:has([scope=row])', body).map((row) => ({
      key: `${String(body.properties['dataThema'])} ${toString(select('th', row) ?? row)}`,
      numbers: selectAll('td', row).map((cell) => Number(toString(cell))),
    })),
  );

  test('has the numbers of the content in its table, and all of them', () => {
    const told = rows.filter(({ numbers }) => numbers.some((number) => number > 0));
    expect(Object.fromEntries(told.map(({ key, numbers }) => [key, numbers]))).toEqual(
      Object.fromEntries(expected),
    );
    const sum = rows.flatMap(({ numbers }) => numbers).reduce((a, b) => a + b, 0);
    expect(textsOf(find(overview, '.hinweis')).join(' ')).toContain(`Jeder der ${sum} Punkte`);
  });

  test('has a dot for each of them', () => {
    const total = (kind: number) =>
      [...expected.values()].reduce((sum, count) => sum + (count[kind] ?? 0), 0);
    const dots = (name: string) =>
      find(overview, `.thema-bild__${name}`)
        .flatMap(({ properties }) => [...String(properties['d']).matchAll(/h([\d.]+)/g)])
        .reduce((sum, [, length]) => sum + Math.floor(Number(length) / 6) + 1, 0);
    expect([dots('gut'), dots('schlecht'), dots('anderes')]).toEqual([
      total(0),
      total(1),
      total(2),
    ]);
  });

  test('says the same to those who cannot see it', () => {
    for (const svg of find(overview, 'svg[role=img]')) {
      const thema = String(svg.properties['dataThema']);
      const described = toString(select('desc', svg) ?? svg);
      for (const { key, numbers } of rows.filter(({ key }) => key.startsWith(`${thema} `))) {
        const [gut, schlecht, anderes] = numbers;
        expect(described).toContain(
          `${key.slice(-4)}: ${gut} gut, ${schlecht} schlecht, ${anderes} anderes.`,
        );
      }
    }
  });

  test('is readable on a narrow phone', async () => {
    const { page } = await open(overview, { viewport: { width: 320, height: 640 } });
    const texts = await page.locator('.thema-bild text').evaluateAll((labels) =>
      labels.map((label) => {
        const { left, right, height } = label.getBoundingClientRect();
        return { left, right, height };
      }),
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ height }) => height < 10)).toEqual([]);
    // Labels of one picture follow one another; the next picture begins at the left again.
    const overlaps = texts.filter(({ left }, index) => {
      const before = texts[index - 1];
      return before && left > before.left && left < before.right;
    });
    expect(overlaps).toEqual([]);
  });
});

test('every line of the guide is told in full under its Thema, with its Belege', () => {
  for (const { id, data } of praxis) {
    if (data.werdegang.length === 0) continue;
    const url = `/entwicklung/${data.thema}/`;
    const [line] = find(url, `.storyline:has(#${id})`);
    if (!line) throw new Error(`${id} has no line on ${url}.`);
    const told = toString(line).replace(/\s+/g, ' ');
    for (const { jahr, stand } of data.werdegang) {
      expect(told).toContain(String(jahr));
      expect(told).toContain(stand);
    }
    const links = selectAll('li a', line).map(({ properties }) => String(properties['href']));
    const belege = data.werdegang.flatMap(({ belege }) => belege);
    expect(links.sort()).toEqual(
      belege.map((ref) => `/protokolle/${ref.replace('#', '/#')}`).sort(),
    );
    expect(find('/entwicklung/', `a[href="${url}#${id}"]`)).toHaveLength(1);
  }
});

describe('the Ausgaben', () => {
  const changes = toChanges(praxis, erfahrungen);
  const titles = new Map([...praxis, ...erfahrungen].map(({ id, data }) => [id, data.titel]));
  const titlesOf = (own: typeof changes) => own.map(({ id }) => titles.get(id) ?? '').sort();
  const sorted = ausgaben.toSorted((a, b) => (a.data.datum < b.data.datum ? -1 : 1));

  test.each(sorted.map((ausgabe, index) => [ausgabe.id, ausgabe, sorted[index - 1]] as const))(
    '%s lists what the days of the entries say',
    (id, { data }, before) => {
      const from = before?.data.datum ?? '';
      const listed = textsOf(find(`/best-practice/ausgaben/${id}/`, '.note-list > li > a'));
      const own = changes.filter(({ tag }) => tag > from && tag <= data.datum);
      expect(listed.sort()).toEqual(titlesOf(own));
    },
  );

  test('are followed by what is new since the last that had come when the site was built', () => {
    const [heading = ''] = textsOf(find('/best-practice/ausgaben/', 'h2'));
    const current = sorted.findLast(({ data }) => heading === `Neu seit ${data.titel}`);
    const listed = textsOf(find('/best-practice/ausgaben/', '.note-list > li > a'));
    const own = changes.filter(({ tag }) => tag > (current?.data.datum ?? ''));
    expect(listed.sort()).toEqual(titlesOf(own));
  });

  test('can be cited by an address of their own once their day has come', () => {
    for (const { id } of ausgaben) {
      const url = `/best-practice/ausgaben/${id}/`;
      const isUpcoming = textsOf(find(url, 'main p')).some((text) => text.startsWith('Erscheint'));
      const links = find(url, 'blockquote a').map(({ properties }) => String(properties['href']));
      expect(links.map((link) => new URL(link).pathname)).toEqual(isUpcoming ? [] : [url]);
    }
  });
});

describe('the list of reviews', () => {
  const url = '/best-practice/pruefung/';

  test('has every entry once under who is responsible, but none that is outdated', () => {
    const due = praxis.filter(({ data }) => data.status !== 'ueberholt');
    const [section] = find(url, 'section:has(> h3)');
    const listed = section
      ? selectAll('.review-list a:first-child', section).map(({ properties }) =>
          String(properties['href']),
        )
      : [];
    expect(listed.sort()).toEqual(due.map(({ id }) => `/best-practice/${id}/`).sort());
  });

  test('opens each of them in the editor', () => {
    for (const item of find(url, '.review-list > li')) {
      const [entry, editor] = selectAll('a', item).map(({ properties }) =>
        String(properties['href']),
      );
      const id = entry?.split('/')[2] ?? '';
      expect(editor).toBe(`/admin/#/collections/best-practice/entries/${id}`);
    }
  });
});
