/** The ledger of the guide: nothing is left out, and every level follows from the content. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';

import { paths, toFundstelleRef } from '#domain/entry/address.ts';
import {
  isExperience,
  rules,
  stufen,
  toEvidenceLevel,
  type Evidence,
  type EvidenceLevel,
} from '#domain/praxis/evidence.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import { toSearchRecords } from '#exports/search-records.ts';
import { einordnungLabels, ergebnisLabels } from '#schemas/erfahrung.ts';
import { arten } from '#schemas/fundstelle.ts';
import { richtungLabels, standLabels } from '#schemas/praxis.ts';
import { today, url as siteUrl } from '#site.config';

import { useBrowser } from './browser.ts';
import { readPublicContent } from './content.ts';
import { readPages } from './dist.ts';

const open = useBrowser();
const pages = new Map(readPages().map((page) => [page.url, page]));
const { entries, praxis, erfahrungen } = await readPublicContent();

/** Every point by its reference, with the Protokoll it is from. */
const points = new Map(
  entries
    .filter(({ collection }) => collection === 'protokolle')
    .flatMap(({ id, frontmatter, rendered }) => {
      const { datum } = frontmatter.data;
      const jahr = typeof datum === 'string' ? Number(datum.slice(0, 4)) : undefined;
      return pointsOf(rendered.sections).map(
        (point) => [toFundstelleRef(id, point.id), { ...point, protokoll: id, jahr }] as const,
      );
    }),
);

type Erfahrung = (typeof erfahrungen)[number];
type Richtung = Evidence['richtung'];

const richtungNames: Record<Richtung, string> = {
  ...richtungLabels,
  beides: einordnungLabels.beides,
};

function richtungOf({ data }: Erfahrung): Richtung {
  const usual = {
    gelungen: 'dafuer',
    teils: 'beides',
    misslungen: 'dagegen',
    erschwert: 'rahmen',
  } as const;
  return data.einordnung ?? usual[data.ergebnis];
}

/** The content of a row of the ledger, and its weight. */
interface Told {
  row: string;
  jahr: number | undefined;
  evidence: Evidence;
}

const told = new Map(
  praxis.map(({ id, data }) => {
    const own = erfahrungen.filter((erfahrung) => erfahrung.data.praxis === id);
    return [id, [...data.belege.flatMap(fromBeleg), ...own.map(fromErfahrung)]] as const;
  }),
);

function fromBeleg(beleg: { fundstelle: string; richtung: Richtung }): Told[] {
  const point = points.get(beleg.fundstelle);
  if (!point) return [];
  const { art, jahr, standorte, nennungen, stimmberechtigt, protokoll } = point;
  const { richtung } = beleg;
  const votum = nennungen === undefined ? undefined : { nennungen, von: stimmberechtigt };
  return [
    {
      row: `${arten[art].label} ${richtungNames[richtung]} ${paths.fundstelle(beleg.fundstelle)}`,
      jahr,
      evidence: {
        quelle: protokoll,
        jahr,
        standorte,
        richtung,
        isExperience: isExperience(art),
        votum,
      },
    },
  ];
}

function fromErfahrung(erfahrung: Erfahrung): Told {
  const { id, data } = erfahrung;
  const richtung = richtungOf(erfahrung);
  const jahr = Number(data.von.slice(0, 4));
  const quelle = points.get(data.belege[0] ?? '')?.protokoll ?? id;
  return {
    row: `${ergebnisLabels[data.ergebnis]} ${richtungNames[richtung]} ${paths.erfahrung(id)}`,
    jahr,
    evidence: { quelle, jahr, standorte: [data.standort], richtung, isExperience: true },
  };
}

function find(url: string, selector: string): Element[] {
  const page = pages.get(url);
  if (!page) throw new Error(`There is no page ${url}.`);
  return selectAll(selector, page.tree);
}

function textOf(element: Element | undefined): string {
  return element ? toString(element).replace(/\s+/g, ' ').trim() : '';
}

describe.each(praxis.map(({ id, data }) => [id, data] as const))('the entry %s', (id, data) => {
  const url = paths.praxis(id);
  const rows = told.get(id) ?? [];
  const level = toEvidenceLevel(
    rows.map(({ evidence }) => evidence),
    today,
  );

  test('has the level that its content comes to, with just these reasons', () => {
    const [badge] = find(url, '.evidence .evidence-badge');
    expect(textOf(badge)).toBe(toBadge(level));
    expect(badge?.properties['href']).toBe(`/best-practice/belegstaerke/#stufe-${level.stufe}`);

    const sum = find(url, '.evidence tr').map((row) => selectAll('th, td', row).map(textOf));
    const unit = level.punkte === 1 ? 'Punkt' : 'Punkte';
    expect(sum).toEqual([
      ...level.gruende.map(({ text, punkte }) => [text, toSigned(punkte)]),
      ['Zusammen', `${level.punkte} ${unit}`],
    ]);
  });

  test('names what contradicts', () => {
    const contra = rows.filter(({ evidence }) => ['dagegen', 'beides'].includes(evidence.richtung));
    const named = find(url, '.evidence details a').map(({ properties }) => properties['href']);
    for (const { row } of contra) expect(named).toContain(row.split(' ').at(-1));
    const gaps = textOf(find(url, '[aria-labelledby="nicht-bekannt"]')[0]);
    expect(gaps.includes('Eine gegenteilige Erfahrung kennen wir nicht.')).toBe(
      contra.length === 0,
    );
  });

  test('tells of each Standort how far it came, with the Beleg, and of no other', () => {
    const [section] = find(url, '[aria-labelledby="standorte"]');
    const shown = toGroups(section).flatMap(({ heading, list }) =>
      selectAll('li', list).map((item) => {
        const hrefs = selectAll('a', item).map(({ properties }) => properties['href']);
        return [heading, ...hrefs].join(' ');
      }),
    );
    const stated = data.standorte.map(({ standort, stand, beleg }) =>
      [standLabels[stand], paths.standort(standort), paths.fundstelle(beleg)].join(' '),
    );
    for (const claim of stated) expect(shown.join('\n')).toContain(claim);
    // All other rows come from an Erfahrung.
    for (const line of shown) {
      expect(stated.some((claim) => line.startsWith(claim)) || line.includes('/erfahrungen/')).toBe(
        true,
      );
    }
  });

  test('says on its card what it says of Standorte, and never a Standort alone', () => {
    const card = find('/best-practice/', '.card').find(
      (one) => select('a', one)?.properties['href'] === url,
    );
    for (const { standort, stand } of data.standorte) {
      const line = new RegExp(`${standLabels[stand]}: [^:]*${nameOf(standort)}`);
      expect(textOf(card)).toMatch(line);
    }
  });

  test('shows every Beleg and every Erfahrung with its kind, its side and a link', () => {
    const shown = find(url, '.ledger li').map((row) => {
      const [kind, , source] = selectAll('p', row);
      const link = source && select('a', source);
      return `${textOf(kind)} ${String(link?.properties['href'])}`;
    });
    expect(shown.sort()).toEqual(rows.map(({ row }) => row).sort());
    expect(find(url, 'details .ledger')).toEqual([]);
  });

  test('tells the latest first, and what bears no date last', () => {
    const years = find(url, '.ledger h3').map(textOf);
    const expected = [...new Set(rows.map(({ jahr }) => jahr ?? 0))].sort((a, b) => b - a);
    expect(years).toEqual(expected.map((jahr) => (jahr === 0 ? 'Ohne Datum' : String(jahr))));
  });

  test('marks the decisive words where they stand', () => {
    const marked = find(url, '.ledger mark').map(textOf);
    const zitate = data.belege.flatMap(({ zitat }) => zitat ?? []);
    expect(marked.sort()).toEqual(zitate.map((zitat) => zitat.replace(/\s+/g, ' ')).sort());
  });

  test('can be cited by its address and added to', () => {
    const [citation] = find(url, '.praxis-cite dd');
    expect(textOf(citation)).toContain(`. In: ThINKA, Best Practice`);
    expect(textOf(citation)).toMatch(new RegExp(`${new URL(url, siteUrl).pathname}$`));
    expect(find(url, '.praxis-actions a').map(({ properties }) => properties['href'])).toEqual([
      `/admin/#/collections/erfahrungen/new?praxis=${id}`,
      `/admin/#/collections/best-practice/entries/${id}`,
    ]);
  });
});

function toGroups(section: Element | undefined): { heading: string; list: Element }[] {
  const headings = section ? selectAll('h3', section) : [];
  const lists = section ? selectAll('ul', section) : [];
  return lists.map((list, index) => ({ heading: textOf(headings[index]), list }));
}

function nameOf(standort: string): string {
  const entry = entries.find(({ collection, id }) => collection === 'standorte' && id === standort);
  return String(entry?.frontmatter.data['name']);
}

function toBadge({ stufe, label, isDisputed }: EvidenceLevel): string {
  const marks = '●'.repeat(stufe) + '○'.repeat(3 - stufe);
  return `${marks} ${label}${isDisputed ? ', umstritten' : ''}`;
}

function toSigned(punkte: number): string {
  if (punkte === 0) return '0';
  return punkte > 0 ? `+${punkte}` : `−${-punkte}`;
}

describe('the page of the formula', () => {
  const url = '/best-practice/belegstaerke/';
  const [points, levels, limits] = find(url, '.evidence-rules').map((table) =>
    selectAll('tbody tr', table).map((row) => selectAll('th, td', row).map(textOf)),
  );

  test('shows what counts how much', () => {
    expect(points?.map(([, each, most]) => [each, most])).toEqual([
      ['+1', `+${rules.quellen.most}`],
      ['+1', `+${rules.standorte.most}`],
      [`+${rules.votum.punkte}`, 'ohne Grenze'],
      ['−1', `−${rules.alter.most}`],
    ]);
    expect(points?.[2]?.[0]).toContain(`${rules.votum.share * 100} %`);
    expect(points?.[3]?.[0]).toContain(`Je ${rules.alter.years} volle Jahre`);
  });

  test('shows from how many points on which level is reached', () => {
    expect(levels?.map((row) => row.join(' '))).toEqual(
      stufen.map(({ stufe, from, label, meaning }) => {
        const badge = toBadge({ stufe, label } as EvidenceLevel);
        return `${badge} ${from} ${from === 1 ? 'Punkt' : 'Punkte'} ${meaning}`;
      }),
    );
  });

  test('shows what holds a level down', () => {
    expect(limits?.map(([, highest]) => highest)).toEqual([
      `„${stufen[rules.alone.highest]?.label ?? ''}“`,
      `„${stufen[rules.disputed.highest]?.label ?? ''}“`,
    ]);
  });
});

describe('the Erfahrungen', () => {
  test('are listed, all of them', () => {
    const listed = find('/erfahrungen/', '.card a').map(({ properties }) => properties['href']);
    expect(listed.sort()).toEqual(erfahrungen.map(({ id }) => paths.erfahrung(id)).sort());
  });

  test.each(erfahrungen.map((erfahrung) => [erfahrung.id, erfahrung.data] as const))(
    '%s have a page that tells all there is',
    (id, data) => {
      const url = paths.erfahrung(id);
      const [main] = find(url, 'main');
      const words = [data.geschehen, data.bedingungen, data.anders, data.aufwand];
      for (const part of words) expect(textOf(main)).toContain(part ?? '');
      expect(textOf(find(url, '.ergebnis-badge')[0])).toBe(ergebnisLabels[data.ergebnis]);

      const links = find(url, 'main a').map(({ properties }) => properties['href']);
      expect(links).toContain(paths.standort(data.standort));
      for (const ref of data.belege) expect(links).toContain(paths.fundstelle(ref));
      if (data.praxis) expect(links).toContain(paths.praxis(data.praxis));
    },
  );

  test('can be found, by Standort and year', () => {
    const [first] = erfahrungen;
    const page = pages.get(paths.erfahrung(first?.id ?? ''));
    expect(toSearchRecords(page?.html ?? '', page?.url ?? '')).toMatchObject([
      {
        kind: 'Erfahrung',
        filters: {
          art: ['erfahrung'],
          standort: [first?.data.standort],
          jahr: [first?.data.von.slice(0, 4)],
        },
      },
    ]);
  });
});

describe('an entry in a browser', () => {
  const path = paths.praxis(praxis[0]?.id ?? '');

  test('has a ledger of lists under years for whoever listens to it on a phone', async () => {
    const { page } = await open(path, { viewport: { width: 360, height: 800 } });
    const ledger = page.getByRole('region', { name: 'Belege und Erfahrungen' });
    const years = ledger.getByRole('heading', { level: 3 });
    const lists = page.locator('.ledger').getByRole('list');
    expect(await lists.count()).toBe(await years.count());
    expect(await lists.getByRole('listitem').count()).toBe(
      (told.get(praxis[0]?.id ?? '') ?? []).length,
    );
  });

  test('prints its reasons, but not what one can click', async () => {
    const { page } = await open(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('rowheader', { name: 'Zusammen' }).isVisible()).toBe(true);
    expect(await page.getByText('Erfahrung ergänzen').isVisible()).toBe(false);
  });
});
