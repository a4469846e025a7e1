import { expect, test } from 'vitest';

import type { Environment } from './setting-problems.ts';
import { findOperationProblems } from './operation-rules.ts';
import { toExampleFile } from './settings-example.ts';
import { judgeFile, judgeRun } from './settings-file.ts';
import { knownNames, listUnknownSettings, readSettings } from './settings.ts';

const github =
  'THINKA_FORGE=github\nTHINKA_FORGE_REPO=verbund/thinka\nTHINKA_FORGE_LOGIN=https://login.thinka.test\n';

/** A line as somebody types it into the file, and the one sentence that is said about it. */
// prettier-ignore
const mistakes: readonly (readonly [typed: string, said: string])[] = [
  // The form of a line.
  ['export THINKA_URL=https://thinka.test/', 'Zeile 1: „export“ gehört nicht davor, systemd übergeht die Zeile. Richtig ist THINKA_URL=https://thinka.test/'],
  ['THINKA_URL = https://thinka.test/', 'Zeile 1: Um das „=“ herum steht kein Leerzeichen, sh hält den Namen sonst für ein Programm. Richtig ist THINKA_URL=https://thinka.test/'],
  ['THINKA_URL= https://thinka.test/', 'Zeile 1: Um das „=“ herum'],
  [' THINKA_URL=https://thinka.test/', 'Zeile 1: Vor dem Namen steht kein Leerzeichen'],
  ['THINKA_URL="https://thinka.test/"', 'Zeile 1: Ohne Anführungszeichen, denn nicht alle nehmen sie weg. Richtig ist THINKA_URL=https://thinka.test/'],
  ["THINKA_INTERN='ja'\nTHINKA_URL_INTERN=https://i.thinka.test/", 'Zeile 1: Ohne Anführungszeichen'],
  ['THINKA_URL=„https://thinka.test/“', 'Zeile 1: Ohne Anführungszeichen'],
  ['THINKA_URL=https://thinka.test/ ', 'Zeile 1: Am Ende steht ein Leerzeichen, das systemd und sh verschieden lesen'],
  ['THINKA_URL=https://thinka.test/\t', 'Zeile 1: Am Ende steht ein Leerzeichen'],
  ['THINKA_LEAST=100 # Dateien', 'Zeile 1: Eine Anmerkung steht in einer eigenen Zeile, denn systemd rechnet sie zum Wert. Richtig ist THINKA_LEAST=100'],
  ['THINKA_URL=https://thinka.test/\r\n# Ende\r', 'Die Zeilen enden wie unter Windows, und das Zeichen am Ende gälte als Teil des Werts. Abhilfe: sed'],
  ['\uFEFFTHINKA_URL=https://thinka.test/', 'Zeile 1 beginnt mit einem unsichtbaren Zeichen (BOM)'],
  ['THINKA_URL', 'Zeile 1: Hier fehlt „=“, also bewirkt sie nichts'],
  ['THINKA_LEAST: 200', 'Zeile 1: Hier fehlt „=“, also bewirkt sie nichts. Richtig ist zum Beispiel THINKA_LEAST=200'],
  ['Die Adresse:', 'Zeile 1: Hier fehlt „=“, also bewirkt sie nichts. Richtig ist zum Beispiel THINKA_URL=https://thinka.example/; eine Anmerkung beginnt mit „#“'],
  ['THINKA_LEAST=200\nTHINKA_WAIT=1\nTHINKA_LEAST=100', 'Zeile 3: THINKA_LEAST steht schon in Zeile 1. Lass eine der beiden weg'],
  ['THINKA_INTERN=', 'Zeile 1: THINKA_INTERN steht leer da. Schreib den Wert dahinter oder lass die Zeile weg'],
  ['THINKA_HERZSCHLAG=https://h.thinka.test/?a=1&b=2', 'Zeile 1: Ein Wert ist ein Wort, „&“ lesen systemd und sh verschieden'],
  ['THINKA_LEAST=200 THINKA_WAIT=100', 'Zeile 1: Ein Wert ist ein Wort, „ “ lesen'],
  ['THINKA_HOME=$HOME', 'Zeile 1: Ein Wert ist ein Wort, „$“ lesen'],
  ['# THINKA_HOME=C:\\', 'Zeile 1: Die Anmerkung endet mit „\\“, und systemd rechnet die nächste Zeile dazu'],
  ['HOME=/srv/thinka', 'Zeile 1: HOME ist keine Einstellung von ThINKA, sie gilt sonst auch für Caddy und Apache. Lass sie weg'],
  ['THNIKA_LEAST=10', 'Zeile 1: THNIKA_LEAST ist keine Einstellung von ThINKA. Ist THINKA_LEAST gemeint?'],
  ['THINKA_INTREN=ja', 'Zeile 1: Die Variable THINKA_INTREN kennt hier niemand, sie bewirkt nichts. Ist THINKA_INTERN gemeint?'],
  ['THINKA_FOO=1', 'Zeile 1: Die Variable THINKA_FOO kennt hier niemand, sie bewirkt nichts.'],
  ['thinka_mail=it@thinka.test', 'Zeile 1: Die Variable thinka_mail kennt hier niemand, sie bewirkt nichts. Ist THINKA_MAIL gemeint?'],

  // Addresses.
  ['THINKA_URL=thinka.test/seite', 'Zeile 1: THINKA_URL ist „thinka.test/seite“: Das ist keine ganze Adresse, „https://“ fehlt. Richtig ist zum Beispiel THINKA_URL=https://thinka.test/seite'],
  ['THINKA_URL=quatsch', 'fehlt. Richtig ist zum Beispiel THINKA_URL=https://thinka.example/'],
  ['THINKA_URL=/seite/', '„https://“ fehlt'],
  ['THINKA_URL=https:/thinka.test', '„https://“ fehlt'],
  ['THINKA_URL=mailto:it@thinka.test', '„https://“ fehlt'],
  ['THINKA_URL=ftp://thinka.test/', 'Sie beginnt nicht mit „https://“'],
  ['THINKA_URL=file:///srv/www/', 'Das ist keine Adresse, die es geben kann'],
  ['THINKA_URL=https://', 'Das ist keine Adresse, die es geben kann'],
  ['THINKA_URL=https://thinka.test:99999/', 'Das ist keine Adresse, die es geben kann'],
  ['THINKA_URL=https://thinka..de/', 'Das ist keine Adresse, die es geben kann'],
  ['THINKA_URL=https://thinka.test//a///b//', 'Im Pfad stehen Schrägstriche doppelt. Richtig ist zum Beispiel THINKA_URL=https://thinka.test/a/b/'],
  ['THINKA_URL=https://thinka.test/?von=a', '„?“ und „#“ sind hier nicht möglich. Richtig ist zum Beispiel THINKA_URL=https://thinka.test/'],
  ['THINKA_URL=https://thinka.test/seite#top', '„?“ und „#“ sind hier nicht möglich. Richtig ist zum Beispiel THINKA_URL=https://thinka.test/seite'],
  ['THINKA_URL=https://thinka.test/Äpfel/', 'Der Pfad hat andere Zeichen als a–z, 0–9 und „-“'],
  ['THINKA_URL=https://thinka.test/index.html', 'oder er nennt eine Datei'],
  // The password is not repeated.
  ['THINKA_URL=https://it:geheim@thinka.test/a', 'THINKA_URL ist „https://…@thinka.test/a“: Benutzername und Passwort stünden in jeder Seite. Richtig ist zum Beispiel THINKA_URL=https://thinka.test/a'],
  ['THINKA_URL=http://thinka.test/', 'Zeile 1: THINKA_URL ist „http://thinka.test/“: Unverschlüsselt können andere mitlesen'],
  ['THINKA_URL=https://localhost/', 'Zeile 1: THINKA_URL ist „https://localhost/“: Das führt alle auf ihr eigenes Gerät'],
  ['THINKA_URL=https://thinka.example/', 'Zeile 1: THINKA_URL ist noch das Beispiel „https://thinka.example/“: Setze ein, was bei euch gilt'],
  ['THINKA_HOST=https://thinka.test/', 'Hier steht nur der Name aus a–z, 0–9, „-“ und „.“, ohne „https://“ und ohne Pfad. Richtig ist zum Beispiel THINKA_HOST=thinka.test'],
  ['THINKA_HOST=www.thinka.test', 'Zeile 1: THINKA_HOST ist „www.thinka.test“, in THINKA_URL steht aber „thinka.test“'],

  // The internal edition.
  ['THINKA_INTERN=true', 'Zeile 1: THINKA_INTERN ist „true“: Möglich ist nur „ja“. Richtig ist zum Beispiel THINKA_INTERN=ja'],
  ['THINKA_INTERN=Ja', 'THINKA_INTERN ist „Ja“: Möglich ist nur „ja“'],
  ['THINKA_INTERN=1', 'THINKA_INTERN ist „1“: Möglich ist nur „ja“'],
  ['THINKA_INTERN=ja', 'THINKA_URL_INTERN fehlt zu THINKA_INTERN=ja. Die Adresse der internen Ausgabe, mit einem eigenen Namen. Richtig ist zum Beispiel THINKA_URL_INTERN='],
  ['THINKA_URL_INTERN=https://i.thinka.test/', 'THINKA_INTERN fehlt zu THINKA_URL_INTERN: Die interne Ausgabe würde nicht gebaut'],
  ['THINKA_INTERN=ja\nTHINKA_URL_INTERN=https://thinka.test/intern/', 'Zeile 2: THINKA_URL_INTERN hat denselben Namen wie THINKA_URL'],
  ['THINKA_INTERN=ja\nTHINKA_URL_INTERN=http://i.thinka.test/', 'Zeile 2: THINKA_URL_INTERN ist „http://i.thinka.test/“: Unverschlüsselt'],
  ['THINKA_INTERN=ja\nTHINKA_URL_INTERN=https://i.thinka.test/\nTHINKA_HOST_INTERN=intern.thinka.test', 'Zeile 3: THINKA_HOST_INTERN ist „intern.thinka.test“, in THINKA_URL_INTERN steht aber „i.thinka.test“'],
  ['THINKA_INTERN=ja\nTHINKA_URL_INTERN=i.thinka.test', 'Richtig ist zum Beispiel THINKA_URL_INTERN=https://i.thinka.test'],
  ['THINKA_HOST_INTERN=i.thinka.test/', 'ohne Pfad. Richtig ist zum Beispiel THINKA_HOST_INTERN=i.thinka.test'],
  ['THINKA_HOST=thinka.test\nTHINKA_HOST_INTERN=thinka.test', 'Zeile 2: THINKA_HOST_INTERN ist dasselbe wie THINKA_HOST'],

  // What has no place there.
  ['THINKA_HEUTE=2027-02-01', 'Zeile 1: THINKA_HEUTE hat im Betrieb nichts zu suchen. Die Website bliebe an diesem Tag stehen'],
  ['THINKA_AUSGABE=intern', 'Zeile 1: THINKA_AUSGABE hat im Betrieb nichts zu suchen. Beim Veröffentlichen sagt THINKA_INTERN=ja'],
  ['THINKA_ZWECK=entwurf', 'Zeile 1: THINKA_ZWECK hat im Betrieb nichts zu suchen'],
  ['THINKA_VORSCHAU=ja', 'Zeile 1: THINKA_VORSCHAU hat im Betrieb nichts zu suchen'],
  ['THINKA_FORGE_TOKEN=abc', 'Zeile 1: THINKA_FORGE_TOKEN hat im Betrieb nichts zu suchen. Ein Token gehört in keine Datei'],
  ...['UMFANG=ganz', 'ANZAHL=1', 'MUTATION=1', 'PYTHON=noetig', 'JAVA=noetig', 'CADDY=noetig', 'APACHE=noetig'].map(
    (line) => [`THINKA_${line}`, 'hat im Betrieb nichts zu suchen. Nur Tests lesen sie'] as const,
  ),

  // The forge.
  ['THINKA_FORGE=GitHub', 'Möglich ist nur „werkstatt“, „github“, „gitlab“, „forgejo“'],
  ['THINKA_FORGE=werkstatt', 'Zeile 1: THINKA_FORGE ist „werkstatt“: Die gibt es nur bei npm start'],
  ['THINKA_FORGE_REPO=verbund/thinka', 'THINKA_FORGE_REPO hat mit THINKA_FORGE=werkstatt keine Bedeutung. Lass sie weg'],
  ['THINKA_FORGE=github\nTHINKA_FORGE_REPO=verbund/thinka', 'THINKA_FORGE_LOGIN fehlt für github. Die Adresse der Anmeldehilfe'],
  ['THINKA_FORGE=gitlab\nTHINKA_FORGE_REPO=verbund/thinka', 'THINKA_FORGE_APP_ID fehlt für gitlab. Die Kennung der Anwendung'],
  ['THINKA_FORGE=forgejo\nTHINKA_FORGE_REPO=verbund/thinka\nTHINKA_FORGE_APP_ID=abc', 'THINKA_FORGE_URL fehlt für forgejo. Die Adresse der Instanz'],
  ['THINKA_FORGE=gitlab\nTHINKA_FORGE_APP_ID=abc\nTHINKA_FORGE_REPO=thinka', 'Erwartet wird Besitz und Name des Repositorys. Richtig ist zum Beispiel THINKA_FORGE_REPO=verbund/thinka'],
  [`${github}THINKA_FORGE_APP_ID=abc`, 'Zeile 4: THINKA_FORGE_APP_ID hat mit THINKA_FORGE=github keine Bedeutung'],
  [`${github}THINKA_FORGE_URL=http://git.thinka.test`, 'Das Token ginge unverschlüsselt dorthin. Richtig ist zum Beispiel THINKA_FORGE_URL=https://git.thinka.test'],
  [`${github}THINKA_FORGE_URL=https://git.thinka.test//a`, 'Schrägstriche doppelt'],
  [`${github}THINKA_FORGE_BRANCH=/main`, 'Erwartet wird der Name eines Zweigs'],
  [`${github}THINKA_FORGE_OFFEN=yes`, 'Möglich ist nur „ja“'],
  [github.replace('thinka.test', 'thinka.test/auth').trim(), 'Hier steht kein Pfad. Richtig ist zum Beispiel THINKA_FORGE_LOGIN=https://login.thinka.test'],
  [github.replace('https://login.thinka.test', 'login.thinka.test').trim(), 'Richtig ist zum Beispiel THINKA_FORGE_LOGIN=https://login.thinka.test'],

  // The rest.
  ['THINKA_SICHERHEIT=it@thinka.test', 'Das ist weder „mailto:…“ noch „https://…“. Richtig ist zum Beispiel THINKA_SICHERHEIT=mailto:it@verein.example'],
  ['THINKA_SICHERHEIT=mailto:it@verein.example', 'Zeile 1: THINKA_SICHERHEIT ist noch das Beispiel'],
  ['THINKA_MAIL=Technik', 'Das ist keine Mailadresse'],
  ['THINKA_MAIL=it@verein.example', 'Zeile 1: THINKA_MAIL ist noch das Beispiel'],
  ['THINKA_HERZSCHLAG=http://h.thinka.test/a', 'Das ist keine Adresse, die mit „https://“ beginnt'],
  ['THINKA_HOME=srv/thinka', 'Das ist kein Pfad, der mit „/“ beginnt. Richtig ist zum Beispiel THINKA_HOME=/srv/thinka'],
  ['THINKA_SENDMAIL=msmtp', 'Das ist kein Pfad, der mit „/“ beginnt'],
  ['THINKA_REFUSED_LOG=/var/log/refused.log', 'Möglich ist nur „/var/log/caddy/thinka-refused.log“'],
  ['THINKA_LOGIN=password', 'Möglich ist nur „passwort“, „forge“'],
  ['THINKA_LOGIN=passwort', 'THINKA_INTERN fehlt zu THINKA_LOGIN'],
  ['THINKA_APACHE_PORT=:8081', 'Das ist keine ganze Zahl. Richtig ist zum Beispiel THINKA_APACHE_PORT=8081'],
  ['THINKA_LEAST=viele', 'Das ist keine ganze Zahl'],
  ['THINKA_WAIT=30m', 'Das ist keine ganze Zahl'],
  ['THINKA_LIMIT=15m', 'Das ist keine ganze Zahl. Richtig ist zum Beispiel THINKA_LIMIT=900'],
  ['THINKA_HOST_LOGIN=https://anmeldung.thinka.test', 'Richtig ist zum Beispiel THINKA_HOST_LOGIN=anmeldung.thinka.test'],
];

test.each(mistakes)('%j in the file is told: %s', (typed, said) => {
  const problems = judgeFile(withAddress(typed));
  expect(problems).toEqual([expect.stringContaining(said)]);
});

test('every setting is in the table, and all that it is wrong with is said at once', () => {
  const typed = mistakes.map(([line]) => line).join('\n');
  expect(knownNames.filter((name) => !typed.includes(`${name}=`))).toEqual([]);
  expect(judgeFile('THINKA_URL=quatsch\nTHINKA_WAIT=quatsch')).toHaveLength(2);
  expect(judgeFile('# nothing yet\n')).toEqual([
    expect.stringMatching(/^THINKA_URL fehlt im Betrieb: .* „localhost“\. .*THINKA_URL=https:/),
  ]);
});

test('a file in which all is well is told nothing', () => {
  const well = `\n# Unsere Website\n   # eingerückt\nTHINKA_URL=https://Thinka.test/quartiere\nTHINKA_HOST=thinka.test
THINKA_INTERN=ja\nTHINKA_URL_INTERN=https://i.thinka.test/\nTHINKA_HOST_INTERN=i.thinka.test
${github}THINKA_FORGE_BRANCH=stand/heute\nTHINKA_FORGE_OFFEN=ja
THINKA_MAIL=it@thinka.test,a@thinka.example-verein.test\nTHINKA_HERZSCHLAG=https://h.thinka.test/a?b=c\n`;
  expect(judgeFile(well)).toEqual([]);
});

test('what stands in the file has to arrive where it is read', () => {
  const file = 'THINKA_URL=https://thinka.test/\nTHINKA_LEAST=200\n';
  const run = { THINKA_URL: 'https://thinka.test/' };
  expect(judgeRun({ ...run, THINKA_LEAST: '200' }, file)).toEqual([]);
  expect(judgeRun(run)).toEqual([]);
  expect(judgeRun(run, file)).toEqual([
    'THINKA_LEAST steht in /etc/thinka.env und kommt hier nicht an. publish.sh liest die Datei selbst, wenn THINKA_URL nicht schon gesetzt ist',
  ]);
  expect(judgeRun(run, `export ${file}`)).toHaveLength(2);
  expect(judgeRun({ THINKA_URL: '"https://thinka.test/"' })).toEqual([
    'THINKA_URL ist „"https://thinka.test/"“: Die Anführungszeichen gehören nicht dazu. Richtig ist zum Beispiel THINKA_URL=https://thinka.test/',
  ]);
  expect(judgeRun({ THINKA_URL: 'https://thinka.test/\r' })).toEqual([
    expect.stringContaining('ein Zeilenende von Windows'),
  ]);
});

test('a build names its edition by itself, and tests may have their own settings', () => {
  const env = {
    THINKA_URL: 'https://thinka.test/',
    THINKA_AUSGABE: 'intern',
    THINKA_CADDY: 'noetig',
  };
  expect(findOperationProblems(env, 'build')).toEqual([]);
  expect(findOperationProblems({ ...env, THINKA_HEUTE: '2027-02-01' }, 'build')).toHaveLength(1);
});

test('nothing that is set makes a public build of today for this machine', () => {
  const settings = readSettings({ THINKA_URL: '', THINKA_AUSGABE: '', THINKA_HEUTE: '' });
  expect(settings).toMatchObject({ edition: 'oeffentlich', purpose: 'betrieb', today: undefined });
  expect(settings).toHaveProperty('urls.intern.href', 'http://localhost:4321/');
});

test.each([
  ['https://thinka.example', 'https://thinka.example/'],
  ['https://Thinka.example/quartiere', 'https://thinka.example/quartiere/'],
  ['http://localhost:8080/a/b/', 'http://localhost:8080/a/b/'],
  ['https://städte.example/', 'https://xn--stdte-hra.example/'],
  ['http://[::1]:4321/', 'http://[::1]:4321/'],
])('an address of a draft may be %s', (THINKA_URL, href) => {
  expect(readSettings({ THINKA_URL })).toHaveProperty('urls.oeffentlich.href', href);
});

const gitlab = { THINKA_FORGE: 'gitlab', THINKA_FORGE_REPO: 'verbund/thinka' };

test.each<[Environment, string]>([
  [
    { THINKA_HEUTE: '3.4.2027' },
    'kein Tag, den es gibt, in der Form JJJJ-MM-TT; ohne sie gilt heute',
  ],
  [{ THINKA_HEUTE: '2027-04-31' }, 'kein Tag'],
  [{ THINKA_HEUTE: '2027-04-03T10:00' }, 'kein Tag'],
  [{ THINKA_HEUTE: ' ' }, 'kein Tag'],
  [{ THINKA_AUSGABE: 'öffentlich' }, 'Möglich ist nur „oeffentlich“, „intern“'],
  [{ THINKA_ZWECK: 'Betrieb' }, 'Möglich ist nur „betrieb“, „entwurf“, „vorfuehrung“'],
  [{ THINKA_VORSCHAU: 'yes' }, 'Möglich ist nur „ja“'],
  [{ THINKA_SICHERHEIT: 'https://a\nb' }, 'weder „mailto:…“'],
  [{ THINKA_UMFANG: 'alles' }, 'Möglich ist nur „ganz“'],
  // In the file, the form of the line comes first.
  [
    { THINKA_URL: 'https://thinka.test/ab cd/' },
    'Leerzeichen und „\\“ kommen in einer Adresse nicht vor',
  ],
  [
    { THINKA_URL: 'https:\\\\thinka.test' },
    'Leerzeichen und „\\“ kommen in einer Adresse nicht vor',
  ],
  [{ THINKA_FORGE_APP_ID: 'a b', ...gitlab }, 'eine Kennung ohne Leerzeichen'],
])('a draft refuses %j: %s', (env, said) => {
  const read = readSettings(env);
  const [name = ''] = Object.keys(env);
  const told = expect.stringMatching(new RegExp(`^${name} ist „`)) as string;
  expect(read).toHaveProperty('problems', [told]);
  expect(read).toHaveProperty('problems', [expect.stringContaining(said)]);
});

test('a day in another form is given in the right one', () => {
  expect(readSettings({ THINKA_HEUTE: '3.4.2027' })).toHaveProperty('problems', [
    expect.stringMatching(/THINKA_HEUTE=2027-04-03$/),
  ]);
  expect(readSettings({ THINKA_HEUTE: '2028-02-29' })).toMatchObject({ today: '2028-02-29' });
});

test('a name that nobody reads is told, with the one that was meant', () => {
  expect(
    listUnknownSettings({
      THINKA_AUSGAPE: 'intern',
      THINKA_HEUTE: '',
      thinka_url: '',
      THINKA_FOO: '1',
      HOME: '/',
    }),
  ).toEqual([
    'Die Variable THINKA_AUSGAPE kennt hier niemand, sie bewirkt nichts. Ist THINKA_AUSGABE gemeint?',
    'Die Variable thinka_url kennt hier niemand, sie bewirkt nichts. Ist THINKA_URL gemeint?',
    'Die Variable THINKA_FOO kennt hier niemand, sie bewirkt nichts.',
  ]);
});

// `npm run task -- fix` writes it anew.
test('the example names every setting of a machine, with its meaning', async () => {
  await expect(toExampleFile()).toMatchFileSnapshot('../../deploy/thinka.env.example');
});

/** The one setting without which nothing goes. */
function withAddress(typed: string): string {
  return /THINKA_URL\s*=/.test(typed) ? typed : `${typed}\nTHINKA_URL=https://thinka.test/`;
}
