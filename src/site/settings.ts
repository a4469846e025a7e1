/** The settings of a build, from environment variables: the values each may have, and the messages if not. */
import { day } from '#schemas/fields.ts';

import { findForgeProblems } from './forge-settings.ts';
import { findAddressProblem, given, toProblem, type Environment } from './setting-problems.ts';
import { findNearest } from '#domain/text/suggest.ts';

export interface Settings {
  edition: 'oeffentlich' | 'intern';
  /** The address of each edition, with a slash at the end; both may be the same. */
  urls: Readonly<Record<'oeffentlich' | 'intern', URL>>;
  purpose: 'betrieb' | 'entwurf' | 'vorfuehrung';
  /** A fixed day of the build. */
  today: string | undefined;
  /** The address for reports of a weakness. */
  securityContact: string | undefined;
  isPreview: boolean;
}

/** @returns the settings, or a German sentence for each wrong variable */
export function readSettings(env: Environment): Settings | { problems: string[] } {
  const problems = [
    ...Object.entries(rules).flatMap(([name, check]) => {
      const value = given(env, name);
      return value === undefined ? [] : check(name, value);
    }),
    ...findForgeProblems(env),
  ];
  if (problems.length > 0) return { problems };

  const publicUrl = given(env, 'THINKA_URL') ?? 'http://localhost:4321/';
  return {
    edition: given(env, 'THINKA_AUSGABE') === 'intern' ? 'intern' : 'oeffentlich',
    urls: {
      oeffentlich: toUrl(publicUrl),
      intern: toUrl(given(env, 'THINKA_URL_INTERN') ?? publicUrl),
    },
    purpose:
      (['entwurf', 'vorfuehrung'] as const).find((one) => one === given(env, 'THINKA_ZWECK')) ??
      'betrieb',
    today: given(env, 'THINKA_HEUTE'),
    securityContact: given(env, 'THINKA_SICHERHEIT'),
    isPreview: given(env, 'THINKA_VORSCHAU') === 'ja',
  };
}

/** Names in the environment that look like settings and are none, each with the setting it may mean. */
export function listUnknownSettings(env: Environment): string[] {
  const known = new Set<string>(knownNames);
  return Object.keys(env)
    .filter((name) => /^THINKA_/i.test(name) && !known.has(name))
    .map((name) => {
      const nearest = findNearest(name, known);
      const guess = nearest ? ` Ist ${nearest} gemeint?` : '';
      return `Die Variable ${name} kennt hier niemand, sie bewirkt nichts.${guess}`;
    });
}

/** All that anything here reads: the build, the editor, deployment and tests. A test holds it. */
// prettier-ignore
export const knownNames = [
  'THINKA_ANZAHL', 'THINKA_APACHE', 'THINKA_APACHE_CONF', 'THINKA_APACHE_PORT', 'THINKA_AUSGABE',
  'THINKA_CADDY', 'THINKA_FORGE', 'THINKA_FORGE_APP_ID', 'THINKA_FORGE_BRANCH',
  'THINKA_FORGE_LOGIN', 'THINKA_FORGE_OFFEN', 'THINKA_FORGE_REPO', 'THINKA_FORGE_TOKEN',
  'THINKA_FORGE_URL', 'THINKA_HEUTE', 'THINKA_HOME', 'THINKA_HOST', 'THINKA_HOST_INTERN', 'THINKA_HOST_LOGIN',
  'THINKA_INTERN', 'THINKA_JAVA', 'THINKA_LEAST', 'THINKA_LIMIT', 'THINKA_MAIL',
  'THINKA_MUTATION', 'THINKA_PYTHON', 'THINKA_REFUSED_LOG', 'THINKA_SENDMAIL', 'THINKA_SICHERHEIT', 'THINKA_UMFANG',
  'THINKA_URL', 'THINKA_URL_INTERN', 'THINKA_VORSCHAU', 'THINKA_WAIT', 'THINKA_ZWECK',
] as const;

const rules: Record<string, (name: string, value: string) => string[]> = {
  THINKA_URL: findAddressProblem,
  THINKA_URL_INTERN: findAddressProblem,
  THINKA_AUSGABE: oneOf('oeffentlich', 'intern'),
  THINKA_ZWECK: oneOf('betrieb', 'entwurf', 'vorfuehrung'),
  THINKA_VORSCHAU: oneOf('ja'),
  THINKA_HEUTE: (name, value) => {
    if (day().safeParse(value).success) return [];
    const [, tag = '', monat = '', jahr = ''] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(value) ?? [];
    const iso = `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
    const example = day().safeParse(iso).success ? iso : '2027-02-01';
    const reason = 'Das ist kein Tag, den es gibt, in der Form JJJJ-MM-TT; ohne sie gilt heute';
    return [toProblem(name, value, reason, example)];
  },
  THINKA_SICHERHEIT: (name, value) =>
    /^(mailto:[^\s@]+@[^\s@]+\.[^\s@]+|https:\/\/[^\s/]+\S*)$/.test(value)
      ? []
      : [
          toProblem(
            name,
            value,
            'Das ist weder „mailto:…“ noch „https://…“',
            'mailto:it@verein.example',
          ),
        ],
};

function oneOf(...values: readonly string[]): (name: string, value: string) => string[] {
  const list = values.map((value) => `„${value}“`).join(', ');
  return (name, value) =>
    values.includes(value)
      ? []
      : [toProblem(name, value, `Möglich ist nur ${list}`, values.at(-1) ?? '')];
}

function toUrl(address: string): URL {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/\/?$/, '/');
  return url;
}
