/**
 * The edits of the buttons of the toolbar: plain functions from text and selection to one replacement, so
 * that the browser can apply it as if it had been typed and undo it again.
 */

export interface Selection {
  start: number;
  end: number;
}

/** Replaces the text between `start` and `end`, then selects in the new text. */
export interface Edit extends Selection {
  insert: string;
  select: Selection;
}

/** Puts marks such as `**` around the selection, or takes them away if they are there. */
export function toggleMark(text: string, selection: Selection, mark: string): Edit {
  const { start, end } = trimSelection(text, selection);
  const inner = text.slice(start, end);
  const hasOutside = isMarked(text.slice(0, start), text.slice(end), mark);
  if (hasOutside) {
    const from = start - mark.length;
    const to = end + mark.length;
    return { start: from, end: to, insert: inner, select: { start: from, end: end - mark.length } };
  }
  // A mark does not reach over the end of a paragraph or point, so each line gets its own.
  const insert = inner.includes('\n')
    ? inner.replace(/^([ \t]*(?:[-*+]|\d+\.)[ \t]+|[ \t]*)(.*\S)/gm, `$1${mark}$2${mark}`)
    : `${mark}${inner}${mark}`;
  const offset = inner.includes('\n') ? 0 : mark.length;
  const length = inner.includes('\n') ? insert.length : inner.length;
  return { start, end, insert, select: { start: start + offset, end: start + offset + length } };
}

/** Whether the marks stand there, and are not half of a longer one: `*` beside `**`. */
function isMarked(before: string, after: string, mark: string): boolean {
  const opening = /\**$/.exec(before)?.[0].length ?? 0;
  const closing = /^\**/.exec(after)?.[0].length ?? 0;
  const has = (stars: number) => (mark === '*' ? stars % 2 === 1 : stars >= 2);
  return has(opening) && has(closing);
}

/** Makes points of the selected lines, or running text of points. */
export function toggleList(text: string, selection: Selection, kind: 'bullet' | 'number'): Edit {
  const { start, end } = toLines(text, selection);
  const lines = text.slice(start, end).split('\n');
  const own = kind === 'bullet' ? /^[ \t]*[-*+][ \t]+/ : /^[ \t]*\d+\.[ \t]+/;
  const filled = lines.filter((line) => line.trim() !== '');
  const isList = filled.length > 0 && filled.every((line) => own.test(line));

  let number = 0;
  const insert = lines
    .map((line) => {
      if (line.trim() === '' && filled.length > 0) return line;
      const bare = line.replace(/^[ \t]*(?:[-*+]|\d+\.)[ \t]+/, '');
      if (isList) return bare;
      number++;
      return kind === 'bullet' ? `- ${bare}` : `${number}. ${bare}`;
    })
    .join('\n');
  const caret = start + insert.length;
  return { start, end, insert, select: { start: filled.length > 1 ? start : caret, end: caret } };
}

/** A link around the selection; its address is selected, to be typed over. */
export function insertLink(text: string, selection: Selection, url = 'https://'): Edit {
  const { start, end } = trimSelection(text, selection);
  const words = text.slice(start, end);
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/.test(words);
  const label = isAddress || words === '' ? 'Text' : words;
  const insert = `[${label}](${isAddress ? words : url})`;
  const labelStart = start + 1;
  const urlStart = labelStart + label.length + 2;
  const isLabelMissing = label === 'Text' && words !== 'Text';
  const select = isLabelMissing
    ? { start: labelStart, end: labelStart + label.length }
    : { start: urlStart, end: urlStart + url.length };
  return { start, end, insert, select };
}

/** A link to a page of the site, with the selection as its words; without one, with its name. */
export function insertReference(
  text: string,
  selection: Selection,
  { url, name }: { url: string; name: string },
): Edit {
  const { start, end } = trimSelection(text, selection);
  const insert = `[${text.slice(start, end) || name}](${url})`;
  const caret = start + insert.length;
  return { start, end, insert, select: { start: caret, end: caret } };
}

/**
 * Inserts pasted text. A pasted list or heading gets a line of its own, and replaces an empty marker that
 * stands there.
 */
export function insertPasted(text: string, { start, end }: Selection, pasted: string): Edit {
  const before = text.slice(startOfLine(text, start), start);
  const isList = /^(?:[-*+]|\d{1,3}[.)]) /.test(pasted);
  const [, indent, sign] = /^([ \t]*)((?:[-*+]|\d{1,3}[.)])[ \t]*)?/.exec(before) ?? [];
  const isBareItem = sign !== undefined && (indent ?? '') + sign === before;
  const isBlock = isList || /^(?:#{1,6} |> |\| |`{3}|---$)/.test(pasted);
  const from = isBlock && isBareItem ? start - sign.length : start;
  const isWithinLine = isBlock && from === start && before.trim() !== '';
  const lead = !isWithinLine ? '' : isList && sign !== undefined ? `\n${indent ?? ''}` : '\n\n';
  const words = isList ? pasted.replaceAll('\n', `\n${indent ?? ''}`) : pasted;
  const caret = from + lead.length + words.length;
  return { start: from, end, insert: lead + words, select: { start: caret, end: caret } };
}

/** A heading, picture or block: on lines of its own, with a blank line before and after it. */
export function insertBlock(
  text: string,
  selection: Selection,
  block: string,
  caret = block.length,
): Edit {
  const at = endOfLine(text, selection.end);
  const startOfThis = startOfLine(text, at);
  const isBlank = text.slice(startOfThis, at).trim() === '';
  const start = isBlank ? startOfThis : at;
  const before = text.slice(0, start);
  const after = text.slice(at);

  const lead = before.trim() === '' ? '' : '\n'.repeat(2 - Math.min(2, countBreaks(before)));
  const tail = after.trim() === '' ? '' : '\n'.repeat(2 - Math.min(2, countLeadingBreaks(after)));
  const position = start + lead.length + caret;
  return {
    start,
    end: at,
    insert: lead + block + tail,
    select: { start: position, end: position },
  };
}

/** A hashtag belongs to the end of its point or heading. One that is there is not written twice. */
export function insertHashtag(text: string, { end }: Selection, hashtag: string): Edit {
  const lineEnd = endOfLine(text, end);
  const line = text.slice(startOfLine(text, lineEnd), lineEnd);
  const has = new RegExp(`(?:^|\\s)${hashtag}(?=\\s|$)`, 'i').test(line);
  const at = lineEnd - (line.length - line.trimEnd().length);
  const insert = has ? '' : `${line.trim() === '' ? '' : ' '}${hashtag}`;
  const caret = at + insert.length;
  return {
    start: at,
    end: insert === '' ? at : lineEnd,
    insert,
    select: { start: caret, end: caret },
  };
}

/** Blanks at the ends of a selection stay outside of the signs put around it. */
export function trimSelection(text: string, { start, end }: Selection): Selection {
  const inner = text.slice(start, end);
  if (inner.trim() === '') return { start, end: start };
  return {
    start: start + (inner.length - inner.trimStart().length),
    end: end - (inner.length - inner.trimEnd().length),
  };
}

function toLines(text: string, { start, end }: Selection): Selection {
  // A selection that ends at the beginning of a line does not mean that line.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  return { start: startOfLine(text, start), end: endOfLine(text, last) };
}

export function startOfLine(text: string, offset: number): number {
  return text.slice(0, offset).lastIndexOf('\n') + 1;
}

export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function countBreaks(before: string): number {
  return (/(?:\n[ \t]*)*$/.exec(before)?.[0].match(/\n/g) ?? []).length;
}

function countLeadingBreaks(after: string): number {
  return (/^(?:[ \t]*\n)*/.exec(after)?.[0].match(/\n/g) ?? []).length;
}
