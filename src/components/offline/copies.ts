/** The copies on the device: pages with the moment they came from the server, and what draws them. */
import { findSurplus, storeName, takenBackFile, type Copy } from '#site/offline.ts';

export interface KeptPage extends Copy {
  titel: string;
  savedAt: Date;
}

/** @returns nothing as long as the reader has not asked to keep pages */
export async function findStore(base: string): Promise<Cache | undefined> {
  const name = storeName(base);
  // Opening it would bring it into being.
  return (await caches.has(name)) ? caches.open(name) : undefined;
}

/** @param url address without query or anchor, which make no difference to a finished page */
export async function keepPage(store: Cache, url: string, page: Response): Promise<void> {
  const html = await page.text();
  // The title without the name of the site at its end.
  const titel = /<title>(.*?)(?: – [^–<]*)?<\/title>/.exec(html)?.[1] ?? url;
  const headers = toHeaders(page, html.length);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set(savedHeader, String(Date.now()));
  // Headers hold no umlauts.
  headers.set(titleHeader, encodeURIComponent(titel));
  await store.put(url, new Response(html, { headers }));
}

/** @param picture an answer whose body has not been read */
export async function keepPicture(store: Cache, url: string, picture: Response): Promise<void> {
  const content = await picture.blob();
  await store.put(url, new Response(content, { headers: toHeaders(picture, content.size) }));
}

/** Keeps the security headers of the server for the copy, but not those about the transfer. */
function toHeaders(answer: Response, size: number): Headers {
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set(usedHeader, String(Date.now()));
  headers.set(sizeHeader, String(size));
  return headers;
}

/**
 * Keeps the files a page is drawn with. The browser does not ask again for those it had before the worker.
 *
 * @param folder address of the folder with everything that has a hash in its name
 */
export async function keepAssets(store: Cache, url: string, folder: string): Promise<void> {
  const text = (await (await store.match(url))?.text()) ?? '';
  const base = new URL(folder).pathname;
  // Pages name them with the whole path; scripts and style sheets also name neighbours by file alone.
  const names = new Set(
    [...text.matchAll(/["'`(](?:\.\/|([^"'`()\s]*\/_astro\/))([\w./-]+\.(?:js|css|woff2))["'`)]/g)]
      .filter(([, path]) => path === undefined || path.endsWith(base))
      .map(([, , name = '']) => new URL(name, folder).href),
  );
  for (const name of names) {
    if (await store.match(name)) continue;
    await store.add(name);
    await keepAssets(store, name, folder);
  }
}

/** Notes that a copy was read, so that it stays. */
export async function touchPage(store: Cache, url: string): Promise<void> {
  const page = await store.match(url);
  if (!page) return;
  const headers = new Headers(page.headers);
  headers.set(usedHeader, String(Date.now()));
  await store.put(url, new Response(await page.text(), { headers }));
}

/** @returns when the server sent it */
export function savedAtOf(page: Response): Date {
  return new Date(Number(page.headers.get(savedHeader)));
}

/**
 * Drops every copy if something was taken back since they were made: nobody may say which, so all go.
 *
 * @param url of the file that tells
 * @returns whether copies were dropped
 */
export async function dropTakenBack(store: Cache, url: string): Promise<boolean> {
  const answer = await fetch(url, { cache: 'no-store' });
  if (!answer.ok) return false;
  const told = await answer.text();
  if ((await (await store.match(url))?.text()) === told) return false;
  // Copies that know of no such file may be from before as well.
  await Promise.all((await store.keys()).map((kept) => store.delete(kept.url)));
  await store.put(url, new Response(told));
  return true;
}

/** @returns all pages that are kept, the last one read in front */
export async function getPages(store: Cache): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const { url } of await store.keys()) {
    const headers = (await store.match(url))?.headers;
    if (!headers?.has(savedHeader)) continue;
    pages.push({
      url,
      titel: decodeURIComponent(headers.get(titleHeader) ?? url),
      savedAt: new Date(Number(headers.get(savedHeader))),
      usedAt: Number(headers.get(usedHeader)),
      size: Number(headers.get(sizeHeader)),
    });
  }
  return pages.sort((a, b) => b.usedAt - a.usedAt);
}

async function getPictures(store: Cache): Promise<Copy[]> {
  const pictures: Copy[] = [];
  for (const { url } of await store.keys()) {
    const headers = (await store.match(url))?.headers;
    if (!headers?.has(sizeHeader) || headers.has(savedHeader)) continue;
    const [usedAt, size] = [headers.get(usedHeader), headers.get(sizeHeader)].map(Number);
    pictures.push({ url, usedAt: usedAt ?? 0, size: size ?? 0, isPicture: true });
  }
  return pictures;
}

/** Removes the pages that nobody has read for longest, and the files only these were drawn with. */
export async function trim(store: Cache, listPage: string): Promise<void> {
  const copies = [...(await getPages(store)), ...(await getPictures(store))];
  const surplus = findSurplus(copies.filter(({ url }) => url !== listPage));
  if (surplus.length === 0) return;
  await Promise.all(surplus.map((url) => store.delete(url)));
  await removeUnused(store);
}

/** A style sheet, script, font or picture that no kept text names any more. */
async function removeUnused(store: Cache): Promise<void> {
  const all = await Promise.all(
    (await store.keys()).map(async ({ url }) => {
      const kept = await store.match(url);
      const type = kept?.headers.get('Content-Type') ?? '';
      return { url, type, text: /html|css|javascript/.test(type) ? await kept?.text() : '' };
    }),
  );
  const texts = all.map(({ text = '' }) => text).join('\n');
  const unused = all.filter(({ url, type }) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    return !type.startsWith('text/html') && name !== takenBackFile && !texts.includes(name);
  });
  await Promise.all(unused.map(({ url }) => store.delete(url)));
}

const savedHeader = 'X-Gespeichert';
const usedHeader = 'X-Gelesen';
const sizeHeader = 'X-Umfang';
const titleHeader = 'X-Titel';
