/** The public host under the rules of Mozilla's HTTP Observatory. */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';

import { describe, expect, inject, test } from 'vitest';

import { judge, toScore, toTable, type Observed } from './observatory.ts';
import { openWire } from './wire.ts';

const deployment = inject('deployment');
const { publicHost: host, ports } = deployment;

describe.skipIf(!deployment.isThere)('the Observatory', () => {
  test('finds all of its rules met, as docs/security-headers.md says', async () => {
    const wire = openWire(ports.password.https, host);
    const { headers, body } = await wire.send(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    wire.close();
    const verdicts = judge({ headers, html: body.toString(), http: await askByHttp(), host });

    expect(verdicts.filter(({ expected, measured }) => expected !== measured)).toEqual([]);
    expect(toScore(verdicts)).toBeGreaterThanOrEqual(100);
    const doc = readFileSync('docs/security-headers.md', 'utf8');
    expect(squeeze(doc)).toContain(squeeze(toTable(verdicts)));
  });
});

describe('its rules', () => {
  const right: Observed = {
    headers: new Map(
      Object.entries({
        'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
        'referrer-policy': 'same-origin',
        'strict-transport-security': 'max-age=63072000',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      }),
    ),
    html: '<p>Text</p>',
    http: { status: 308, location: 'https://thinka.example/' },
    host: 'thinka.example',
  };
  const missed = (observed: Observed) =>
    judge(observed)
      .filter(({ expected, measured }) => expected !== measured)
      .map(({ measured }) => measured);

  test('are met by what is right', () => expect(missed(right)).toEqual([]));

  test.each([
    [
      'content-security-policy',
      "default-src 'self'; frame-ancestors 'none'",
      'csp-implemented-with-no-unsafe',
    ],
    [
      'content-security-policy',
      "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'",
      'csp-implemented-with-unsafe-inline',
    ],
    [
      'content-security-policy',
      "default-src 'none'; script-src 'unsafe-eval'; frame-ancestors 'none'",
      'csp-implemented-with-unsafe-eval',
    ],
    [
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'csp-implemented-with-unsafe-inline-in-style-src-only',
    ],
    [
      'content-security-policy',
      "default-src 'none'; img-src http:; frame-ancestors 'none'",
      'csp-implemented-with-insecure-scheme',
    ],
    ['content-security-policy', "default-src 'none'", 'x-frame-options-not-implemented'],
    ['referrer-policy', 'unsafe-url', 'referrer-policy-unsafe'],
    ['strict-transport-security', 'max-age=600', 'hsts-implemented-max-age-less-than-six-months'],
    ['x-content-type-options', 'sniff', 'x-content-type-options-not-implemented'],
    [
      'cross-origin-resource-policy',
      'cross-origin',
      'cross-origin-resource-policy-implemented-with-cross-origin',
    ],
    ['set-cookie', 'a=b', 'cookies-found'],
    ['access-control-allow-origin', '*', 'cross-origin-resource-sharing-implemented'],
  ])('are not met by %s: %s', (name, value, measured) => {
    expect(missed({ ...right, headers: new Map(right.headers).set(name, value) })).toEqual([
      measured,
    ]);
  });

  test('are not met by http that stays http, or scripts from elsewhere', () => {
    expect(missed({ ...right, http: { status: 200, location: '' } })).toEqual([
      'redirection-missing',
    ]);
    const html = '<script src="https://cdn.example/a.js"></script>';
    expect(missed({ ...right, html })).toEqual(['sri-not-implemented-but-external-scripts-loaded']);
    const own = '<script type="module" src="/a.js"></script>';
    expect(missed({ ...right, html: own })).toEqual([
      'sri-not-implemented-but-all-scripts-loaded-from-secure-origin',
    ]);
  });
});

/** The formatter lines tables up. */
function squeeze(text: string): string {
  return text.replace(/ +/g, ' ').replace(/-{2,}/g, '--');
}

function askByHttp(): Promise<Observed['http']> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: ports.password.http, headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' });
    })
      .once('error', reject)
      .end();
  });
}
