/** Holds the page of the design system to what there is: tokens, components, widths. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { toModes } from '#site/tokens.ts';

import { breakpoints } from './breakpoints.ts';
import { colourGroups } from './colour-purposes.ts';
import { withoutExample } from './without-example.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const components = path.join(root, 'src/components');
const own = import.meta.dirname;
const files = readdirSync(components, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.astro') && !file.startsWith('gestaltung/'))
  .sort();
const imports = /^import (?!type )[^'"]* from '([^']+\.astro)'/gm;
const shown = toReached(path.join(root, 'src/layouts/GestaltungLayout.astro'));
const excused = withoutExample.flatMap((group) => group.files);

describe('a component', () => {
  test('is shown on the page, or it stands in without-example.ts with a reason', () => {
    expect(files.filter((file) => !shown.has(file) && !excused.includes(file))).toEqual([]);
  });

  test('is not excused once it is shown, nor once it is gone, nor twice', () => {
    expect(excused.filter((file) => shown.has(file) || !files.includes(file))).toEqual([]);
    expect(excused).toHaveLength(new Set(excused).size);
  });

  test('is found where its example says, with a reason', () => {
    const examples = ownFiles().flatMap((text) => [
      ...text.matchAll(/<Bauteil\s+datei="([^"]+)"\s+titel="[^"]+"\s+warum="([^"]+)"/g),
    ]);
    expect(examples.length).toBeGreaterThan(30);
    expect(examples.filter(([, file = '']) => !shown.has(file)).map(([, file]) => file)).toEqual(
      [],
    );
    expect(examples.filter(([, , why = '']) => why.length < 30).map(([, file]) => file)).toEqual(
      [],
    );
    expect(ownFiles().join('').split('<Bauteil').length - 1).toBe(examples.length);
  });
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
  // 47.99rem is what lies below 48rem.
  const widths = new Set(used.map(([, width]) => `${Math.round(Number(width))}rem`));
  expect([...widths].sort()).toEqual(breakpoints.map(({ width }) => width));
});

/** Components that a file brings onto its page, by way of others as well. */
function toReached(file: string, reached = new Set<string>()): Set<string> {
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
    const target = specifier.startsWith('#')
      ? path.join(root, 'src', specifier.slice(1))
      : path.resolve(path.dirname(file), specifier);
    const name = path.relative(components, target).split(path.sep).join('/');
    if (reached.has(name) || !existsSync(target)) continue;
    reached.add(name);
    toReached(target, reached);
  }
  return reached;
}

function ownFiles(): string[] {
  return readdirSync(own)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => readFileSync(path.join(own, file), 'utf8'));
}
