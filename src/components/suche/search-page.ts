/** The search page in the browser: asks Pagefind, shows what it found, keeps the address in step. */
import { ask, type Answer, type Filters, type Found, type Hit, type Pagefind } from './ask.ts';
import { toSnippet } from './snippet.ts';

const pageSize = 15;

class SearchPage extends HTMLElement {
  #base = this.dataset['base'] ?? '/';
  #form = this.#find('form', HTMLFormElement);
  #input = this.#find('#q', HTMLInputElement);
  #status = this.#find('[data-status]', HTMLElement);
  #list = this.#find('[data-results]', HTMLElement);
  #more = this.#find('[data-more]', HTMLButtonElement);
  #empty = this.#find('[data-empty]', HTMLElement);
  /** The ways without script; with results above, they would only say things twice. */
  #fallback = document.querySelector('[data-search-fallback]');
  #boxes = [...this.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  #pagefind: Promise<Pagefind> | undefined;
  #words: Promise<string[]> | undefined;
  /** Counts the searches, so that a slow one never overwrites a later one. */
  #turn = 0;

  connectedCallback(): void {
    this.hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target !== this.#input) this.#go();
    });
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #find<T extends HTMLElement>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`search-page lacks ${selector}`);
    return element;
  }

  /** The form's state becomes the address, so that a search can be sent to somebody. */
  #go(): void {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === 'string' && value) query.append(name, value);
    }
    history.pushState(null, '', `?${query}`);
    void this.#search();
  }

  #readAddress(): void {
    const query = new URLSearchParams(location.search);
    this.#input.value = query.get('q') ?? '';
    for (const box of this.#boxes) {
      box.checked = query.getAll(box.name).includes(box.value);
      if (box.checked) box.closest('details')?.setAttribute('open', '');
    }
    if (location.search) void this.#search();
    else this.#clear();
  }

  #clear(): void {
    this.#turn++;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#more.hidden = this.#empty.hidden = true;
    this.#fallback?.removeAttribute('hidden');
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const term = this.#input.value.trim();
    this.#status.textContent = 'Suche läuft …';
    this.#fallback?.setAttribute('hidden', '');
    try {
      const pagefind = await (this.#pagefind ??= this.#load());
      const words = await (this.#words ??= this.#loadWords());
      const answer = await ask(pagefind, term, this.#filters(), words);
      if (turn === this.#turn) await this.#show(answer, turn);
    } catch {
      // The next try shall load again what did not come.
      this.#pagefind = this.#words = undefined;
      if (turn !== this.#turn) return;
      this.#fallback?.removeAttribute('hidden');
      this.#status.textContent =
        'Die Suche ist gerade nicht zu erreichen. Unten stehen alle Wege nach Thema und Jahr.';
    }
  }

  async #load(): Promise<Pagefind> {
    const pagefind = (await import(
      /* @vite-ignore */ `${this.#base}pagefind/pagefind.js`
    )) as Pagefind;
    await pagefind.options({ baseUrl: this.#base });
    return pagefind;
  }

  #filters(): Filters {
    const filters: Filters = {};
    for (const { name, value, checked } of this.#boxes) {
      if (checked) (filters[name] ??= { any: [] }).any.push(value);
    }
    return filters;
  }

  async #loadWords(): Promise<string[]> {
    const response = await fetch(`${this.#base}pagefind/words.json`);
    if (!response.ok) throw new Error(response.statusText);
    return (await response.json()) as string[];
  }

  async #show({ found, words, note }: Answer, turn: number): Promise<void> {
    this.#showCounts(found.filters);
    const count = found.results.length;
    this.#empty.hidden = count > 0;
    this.#list.replaceChildren();
    await this.#showNext(found, words, turn);
    // Said last, so that what it speaks of is there.
    if (turn === this.#turn) this.#status.textContent = `${count || 'Keine'} Treffer ${note}`;
  }

  async #showNext(found: Found, words: string, turn: number): Promise<void> {
    this.#more.hidden = true;
    const shown = this.#list.childElementCount;
    const next = found.results.slice(shown, shown + pageSize);
    const hits = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.#turn) return;

    const items = hits.map((hit) => toItem(hit, words));
    this.#list.append(...items);
    if (shown > 0) items[0]?.querySelector('a')?.focus();
    this.#more.hidden = this.#list.childElementCount >= found.results.length;
    this.#more.onclick = () => void this.#showNext(found, words, turn);
  }

  #showCounts(filters: Found['filters']): void {
    for (const box of this.#boxes) {
      const count = filters[box.name]?.[box.value] ?? 0;
      const label = box.parentElement?.querySelector('[data-count]');
      if (label) label.textContent = `(${count})`;
    }
  }
}

customElements.define('search-page', SearchPage);

function toItem({ url, content, meta }: Hit, term: string): HTMLElement {
  const item = document.createElement('li');
  const kind = Object.assign(document.createElement('p'), {
    className: 'muted',
    textContent: meta.kind,
  });
  const heading = document.createElement('h2');
  heading.append(
    Object.assign(document.createElement('a'), { href: url, textContent: meta.title }),
  );
  const text = document.createElement('p');
  for (const { text: words, isHit } of toSnippet(content, meta.title, term)) {
    text.append(
      isHit ? Object.assign(document.createElement('mark'), { textContent: words }) : words,
    );
  }
  item.append(kind, heading, text);
  return item;
}
