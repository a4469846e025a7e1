/**
 * Pasting into fields other than the text: invisible signs are left out, and in a field of one line the
 * pasted lines are joined by a space, where browsers may leave none.
 */
import { cleanSigns, toLine } from '#domain/text/clean-signs.ts';

import { type } from './widgets/text/apply-edit.ts';

/** @param page is listened to as a whole, because most of its fields are Decap's */
export function cleanPastes(page: Document): void {
  page.addEventListener('paste', (event) => {
    const field = event.target;
    const isLine = field instanceof HTMLInputElement && lines.has(field.type);
    if (event.defaultPrevented || !(isLine || field instanceof HTMLTextAreaElement)) return;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const clean = isLine ? toLine(pasted) : cleanSigns(pasted);
    if (clean !== pasted && type(clean)) event.preventDefault();
  });
}

const lines = new Set(['text', 'search', 'url', 'email', 'tel']);
