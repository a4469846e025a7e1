/**
 * The number of a point opens its citation, to be copied or shared. A button beside each of more
 * than a hundred points would be a hundred stops for the keyboard; the number is there anyway.
 */
import { toFundstelleCitation } from '#domain/entry/citation.ts';

import { copyText, hasShare, share, toStatus } from './share.ts';
import {
  isPlainClick,
  openWordNote,
  toButton,
  toCloseButton,
  toParagraph,
  toRow,
} from './word-note.ts';

export function offerFundstellen(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.point-group > li > a[href^="#"]');
  const protokoll = document.querySelector('h1')?.textContent.trim() ?? '';
  const datum =
    document.querySelector('.page__kicker')?.textContent.split('·').at(-1)?.trim() ?? '';

  for (const link of links) link.setAttribute('aria-haspopup', 'dialog');
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.point-group > li > a');
    if (!link?.hash || !isPlainClick(event)) return;
    event.preventDefault();
    const label = link.textContent.trim();
    const citation = toFundstelleCitation({ protokoll, datum, label, url: link.href });
    openWordNote(link, `Fundstelle ${label}`, toContent(citation, label, link.href));
  });
}

function toContent(citation: string, label: string, url: string): Node[] {
  const status = toStatus();
  const buttons = [toButton('Kopieren', () => void copyText(citation, status))];
  if (hasShare()) {
    const data = { title: `Fundstelle ${label}`, text: citation, url };
    buttons.push(toButton('Teilen', () => void share(data, status)));
  }
  return [toParagraph(citation), toRow(...buttons, toCloseButton()), status];
}
