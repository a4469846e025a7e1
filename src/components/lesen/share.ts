/** Hands an address on: by the dialogue of the system, or as a copy. Both tell how it went. */

/** Not every browser can share, and none does so on an insecure address. */
export function hasShare(): boolean {
  return typeof navigator.share === 'function';
}

/** @param status is told how it went, for eyes and for screen readers */
export async function share(data: ShareData & { url: string }, status: HTMLElement): Promise<void> {
  try {
    await navigator.share(data);
  } catch (error) {
    // The reader closed the dialogue on purpose: do not copy.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    await copyText(data.text ?? data.url, status);
  }
}

export async function copyText(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = 'Kopiert.';
  } catch {
    status.textContent = `Bitte von Hand kopieren: ${text}`;
  }
}

/** Empty, and in the page before it speaks: screen readers tell of changes, not of new elements. */
export function toStatus(): HTMLParagraphElement {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  return status;
}
