/** Says whether it is open now, and keeps saying so while the page stays open. */
import { toOpeningState, type Sprechzeit } from '#domain/opening-hours.ts';

class OpeningHours extends HTMLElement {
  connectedCallback(): void {
    const sprechzeiten = JSON.parse(this.dataset['sprechzeiten'] ?? '[]') as Sprechzeit[];
    const update = () => {
      this.show(sprechzeiten);
    };
    update();
    setInterval(update, 15_000);
    // Timers sleep with a phone in the pocket.
    document.addEventListener('visibilitychange', update);
  }

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
