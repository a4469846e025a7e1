/** `deploy/thinka.env.example`: all settings that a machine may have, each with its meaning. */
import { forgesOf } from './forge-settings.ts';
import { settingsFile } from './settings-file.ts';
import { knownNames, settingOf, type SettingName } from './settings.ts';

export function toExampleFile(): string {
  const names = knownNames.filter((name) => settingOf[name].apart === undefined);
  return `${[head, ...names.map(toEntry)].join('\n\n')}\n`;
}

const head = `# Die Einstellungen dieser Maschine: Kopiere die Datei nach ${settingsFile}, setze ein, was bei euch gilt, und nimm
# das „#“ vor dem weg, was ihr braucht. Eine Zeile ist NAME=Wert, ohne Leerzeichen und Anführungszeichen: So lesen
# systemd, cron, Caddy und Apache sie gleich. Passwörter und Token gehören nicht hierher.
# Ob alles stimmt, sagt:  npm run task -- betrieb`;

/** Without these, nothing goes. */
const required: readonly SettingName[] = ['THINKA_URL', 'THINKA_HOST'];

function toEntry(name: SettingName): string {
  const { meaning, missing, example } = settingOf[name];
  const { need, may } = forgesOf(name);
  const lines = [
    meaning,
    ...(need.length > 0 ? [`Nötig für ${need.join(', ')}.`] : []),
    ...(may.length > 0 ? [`Möglich für ${may.join(', ')}.`] : []),
    ...(missing === undefined ? [] : [`Fehlt sie: ${missing}`]),
  ];
  const sign = required.includes(name) ? '' : '#';
  return `${lines.map((line) => `# ${line}`).join('\n')}\n${sign}${name}=${example}`;
}
