/** Says whether it is open now, and keeps saying so while the page stays open. */
import { toOpeningState, type Sprechzeit } from '#domain/standort/opening-hours.ts';

class OpeningHours extends HTMLElement {
  private timer = 0;

  /** Also called when the list around it is sorted anew. */
  connectedCallback(): void {
    this.update();
    this.timer = window.setInterval(this.update, 15_000);
    // Timers sleep with a phone in the pocket.
    document.addEventListener('visibilitychange', this.update);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.update);
  }

  private readonly update = (): void => {
    this.show(JSON.parse(this.dataset['sprechzeiten'] ?? '[]') as Sprechzeit[]);
  };

  /** Plain text that screen readers find where it stands; nobody is interrupted by it. */
  private show(sprechzeiten: Sprechzeit[]): void {
    const now = this.querySelector('p');
    const found = toOpeningState(sprechzeiten, new Date());
    if (!now || !found) return;
    if (now.textContent !== found.text) now.textContent = found.text;
    now.dataset['state'] = found.state;
    now.hidden = false;
    for (const row of this.querySelectorAll('tr')) {
      row.ariaCurrent = row.dataset['tag'] === found.tag ? 'date' : null;
    }
  }
}

customElements.define('opening-hours', OpeningHours);
