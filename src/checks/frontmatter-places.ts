/** Finds the places of keys and values in the YAML of an entry, as offsets from its beginning. */
import { isMap, isNode, isScalar, visit, type Document } from 'yaml';

/** The parser misses the quotation mark at the very end; people look for where it opens. */
export function findOpeningQuote(document: Document, end: number): number {
  let offset = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] <= end && range[1] >= end) {
        offset = range[0];
      }
    },
  });
  return offset;
}

export function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

export function offsetOfKey(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length > 0 ? document.getIn(path, true) : document.contents;
  if (!isMap(map)) return offsetOf(document, path);
  const keys = map.items.map((item) => item.key).filter(isScalar);
  return keys.find(({ value }) => String(value) === key)?.range?.[0] ?? 0;
}

/** @returns the signs of a value as they stand in the file; none for one that is missing */
export function sourceOf(document: Document, yaml: string, path: readonly PropertyKey[]): string {
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : '';
}
