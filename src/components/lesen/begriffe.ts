/** Explains a term in its place; it upgrades the link to the list on the page. */
import { isPlainClick, openWordNote, toCloseButton, toParagraph, toRow } from './word-note.ts';

export function explainBegriffe(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.begriff')) {
    const explanation = document.getElementById(link.hash.slice(1));
    const text = explanation?.querySelector('dd')?.textContent.trim();
    if (!text) continue;
    link.setAttribute('aria-haspopup', 'dialog');
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      const term = explanation?.querySelector('dt')?.textContent.trim() ?? '';
      openWordNote(link, `Begriff: ${term}`, [toParagraph(text), toRow(toCloseButton())]);
    });
  }
}
