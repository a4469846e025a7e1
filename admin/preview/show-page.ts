/**
 * Puts the page into the frame. Unchanged parts stay as they are, so that the reading place does not jump and
 * pictures do not flicker while somebody types.
 */

export interface ShowOptions {
  /** Base path of the site. */
  base: string;
  /** @returns an address under which a file of public/uploads can be seen before it is published */
  readUpload: (name: string) => Promise<string | undefined>;
}

/** @param html the whole page; only its main part is shown */
export async function parsePage(html: string, options: ShowOptions): Promise<HTMLElement> {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const main = body.querySelector('main') ?? body;
  const elements = [...main.querySelectorAll<HTMLElement>('[src], a[href]')];
  await Promise.all(elements.map((element) => findUpload(element, options)));
  for (const link of main.querySelectorAll('a[href]')) keepFrame(link);
  return main;
}

/** @param main the result of {@link parsePage} */
export function showPage(page: Document, main: HTMLElement): void {
  const shown = page.body.querySelector(':scope > main');
  if (shown) morph(shown, main);
  else page.body.replaceChildren(page.importNode(main, true));
}

/** Links open in a tab of their own: a click must not leave the text in work. */
export function openLinks(page: Document): () => void {
  const open = (event: Event) => {
    const target = event.target as Partial<Element> | null;
    const link = target?.closest?.('a[href]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      scrollTo(page, href.slice(1));
      return;
    }
    const url = URL.parse(href, location.href);
    if (url && allowed.has(url.protocol)) window.open(url, '_blank', 'noopener,noreferrer');
  };
  page.addEventListener('click', open);
  return () => page.removeEventListener('click', open);
}

const allowed = new Set(['http:', 'https:', 'mailto:', 'blob:']);

export function scrollTo(page: Document, id: string): void {
  page.getElementById(id)?.scrollIntoView();
}

async function findUpload(element: HTMLElement, { base, readUpload }: ShowOptions): Promise<void> {
  const name = element.hasAttribute('src') ? 'src' : 'href';
  const address = element.getAttribute(name) ?? '';
  const folder = `${base}uploads/`;
  if (!address.startsWith(folder)) {
    // Pictures drawn by the build, such as a QR code, do not exist before the entry does.
    if (element.localName === 'img') element.removeAttribute('src');
    return;
  }
  const url = await readUpload(address.slice(folder.length));
  if (url !== undefined) element.setAttribute(name, url);
  // The site does not have it yet either.
  else if (name === 'src') element.removeAttribute(name);
}

/** If our listener does not get the click, the sandbox refuses the new window, and nothing happens. */
function keepFrame(link: Element): void {
  if (link.getAttribute('href')?.startsWith('#')) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

function morph(shown: Node, next: Node): void {
  if (shown.isEqualNode(next)) return;
  if (isElement(shown) && isElement(next)) copyAttributes(shown, next);
  else if (shown.nodeValue !== next.nodeValue) shown.nodeValue = next.nodeValue;

  const page = shown.ownerDocument;
  const wanted = [...next.childNodes];
  const there = [...shown.childNodes];
  // Keep the equal end, so that a line in the middle does not renew all that follows.
  const tail = countAlike(there, wanted);
  wanted.slice(0, wanted.length - tail).forEach((node, index) => {
    const current = index < there.length - tail ? there[index] : undefined;
    if (current?.nodeName === node.nodeName) morph(current, node);
    else if (current) current.replaceWith(...(page ? [page.importNode(node, true)] : []));
    else if (page)
      shown.insertBefore(page.importNode(node, true), there[there.length - tail] ?? null);
  });
  there.slice(wanted.length - tail, there.length - tail).forEach((node) => node.remove());
}

function countAlike(there: readonly Node[], wanted: readonly Node[]): number {
  const longest = Math.min(there.length, wanted.length);
  for (let count = 0; count < longest; count++) {
    const [one, other] = [there.at(-1 - count), wanted.at(-1 - count)];
    if (!one || !other || !one.isEqualNode(other)) return count;
  }
  return longest;
}

/** `instanceof` would not do: each window has classes of its own. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function copyAttributes(shown: Element, next: Element): void {
  for (const { name } of [...shown.attributes]) {
    if (!next.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}
