import { expect, test } from 'vitest';

import { readToken, renderManifest } from './web-manifest.ts';

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
    icons: [{ src: '/thinka/icon-192.png' }, { src: '/thinka/icon-512.png' }],
  });
});

test('the colour is that of the light scheme, which comes first', () => {
  const css = ':root {\n  --surface-raised: a;\n  --surface: b;\n}\n@media x {\n  --surface: c;\n}';
  expect(readToken(css, '--surface')).toBe('b');
});

test('a colour that is no longer there stops the build', () => {
  expect(() => readToken(':root {}', '--surface')).toThrow('--surface');
});
