/**
 * Keeps the pages that somebody reads, on their device and only if they wish, and shows them when the network
 * fails. The network always comes first; a copy says that it is one.
 *
 * Built by `integrations/web-app.ts` into one file at the root of the site, whose folder is its scope.
 * Once it runs, the browser asks for a new version with each visit; a new one takes over at once, which is
 * safe, since pages come from the network and the files they are drawn with have a hash in their name.
 */
import {
  findKept,
  storeName,
  storePrefix,
  takenBackFile,
  toCopyNote,
  toMissingNote,
  withNote,
} from '#site/offline.ts';
import type { Reason } from '#site/offline.ts';

import {
  dropTakenBack,
  findStore,
  keepAssets,
  keepPage,
  keepPicture,
  savedAtOf,
  touchPage,
  trim,
} from './copies.ts';

/** The few parts of a worker that are used; TypeScript knows them only instead of a page's. */
interface Worker {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: WorkerEvent) => void) => void;
}

interface WorkerEvent extends Event {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
  waitUntil: (work: Promise<unknown>) => void;
}

const worker = globalThis as unknown as Worker;
const base = new URL(worker.registration.scope).pathname;
const listPage = new URL('offline/', worker.registration.scope).href;
const takenBack = new URL(takenBackFile, worker.registration.scope).href;
const assetFolder = new URL('_astro/', worker.registration.scope).href;

/** The wait on a bad connection before a copy is shown. */
const patience = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepListPage(), worker.skipWaiting()]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([removeOlderStores(), worker.clients.claim()]));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const kept = findKept(pathname, base, request.destination);
  // Other requests go to the network as if there were no worker.
  if (!kept && request.destination === 'document') event.waitUntil(dropOld());
  if (kept === 'page') event.respondWith(answerPage(event, origin + pathname));
  if (kept === 'asset') event.respondWith(answerAsset(request));
  if (kept === 'picture') event.respondWith(answerPicture(event));
});

async function answerPage(event: WorkerEvent, url: string): Promise<Response> {
  const store = await findStore(base);
  if (!store) return fetch(event.request);

  const loading = loadPage(store, event, url);
  const copy = await store.match(url);
  if (!copy) {
    const answer = await loading;
    return typeof answer === 'string' ? showList(store, answer) : answer;
  }
  const answer = await Promise.race([loading, silence()]);
  if (typeof answer !== 'string' && answer.status < 500) return answer;

  event.waitUntil(touchPage(store, url));
  const reason = typeof answer === 'string' ? answer : 'silent';
  return withText(copy, withNote(await copy.text(), toCopyNote(savedAtOf(copy), reason)));
}

/** Goes on in the background if the answer comes too late, so that the copy is fresh next time. */
async function loadPage(store: Cache, event: WorkerEvent, url: string): Promise<Response | Reason> {
  // `no-cache` asks the server each time: a copy of the browser's own would not say that it is one.
  const loading = fetch(event.request, { cache: 'no-cache' });
  event.waitUntil(
    loading.then((answer) => update(store, url, answer.clone())).catch(() => undefined),
  );
  try {
    return await loading;
  } catch {
    return 'offline';
  }
}

async function update(store: Cache, url: string, answer: Response): Promise<void> {
  // Before the page is kept, or it would go as well.
  await dropOld();
  // The page is gone, and so is the reason to keep it.
  if (answer.status === 404 || answer.status === 410) await store.delete(url);
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  const isSecret = /no-store|private/.test(answer.headers.get('Cache-Control') ?? '');
  if (!answer.ok || !isPage || isSecret) return;
  // Switched off while the page was on its way: do not create the store again.
  if (!(await findStore(base))) return;
  await keepPage(store, url, answer);
  await keepAssets(store, url, assetFolder);
  await trim(store, listPage);
}

/** With each visit, of pages that are not kept as well. */
async function dropOld(): Promise<void> {
  const store = await findStore(base);
  const isDropped = await (store && dropTakenBack(store, takenBack).catch(() => false));
  if (isDropped) await keepListPage();
}

/** Shows the list of kept pages in place of a page without a copy. */
async function showList(store: Cache, reason: Reason): Promise<Response> {
  const list = await store.match(listPage);
  return list
    ? withText(list, withNote(await list.text(), toMissingNote(reason)))
    : Response.error();
}

/** Its name changes with its content, so a copy is never old. */
async function answerAsset(request: Request): Promise<Response> {
  const store = await findStore(base);
  const copy = await store?.match(request.url);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await store?.put(request.url, answer.clone());
  return answer;
}

async function answerPicture(event: WorkerEvent): Promise<Response> {
  const { request } = event;
  const store = await findStore(base);
  if (!store) return fetch(request);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      const kept = keepPicture(store, request.url, answer.clone());
      event.waitUntil(kept.then(() => trim(store, listPage)).catch(() => undefined));
    }
    return answer;
  } catch {
    return (await store.match(request.url)) ?? Response.error();
  }
}

/** The list of copies has to be there before it is needed, with all that draws it. */
async function keepListPage(): Promise<void> {
  const names = await caches.keys();
  // A store of an older form is the same wish.
  if (!names.some((name) => name.startsWith(storePrefix(base)))) return;
  const store = await caches.open(storeName(base));
  // First of all, or the first visit would take the new copies for old ones.
  await dropTakenBack(store, takenBack).catch(() => false);
  const page = await fetch(listPage, { cache: 'no-cache' });
  if (!page.ok) return;
  await keepPage(store, listPage, page);
  await keepAssets(store, listPage, assetFolder);
}

async function removeOlderStores(): Promise<void> {
  const older = (await caches.keys()).filter(
    (name) => name.startsWith(storePrefix(base)) && name !== storeName(base),
  );
  await Promise.all(older.map((name) => caches.delete(name)));
}

function withText(page: Response, html: string): Response {
  return new Response(html, { headers: page.headers });
}

function silence(): Promise<Reason> {
  return new Promise((resolve) => setTimeout(resolve, patience, 'silent'));
}
