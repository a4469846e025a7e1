/** Parts the styles for paper from those for a screen. */

export interface PartedSheet {
  screen: string;
  /** The styles for paper, within the same layers as before. */
  print: string;
}

/**
 * @param css a sheet as the build writes it, without comments
 * @returns the same rules in the same order: those of `@media print` for the printer, all others for
 *   the screen, which is also read by the printer
 */
export function partPrint(css: string): PartedSheet {
  const parted: PartedSheet = { screen: '', print: '' };
  for (const { prelude, body, text } of readRules(css)) {
    if (/^@media\s+print$/.test(prelude)) {
      parted.print += text;
    } else if (body?.includes('@media print') && /^@(layer|supports)\b/.test(prelude)) {
      const inner = partPrint(body);
      for (const part of ['screen', 'print'] as const) {
        if (inner[part]) parted[part] += `${prelude}{${inner[part]}}`;
      }
    } else {
      parted.screen += text;
    }
  }
  return parted;
}

interface Rule {
  /** Selector or at-rule. */
  prelude: string;
  /** The text in its braces; nothing for a statement. */
  body?: string;
  text: string;
}

/** The rules of the outermost level. */
function* readRules(css: string): Generator<Rule> {
  let [start, open, depth] = [0, 0, 0];
  // A brace or a semicolon within a string or an address does not count.
  for (const { 0: token, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|url\([^)]*\)|[{};]/gs)) {
    const end = index + 1;
    if (token === '{' && depth++ === 0) open = index;
    if (token === '}' && --depth === 0) {
      const prelude = css.slice(start, open).trim();
      yield { prelude, body: css.slice(open + 1, index), text: css.slice(start, end) };
      start = end;
    }
    if (token === ';' && depth === 0) {
      yield { prelude: css.slice(start, index).trim(), text: css.slice(start, end) };
      start = end;
    }
  }
}
