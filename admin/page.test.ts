import { expect, test } from 'vitest';

import { readForge } from './forge.ts';
import { toPage, toPolicy } from './page.ts';

const html = '<!doctype html><head>\n    <meta charset="utf-8" />\n  </head>';
const forge = readForge({});

test('nothing runs or is asked for but what is our own', () => {
  expect(toPolicy(forge).split('; ')).toMatchInlineSnapshot(`
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-sWXCVsYO132Y9iWC8zFfGTko77qhq/tnjZCPE9ynFWk='",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self' blob:",
      "frame-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
    ]
  `);
});

test('a forge elsewhere may be reached, and nothing else', () => {
  const env = {
    THINKA_FORGE: 'gitlab',
    THINKA_FORGE_REPO: 'thinka/website',
    THINKA_FORGE_APP_ID: 'abc',
    THINKA_FORGE_URL: 'https://git.example',
  };

  expect(toPolicy(readForge(env))).toContain("connect-src 'self' blob: https://git.example;");
});

test('the policy stands in front of everything it is about', () => {
  const page = toPage(html, { forge, styles: [] });

  expect(page.indexOf('Content-Security-Policy')).toBeGreaterThan(0);
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('thinka-settings'));
});

test('the style sheets of the site are named for the preview', () => {
  const styles = ['/thinka/_astro/a.css', '/thinka/_astro/b.css'];

  expect(toPage(html, { forge, styles })).toContain(
    '<meta name="thinka-styles" content="/thinka/_astro/a.css /thinka/_astro/b.css" />',
  );
});

test('a setting cannot end the block it stands in', () => {
  const hostile = { ...forge, backend: { repo: '</script><script>alert(1)</script>' } };

  expect(toPage(html, { forge: hostile, styles: [] })).not.toContain('<script>alert');
});

test('a page without a place for the policy is refused', () => {
  expect(() => toPage('<html></html>', { forge, styles: [] })).toThrow('has no <meta charset');
});
