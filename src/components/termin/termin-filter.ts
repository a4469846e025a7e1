/** The choice of Termine in the browser: links become selects, and the address keeps the choice. */
import { fromQuery, matches, toQuery, type FacetValues } from '#domain/praxis/facets.ts';

class TerminFilter extends HTMLElement {
  #selects: HTMLSelectElement[] = [];
  #reset = this.querySelector<HTMLElement>('[data-reset]');
  #status = this.querySelector<HTMLElement>('[data-status]');

  connectedCallback(): void {
    // Already upgraded: do not build the form twice when it is moved within the page.
    if (this.#selects.length > 0) return;
    const place = this.querySelector('dl');
    const form = document.createElement('form');
    // A browser that remembers a choice would contradict the address.
    form.autocomplete = 'off';
    for (const list of this.querySelectorAll<HTMLElement>('dl [data-facet]')) {
      form.append(this.#toField(list));
    }
    place?.replaceWith(form);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.#go());
    this.#reset?.addEventListener('click', () => {
      for (const select of this.#selects) select.value = '';
      this.#go();
      // The button goes away: the keyboard must not lose its place.
      this.#selects[0]?.focus();
    });
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
    // The choice would stand before the next dates on a phone.
    const isWide = matchMedia('(min-width: 36rem)').matches;
    this.querySelector('details')?.toggleAttribute('open', isWide || location.search !== '');
  }

  #toField(list: HTMLElement): HTMLElement {
    const select = document.createElement('select');
    select.name = list.dataset['facet'] ?? '';
    select.append(new Option('Alle', ''));
    for (const item of list.querySelectorAll('li')) {
      const text = item.textContent.replace(/\s+/g, ' ').trim();
      const option = new Option(text, item.dataset['value']);
      const lang = item.querySelector('bdi')?.lang;
      if (lang) option.lang = lang;
      select.append(option);
    }
    this.#selects.push(select);
    const label = document.createElement('label');
    label.append(list.querySelector('dt')?.textContent ?? '', select);
    return label;
  }

  #toValues(toSome: (select: HTMLSelectElement) => string[]): FacetValues<string> {
    return Object.fromEntries(this.#selects.map((select) => [select.name, toSome(select)]));
  }

  #readAddress(): void {
    const given = fromQuery(location.search, this.#known());
    for (const select of this.#selects) select.value = given[select.name]?.[0] ?? '';
    this.#apply();
  }

  #known(): FacetValues<string> {
    return this.#toValues(({ options }) => [...options].map(({ value }) => value));
  }

  /** People look for their place and their language, not for two. */
  #chosen(): FacetValues<string> {
    return this.#toValues(({ value }) => (value ? [value] : []));
  }

  #go(): void {
    const query = toQuery(this.#chosen());
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    this.#apply();
  }

  #apply(): void {
    const [choice, known] = [this.#chosen(), this.#known()];
    for (const item of this.querySelectorAll<HTMLElement>('[data-entry]')) {
      item.hidden = !matches(fromQuery(item.dataset['entry'] ?? '', known), choice);
    }
    for (const month of this.querySelectorAll<HTMLElement>('[data-month]')) {
      month.hidden = !month.querySelector('[data-entry]:not([hidden])');
    }
    if (!this.#reset || !this.#status) return;
    this.#reset.hidden = toQuery(choice) === '';
    // Said last, when the dates it speaks of are in place.
    this.#status.textContent = this.#toWords();
  }

  #toWords(): string {
    const all = this.#count('[data-entry]');
    const left = this.#count('[data-entry]:not([hidden])');
    if (left === 0) return 'Zu dieser Auswahl ist nichts angekündigt.';
    const words = left === all ? toWords(all) : `${left} von ${all} Terminen`;
    // Months further below are links only, and not chosen from.
    const last = [...this.querySelectorAll('[data-month] > h2')].at(-1)?.textContent ?? '';
    return this.querySelector('[data-later]') ? `${words} bis ${last}` : words;
  }

  /** Days on which something takes place. */
  #count(items: string): number {
    return this.querySelectorAll(`${items} span.termin-when [data-day]:not([hidden])`).length;
  }
}

customElements.define('termin-filter', TerminFilter);

function toWords(count: number): string {
  return count === 1 ? '1 Termin' : `${count} Termine`;
}
