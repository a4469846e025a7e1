/** One change of one file, the same for the same number. */
import { gentle, mutations, type Chance, type MutableFile } from './mutations.ts';
import { createRandom } from './random.ts';

export interface Sources {
  real: readonly MutableFile[];
  invented: readonly MutableFile[];
}

export interface Mutated {
  original: MutableFile;
  changed: MutableFile;
  /** The changes made to it, in this order. */
  names: string[];
}

/**
 * @param seed a whole number
 * @param isGentle only mutations that leave most files in order
 */
export function mutate(seed: number, { real, invented }: Sources, isGentle = false): Mutated {
  const chance = createChance(seed);
  // A few invented ones: they have features that the real ones lack, but the test is about the real ones.
  const original = chance.pick(chance.below(12) === 0 ? invented : real);
  const others = [...real, ...invented];
  const kinds = isGentle ? gentle : Object.keys(mutations);
  const names = Array.from({ length: 1 + Math.floor(chance.below(4) / 2) }, () =>
    chance.pick(kinds),
  );
  const changed = names.reduce(
    (file, name) => mutations[name]?.(file, chance, others) ?? file,
    original,
  );
  return { original, changed, names };
}

export function createChance(seed: number): Chance {
  const random = createRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  return { below, pick: <T>(list: readonly T[]) => list[below(list.length)] as T };
}
