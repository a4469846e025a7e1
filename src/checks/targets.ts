/** Every end that a reference in an entry may have. */
import { fileOf, pathOf, toFundstelleRef } from '#domain/entry/address.ts';
import { pointsOf } from '#domain/protokoll/points-of.ts';
import type { Words } from '#domain/protokoll/record.ts';
import { formerNamesOf } from '#domain/entry/former.ts';
import type { CollectionName } from '#schemas/collections.ts';
import type { Fundstelle } from '#schemas/fundstelle.ts';

import type { Entry } from './entries.ts';
import { findMeant, toNames, type Names } from './entry-names.ts';

export interface Site {
  /** Pages that are not made from entries, as `/suche/`. */
  pages: ReadonlySet<string>;
  /** Names of the files under public/uploads. */
  uploads: ReadonlySet<string>;
  /** Entries whose file is there but cannot be read, as `themen/netzwerkarbeit`. */
  unread: ReadonlySet<string>;
  /** The text published under the address of each point, by id of the Protokoll. */
  records: ReadonlyMap<string, Words>;
  /** Ids of Seiten that every page links, so that none may be missing or internal. */
  required: readonly string[];
}

export class Targets {
  site: Site;
  #entries = new Map<string, Entry>();
  #points = new Map<string, Fundstelle>();
  /** How many references wait for a file that is broken, by its path. */
  #waiting = new Map<string, number>();
  /** `collection/id` of each entry by its address, also of those that cannot be read. */
  #keys = new Map<string, string>();
  /** Entries by the keys they once had. */
  #renamed = new Map<string, Entry>();
  /** For each collection; made on first use. */
  #names = new Map<string, Names>();

  constructor(entries: readonly Entry[], site: Site) {
    this.site = site;
    for (const entry of entries) {
      this.#entries.set(toKey(entry.collection, entry.id), entry);
      for (const name of formerNamesOf(entry.frontmatter.data)) {
        this.#renamed.set(toKey(entry.collection, name), entry);
      }
      for (const point of pointsOf(entry.rendered.sections)) {
        this.#points.set(toFundstelleRef(entry.id, point.id), point);
      }
    }
    for (const key of [...this.#entries.keys(), ...site.unread]) {
      const [collection = '', id = ''] = key.split('/');
      this.#keys.set(pathOf[collection as CollectionName](id), key);
    }
  }

  /**
   * @param relation a folder of `src/content`, or `fundstellen`
   * @returns the entry that is meant; for a Fundstelle, the Protokoll that it stands in
   */
  findEntry(relation: string, id: string): Entry | undefined {
    if (relation === 'fundstellen' && !this.#points.has(id)) return undefined;
    return this.#entries.get(toKey(relation, id));
  }

  /** @returns the present reference to an entry, or a point, that is named as it once was */
  findRenamed(relation: string, id: string): string | undefined {
    const entry = this.#renamed.get(toKey(relation, id));
    return entry && id.replace(/^[^#]*/, entry.id);
  }

  /** @returns the present address of an entry that once had this one */
  findMoved(address: string): string | undefined {
    for (const [key, entry] of this.#renamed) {
      const [, id = ''] = key.split('/');
      if (pathOf[entry.collection](id) === address) return pathOf[entry.collection](entry.id);
    }
    return undefined;
  }

  /**
   * Files with findings of their own, and how many references to each are not reported until they are
   * mended.
   */
  get waiting(): ReadonlyMap<string, number> {
    return this.#waiting;
  }

  /**
   * Whether the target may exist although we do not find it, because its file is broken. That file has
   * findings of its own, and findings for all references to it would hide them.
   */
  isUnread(relation: string, id: string): boolean {
    const key = toKey(relation, id);
    if (this.site.unread.has(key)) {
      this.#wait(fileOfKey(key));
      return true;
    }
    const entry = this.#entries.get(key);
    return relation === 'fundstellen' && entry !== undefined && this.isBroken(entry);
  }

  /** A body with findings has points and headings missing, or counts them wrongly. */
  isBroken({ file, rendered }: Entry): boolean {
    if (rendered.findings.length === 0) return false;
    this.#wait(file);
    return true;
  }

  #wait(file: string): void {
    this.#waiting.set(file, (this.#waiting.get(file) ?? 0) + 1);
  }

  findPoint(ref: string): Fundstelle | undefined {
    return this.#points.get(ref);
  }

  /** The words published under an address, whatever stands there now. */
  findPublished(protokoll: string, point: string): string | undefined {
    return this.site.records.get(protokoll)?.get(point);
  }

  /** Whether its words stand under another number or kind now: that is told once, at the Protokoll. */
  hasMoved(protokoll: string, point: string): boolean {
    const text = this.findPublished(protokoll, point);
    const entry = this.#entries.get(toKey('protokolle', protokoll));
    if (text === undefined || !entry) return false;
    // Another point may have had the same words all along.
    const hasMoved = pointsOf(entry.rendered.sections).some(
      (one) => one.text === text && this.findPublished(protokoll, one.id) !== text,
    );
    if (hasMoved) this.#wait(entry.file);
    return hasMoved;
  }

  /** The points of one Protokoll, in reading order. */
  pointIdsOf(protokoll: string): string[] {
    const entry = this.#entries.get(toKey('protokolle', protokoll));
    return entry ? pointsOf(entry.rendered.sections).map(({ id }) => id) : [];
  }

  /** @returns ids of the entries that are called so, by title, day or Kürzel */
  findMeant(collection: string, written: string): readonly string[] {
    const names =
      this.#names.get(collection) ??
      toNames([...this.#entries.values()].filter((entry) => entry.collection === collection));
    this.#names.set(collection, names);
    return findMeant(written, names);
  }

  idsOf(collection: string): string[] {
    return [...this.#entries.values()].flatMap((entry) =>
      entry.collection === collection ? [entry.id] : [],
    );
  }

  /**
   * @param address `/protokolle/2013-07-17-weimar/`, or `/glossar/#esf`
   * @returns whether there is such an entry, and itself if it can be read
   */
  findByAddress(address: string): { isThere: boolean; entry?: Entry | undefined } {
    const key = this.#keys.get(address);
    return key === undefined
      ? { isThere: false }
      : { isThere: true, entry: this.#entries.get(key) };
  }

  /** The addresses of all pages, by hand and from entries. */
  addresses(): string[] {
    return [...this.site.pages, ...this.#keys.keys()];
  }

  /** @returns the address of an entry that is named by its folder, as in `/seiten/impressum/` */
  findAddress(file: string): string | undefined {
    const [, collection = '', id = ''] = /^\/([a-z-]+)\/([a-z0-9-]+)\/?$/.exec(file) ?? [];
    const entry = this.#entries.get(toKey(collection, id));
    return entry && pathOf[entry.collection](entry.id);
  }
}

function fileOfKey(key: string): string {
  const [collection = '', id = ''] = key.split('/');
  return fileOf(collection as CollectionName, id);
}

function toKey(relation: string, id: string): string {
  return relation === 'fundstellen' ? `protokolle/${id.split('#')[0] ?? ''}` : `${relation}/${id}`;
}
