import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { judgeAudit, parseAudit, parseExceptions, type Exception } from './judge.ts';

/** A report of npm 11, shortened. */
const report = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    'left-part': {
      name: 'left-part',
      severity: 'high',
      isDirect: false,
      via: [
        {
          source: 1,
          name: 'left-part',
          dependency: 'left-part',
          title: 'Reads more than it should',
          url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          severity: 'high',
          range: '<2.0.0',
        },
      ],
      effects: ['whole'],
      range: '<2.0.0',
      nodes: ['node_modules/left-part'],
      fixAvailable: true,
    },
    whole: { name: 'whole', severity: 'high', isDirect: true, via: ['left-part'], effects: [] },
    slow: {
      name: 'slow',
      severity: 'low',
      via: [
        {
          name: 'slow',
          title: 'Takes long',
          url: 'https://github.com/advisories/GHSA-dddd-eeee-ffff',
          severity: 'low',
        },
      ],
    },
  },
  metadata: { vulnerabilities: { total: 3 } },
});

const { advisories } = parseAudit(report) as { advisories: Parameters<typeof judgeAudit>[0] };

const exception: Exception = {
  id: 'GHSA-aaaa-bbbb-cccc',
  package: 'left-part',
  reason: 'Runs on the machine of the tests only, over our own files.',
  until: '2026-12-31',
};

describe('what npm says', () => {
  test('is one advisory for each weakness, not for each package that passes it on', () => {
    expect(advisories.map(({ id, package: name }) => `${id} ${name}`)).toEqual([
      'GHSA-aaaa-bbbb-cccc left-part',
      'GHSA-dddd-eeee-ffff slow',
    ]);
  });

  test.each([
    ['', 'no answer'],
    ['<html>Method not allowed</html>', 'no answer'],
    [
      '{"message":"405 Method Not Allowed","method":"POST","statusCode":405}',
      '405 Method Not Allowed',
    ],
    [
      '{"error":{"code":"ENOAUDIT","summary":"The registry does not support audit"}}',
      'The registry does not support audit',
    ],
    ['{"auditReportVersion":3,"vulnerabilities":{}}', 'no answer'],
  ])('%s is no answer, and nothing that could pass for “no weaknesses”', (json, failure) => {
    expect(parseAudit(json)).toEqual({ failure });
  });
});

describe('what has to be acted on', () => {
  test('is whatever is worse than low', () => {
    const { problems, notes } = judgeAudit(advisories, [], '2026-11-21');
    expect(problems).toEqual([
      'left-part: Reads more than it should (high, https://github.com/advisories/GHSA-aaaa-bbbb-cccc)',
    ]);
    expect(notes).toHaveLength(1);
  });

  test('is nothing while an exception holds', () => {
    expect(judgeAudit(advisories, [exception], '2026-12-31').problems).toEqual([]);
  });

  test('is an exception whose day has passed', () => {
    expect(judgeAudit(advisories, [exception], '2027-01-01').problems).toEqual([
      'The exception for GHSA-aaaa-bbbb-cccc (left-part) held until 2026-12-31: look at it again.',
    ]);
  });

  test('is an exception that nobody needs, or that holds for ever', () => {
    const other = { ...exception, package: 'another', until: '2036-01-01' };
    expect(judgeAudit([], [other], '2026-11-21').problems).toEqual([
      'The exception for GHSA-aaaa-bbbb-cccc (another) holds for more than half a year.',
      'The exception for GHSA-aaaa-bbbb-cccc (another) is not needed any more: take it out.',
    ]);
  });

  test('an exception without reason or day is none', () => {
    expect(() => parseExceptions('[{"id":"GHSA-aaaa-bbbb-cccc","package":"a"}]')).toThrow();
    expect(() => parseExceptions(JSON.stringify([{ ...exception, reason: 'later' }]))).toThrow();
  });
});

test('our own exceptions can be read', () => {
  const file = path.join(import.meta.dirname, 'exceptions.json');
  expect(() => parseExceptions(readFileSync(file, 'utf8'))).not.toThrow();
});
