/** A field as it has to be written, for advice: `jahr: 2019`, or `- erfurt` in a list. */
import { Document } from 'yaml';

import { readAsWritten } from '#domain/entry/yaml-scalars.ts';

/** @returns the line between backticks; long texts in part */
export function showLine(path: readonly PropertyKey[], value: unknown): string {
  const key = path.at(-1);
  const start = typeof key === 'number' ? '-' : `${String(key)}:`;
  return `\`${start} ${toYaml(value)}\``;
}

function toYaml(value: unknown): string {
  const document = new Document(value, { customTags: readAsWritten });
  const text = document
    .toString({
      lineWidth: 0,
      singleQuote: true,
      collectionStyle: 'flow',
      flowCollectionPadding: false,
    })
    .trimEnd();
  return text.length > longest
    ? `${text.slice(0, longest)}…${/['"]$/.exec(text)?.[0] ?? ''}`
    : text;
}

const longest = 120;
