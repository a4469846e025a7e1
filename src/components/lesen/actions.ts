/** Adds buttons below a page that people send to one another: share it, read it without a connection. */
import { copyText, hasShare, share, toStatus } from './share.ts';
import { toButton } from './word-note.ts';

export function addActions(): void {
  const main = document.querySelector('main[data-share]');
  if (!main) return;

  const status = toStatus();
  const url = location.origin + location.pathname;
  const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
  const row = document.createElement('div');
  row.className = 'page-actions no-print';
  row.append(
    hasShare()
      ? toButton('Teilen', () => void share({ title, url }, status))
      : toButton('Adresse kopieren', () => void copyText(url, status)),
  );
  if ('serviceWorker' in navigator) row.append(toOfflineLink());
  row.append(status);
  main.append(row);
}

function toOfflineLink(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}offline/`;
  link.textContent = 'Offline lesen';
  return link;
}
