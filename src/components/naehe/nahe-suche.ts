/**
 * „Hilfe in Ihrer Nähe“ in the browser: finds the place, brings the nearest Standorte to the top of the
 * list that is there anyway, and marks them on the map. The address keeps the place, so that a link to
 * an answer can be sent to somebody.
 */
import { formatDistance, isNearby, sortByDistance, type Lage } from '#domain/karte/geo.ts';
import { unpackOrte, type OrteFile, type Orte } from '#domain/karte/orte-file.ts';

import { toAnswer } from './answer.ts';
import { findOrt, toFullName, type Found } from './find-ort.ts';
import { markOnMap } from './mark-on-map.ts';

const shown = 3;

class NaheSuche extends HTMLElement {
  #form = this.#find('form', HTMLFormElement);
  #input = this.#find('input', HTMLInputElement);
  #answer = this.#find('[data-answer]', HTMLElement);
  #heading = this.#find('[data-heading]', HTMLElement);
  #status = this.#find('[data-status]', HTMLElement);
  #choices = this.#find('[data-choices]', HTMLElement);
  #help = this.#find('[data-help]', HTMLElement);
  #far = this.#find('[data-far]', HTMLElement);
  #all = this.#find('[data-all]', HTMLButtonElement);
  #list = this.#find('[data-list]', HTMLElement);
  #standorte = [...this.#list.querySelectorAll<HTMLElement>(':scope > li')].map((item) => ({
    item,
    id: item.dataset['standort'] ?? '',
    name: item.querySelector('a')?.textContent ?? '',
    lage: JSON.parse(item.dataset['lage'] ?? '{}') as Lage,
  }));
  #orte: Promise<Orte> | undefined;
  /** Counts the searches, so that a slow one never overwrites a later one. */
  #turn = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#input.value);
    });
    this.#choices.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      const ort = link && new URL(link.href).searchParams.get('ort');
      if (!ort || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(ort);
    });
    this.#all.addEventListener('click', () => {
      this.#showAll();
      this.#list.children[shown]?.querySelector('a')?.focus();
    });
    addEventListener('popstate', () => void this.#readAddress());
    void this.#readAddress();
  }

  #find<T extends HTMLElement>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`nahe-suche lacks ${selector}`);
    return element;
  }

  #go(ort: string): void {
    if (ort.trim() === '') {
      this.#input.focus();
      return;
    }
    history.pushState(null, '', `?${new URLSearchParams({ ort })}`);
    // The answer begins here; and on a phone the keyboard goes, which would hide it.
    void this.#readAddress().then(() => this.#heading.focus());
  }

  async #readAddress(): Promise<void> {
    const turn = ++this.#turn;
    const typed = (new URLSearchParams(location.search).get('ort') ?? '').trim();
    this.#input.value = typed;
    if (typed === '') {
      this.#answer.hidden = true;
      this.#sort(undefined);
      return;
    }
    try {
      const orte = await (this.#orte ??= this.#load());
      if (turn === this.#turn) this.#show(findOrt(typed, orte), typed);
    } catch {
      // Load again at the next try.
      this.#orte = undefined;
      if (turn !== this.#turn) return;
      this.#say(
        'Die Suche ist gerade nicht zu erreichen',
        'Die Listen unten führen auch ans Ziel.',
      );
      this.#help.hidden = false;
      this.#far.hidden = true;
    }
  }

  async #load(): Promise<Orte> {
    const response = await fetch(this.dataset['orte'] ?? '');
    if (!response.ok) throw new Error(response.statusText);
    return unpackOrte((await response.json()) as OrteFile);
  }

  #show(found: Found, typed: string): void {
    const ort = found.kind === 'ort' ? found.ort : undefined;
    const nearest = this.#sort(ort);
    const { heading, text } = toAnswer(found, typed, nearest);
    this.#choices.replaceChildren(...toChoices(found));
    this.#help.hidden = found.kind === 'ort' || found.kind === 'auswahl';
    this.#far.hidden = !ort || nearest.some(({ km }) => isNearby(km));
    this.#say(heading, text);
  }

  #say(heading: string, text: string): void {
    this.#answer.hidden = false;
    this.#heading.textContent = heading;
    this.#status.textContent = text;
  }

  /** The nearest first and the others folded away; or all of them as they were. */
  #sort(ort: { name: string; lage: Lage } | undefined): { name: string; km: number }[] {
    const sorted = ort ? sortByDistance(ort.lage, this.#standorte) : [];
    const items = ort ? sorted : this.#standorte;
    this.#list.replaceChildren(...items.map(({ item }) => item));
    items.forEach(({ item }, index) => {
      const distance = item.querySelector<HTMLElement>('[data-distance]');
      const km = sorted[index]?.km;
      if (distance) distance.textContent = km === undefined ? '' : formatDistance(km);
      item.hidden = ort !== undefined && index >= shown;
    });
    this.#all.hidden = !ort || items.length <= shown;
    markOnMap(
      ort,
      sorted.filter(({ km }) => isNearby(km)).map(({ id }) => id),
    );
    return sorted;
  }

  #showAll(): void {
    for (const { item } of this.#standorte) item.hidden = false;
    this.#all.hidden = true;
  }
}

customElements.define('nahe-suche', NaheSuche);

function toChoices(found: Found): HTMLElement[] {
  if (found.kind === 'kreis')
    return [toLink(found.kreis.href, `Orte im Kreis: ${found.kreis.name}`)];
  if (found.kind !== 'auswahl') return [];
  return found.orte.map((ort) => {
    const name = toFullName(ort);
    return toLink(`?${new URLSearchParams({ ort: name })}`, name);
  });
}

function toLink(href: string, textContent: string): HTMLElement {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href, textContent }));
  return item;
}
