/**
 * A note that opens at a word: for mouse, finger and keyboard alike. The browser closes it on Escape
 * and on a click elsewhere, and gives the focus back to the word.
 */
export function openWordNote(word: HTMLElement, label: string, content: readonly Node[]): void {
  const note = document.createElement('div');
  note.className = 'word-note no-print';
  note.popover = 'auto';
  note.tabIndex = -1;
  note.setAttribute('role', 'dialog');
  note.setAttribute('aria-label', label);
  note.append(...content);
  // Right behind the word, for those who read on from there.
  word.after(note);

  const { left, bottom } = word.getBoundingClientRect();
  note.showPopover();
  const room = document.documentElement.clientWidth - note.offsetWidth - 16;
  note.style.left = `${scrollX + Math.max(16, Math.min(left, room))}px`;
  note.style.top = `${scrollY + bottom + 4}px`;
  // There may be no room below the last line of a page.
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest' });
  // Close it when the focus leaves by Tab: it would cover the next element.
  note.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !note.contains(relatedTarget)) note.hidePopover();
  });
  note.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') note.remove();
  });
}

/** A button that closes the note around it. */
export function toCloseButton(): HTMLButtonElement {
  return toButton('Schließen', (button) => {
    button.closest<HTMLElement>('[popover]')?.hidePopover();
  });
}

export function toButton(
  label: string,
  act: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => act(button));
  return button;
}

export function toParagraph(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

export function toRow(...content: Node[]): HTMLDivElement {
  const row = document.createElement('div');
  row.className = 'word-note__buttons';
  row.append(...content);
  return row;
}

/** An ordinary click; one that opens another tab is left to the browser. */
export function isPlainClick(event: MouseEvent): boolean {
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}
