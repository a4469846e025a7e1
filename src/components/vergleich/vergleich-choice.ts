/** Leads from a choice of two Standorte and a Thema to the place that holds it. */
import { toPairId } from '#domain/standort/pair.ts';

class VergleichChoice extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const [one, other, thema] = this.querySelectorAll('select');
    if (!form || !one || !other || !thema) return;

    const keepApart = () => {
      disable(one, other.value);
      disable(other, one.value);
    };
    keepApart();
    form.addEventListener('change', keepApart);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const page = new URL(`${toPairId(one.value, other.value)}/`, form.action);
      page.hash = thema.value;
      location.assign(page);
    });
  }
}

customElements.define('vergleich-choice', VergleichChoice);

/** A Standort is not compared with itself. */
function disable(select: HTMLSelectElement, value: string): void {
  for (const option of select.options) option.disabled = option.value === value;
}
