/**
 * Rules for reading without a connection: what may be kept, for how long, and how a page says that
 * it is a copy. The service worker and the page „Offline lesen“ both go by them.
 */
import { formatDate, hourInThuringia } from '#domain/time/dates.ts';

/**
 * The name of the store. The store exists only if the reader wants to keep pages: without it the worker keeps
 * nothing, and switching off deletes it. So no cookie and no other note is needed.
 *
 * @param base path below which the site lies; two sites of one origin do not share their stores
 */
export function storeName(base: string): string {
  return `${storePrefix(base)}1`;
}

/** The beginning of the names of all stores, of older forms as well. */
export function storePrefix(base: string): string {
  return `offline ${base} `;
}

/**
 * A file of the site whose content changes when something had to be taken back (`npm run task -- weg`): copies from
 * before go. It holds a moment and no words; only whether it differs counts, since clocks of devices are wrong.
 */
export const takenBackFile = 'aufbewahrt-ab.txt';

/** Page, a file it is drawn with whose name changes with its content, or a picture. */
export type Kept = 'page' | 'asset' | 'picture';

/**
 * Decides by a list of what may pass whether something may be kept.
 *
 * Not on the list: the editor and the forge, with all their requests; search, whose index is as large as the
 * site; calendars, feeds and tables, which other programs fetch and which must not be old.
 *
 * @param path of the address, as in `/thinka/termine/`
 * @param destination the browser's use for it, as requests name it
 */
export function findKept(path: string, base: string, destination: string): Kept | undefined {
  if (!path.startsWith(base)) return undefined;
  const inner = path.slice(base.length);
  if (/^(?:admin|werkstatt|suche|pagefind)(?:\/|$)/.test(inner)) return undefined;
  if (destination === 'document') return /(?:^|\/)$/.test(inner) ? 'page' : undefined;
  if (/^_astro\/.+\.(?:css|js|woff2|svg|webp|png|jpg)$/.test(inner)) return 'asset';
  return destination === 'image' && /\.(?:svg|webp|png|jpe?g)$/.test(inner) ? 'picture' : undefined;
}

export interface Copy {
  url: string;
  /** When somebody last read it, in milliseconds since 1970. */
  usedAt: number;
  /** Length of its text, or of a picture in bytes. */
  size: number;
  /** One of a page, and no page itself. */
  isPicture?: boolean;
}

interface Limits {
  pages: number;
  size: number;
}

/** Fifty pages are more than anybody reads on a journey, and small enough for an old phone. */
export const limits: Limits = { pages: 50, size: 20_000_000 };

/** @returns the addresses that have to go: those that nobody has read for longest */
export function findSurplus(copies: readonly Copy[], { pages, size }: Limits = limits): string[] {
  let [sum, count] = [0, 0];
  return copies
    .toSorted((a, b) => b.usedAt - a.usedAt)
    .filter((copy) => {
      // A page that does not fit goes alone, without all the older ones.
      if (count >= pages || sum + copy.size > size) return true;
      sum += copy.size;
      if (!copy.isPicture) count += 1;
      return false;
    })
    .map(({ url }) => url);
}

/** Why a copy is shown: the device has no connection, or the site does not answer in time. */
export type Reason = 'offline' | 'silent';

const reasons: Record<Reason, string> = {
  offline: 'Gerade ohne Verbindung.',
  silent: 'Die Website antwortet gerade nicht.',
};

/** @param savedAt when the page came from the server */
export function toCopyNote(savedAt: Date, reason: Reason): string {
  return `Gespeicherter Stand vom ${formatDate(hourInThuringia(savedAt))}. ${reasons[reason]}`;
}

/** For the list of copies, in place of the page that was asked for. */
export function toMissingNote(reason: Reason): string {
  return `${reasons[reason]} Die gewünschte Seite ist auf diesem Gerät nicht aufbewahrt.`;
}

/**
 * Writes a note into a page, above its text, and into its title: a screen reader begins with the title, and
 * some people jump straight to the heading.
 *
 * @param html a page of ours; @param note plain text without markup
 */
export function withNote(html: string, note: string): string {
  const aside = `<aside class="hinweis" aria-label="Gespeicherter Stand"><strong>${note}</strong></aside>`;
  return html.replace('<title>', '<title>Gespeichert: ').replace(/<main\b/, `${aside}$&`);
}
