/** The search page in the browser: asks Pagefind, shows the hits, keeps the address in step. */
import type { Answer, Filters, Hit, Page, Pagefind, Source } from './ask.ts';
import type { GroupsFile, LexiconFile } from './lexicon.ts';

type Engine = typeof import('./engine.ts');

const pageSize = 15;

interface Loaded {
  engine: Engine;
  source: Source;
}

class SearchPage extends HTMLElement {
  #base = this.dataset['base'] ?? '/';
  #form = this.#find('form', HTMLFormElement);
  #input = this.#find('#q', HTMLInputElement);
  #status = this.#find('[data-status]', HTMLElement);
  #list = this.#find('[data-results]', HTMLElement);
  #more = this.#find('[data-more]', HTMLButtonElement);
  #empty = this.#find('[data-empty]', HTMLElement);
  #near = this.#find('[data-near]', HTMLElement);
  #tried = this.#find('[data-tried]', HTMLElement);
  #nearest = this.#find('[data-nearest]', HTMLElement);
  #fold = this.#find('[data-fold]', HTMLButtonElement);
  /** The ways without script; with results above, they would only say things twice. */
  #fallback = document.querySelector('[data-search-fallback]');
  #boxes = [...this.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  #loaded: Promise<Loaded> | undefined;
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
    this.#fold.addEventListener('click', () => {
      this.#fold.ariaExpanded = String(this.#fold.ariaExpanded !== 'true');
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
    this.#countTicked();
  }

  #clear(): void {
    this.#turn++;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#more.hidden = this.#empty.hidden = this.#near.hidden = true;
    this.#fallback?.removeAttribute('hidden');
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    this.#countTicked();
    const term = this.#input.value.trim();
    this.#status.textContent = 'Suche läuft …';
    this.#fallback?.setAttribute('hidden', '');
    try {
      const loaded = await (this.#loaded ??= this.#load());
      const answer = await loaded.engine.ask(loaded.source, term, this.#filters());
      if (turn === this.#turn) await this.#show(answer, loaded, turn);
    } catch {
      // Load again at the next try.
      this.#loaded = undefined;
      if (turn !== this.#turn) return;
      this.#fallback?.removeAttribute('hidden');
      this.#status.textContent =
        'Die Suche ist gerade nicht zu erreichen. Unten stehen alle Wege nach Thema und Jahr.';
    }
  }

  async #load(): Promise<Loaded> {
    const [engine, pagefind, lexicon, groups] = await Promise.all([
      import('./engine.ts'),
      import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`) as Promise<Pagefind>,
      this.#read<LexiconFile>('pagefind/words.json'),
      this.#read<GroupsFile>('suche/woerter.json'),
    ]);
    await pagefind.options({ baseUrl: this.#base, ...engine.pagefindOptions });
    const values: Record<string, string[]> = {};
    for (const { name, value } of this.#boxes) (values[name] ??= []).push(value);
    const facets = await engine.readFacets(pagefind, values);
    return { engine, source: { pagefind, lexicon: engine.toLexicon(lexicon, groups), facets } };
  }

  async #read<T>(path: string): Promise<T> {
    const response = await fetch(this.#base + path);
    if (!response.ok) throw new Error(response.statusText);
    return (await response.json()) as T;
  }

  #filters(): Filters {
    const filters: Filters = {};
    for (const { name, value, checked } of this.#boxes) {
      if (checked) (filters[name] ??= []).push(value);
    }
    return filters;
  }

  #countTicked(): void {
    const count = this.#boxes.filter(({ checked }) => checked).length;
    this.#fold.textContent = count ? `Filter (${count} gewählt)` : 'Filter';
  }

  async #show(answer: Answer, loaded: Loaded, turn: number): Promise<void> {
    const count = answer.hits.length;
    this.#showCounts(answer.counts);
    this.#showWays(answer);
    this.#list.replaceChildren();
    await this.#showNext(answer, loaded, turn);
    // Said last, when the hits it speaks of are in place.
    if (turn === this.#turn)
      this.#status.textContent = `${count || 'Keine'} Treffer ${answer.note}`;
  }

  /** Other ways to go on: another spelling, and the nearest Thema if nothing was found. */
  #showWays({ hits, near, tried, thema }: Answer): void {
    this.#near.hidden = near === undefined;
    const href = `?${new URLSearchParams({ q: near ?? '' })}`;
    const link = Object.assign(document.createElement('a'), { href, textContent: near });
    this.#near.replaceChildren('Gemeint vielleicht: ', link, '?');

    this.#empty.hidden = hits.length > 0;
    this.#tried.hidden = tried.length === 0;
    this.#tried.textContent = `Gesucht wurde nach: ${tried.join('; ')}.`;
    const nearest = this.#empty.querySelector(`a[href$="/${thema}/"]`)?.cloneNode(true);
    this.#nearest.replaceChildren(
      ...(nearest ? ['Am nächsten liegt das Thema ', nearest, '. '] : []),
      nearest ? 'Alle Themen:' : 'Vielleicht hilft eines der Themen weiter:',
    );
  }

  async #showNext(answer: Answer, loaded: Loaded, turn: number): Promise<void> {
    this.#more.hidden = true;
    const shown = this.#list.childElementCount;
    const next = answer.hits.slice(shown, shown + pageSize);
    const pages = await Promise.all(next.map((hit) => hit.data()));
    if (turn !== this.#turn) return;

    const items = pages.map((page, index) => toItem(page, next[index], loaded));
    this.#list.append(...items);
    if (shown > 0) items[0]?.querySelector('a')?.focus();
    this.#more.hidden = this.#list.childElementCount >= answer.hits.length;
    this.#more.onclick = () => void this.#showNext(answer, loaded, turn);
  }

  #showCounts(counts: Answer['counts']): void {
    for (const box of this.#boxes) {
      const count = counts[box.name]?.[box.value] ?? 0;
      const label = box.parentElement?.querySelector('[data-count]');
      if (label) label.textContent = `(${count})`;
    }
  }
}

customElements.define('search-page', SearchPage);

function toItem(
  { url, content, meta }: Page,
  hit: Hit | undefined,
  { engine, source }: Loaded,
): HTMLElement {
  const item = document.createElement('li');
  const also = [...new Set(hit?.also)];
  const kind = Object.assign(document.createElement('p'), {
    className: 'muted',
    textContent: meta.kind,
  });
  const heading = document.createElement('h2');
  heading.append(
    Object.assign(document.createElement('a'), { href: url, textContent: meta.title }),
  );
  const text = document.createElement('p');
  const nouns = hit?.isNoun ? source.lexicon.nouns : undefined;
  const pieces = engine.toSnippet(content, meta.title, hit?.words ?? [], nouns);
  for (const { text: words, isHit } of pieces) {
    text.append(
      isHit ? Object.assign(document.createElement('mark'), { textContent: words }) : words,
    );
  }
  item.append(kind, heading, text);
  if (also.length > 0) {
    const others = { className: 'muted', textContent: `auch: ${also.join(', ')}` };
    heading.after(Object.assign(document.createElement('p'), others));
  }
  return item;
}
