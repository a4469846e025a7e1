/** The YAML head of an entry, with the place of each value. */
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

import type { Finding, Place } from '#domain/finding.ts';

export interface Frontmatter {
  data: Record<string, unknown>;
  /** Where a value stands; for one that is missing, where its parent does. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Where a key stands, for one that should not be there. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/** @param text the whole file */
export function readFrontmatter(
  text: string,
): { frontmatter: Frontmatter } | { findings: Finding[] } {
  const match = /^---[ \t]*(\r?\n)([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (!match || match.index !== 0) return { findings: [missing] };

  const lines = new LineCounter();
  const yaml = match[2] ?? '';
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  // The YAML begins on the second line of the file.
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };

  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return {
      findings: problems.map(({ code, pos }) => ({ ...placeAt(pos[0]), ...explain(code) })),
    };
  }
  if (hasAlias(yaml, document)) return { findings: [{ ...missing, ...alias }] };
  if (!isMap(document.contents)) return { findings: [missing] };

  return {
    frontmatter: {
      data: document.toJS() as Record<string, unknown>,
      placeOf: (path) => placeAt(offsetOf(document, path)),
      placeOfKey: (path, key) => placeAt(offsetOfKey(document, path, key)),
    },
  };
}

const missing: Finding = {
  line: 1,
  column: 1,
  rule: 'frontmatter',
  problem: 'Der Kopf mit den Feldern fehlt',
  fix: 'Die Datei beginnt mit einer Zeile `---`, dann `feld: Wert`, dann wieder `---`',
};

const alias = {
  problem: 'Anker und Verweise (`&`, `*`) gibt es im Kopf nicht',
  fix: 'Setze den Text in Anführungszeichen oder schreibe den Wert aus',
};

function explain(code: string): Pick<Finding, 'rule' | 'problem' | 'fix'> {
  if (code === 'DUPLICATE_KEY') {
    return {
      rule: 'frontmatter',
      problem: 'Das Feld steht zweimal im Kopf',
      fix: 'Lösche eines der beiden',
    };
  }
  if (code === 'TAB_AS_INDENT') {
    return {
      rule: 'frontmatter',
      problem: 'Im Kopf ist mit einem Tabulator eingerückt',
      fix: 'Rücke mit Leerzeichen ein',
    };
  }
  return {
    rule: 'frontmatter',
    problem: 'Der Kopf ist an dieser Stelle nicht zu lesen',
    fix: 'Prüfe Einrückung und Doppelpunkte; Text mit `:`, `#` oder `"` gehört in Anführungszeichen',
  };
}

function hasAlias(yaml: string, document: Document): boolean {
  if (!/[&*]/.test(yaml)) return false;
  let found = false;
  const seek = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('source' in node && !('value' in node)) found = true;
    if ('anchor' in node && node.anchor) found = true;
    if ('items' in node) for (const item of node.items as unknown[]) seek(item);
    if ('key' in node && 'value' in node) [node.key, node.value].forEach(seek);
  };
  seek(document.contents);
  return found;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] };
    if (node?.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (isScalar(pair?.key) && pair.key.range?.[0]) || 0;
}
