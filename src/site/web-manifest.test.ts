import { expect, test } from 'vitest';

import { readToken, renderManifest, toMaskable } from './web-manifest.ts';

const site = { name: 'ThINKA', claim: 'Für alle', description: 'Worum es geht' };

test('the app begins and ends at the base of the deployment', () => {
  const manifest = JSON.parse(renderManifest(site, '/thinka/', 'white')) as Record<string, unknown>;

  expect(manifest).toMatchObject({
    id: '/thinka/',
    name: 'ThINKA: Für alle',
    short_name: 'ThINKA',
    lang: 'de',
    start_url: '/thinka/',
    scope: '/thinka/',
    display: 'standalone',
    theme_color: 'white',
    icons: [192, 512].flatMap((size) => [
      { src: `/thinka/icon-${size}.png`, purpose: 'any' },
      { src: `/thinka/icon-maskable-${size}.png`, purpose: 'maskable' },
    ]),
  });
});

test('the colour is that of the light scheme, which comes first', () => {
  const css = ':root {\n  --surface-raised: a;\n  --surface: b;\n}\n@media x {\n  --surface: c;\n}';
  expect(readToken(css, '--surface')).toBe('b');
});

test('a colour that is no longer there stops the build', () => {
  expect(() => readToken(':root {}', '--surface')).toThrow('--surface');
});

test('what a device may cut a shape from has no corners, and a smaller sign', () => {
  const favicon = '<svg viewBox="0 0 32 32"><rect width="32" rx="6"/><path d="a"/></svg>';
  expect(toMaskable(favicon)).toBe(
    '<svg viewBox="0 0 32 32"><rect width="32"/><g transform="translate(3.2 2.7) scale(.8)"><path d="a"/></g></svg>',
  );
});
