import { describe, expect, test } from 'vitest';

import { listUnknownSettings, readSettings } from './settings.ts';
import type { Environment } from './setting-problems.ts';

function refusal(env: Environment): string[] {
  const read = readSettings(env);
  return 'problems' in read ? read.problems : [];
}

test('nothing that is set makes a public build of today for this machine', () => {
  const settings = readSettings({ THINKA_URL: '', THINKA_AUSGABE: '', THINKA_HEUTE: '' });
  expect(settings).toMatchObject({ edition: 'oeffentlich', purpose: 'betrieb', today: undefined });
  expect(settings).toHaveProperty('urls.intern.href', 'http://localhost:4321/');
});

describe('an address', () => {
  test.each([
    ['https://thinka.example', 'https://thinka.example/'],
    ['https://Thinka.example/quartiere', 'https://thinka.example/quartiere/'],
    ['http://localhost:8080/a/b/', 'http://localhost:8080/a/b/'],
    ['https://städte.example/', 'https://xn--stdte-hra.example/'],
    ['http://[::1]:4321/', 'http://[::1]:4321/'],
  ])('may be %s', (THINKA_URL, href) => {
    expect(readSettings({ THINKA_URL })).toHaveProperty('urls.oeffentlich.href', href);
  });

  test.each([
    ['verein.example/seite', 'https://“ fehlt', 'https://verein.example/seite'],
    ['quatsch', 'https://“ fehlt', 'https://thinka.example/'],
    ['/seite/', 'https://“ fehlt', 'https://thinka.example/'],
    ['https:/verein.example', 'https://“ fehlt', 'https://thinka.example/'],
    ['mailto:it@verein.example', 'https://“ fehlt', 'https://thinka.example/'],
    ['ftp://verein.example/', 'beginnt nicht mit „https://“', 'https://thinka.example/'],
    ['file:///srv/www/', 'keine Adresse, die es geben kann', 'https://thinka.example/'],
    ['https://', 'keine Adresse, die es geben kann', 'https://thinka.example/'],
    ['https://verein.example:99999/', 'keine Adresse, die es', 'https://thinka.example/'],
    ['https://verein..example/', 'keine Adresse, die es geben kann', 'https://thinka.example/'],
    ['https://verein.example/ab cd/', 'Leerzeichen', 'https://thinka.example/'],
    [' https://verein.example/', 'Leerzeichen', 'https://thinka.example/'],
    ['https:\\\\verein.example', '„\\“', 'https://thinka.example/'],
    ['https://verein.example//a///b//', 'doppelt', 'https://verein.example/a/b/'],
    ['https://verein.example//', 'doppelt', 'https://verein.example/'],
    ['https://verein.example/?von=a', '„?“ und „#“', 'https://verein.example/'],
    ['https://verein.example/seite#top', '„?“ und „#“', 'https://verein.example/seite'],
    ['https://verein.example/?', '„?“ und „#“', 'https://verein.example/'],
    ['https://verein.example/Äpfel/', 'andere Zeichen', 'https://thinka.example/'],
    ['https://verein.example/index.html', 'nennt eine Datei', 'https://thinka.example/'],
  ])('may not be %s', (value, reason, example) => {
    for (const name of ['THINKA_URL', 'THINKA_URL_INTERN']) {
      const [problem = '', ...others] = refusal({ [name]: value });
      expect(others).toEqual([]);
      expect(problem.startsWith(`${name} ist „${value}“: `)).toBe(true);
      expect(problem).toContain(reason);
      expect(problem.endsWith(`Richtig ist zum Beispiel ${name}=${example}`)).toBe(true);
    }
  });

  test('with a password is refused without repeating it', () => {
    expect(refusal({ THINKA_URL: 'https://it:geheim@verein.example/a' })).toEqual([
      'THINKA_URL ist „https://…@verein.example/a“: Benutzername und Passwort stünden in jeder Seite. Richtig ist zum Beispiel THINKA_URL=https://verein.example/a',
    ]);
  });
});

describe('the other settings', () => {
  test('the day may be any that there is', () => {
    expect(readSettings({ THINKA_HEUTE: '2028-02-29' })).toMatchObject({ today: '2028-02-29' });
  });

  test.each([
    ['THINKA_HEUTE', '3.4.2027', 'THINKA_HEUTE=2027-04-03'],
    ['THINKA_HEUTE', '31.04.2027', 'THINKA_HEUTE=2027-02-01'],
    ['THINKA_HEUTE', '2027-04-31', 'kein Tag, den es gibt, in der Form JJJJ-MM-TT'],
    ['THINKA_HEUTE', '2027-4-3', 'kein Tag'],
    ['THINKA_HEUTE', '2027-04-03T10:00', 'kein Tag'],
    ['THINKA_HEUTE', 'morgen', 'ohne sie gilt heute'],
    ['THINKA_HEUTE', ' ', 'kein Tag'],
    ['THINKA_AUSGABE', 'Intern', 'Möglich ist nur „oeffentlich“, „intern“'],
    ['THINKA_AUSGABE', 'intern ', 'Möglich ist nur'],
    ['THINKA_AUSGABE', 'öffentlich', 'Möglich ist nur'],
    ['THINKA_ZWECK', 'Betrieb', 'Möglich ist nur „betrieb“, „entwurf“, „vorfuehrung“'],
    ['THINKA_VORSCHAU', 'yes', 'Möglich ist nur „ja“'],
    ['THINKA_SICHERHEIT', 'it@verein.example', 'THINKA_SICHERHEIT=mailto:it@verein.example'],
    ['THINKA_SICHERHEIT', 'http://verein.example', 'weder „mailto:…“ noch „https://…“'],
    ['THINKA_SICHERHEIT', 'https://a\nb', 'weder'],
    ['THINKA_FORGE', 'GitHub', '„werkstatt“, „github“, „gitlab“, „forgejo“'],
    ['THINKA_FORGE_REPO', 'verbund/thinka', 'hat mit THINKA_FORGE=werkstatt keine Bedeutung'],
  ])('%s may not be „%s“: %s', (name, value, said) => {
    const problems = refusal({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(name)).toBe(true);
    expect(problems[0]).toContain(said);
  });

  test('all that is wrong is said at once', () => {
    expect(refusal({ THINKA_URL: 'quatsch', THINKA_HEUTE: 'quatsch' })).toHaveLength(2);
  });
});

describe('the settings of a forge', () => {
  const github = {
    THINKA_FORGE: 'github',
    THINKA_FORGE_REPO: 'verbund/thinka',
    THINKA_FORGE_LOGIN: 'https://login.example',
  };

  test.each<[Environment]>([
    [github],
    [{ ...github, THINKA_FORGE_OFFEN: 'ja', THINKA_FORGE_BRANCH: 'stand/heute' }],
    [{ THINKA_FORGE: 'gitlab', THINKA_FORGE_REPO: 'a/b/c', THINKA_FORGE_APP_ID: 'x' }],
    [{ ...github, THINKA_FORGE_LOGIN: 'http://localhost:8788/' }],
  ])('may be %j', (env) => {
    expect(refusal(env)).toEqual([]);
  });

  test('are all named where they are missing, each with an example', () => {
    expect(refusal({ THINKA_FORGE: 'forgejo' })).toEqual([
      'THINKA_FORGE_REPO fehlt für forgejo: Besitz und Name des Repositorys, zum Beispiel THINKA_FORGE_REPO=verbund/thinka',
      'THINKA_FORGE_URL fehlt für forgejo: die Adresse der Instanz, zum Beispiel THINKA_FORGE_URL=https://git.example/',
      'THINKA_FORGE_APP_ID fehlt für forgejo: die Kennung der Anwendung für den Editor, zum Beispiel THINKA_FORGE_APP_ID=a1b2c3',
    ]);
  });

  test.each([
    ['THINKA_FORGE_APP_ID', 'abc', 'THINKA_FORGE=github keine Bedeutung'],
    ['THINKA_FORGE_REPO', 'thinka', 'Besitz und Name des Repositorys'],
    ['THINKA_FORGE_REPO', 'https://github.com/verbund/thinka', 'Besitz und Name'],
    [
      'THINKA_FORGE_LOGIN',
      'https://login.example/auth',
      'THINKA_FORGE_LOGIN=https://login.example',
    ],
    ['THINKA_FORGE_LOGIN', 'login.example', 'THINKA_FORGE_LOGIN=https://login.example'],
    ['THINKA_FORGE_URL', 'http://git.example', 'THINKA_FORGE_URL=https://git.example'],
    ['THINKA_FORGE_URL', 'https://it:geheim@git.example', 'Benutzername und Passwort'],
    ['THINKA_FORGE_URL', 'https://git.example//a', 'doppelt'],
    ['THINKA_FORGE_BRANCH', 'mein zweig', 'der Zweig, der veröffentlicht wird'],
    ['THINKA_FORGE_OFFEN', 'yes', '„ja“, wenn Menschen ohne Schreibrecht'],
  ])('may not have %s=%s', (name, value, said) => {
    const problems = refusal({ ...github, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });
});

test('a name that nobody reads is told, with the one that was meant', () => {
  expect(
    listUnknownSettings({ THINKA_AUSGAPE: 'intern', THINKA_HEUTE: '', thinka_url: '', HOME: '/' }),
  ).toEqual([
    'Die Variable THINKA_AUSGAPE kennt hier niemand, sie bewirkt nichts. Ist THINKA_AUSGABE gemeint?',
    'Die Variable thinka_url kennt hier niemand, sie bewirkt nichts. Ist THINKA_URL gemeint?',
  ]);
});
