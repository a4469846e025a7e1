/**
 * Marks the present section, explains terms where they stand, makes Fundstellen copyable, and offers
 * to share the page. Nothing of it is in the HTML: the longest pages have no byte to spare.
 */
import { addActions } from './actions.ts';
import { explainBegriffe } from './begriffe.ts';
import { offerFundstellen } from './fundstellen.ts';
import styles from './lesen.css?inline';
import { followSections } from './sections.ts';

// Old browsers have the page as it is; nothing is missing there but comfort.
if ('adoptedStyleSheets' in document && 'popover' in HTMLElement.prototype) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  // A Content-Security-Policy that forbids styles in the page does not forbid this.
  document.adoptedStyleSheets.push(sheet);
  followSections();
  explainBegriffe();
  offerFundstellen();
  addActions();
}
