/** Reads the colours as they are written, and holds each pair that pages use to WCAG 2.2. */
import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const light = readTokens(/^:root \{(.*?)^\}/ms);
const dark = {
  ...light,
  ...readTokens(/\(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\n {2}\}/s),
};
const contrast = readTokens(/\(prefers-contrast: more\) \{\s*:root \{(.*?)\n {2}\}/s);

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'mark'];
/** Each a word, a badge or a link on some ground; a Thema's colour also writes its name. */
const inks = ['text-muted', 'accent', 'accent-strong', 'good', 'bad', 'mixed', ...themen()];

describe.each([
  ['light', light],
  ['dark', dark],
  ['light, with more contrast', { ...light, ...contrast }],
  ['dark, with more contrast', { ...dark, ...contrast }],
])('in %s', (_mode, tokens) => {
  test('what people read is AAA, 7 to 1', () => {
    expect(tooWeak(tokens, ['text'], grounds, 7)).toEqual([]);
  });

  test('every other word is AA, 4.5 to 1', () => {
    expect(tooWeak(tokens, inks, grounds, 4.5)).toEqual([]);
    expect(tooWeak(tokens, ['on-accent'], ['accent', 'accent-strong'], 4.5)).toEqual([]);
  });

  test('borders of fields and the ring of the focus are 3 to 1', () => {
    expect(tooWeak(tokens, ['line-strong', 'focus'], grounds.slice(0, 3), 3)).toEqual([]);
  });
});

test('every colour has one for the dark, but for those that are law', () => {
  const same = Object.keys(light).filter((name) => dark[name] === light[name]);
  expect(same).toEqual(['eu-field', 'eu-stars']);
});

test('the formula is that of WCAG', () => {
  expect(toContrast('#000', '#fff')).toBeCloseTo(21, 5);
  expect(toContrast('#777', '#fff')).toBeCloseTo(4.48, 2);
});

type Tokens = Record<string, string>;

function readTokens(block: RegExp): Tokens {
  const [, body = ''] = block.exec(css) ?? [];
  const pairs = body.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6}|var\(--[\w-]+\))/g);
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]));
}

function themen(): string[] {
  return Object.keys(light).filter((name) => name.startsWith('thema-'));
}

function tooWeak(tokens: Tokens, inks: string[], grounds: string[], least: number): string[] {
  return inks.flatMap((ink) =>
    grounds.flatMap((ground) => {
      const found = toContrast(resolve(tokens, ink), resolve(tokens, ground));
      return found < least ? [`${ink} on ${ground}: ${found.toFixed(2)}`] : [];
    }),
  );
}

/** A colour that is said to be that of another name. */
function resolve(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? '';
  const [, other] = /^var\(--(.*)\)$/.exec(value) ?? [];
  return other === undefined ? value : resolve(tokens, other);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function toContrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(toLuminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function toLuminance(colour: string): number {
  const digits = colour.slice(1);
  const hex = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
