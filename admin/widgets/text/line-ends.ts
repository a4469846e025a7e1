/**
 * A textarea knows only `\n`. Changes made there go back into the text as it was stored, so that a file
 * written on Windows keeps its `\r\n` in every line nobody touched.
 */

export function toShown(stored: string): string {
  return stored.replace(/\r\n?/g, '\n');
}

/**
 * @param stored the value as it came
 * @param shown the present text of the textarea
 */
export function toStored(stored: string, shown: string): string {
  if (!stored.includes('\r')) return shown;
  const before = toShown(stored);
  if (before === shown) return stored;

  const shortest = Math.min(before.length, shown.length);
  let head = 0;
  while (head < shortest && before[head] === shown[head]) head++;
  let tail = 0;
  while (
    tail < shortest - head &&
    before[before.length - 1 - tail] === shown[shown.length - 1 - tail]
  ) {
    tail++;
  }

  const isWindows = stored.includes('\r\n');
  const middle = shown.slice(head, shown.length - tail);
  const joined =
    stored.slice(0, toStoredOffset(stored, head)) +
    (isWindows ? middle.replaceAll('\n', '\r\n') : middle) +
    stored.slice(toStoredOffset(stored, before.length - tail));
  // A single \r, as old Macs wrote it, would swallow the \n that was typed behind it.
  return toShown(joined) === shown ? joined : shown;
}

function toStoredOffset(stored: string, shownOffset: number): number {
  let offset = 0;
  for (let count = 0; count < shownOffset; count++) {
    offset += stored.startsWith('\r\n', offset) ? 2 : 1;
  }
  return offset;
}
