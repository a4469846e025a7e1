/** Whatever points at something else: does the other end exist, and may readers see it? */
import { z } from 'zod';

import { toFundstelleRef } from '#domain/address.ts';
import type { FileFinding, Finding, Place } from '#domain/finding.ts';
import { findNearest } from '#domain/suggest.ts';
import { collections } from '#schemas/collections.ts';
import type { Fundstelle } from '#schemas/fundstelle.ts';

import type { Entry } from './entries.ts';
import { unwrap } from './schema-check.ts';

export interface Site {
  /** Pages that are not made from entries, as `/suche/`. */
  pages: ReadonlySet<string>;
  /** Names of the files under public/uploads. */
  uploads: ReadonlySet<string>;
}

export function checkReferences(entries: Entry[], site: Site): FileFinding[] {
  const targets = new Targets(entries, site);
  return entries.flatMap((entry) =>
    [...checkFields(entry, targets), ...checkLinks(entry, targets)].map((finding) => ({
      ...finding,
      file: entry.file,
    })),
  );
}

/** Every end a reference may have. */
class Targets {
  site: Site;
  entries = new Map<string, Entry>();
  points = new Map<string, Fundstelle>();

  constructor(entries: Entry[], site: Site) {
    this.site = site;
    for (const entry of entries) {
      this.entries.set(`${entry.collection}/${entry.id}`, entry);
      for (const point of findPoints(entry)) {
        this.points.set(toFundstelleRef(entry.id, point.id), point);
      }
    }
  }

  idsOf(collection: string): string[] {
    if (collection === 'fundstellen') return [...this.points.keys()];
    const prefix = `${collection}/`;
    return [...this.entries.keys()].flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  }

  find(collection: string, id: string): Entry | undefined {
    if (collection !== 'fundstellen') return this.entries.get(`${collection}/${id}`);
    return this.points.has(id) ? this.entries.get(`protokolle/${id.split('#')[0] ?? ''}`) : undefined;
  }
}

export function findPoints({ rendered }: Pick<Entry, 'rendered'>): Fundstelle[] {
  return rendered.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'points' ? block.points : [])),
  );
}

export function isPublic({ frontmatter }: Pick<Entry, 'frontmatter'>): boolean {
  return frontmatter.data['sichtbarkeit'] === 'oeffentlich';
}

function checkFields(entry: Entry, targets: Targets): Finding[] {
  const { frontmatter, collection } = entry;
  const findings: Finding[] = [];
  walk(collections[collection].schema, frontmatter.data, [], (field, value, path) => {
    const place = frontmatter.placeOf(path);
    const relation = field.meta()?.['relation'];
    if (typeof relation === 'string' && typeof value === 'string') {
      findings.push(...checkTarget(entry, relation, value, place, targets));
    }
    if (path.at(-1) === 'zitat' && typeof value === 'string') {
      const beleg = path.slice(0, -1).reduce<unknown>(descend, frontmatter.data);
      findings.push(...checkZitat(value, beleg as { fundstelle?: string }, place, targets));
    }
    if (path.at(-1) === 'datei' && typeof value === 'string' && !targets.site.uploads.has(value)) {
      findings.push(missingUpload(value, place));
    }
  });
  return findings;
}

/** Visits schema and data together. An array's relation holds for each of its items. */
function walk(
  schema: z.ZodType,
  value: unknown,
  path: PropertyKey[],
  visit: (field: z.ZodType, value: unknown, path: PropertyKey[]) => void,
): void {
  const bare = unwrap(schema);
  if (Array.isArray(value) && bare instanceof z.ZodArray) {
    value.forEach((item, index) => {
      const isLeaf = !(unwrap(bare.element as z.ZodType) instanceof z.ZodObject);
      walk(isLeaf ? schema : (bare.element as z.ZodType), item, [...path, index], visit);
    });
  } else if (bare instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(bare.shape as Record<string, z.ZodType>)) {
      walk(field, (value as Record<string, unknown>)[key], [...path, key], visit);
    }
  } else {
    visit(schema, value, path);
  }
}

function descend(value: unknown, key: PropertyKey): unknown {
  return (value as Record<PropertyKey, unknown> | undefined)?.[key];
}

function checkTarget(
  entry: Entry,
  collection: string,
  id: string,
  place: Place,
  targets: Targets,
): Finding[] {
  const target = targets.find(collection, id);
  if (!target) {
    const nearest = findNearest(id, targets.idsOf(collection));
    return [
      {
        ...place,
        rule: 'verweis',
        problem: `„${id}“ gibt es nicht (${collectionTitle(collection)})`,
        fix: nearest ? `Meintest du „${nearest}“?` : 'Lege den Eintrag an oder nimm den Verweis heraus',
      },
    ];
  }
  if (target === entry && collection !== 'fundstellen') {
    return [{ ...place, rule: 'verweis', problem: 'Der Eintrag verweist auf sich selbst', fix: 'Nenne einen anderen oder lass das Feld weg' }];
  }
  return isPublic(entry) && !isPublic(target) ? [hiddenTarget(id, place)] : [];
}

function collectionTitle(collection: string): string {
  if (collection === 'fundstellen') return 'Fundstellen';
  return collections[collection as keyof typeof collections].plural;
}

function checkZitat(
  zitat: string,
  { fundstelle }: { fundstelle?: string },
  place: Place,
  targets: Targets,
): Finding[] {
  const point = fundstelle === undefined ? undefined : targets.points.get(fundstelle);
  if (!point || normalizeSpace(point.text).includes(normalizeSpace(zitat))) return [];
  return [
    {
      ...place,
      rule: 'zitat',
      problem: `Das Zitat steht so nicht in ${fundstelle ?? ''}`,
      fix: `Dort steht: „${point.text.slice(0, 160)}“`,
    },
  ];
}

function normalizeSpace(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

function checkLinks(entry: Entry, targets: Targets): Finding[] {
  return entry.rendered.links.flatMap(({ url, kind, ...place }) => {
    if (kind === 'nachweis') return checkTarget(entry, 'fundstellen', url, place, targets);
    if (kind === 'image') {
      const name = url.replace('/uploads/', '');
      return targets.site.uploads.has(name) ? [] : [missingUpload(name, place)];
    }
    return checkLink(entry, url, place, targets);
  });
}

function checkLink(entry: Entry, url: string, place: Place, targets: Targets): Finding[] {
  const [path = '', anchor] = url.split('#');
  const [, folder = '', id = ''] = /^\/([a-z-]+)\/([a-z0-9-]+)\/$/.exec(path) ?? [];
  const target =
    path === '' ? entry : (targets.entries.get(`${folder}/${id}`) ?? targets.entries.get(`seiten/${path.slice(1, -1)}`));

  if (!target) {
    if (targets.site.pages.has(path) || path.startsWith('/uploads/')) return checkUpload(path, place, targets);
    return [deadLink(url, place, [...targets.site.pages, ...[...targets.entries.keys()].map((key) => `/${key}/`)])];
  }
  if (anchor && !anchorsOf(target).has(anchor)) {
    return [deadLink(url, place, [...anchorsOf(target)].map((name) => `${path}#${name}`))];
  }
  return isPublic(entry) && !isPublic(target) ? [hiddenTarget(url, place)] : [];
}

function checkUpload(path: string, place: Place, targets: Targets): Finding[] {
  const name = path.replace('/uploads/', '');
  return path === name || targets.site.uploads.has(name) ? [] : [missingUpload(name, place)];
}

function anchorsOf(entry: Entry): Set<string> {
  return new Set([
    ...entry.rendered.headings.map(({ id }) => id),
    ...findPoints(entry).map(({ id }) => id),
  ]);
}

function deadLink(url: string, place: Place, known: string[]): Finding {
  const nearest = findNearest(url, known);
  return {
    ...place,
    rule: 'link',
    problem: `Der Link ${url} führt ins Leere`,
    fix: nearest ? `Meintest du ${nearest}?` : 'Berichtige die Adresse oder nimm den Link heraus',
  };
}

function hiddenTarget(name: string, place: Place): Finding {
  return {
    ...place,
    rule: 'internes-ziel',
    problem: `Ein öffentlicher Eintrag verweist auf „${name}“, das intern ist`,
    fix: 'Mach das Ziel öffentlich (sichtbarkeit: oeffentlich) oder nimm den Verweis heraus',
  };
}

function missingUpload(name: string, place: Place): Finding {
  return {
    ...place,
    rule: 'verweis',
    problem: `Die Datei „${name}“ liegt nicht in public/uploads`,
    fix: 'Lege sie dort ab oder berichtige den Namen',
  };
}
