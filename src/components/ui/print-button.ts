/** Shows itself where scripts run. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => print());
    this.hidden = false;
  }
}

customElements.define('print-button', PrintButton);
