/** The filters of the guide in the browser: links become check boxes, and the address keeps the choice. */
import {
  countValues,
  facetIds,
  facetLabels,
  fromQuery,
  mapFacets,
  matches,
  toQuery,
  type FacetId,
  type FacetValues,
} from '#domain/praxis/facets.ts';

import { toForm, type Box } from './facet-form.ts';

class LeitfadenFilter extends HTMLElement {
  #panel = this.#find('.facet-nav > details', HTMLDetailsElement);
  #facets = this.#find('.facet-nav__facets', HTMLElement);
  #status = this.#find('[data-status]', HTMLElement);
  #choice = this.#find('[data-choice]', HTMLElement);
  /** The label without a choice. */
  #order = this.#choice.textContent.trim();
  #reset = this.#find('[data-reset]', HTMLButtonElement);
  #empty = this.#find('[data-empty]', HTMLElement);
  #ways = this.#find('[data-ways]', HTMLElement);
  #show = toButton('', () => this.#showEntries());
  #boxes: Box[] = [];
  #known = mapFacets((): string[] => []);
  #entries: { element: HTMLElement; values: FacetValues }[] = [];

  connectedCallback(): void {
    // Already upgraded: do not build the form twice when it is moved within the page.
    if (this.#boxes.length > 0) return;
    const { form, boxes } = toForm(this.#facets);
    this.#boxes = boxes;
    for (const { facet, input } of boxes) this.#known[facet].push(input.value);
    this.#entries = [...this.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => ({
      element,
      values: fromQuery(element.dataset['entry'] ?? '', this.#known),
    }));
    this.#show.dataset['show'] = '';
    form.append(this.#show);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.#go(this.#chosen()));
    this.#reset.addEventListener('click', () => this.#goFrom(mapFacets(() => [])));
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
    for (const { input } of this.#boxes.filter(({ input }) => input.checked)) {
      input.closest('details')?.setAttribute('open', '');
    }
  }

  #find<T extends HTMLElement>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`leitfaden-filter lacks ${selector}`);
    return element;
  }

  #chosen(): FacetValues {
    return mapFacets((facet) =>
      this.#boxes
        .filter((box) => box.facet === facet && box.input.checked)
        .map(({ input }) => input.value),
    );
  }

  #readAddress(): void {
    this.#apply(fromQuery(location.search, this.#known));
  }

  #go(choice: FacetValues): void {
    const query = toQuery(choice);
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    this.#apply(choice);
  }

  /** For buttons that disappear when pressed: the keyboard must not lose its place. */
  #goFrom(choice: FacetValues): void {
    this.#go(choice);
    this.#status.focus();
  }

  /** The filters cover the entries on a phone. */
  #showEntries(): void {
    this.#panel.open = false;
    this.#status.focus();
  }

  #apply(choice: FacetValues): void {
    for (const { facet, input } of this.#boxes) input.checked = choice[facet].includes(input.value);
    for (const { element, values } of this.#entries) element.hidden = !matches(values, choice);
    for (const group of this.querySelectorAll('section')) {
      group.hidden = !group.querySelector('[data-entry]:not([hidden])');
    }
    this.#showCounts(choice);
    this.#showChoice(choice);
    // Said last, when the results it speaks of are in place.
    this.#showResult(choice);
  }

  #showCounts(choice: FacetValues): void {
    const counts = countValues(
      this.#entries.map(({ values }) => values),
      choice,
    );
    for (const { facet, input, count } of this.#boxes) {
      const number = counts[facet].get(input.value) ?? 0;
      count.textContent = String(number);
      count.closest('li')?.toggleAttribute('data-none', number === 0);
    }
  }

  #showChoice(choice: FacetValues): void {
    const facets = facetIds.filter((facet) => choice[facet].length > 0);
    const words = facets.map((facet) => {
      const labels = this.#boxes
        .filter((box) => box.facet === facet && box.input.checked)
        .map(({ label }) => label);
      return `${facetLabels[facet]}: ${labels.join(' oder ')}`;
    });
    this.#choice.textContent = words.join(' · ') || this.#order;
    this.#reset.hidden = facets.length === 0;
    for (const place of this.querySelectorAll('[data-chosen]')) {
      const facet = place.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
      const chosen = facet ? choice[facet as FacetId] : Object.values(choice).flat();
      place.textContent = chosen.length > 0 ? `${chosen.length} gewählt` : '';
    }
  }

  #showResult(choice: FacetValues): void {
    const count = this.#count(choice);
    const all = this.#entries.length;
    this.#show.textContent = `${toWords(count)} zeigen`;
    this.#empty.hidden = count > 0;
    this.#ways.replaceChildren(...(count > 0 ? [] : this.#toWays(choice)));
    this.#status.textContent =
      count === all ? toWords(all) : `${count || 'Keiner'} von ${all} Einträgen`;
  }

  /** Ways out of an empty result: the entries there would be without one of the facets. */
  #toWays(choice: FacetValues): HTMLElement[] {
    const ways = facetIds.flatMap((facet) => {
      const rest = { ...choice, [facet]: [] };
      const count = choice[facet].length > 0 ? this.#count(rest) : 0;
      const text = `Ohne „${facetLabels[facet]}“: ${toWords(count)}`;
      return count > 0 ? [toButton(text, () => this.#goFrom(rest))] : [];
    });
    const last = toButton('Alle Filter zurücksetzen', () => this.#goFrom(mapFacets(() => [])));
    return (ways.length > 0 ? ways : [last]).map((button) => {
      const item = document.createElement('li');
      item.append(button);
      return item;
    });
  }

  #count(choice: FacetValues): number {
    return this.#entries.filter(({ values }) => matches(values, choice)).length;
  }
}

customElements.define('leitfaden-filter', LeitfadenFilter);

function toWords(count: number): string {
  return count === 1 ? '1 Eintrag' : `${count} Einträge`;
}

function toButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}
