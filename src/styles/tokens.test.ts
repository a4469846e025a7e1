/** Reads the colours as they are written, and holds each pair that pages use to WCAG 2.2. */
import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { toContrast } from '#site/contrast.ts';
import { grounds, toModes, toSizes, type Tokens } from '#site/tokens.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const modes = toModes(css);
const [light, dark, lightContrast] = modes.map(({ colours }) => colours);

/** Each a word, a badge or a link on some ground; a Thema's colour also writes its name. */
const inks = [
  ...['text-muted', 'accent', 'accent-strong', 'good', 'bad', 'mixed'],
  ...Object.keys(light ?? {}).filter((name) => name.startsWith('thema-')),
];

describe.each(modes)('in „$label“', ({ colours }) => {
  test('what people read is AAA, 7 to 1', () => {
    expect(tooWeak(colours, ['text'], grounds, 7)).toEqual([]);
  });

  test('every other word is AA, 4.5 to 1', () => {
    expect(inks).toHaveLength(15);
    expect(tooWeak(colours, inks, grounds, 4.5)).toEqual([]);
    expect(tooWeak(colours, ['on-accent'], ['accent', 'accent-strong'], 4.5)).toEqual([]);
  });

  test('borders of fields and the ring of the focus are 3 to 1', () => {
    expect(tooWeak(colours, ['line-strong', 'focus'], grounds.slice(0, 3), 3)).toEqual([]);
  });
});

test('every colour has one for the dark', () => {
  const same = Object.keys(light ?? {}).filter((name) => dark?.[name] === light?.[name]);
  expect(same).toEqual([]);
});

test('more contrast takes the colours it names from others', () => {
  expect(lightContrast?.['line']).toBe(light?.['text']);
  expect(Object.keys(lightContrast ?? {})).toEqual(Object.keys(light ?? {}));
});

test('sizes are told apart from colours', () => {
  expect(toSizes(css)).toMatchObject({ measure: '42rem', 'space-1': '0.25rem' });
  expect(Object.keys(toSizes(css)).filter((name) => light?.[name])).toEqual([]);
});

function tooWeak(colours: Tokens, inks: string[], grounds: string[], least: number): string[] {
  return inks.flatMap((ink) =>
    grounds.flatMap((ground) => {
      const found = toContrast(colours[ink] ?? '', colours[ground] ?? '');
      // „Less than“ would let a value pass that is no number at all.
      return found >= least ? [] : [`${ink} on ${ground}: ${found.toFixed(2)}`];
    }),
  );
}
