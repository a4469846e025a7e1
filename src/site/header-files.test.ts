/** The files for servers are those that the code would write, and forbid what they should. */
import { readFileSync } from 'node:fs';

import { areas, commonHeaders, editorPolicy, renderPolicy } from './security-headers.ts';
import { describe, expect, test } from 'vitest';

import { renderHeaderFiles } from './header-files.ts';

const files = renderHeaderFiles();

test.each([...files])('%s is up to date; `npm run task -- headers` makes it so', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

describe.each([...files].filter(([file]) => !file.endsWith('types.conf')))('%s', (_, text) => {
  test('has what goes with every answer', () => {
    for (const [name, value] of Object.entries(commonHeaders)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  });

  test('lets nothing inline run and nothing be evaluated', () => {
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'|\*;/);
  });
});

test('what goes with every answer keeps the promises of docs/security-headers.md', () => {
  expect(commonHeaders).toMatchObject({
    'Referrer-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
});

describe('the policy', () => {
  const policyOf = (name: string) =>
    areas.find((area) => area.name === name)?.headers['Content-Security-Policy'] ?? '';

  test('of reading pages is as tight as it gets', () => {
    expect(policyOf('site').split('; ')).toMatchInlineSnapshot(`
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "upgrade-insecure-requests",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]
    `);
  });

  test.each(['site', 'offline', 'editor'])('of %s has no WebAssembly', (name) => {
    expect(policyOf(name)).not.toContain('wasm');
    expect(policyOf('suche')).toContain("'wasm-unsafe-eval'");
  });

  test('of the editor forbids nothing that its page allows for its forge', () => {
    const page = renderPolicy(editorPolicy(['https://git.example']));
    const header = policyOf('editor').replace(' https:;', ' https://git.example;');
    expect(header.startsWith(`${page}; `)).toBe(true);
  });
});
