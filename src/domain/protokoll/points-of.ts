/** The points of a Protokoll, out of the sections and groups in which they stand. */
import type { Fundstelle } from '#schemas/fundstelle.ts';

interface Sections {
  blocks: ({ type: 'prose' } | { type: 'points'; points: Fundstelle[] })[];
}

export function pointsOf(sections: readonly Sections[]): Fundstelle[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'points' ? block.points : [])),
  );
}
