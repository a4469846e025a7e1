/** Leads from a finding in the preview to the line of the text it is about. */

let current: ((line: number) => void) | undefined;

/** The text widget of the form registers itself while it is there. */
export function offerFocus(focus: (line: number) => void): () => void {
  current = focus;
  return () => {
    if (current === focus) current = undefined;
  };
}

/** @param bodyLine line of the body, counted from 1 */
export function focusLine(bodyLine: number): void {
  current?.(bodyLine);
}

/** Selects a line of a textarea and scrolls it, and the page, to where it can be seen. */
export function selectLine(textarea: HTMLTextAreaElement, line: number): void {
  const lines = textarea.value.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  textarea.focus({ preventScroll: true });
  textarea.setSelectionRange(start, start + (lines[index]?.length ?? 0));

  const top = measureHeight(textarea, textarea.value.slice(0, start));
  textarea.scrollTop = Math.max(0, top - textarea.clientHeight / 3);
  // On a small screen the text is taller than the window, so scroll to the line itself.
  const y = textarea.getBoundingClientRect().top + top - textarea.scrollTop;
  if (y < 0 || y > window.innerHeight - 100) {
    textarea.scrollIntoView({ block: 'center', behavior: 'auto' });
  }
}

/** How much room a text takes at the width of the textarea: only a copy of it wraps the same way. */
function measureHeight(textarea: HTMLTextAreaElement, text: string): number {
  const copy = textarea.cloneNode() as HTMLTextAreaElement;
  copy.removeAttribute('id');
  copy.setAttribute('aria-hidden', 'true');
  copy.tabIndex = -1;
  copy.classList.add('thinka-measure');
  copy.style.inlineSize = `${textarea.offsetWidth}px`;
  copy.value = text;
  textarea.after(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
}
