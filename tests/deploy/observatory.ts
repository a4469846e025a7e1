/**
 * The rules of Mozilla's HTTP Observatory, as far as they can be asked of a server that nobody else can
 * reach: what they measure, and how many points it brings or costs. After its published scoring:
 * https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */

export interface Observed {
  /** Of the start page, by names in small letters. */
  headers: ReadonlyMap<string, string>;
  html: string;
  /** Where http leads. */
  http: { status: number; location: string };
  host: string;
}

export interface Verdict {
  rule: string;
  /** The best result of the rule that does not need somebody else's list. */
  expected: string;
  measured: string;
  points: number;
}

const base = 100;

export function judge(observed: Observed): Verdict[] {
  return rules.map(({ rule, expected, points, measure }) => {
    const measured = measure(observed);
    return { rule, expected, measured, points: measured === expected ? points : Number.NaN };
  });
}

export function toScore(verdicts: readonly Verdict[]): number {
  return verdicts.reduce((sum, { points }) => sum + points, base);
}

/** As it stands in docs/security-headers.md. */
export function toTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(
    ({ rule, expected, measured, points }) =>
      `| ${rule} | \`${expected}\` | \`${measured}\` | ${points > 0 ? '+' : ''}${points} |`,
  );
  const head = ['| Rule | Expected | Measured | Points |', '| --- | --- | --- | --- |'];
  const sum = `| Sum, from ${base} |  |  | ${toScore(verdicts)} |`;
  return [...head, ...rows, sum].join('\n');
}

interface Rule {
  rule: string;
  expected: string;
  points: number;
  measure: (observed: Observed) => string;
}

const rules: readonly Rule[] = [
  {
    rule: 'Content Security Policy',
    expected: 'csp-implemented-with-no-unsafe-default-src-none',
    points: 10,
    measure: ({ headers }) => {
      const policy = readPolicy(headers.get('content-security-policy'));
      if (policy.size === 0) return 'csp-not-implemented';
      const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['*'];
      const styles = policy.get('style-src') ?? policy.get('default-src') ?? ['*'];
      const objects = policy.get('object-src') ?? policy.get('default-src') ?? ['*'];
      if (hasAny([...scripts, ...objects], [...broad, "'unsafe-inline'", 'data:'])) {
        return 'csp-implemented-with-unsafe-inline';
      }
      if (hasAny([...policy.values()].flat(), ['http:', 'ftp:'])) {
        return 'csp-implemented-with-insecure-scheme';
      }
      if (hasAny([...scripts, ...styles], ["'unsafe-eval'"])) {
        return 'csp-implemented-with-unsafe-eval';
      }
      if (hasAny(styles, [...broad, "'unsafe-inline'", 'data:'])) {
        return 'csp-implemented-with-unsafe-inline-in-style-src-only';
      }
      const isNone = policy.get('default-src')?.join(' ') === "'none'";
      return `csp-implemented-with-no-unsafe${isNone ? '-default-src-none' : ''}`;
    },
  },
  {
    rule: 'Cookies',
    expected: 'cookies-not-found',
    points: 0,
    measure: ({ headers }) => (headers.has('set-cookie') ? 'cookies-found' : 'cookies-not-found'),
  },
  {
    rule: 'Cross-Origin Resource Sharing',
    expected: 'cross-origin-resource-sharing-not-implemented',
    points: 0,
    measure: ({ headers }) =>
      headers.has('access-control-allow-origin')
        ? 'cross-origin-resource-sharing-implemented'
        : 'cross-origin-resource-sharing-not-implemented',
  },
  {
    rule: 'Redirection',
    expected: 'redirection-to-https',
    points: 0,
    measure: ({ http, host }) => {
      if (![301, 302, 303, 307, 308].includes(http.status)) return 'redirection-missing';
      const { protocol, hostname } = new URL(http.location);
      if (protocol !== 'https:') return 'redirection-not-to-https';
      return hostname === host ? 'redirection-to-https' : 'redirection-off-host-from-http';
    },
  },
  {
    rule: 'Referrer Policy',
    expected: 'referrer-policy-private',
    points: 5,
    measure: ({ headers }) => {
      const value = headers.get('referrer-policy');
      if (value === undefined) return 'referrer-policy-not-implemented';
      return privateReferrers.includes(value)
        ? 'referrer-policy-private'
        : 'referrer-policy-unsafe';
    },
  },
  {
    rule: 'Strict Transport Security',
    expected: 'hsts-implemented-max-age-at-least-six-months',
    points: 0,
    measure: ({ headers }) => {
      const value = headers.get('strict-transport-security');
      if (value === undefined) return 'hsts-not-implemented';
      const seconds = Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0);
      return `hsts-implemented-max-age-${seconds >= 15_768_000 ? 'at-least' : 'less-than'}-six-months`;
    },
  },
  {
    rule: 'Subresource Integrity',
    // With scripts of its own it would be „…-but-all-scripts-loaded-from-secure-origin“, worth the same.
    expected: 'sri-not-implemented-but-no-scripts-loaded',
    points: 0,
    measure: ({ html }) => {
      const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, src = '']) => src);
      if (sources.length === 0) return 'sri-not-implemented-but-no-scripts-loaded';
      return sources.every((src) => /^\/(?!\/)/.test(src))
        ? 'sri-not-implemented-but-all-scripts-loaded-from-secure-origin'
        : 'sri-not-implemented-but-external-scripts-loaded';
    },
  },
  {
    rule: 'X-Content-Type-Options',
    expected: 'x-content-type-options-nosniff',
    points: 0,
    measure: ({ headers }) =>
      headers.get('x-content-type-options') === 'nosniff'
        ? 'x-content-type-options-nosniff'
        : 'x-content-type-options-not-implemented',
  },
  {
    rule: 'X-Frame-Options',
    expected: 'x-frame-options-implemented-via-csp',
    points: 5,
    measure: ({ headers }) => {
      const policy = readPolicy(headers.get('content-security-policy'));
      const ancestors = policy.get('frame-ancestors') ?? ['*'];
      if (!hasAny(ancestors, broad)) return 'x-frame-options-implemented-via-csp';
      return headers.has('x-frame-options')
        ? 'x-frame-options-sameorigin-or-deny'
        : 'x-frame-options-not-implemented';
    },
  },
  {
    rule: 'Cross-Origin Resource Policy',
    expected: 'cross-origin-resource-policy-implemented-with-same-origin',
    points: 10,
    measure: ({ headers }) => {
      const value = headers.get('cross-origin-resource-policy');
      return `cross-origin-resource-policy-${value === undefined ? 'not-implemented' : `implemented-with-${value}`}`;
    },
  },
];

/** So wide that they allow nearly everything. */
const broad = [
  'ftp:',
  'http:',
  'https:',
  '*',
  'http://*',
  'https://*',
  'http://*.*',
  'https://*.*',
];

const privateReferrers = [
  'no-referrer',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
];

function readPolicy(text = ''): Map<string, string[]> {
  const directives = text.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(
    directives
      .filter(([name]) => name !== undefined && name !== '')
      .map(([name = '', ...sources]) => [name, sources.map((source) => source.toLowerCase())]),
  );
}

function hasAny(sources: readonly string[], some: readonly string[]): boolean {
  return sources.some((source) => some.includes(source));
}
