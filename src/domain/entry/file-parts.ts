/** An entry with a text: its fields between two lines of dashes, and the text behind them. */

export interface FileParts {
  /** The first line, of dashes. */
  open: string;
  /** The lines of the fields, each with its line break. */
  fields: string;
  /** The second line of dashes. */
  close: string;
  body: string;
}

/** @returns the parts, which joined are the file again; nothing if it has no such head */
export function splitFile(text: string): FileParts | undefined {
  const pattern = /^(---[ \t]*\r?\n)([\s\S]*?\r?\n)??(---[ \t]*(?:\r?\n|$))/;
  const [whole, open = '', fields = '', close = ''] = pattern.exec(text) ?? [];
  return whole === undefined ? undefined : { open, fields, close, body: text.slice(whole.length) };
}

/** @returns the line of a file, from 1, on which the text begins that a form shows */
export function findBodyStart(text: string): number {
  const body = splitFile(text)?.body.replace(/^\r?\n/, '') ?? text;
  return text.slice(0, text.length - body.length).split('\n').length;
}
