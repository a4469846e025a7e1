/** Holds the page of the design system to the real components, tokens and widths. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { toModes } from '#site/tokens.ts';

import { breakpoints } from './breakpoints.ts';
import { colourGroups } from './colour-purposes.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('an example names a component that there is', () => {
  const examples = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) => [
      ...readFileSync(path.join(import.meta.dirname, file), 'utf8').matchAll(/datei="([^"]+)"/g),
    ]);
  expect(examples.length).toBeGreaterThan(10);
  const gone = examples.filter(
    ([, file = '']) => !existsSync(path.join(root, 'src/components', file)),
  );
  expect(gone).toEqual([]);
});

test('every colour has its purpose on the page, and no purpose is without a colour', () => {
  const [light] = toModes(readFileSync(path.join(root, 'src/styles/tokens.css'), 'utf8'));
  const told = colourGroups.flatMap(({ purposes }) => Object.keys(purposes));
  expect(told.toSorted()).toEqual(Object.keys(light?.colours ?? {}).sort());
});

test('no layout changes at a width that the page does not know', () => {
  const styles = ['src/styles', 'src/layouts', 'src/components']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(css|astro)$/.test(file))
        .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
    )
    .join('');
  const used = [...styles.matchAll(/@media[^{]*\((?:min|max)-width: ([\d.]+)rem\)/g)];
  // 47.99rem means below 48rem.
  const widths = new Set(used.map(([, width]) => `${Math.round(Number(width))}rem`));
  expect([...widths].sort()).toEqual(breakpoints.map(({ width }) => width));
});
