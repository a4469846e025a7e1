import { describe, expect, it } from 'vitest';

import type { FileFinding } from '#domain/entry/finding.ts';

import { toCodeQuality, toGithubAnnotations } from './report-ci.ts';

const finding: FileFinding = {
  file: 'src/content/seiten/kontakt.mdx',
  line: 7,
  column: 3,
  rule: 'link',
  problem: 'Der Link /x/ führt ins Leere',
  fix: 'Nimm ihn heraus',
};

describe('an annotation for GitHub', () => {
  it('names place, rule, problem, way out and page', () => {
    expect(toGithubAnnotations([finding])).toMatchInlineSnapshot(
      `"::error file=src/content/seiten/kontakt.mdx,line=7,col=3,title=Inhalt%3A link::Der Link /x/ führt ins Leere. Nimm ihn heraus. Mehr dazu: docs/fehler/link.md"`,
    );
  });

  // prettier-ignore
  it.each<[string, Partial<FileFinding>, string]>([
    ['a percent sign', { problem: '50 % %0A' }, '::50 %25 %250A. '],
    ['a line break in the problem', { problem: 'a\n::error::b' }, '::a ::error::b. '],
    ['a line break in the file name', { file: 'a\r\n::error::b' }, 'file=a%0D%0A%3A%3Aerror%3A%3Ab,line'],
    ['a comma and a colon in the file name', { file: 'a,line=1:b' }, 'file=a%2Cline=1%3Ab,line=7'],
  ])('keeps %s from being read as a command', (_, change, part) => {
    const text = toGithubAnnotations([{ ...finding, ...change }]);
    expect(text).toContain(part);
    expect(text.split(/[\r\n]/)).toHaveLength(1);
  });

  it('stands on a line of its own, and there is none without a finding', () => {
    expect(toGithubAnnotations([finding, finding]).split('\n')).toHaveLength(2);
    expect(toGithubAnnotations([])).toBe('');
  });
});

describe('the Code Quality report for GitLab', () => {
  it('has what GitLab asks for', () => {
    expect(read([finding])).toEqual([
      {
        description:
          'Der Link /x/ führt ins Leere. Nimm ihn heraus. Mehr dazu: docs/fehler/link.md',
        check_name: 'link',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        severity: 'major',
        location: { path: 'src/content/seiten/kontakt.mdx', lines: { begin: 7 } },
      },
    ]);
  });

  it('is an empty list when all is well, so that GitLab can compare', () => {
    expect(toCodeQuality([])).toBe('[]\n');
  });

  it('knows a finding again that has moved', () => {
    expect(fingerprints([{ ...finding, line: 8 }])).toEqual(fingerprints([finding]));
  });

  it('tells the same mistake made twice apart', () => {
    expect(new Set(fingerprints([finding, { ...finding, line: 9 }])).size).toBe(2);
  });
});

interface Issue {
  fingerprint: string;
}

function read(findings: FileFinding[]): Issue[] {
  return JSON.parse(toCodeQuality(findings)) as Issue[];
}

function fingerprints(findings: FileFinding[]): string[] {
  return read(findings).map(({ fingerprint }) => fingerprint);
}
