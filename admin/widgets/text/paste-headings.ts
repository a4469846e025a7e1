/** The headings of copied text, at the levels that a text has. */
import { arten } from '#schemas/fundstelle.ts';

import type { TextKind } from './headings.ts';
import type { Block } from './paste-markdown.ts';

const names = new Set<string>(Object.values(arten).map(({ heading }) => heading));

/** The topmost heading becomes `##`; in a Protokoll, the kinds of points are always `###`. */
export function toHeadings(blocks: readonly Block[], kind: TextKind): Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const ordered = [...new Set(levels)].sort((a, b) => a - b);
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const words = block.runs.map(({ text }) => text).join('');
    const isArt = kind === 'protokoll' && names.has(words);
    return { ...block, level: isArt ? 3 : Math.min(ordered.indexOf(block.level) + 2, 4) };
  });
}
