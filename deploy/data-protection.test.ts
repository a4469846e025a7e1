/** Holds the words for the statement on data protection to the configuration that they speak of. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const words = readFileSync('docs/data-protection.md', 'utf8').replace(/\n(?:> )?/g, ' ');
const read = (file: string) => readFileSync(`deploy/${file}`, 'utf8');

test('each block is for a blank that is there, and no blank on the server is left out', () => {
  const page = readFileSync('src/content/seiten/datenschutz.mdx', 'utf8');
  const section = /## Was beim Aufruf anfällt\n(.*?)\n## /s.exec(page)?.[1] ?? '';
  const blanks = [...section.matchAll(/<Luecke was="([^"]*)"/g)].map(([, was]) => was);
  const ofTheHoster = /^(?:Name und Anschrift|Land)/;
  const asked = [
    ...blanks.filter((was) => !ofTheHoster.test(was ?? '')),
    'Daten bei der Anmeldung der Redaktion, falls es eine gibt',
  ];
  expect(asked).toHaveLength(4);
  for (const was of asked) {
    expect(page).toContain(`<Luecke was="${was}"`);
    expect(words).toContain(`**${was}`);
  }
});

test.each([
  ['nach sieben Tagen gelöscht', 'fail2ban/thinka-intern.logrotate', /^\tdaily\n\trotate 6$/m],
  ['Nach zehn falschen Passwörtern', 'fail2ban/thinka-intern.jail.conf', /^maxretry = 10$/m],
  ['innerhalb von zehn Minuten', 'fail2ban/thinka-intern.jail.conf', /^findtime = 10m$/m],
  ['eine Stunde lang nicht zu erreichen', 'fail2ban/thinka-intern.jail.conf', /^bantime = 1h$/m],
  ['die Sperre einer Adresse', 'fail2ban/thinka.fail2ban.conf', /^loglevel = WARNING$/m],
  [
    'with login A without fail2ban',
    'caddy/intern-passwort.caddy',
    /file {\$THINKA_REFUSED_LOG:\/dev\/null}/,
  ],
  [
    'eine Stunde lang nichts liest',
    'apache/thinka-intern.conf',
    /OIDCSessionInactivityTimeout 3600$/m,
  ],
  ['oder acht Stunden um sind', 'apache/thinka-intern.conf', /OIDCSessionMaxDuration 28800$/m],
  ['Sie bleiben im Arbeitsspeicher', 'apache/thinka-intern.conf', /OIDCSessionType server-cache$/m],
  ['ein Cookie (`__Host-thinka`)', 'apache/thinka-intern.conf', /OIDCCookie __Host-thinka$/m],
  [
    '`__Host-thinka-anmeldung-…`',
    'apache/thinka-intern.conf',
    /OIDCStateCookiePrefix __Host-thinka-anmeldung-$/m,
  ],
  [
    'Nummer, Name und Gruppen',
    'apache/thinka-settings.conf.example',
    /^OIDCScope "openid profile groups"$/m,
  ],
])('„%s“ is what %s says', (said, file, setting) => {
  expect(words).toContain(said);
  expect(read(file)).toMatch(setting);
});

// The fields that Caddy writes of an answer, and our words for those that are left.
test.each([
  ['caddy/intern-passwort.caddy', ['Zeitpunkt', 'IP-Adresse'], ['ts', 'remote_ip', 'status']],
  [
    'caddy/global.caddy',
    [
      'Zeitpunkt',
      'Name der Website',
      'Version des Protokolls',
      'Dauer',
      'Größe',
      'Nummer der Antwort',
    ],
    ['ts', 'proto', 'host', 'duration', 'size', 'status'],
  ],
])('%s notes what is said and no more', (file, said, noted) => {
  const deleted = [...read(file).matchAll(/^\t+(?:request>)?(\w+) delete$/gm)].map(
    ([, one]) => one,
  );
  const left = written.filter((field) => !deleted.includes(field));
  // The size of what was sent to us says nothing of who sent it.
  expect(left.filter((field) => field !== 'bytes_read').sort()).toEqual(noted.sort());
  for (const word of said) expect(words).toContain(word);
});

const written = [
  'ts', 'remote_ip', 'remote_port', 'client_ip', 'proto', 'method', 'host', 'uri', 'headers', 'tls',
  'user_id', 'bytes_read', 'duration', 'size', 'status', 'resp_headers',
]; // prettier-ignore
