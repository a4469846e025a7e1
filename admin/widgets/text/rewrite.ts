/** Changes the text of the form from elsewhere on the page, as if it had been typed. */
import type { Edit } from './edit.ts';

let current: ((toEdit: (text: string) => Edit) => void) | undefined;

/** The text widget of the form registers itself while it is there. */
export function offerEdit(edit: (toEdit: (text: string) => Edit) => void): () => void {
  current = edit;
  return () => {
    if (current === edit) current = undefined;
  };
}

export function rewriteText(rewrite: (text: string) => string): void {
  current?.((text) => toEdit(text, rewrite(text)));
}

/** @returns the smallest edit that makes one text of the other, so that undoing shows the difference */
export function toEdit(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const insert = after.slice(start, after.length - same);
  const caret = start + insert.length;
  return { start, end: before.length - same, insert, select: { start: caret, end: caret } };
}
