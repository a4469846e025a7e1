/** The switch of „Offline lesen“ and the list of kept pages. */
import { formatDate, hourInThuringia } from '#domain/time/dates.ts';
import { storeName } from '#site/offline.ts';

import { findStore, getPages, type KeptPage } from './copies.ts';

class OfflineReading extends HTMLElement {
  #base = '/';

  connectedCallback(): void {
    this.#base = this.dataset['base'] ?? '/';
    // These do not exist on an insecure address.
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.#tell('[data-state]', 'Dieser Browser kann keine Seiten aufbewahren.');
      return;
    }
    this.querySelector('button')?.addEventListener('click', () => void this.#toggle());
    // The list grows in another tab, and while this page waits in the history.
    addEventListener('pageshow', () => void this.#show());
    document.addEventListener('visibilitychange', () => void this.#show());
    void this.#show();
  }

  async #toggle(): Promise<void> {
    try {
      if (await findStore(this.#base)) await this.#switchOff();
      else await this.#switchOn();
    } catch {
      await this.#switchOff();
      this.#tell('[data-status]', 'Das hat nicht geklappt. Es wird nichts aufbewahrt.');
    }
    await this.#show();
  }

  async #switchOn(): Promise<void> {
    this.#tell('[data-status]', 'Wird eingeschaltet …');
    await caches.open(storeName(this.#base));
    // The browser's own copy of the script could be an old one.
    await navigator.serviceWorker.register(`${this.#base}sw.js`, {
      scope: this.#base,
      updateViaCache: 'none',
    });
    await navigator.serviceWorker.ready;
    this.#tell('[data-status]', 'Eingeschaltet. Ab jetzt wird aufbewahrt, was Sie öffnen.');
  }

  /** Pages that are open in other tabs keep their worker for a while; without a store it does nothing. */
  async #switchOff(): Promise<void> {
    await caches.delete(storeName(this.#base));
    const registration = await navigator.serviceWorker.getRegistration(this.#base);
    await registration?.unregister();
    this.#tell('[data-status]', 'Ausgeschaltet. Alles Aufbewahrte ist gelöscht.');
  }

  async #show(): Promise<void> {
    const store = await findStore(this.#base);
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.textContent = store
      ? 'Alles löschen und ausschalten'
      : 'Seiten zum Offline-Lesen aufbewahren';
    this.#tell(
      '[data-state]',
      store
        ? 'Offline-Lesen ist auf diesem Gerät eingeschaltet.'
        : 'Offline-Lesen ist auf diesem Gerät ausgeschaltet.',
    );
    const here = new URL('offline/', new URL(this.#base, location.href)).href;
    const pages = store ? (await getPages(store)).filter(({ url }) => url !== here) : [];
    this.querySelector('ul')?.replaceChildren(...pages.map(toItem));
    const section = this.querySelector('section');
    if (section) section.hidden = pages.length === 0;
  }

  #tell(place: string, text: string): void {
    const element = this.querySelector(place);
    if (element) element.textContent = text;
  }
}

function toItem({ url, titel, savedAt }: KeptPage): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = titel;
  const day = document.createElement('small');
  day.textContent = `Stand vom ${formatDate(hourInThuringia(savedAt))}`;
  item.append(link, day);
  return item;
}

customElements.define('offline-reading', OfflineReading);
