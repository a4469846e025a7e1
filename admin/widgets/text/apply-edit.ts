/** Applies an edit to a textarea as if it had been typed, so that the browser can undo it. */
import type { Edit } from './edit.ts';

export function applyEdit(
  textarea: HTMLTextAreaElement,
  { start, end, insert, select }: Edit,
): void {
  textarea.focus();
  textarea.setSelectionRange(start, end);
  const isNothing = start === end && insert === '';
  if (!isNothing && !type(insert)) {
    // A browser without the command: the text is right, only undoing is not.
    textarea.setRangeText(insert, start, end);
    textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }
  textarea.setSelectionRange(select.start, select.end);
}

/** Given up by its standard, and still the only way into the history of undoing, in all browsers. */
const history = document as {
  execCommand(command: string, showUI?: boolean, value?: string): boolean;
};

/** Types into the field that has the focus. */
export function type(text: string): boolean {
  if (text === '') return history.execCommand('delete');
  return history.execCommand('insertText', false, text);
}

export function undo(textarea: HTMLTextAreaElement, direction: 'undo' | 'redo'): void {
  textarea.focus();
  history.execCommand(direction);
}
