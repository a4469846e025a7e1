import { expect, test } from 'vitest';

import { formatReport, isWell, judgeOperation, type Facts } from './operation-report.ts';

const env = {
  THINKA_URL: 'https://thinka.test/',
  THINKA_HOST: 'thinka.test',
  THINKA_FORGE: 'forgejo',
  THINKA_MAIL: 'it@thinka.test',
  THINKA_HERZSCHLAG: 'https://h.thinka.test/geheim',
  THINKA_SICHERHEIT: 'mailto:it@thinka.test',
};

const well: Facts = {
  today: '2026-12-01',
  node: '26.10.0',
  settings: { file: '/etc/thinka.env', env, problems: [] },
  home: '/srv/thinka',
  release: '2026-11-30T231001Z.7, commit abc1234, day 2026-12-01',
  held: undefined,
  disk: 20e9,
  memory: 2e9,
  hasTimer: true,
  hasCaddy: true,
  copies: [],
  redirects: 'same',
  leftovers: [],
  luecken: [],
  findings: 0,
  exceptions: [{ package: 'weit-weg', until: '2027-03-01' }],
  accessDay: '2026-12-01',
};

test('where all is well, what is set is told, and no secret', () => {
  const report = judgeOperation(well);
  expect(isWell(report)).toBe(true);
  expect(report).toMatchObject({ Fehlt: [], Widerspricht: [], 'Ist fällig': [] });
  const text = formatReport(report, well);
  expect(text).toContain('Einstellungen: /etc/thinka.env');
  expect(text).toContain('THINKA_URL=https://thinka.test/  Die Adresse, unter der');
  expect(text).toContain('Gezeigt wird 2026-11-30T231001Z.7, commit abc1234');
  expect(text).not.toContain('geheim');
  expect(text).not.toMatch(/^Fehlt$|nicht gesetzt/m);
  expect(text).toMatch(/Es fehlt nichts, und nichts widerspricht sich\. Fällig: 0\. .*$/);
});

test.each<[string, Partial<Facts>, string]>([
  [
    'no host for Caddy',
    { settings: { ...well.settings, env: { THINKA_URL: 'x' } } },
    'THINKA_HOST fehlt für Caddy.',
  ],
  [
    'no second host',
    {
      settings: {
        ...well.settings,
        env: { ...env, THINKA_INTERN: 'ja', THINKA_LOGIN: 'passwort' },
      },
    },
    'THINKA_HOST_INTERN fehlt für Caddy.',
  ],
  [
    'the login of the internal edition',
    {
      settings: {
        ...well.settings,
        env: { ...env, THINKA_INTERN: 'ja', THINKA_HOST_INTERN: 'intern.thinka.test' },
      },
    },
    'THINKA_LOGIN fehlt für Caddy.',
  ],
  [
    'a setting that is missing',
    { settings: { ...well.settings, problems: ['THINKA_URL fehlt im Betrieb'] } },
    'THINKA_URL fehlt im Betrieb',
  ],
  [
    'blanks',
    { luecken: [{ file: 'src/content/seiten/a.mdx', was: 'Nummer' }] },
    'die nur ihr kennt: a.mdx (1). Welche, sagt npm run check',
  ],
  ['no disk', { disk: 0.2e9 }, 'Es sind nur 0,2 GB Platz frei, ein Lauf braucht 0,4 GB'],
  [
    'no memory',
    { memory: 0.5e9 },
    'Es sind nur 0,5 GB Arbeitsspeicher frei, ein Bau braucht 0,8 GB',
  ],
])('%s is missing', (_, facts, said) => {
  expectOnly('Fehlt', facts, said);
});

test('the licence of the texts is told apart from the other blanks', () => {
  const luecken = [{ file: 'impressum.mdx', was: 'Lizenz oder Nutzungsbedingungen' }];
  expect(judgeOperation({ ...well, luecken }).Fehlt).toEqual([
    expect.stringContaining('impressum.mdx (1)'),
    expect.stringContaining('Unter welcher Lizenz die Texte stehen'),
  ]);
});

test.each<[string, Partial<Facts>, string]>([
  ['a wrong line', { settings: { ...well.settings, problems: ['Zeile 1: …'] } }, 'Zeile 1: …'],
  ['a mistake in the content', { findings: 2 }, 'In den Inhalten sind 2 Fehler'],
])('%s contradicts', (_, facts, said) => {
  expectOnly('Widerspricht', facts, said);
});

test.each<[string, Partial<Facts>, string]>([
  [
    'an old release',
    { release: 'x, commit abc, day 2026-11-20' },
    'Was gezeigt wird, steht seit 11 Tagen da',
  ],
  // Nothing is expected of the nights then.
  [
    'a hold',
    { held: 'held at x since y', release: 'x, commit abc, day 2026-11-20' },
    'Es wird nichts veröffentlicht (held at x since y)',
  ],
  ['another copy', { copies: ['/etc/a ist nicht wie deploy/a'] }, '/etc/a ist nicht wie deploy/a'],
  ['other redirects', { redirects: 'other' }, 'redirects.caddy ist älter als die Liste'],
  [
    'a file of once',
    { leftovers: ['/etc/thinka-build.env'] },
    '/etc/thinka-build.env liest niemand mehr',
  ],
  [
    'an exception',
    { exceptions: [{ package: 'x', until: '2026-12-31' }] },
    'Die Ausnahme für das Paket x endet am 31. Dezember 2026',
  ],
  [
    'the statement on access',
    { accessDay: '2025-12-20' },
    'die letzte Messung ist vom 20. Dezember 2025',
  ],
])('%s is due, and no failure', (_, facts, said) => {
  expectOnly('Ist fällig', facts, said);
  expect(isWell(judgeOperation({ ...well, ...facts }))).toBe(true);
});

test('what cannot be seen is told', () => {
  const hidden = judgeOperation({
    ...well,
    settings: { ...well.settings, file: undefined, env: {} },
    home: undefined,
    release: undefined,
    hasTimer: false,
    copies: undefined,
  })['Von hier nicht zu sehen'].join('\n');
  for (const said of [
    'Ob die Einstellungen',
    'Was veröffentlicht ist',
    'Ob jede Nacht',
    'Welche Dateien der Server hat',
    'Zertifikate',
  ]) {
    expect(hidden).toContain(said);
  }
  expect(judgeOperation({ ...well, release: undefined })['Von hier nicht zu sehen'][0]).toContain(
    'Es gibt noch keine Veröffentlichung',
  );
});

test('what a site can do without is told with what is lost', () => {
  const told = judgeOperation({ ...well, settings: { ...well.settings, env: {} } })[
    'Gut zu wissen'
  ];
  for (const name of ['THINKA_FORGE', 'THINKA_MAIL', 'THINKA_HERZSCHLAG', 'THINKA_SICHERHEIT']) {
    expect(told).toContainEqual(
      expect.stringMatching(`^${name} ist nicht gesetzt.* Fehlt sie: .+`),
    );
  }
});

/** One line more than where all is well. */
function expectOnly(
  group: 'Fehlt' | 'Widerspricht' | 'Ist fällig',
  facts: Partial<Facts>,
  said: string,
): void {
  const { Fehlt, Widerspricht, 'Ist fällig': due } = judgeOperation({ ...well, ...facts });
  const none = { Fehlt: [], Widerspricht: [], 'Ist fällig': [] };
  expect({ Fehlt, Widerspricht, 'Ist fällig': due }).toEqual({
    ...none,
    [group]: [expect.stringContaining(said)],
  });
}
