/** Judges what can be seen of a site in operation, in German: `npm run task -- betrieb` prints it. */
import { formatAge } from '#domain/time/age.ts';
import { addDays, formatDate } from '#domain/time/dates.ts';

import { given, isMissing, toMissing, type Environment } from './setting-problems.ts';
import { settingsFile } from './settings-file.ts';
import { knownNames, settingOf, type SettingName } from './settings.ts';

/** The state of a site and its machine; undefined is what nobody could look at. */
export interface Facts {
  /** A day. */
  today: string;
  node: string;
  settings: {
    /** The file; undefined if they are those of the environment. */
    file: string | undefined;
    env: Environment;
    problems: readonly string[];
  };
  /** The folder of it all; undefined if it is not on this machine. */
  home: string | undefined;
  /** The line of `release.txt`: `…, commit abc, day 2026-12-01`. */
  release: string | undefined;
  held: string | undefined;
  /** Free bytes. */
  disk: number | undefined;
  memory: number;
  hasTimer: boolean;
  hasCaddy: boolean;
  /** A sentence on each server file that is not as in deploy/; undefined if this machine has none. */
  copies: readonly string[] | undefined;
  /** Whether the server has the redirects of the release. */
  redirects: 'same' | 'other' | undefined;
  /** Files that were read once. */
  leftovers: readonly string[];
  luecken: readonly { file: string; was: string }[];
  /** How many mistakes the check finds in the content. */
  findings: number;
  /** Exceptions for packages with a known weakness. */
  exceptions: readonly { package: string; until: string }[];
  /** The day on which access was recorded. */
  accessDay: string;
}

/** In the order in which it is printed; a line is a sentence, with the remedy. */
export type Report = Record<(typeof groups)[number], string[]>;
const groups = [
  'Gesetzt',
  'Fehlt',
  'Widerspricht',
  'Ist fällig',
  'Gut zu wissen',
  'Von hier nicht zu sehen',
] as const;

/** Bytes of a run without the packages (0.7 GB), which are there when this is asked. */
const neededDisk = 0.4e9;
const neededMemory = 0.8e9;
/** Somebody has to look again a month before. */
const ahead = 30;

export function judgeOperation(facts: Facts): Report {
  const { settings, today } = facts;
  const report: Report = {
    Gesetzt: toSet(settings.env),
    Fehlt: [...settings.problems.filter(isMissing), ...findMissing(facts)],
    Widerspricht: settings.problems.filter((problem) => !isMissing(problem)),
    'Ist fällig': [...findDueOnServer(facts), ...findDueByDay(facts)],
    'Gut zu wissen': [
      `Node ${facts.node} kommt mit den Paketen; frei sind ${toGigabytes(facts.memory)} Arbeitsspeicher${facts.disk === undefined ? '' : ` und ${toGigabytes(facts.disk)} Platz`}.`,
      ...(facts.release === undefined ? [] : [`Gezeigt wird ${facts.release}.`]),
      ...findWithout(settings.env),
      'Links zu anderen Seiten: einmal im Vierteljahr npm run task -- links. Wann zuletzt, schreibt niemand auf.',
    ],
    'Von hier nicht zu sehen': findHidden(facts),
  };
  if (facts.findings > 0) {
    report.Widerspricht.push(
      `In den Inhalten sind ${facts.findings} Fehler, so wird nicht veröffentlicht. npm run check nennt jeden mit Abhilfe.`,
    );
  }
  const day = dayOf(facts.release);
  if (day !== undefined && day < addDays(today, -1) && facts.held === undefined) {
    report['Ist fällig'].push(
      `Was gezeigt wird, steht ${formatAge(day, today)} da: Die Nächte seither sind nicht gelungen. Warum, sagt journalctl -u thinka-publish; einmal von Hand: systemctl start thinka-publish.`,
    );
  }
  return report;
}

export function isWell({ Fehlt, Widerspricht }: Report): boolean {
  return Fehlt.length + Widerspricht.length === 0;
}

export function formatReport(report: Report, { settings, today }: Facts): string {
  const { file } = settings;
  const source = file ?? `die Umgebung, denn ${settingsFile} gibt es hier nicht`;
  const blocks = groups
    .filter((group) => report[group].length > 0)
    .map((group) => [group, ...report[group].map((line) => `  - ${line}`)].join('\n'));
  const [missing, wrong, due] = [report.Fehlt, report.Widerspricht, report['Ist fällig']];
  const sum = isWell(report)
    ? `Es fehlt nichts, und nichts widerspricht sich. Fällig: ${due.length}. Danke fürs Nachsehen.`
    : `Es fehlt: ${missing.length}. Widerspricht: ${wrong.length}. Fällig: ${due.length}. Fang oben an, danach noch einmal: npm run task -- betrieb`;
  const head = `Betrieb von ThINKA am ${formatDate(today)}. Einstellungen: ${source}`;
  return [head, ...blocks, sum].join('\n\n');
}

function toSet(env: Environment): string[] {
  return knownNames
    .filter((name) => given(env, name) !== undefined)
    .map((name) => {
      // Secrets stay out of logs and screenshots.
      const isSecret = name === 'THINKA_FORGE_TOKEN' || name === 'THINKA_HERZSCHLAG';
      const value = (given(env, name) ?? '').replace(/\/\/[^/]*@/, '//…@');
      return `${name}=${isSecret ? '…' : value}  ${settingOf[name].meaning}`;
    });
}

function findMissing({ settings, hasCaddy, luecken, disk, memory }: Facts): string[] {
  const names: SettingName[] = hasCaddy ? ['THINKA_HOST'] : [];
  if (hasCaddy && given(settings.env, 'THINKA_INTERN') === 'ja') {
    names.push('THINKA_HOST_INTERN', 'THINKA_LOGIN');
  }
  const missing = names
    .filter((name) => given(settings.env, name) === undefined)
    .map((name) => toMissing(name, 'für Caddy', settingOf[name]));
  if (luecken.length > 0) {
    const files = [...Map.groupBy(luecken, ({ file }) => file.replace(/.*\//, ''))];
    const list = files.map(([name, all]) => `${name} (${all.length})`).join(', ');
    missing.push(
      `Angaben, die nur ihr kennt: ${list}. Welche, sagt npm run check; wie, steht in docs/operation.md.`,
    );
  }
  if (luecken.some(({ was }) => was.includes('Lizenz'))) {
    missing.push(
      'Unter welcher Lizenz die Texte stehen, hat noch niemand entschieden. Vorgeschlagen ist CC BY 4.0 (docs/operation.md).',
    );
  }
  if (disk !== undefined && disk < neededDisk) {
    missing.push(
      `Es sind nur ${toGigabytes(disk)} Platz frei, ein Lauf braucht ${toGigabytes(neededDisk)} (mit den Paketen 1,1 GB). Was ihn füllt, sagt: du -xh / | sort -h | tail`,
    );
  }
  if (memory < neededMemory) {
    missing.push(
      `Es sind nur ${toGigabytes(memory)} Arbeitsspeicher frei, ein Bau braucht ${toGigabytes(neededMemory)}. Hilft kein Neustart, hilft eine Auslagerungsdatei.`,
    );
  }
  return missing;
}

function findDueOnServer(facts: Facts): string[] {
  const due: string[] = [];
  if (facts.held !== undefined) {
    due.push(
      `Es wird nichts veröffentlicht (${facts.held.trim()}). Ist main wieder in Ordnung: publish.sh on.`,
    );
  }
  for (const line of facts.copies ?? []) {
    due.push(`${line}. Auf den Stand bringt es, als root: deploy/install.sh`);
  }
  if (facts.redirects === 'other') {
    due.push(
      'Umbenannte Einträge: /etc/caddy/redirects.caddy ist älter als die Liste der Website. Sieh sie durch und kopiere sie (deploy/README.md).',
    );
  }
  due.push(
    ...facts.leftovers.map(
      (file) =>
        `${file} liest niemand mehr. Übernimm, was darin steht, nach ${settingsFile}, und lösche sie.`,
    ),
  );
  return due;
}

function findDueByDay({ today, exceptions, accessDay }: Facts): string[] {
  const soon = addDays(today, ahead);
  const due = exceptions
    .filter(({ until }) => until <= soon)
    .map(
      ({ package: name, until }) =>
        `Die Ausnahme für das Paket ${name} endet am ${formatDate(until)}. npm run task -- audit sagt, ob es sie noch braucht (tools/audit/exceptions.json).`,
    );
  const next = addDays(accessDay, 365);
  if (next <= soon) {
    due.push(
      `Die Erklärung zur Barrierefreiheit ist jedes Jahr zu prüfen, die letzte Messung ist vom ${formatDate(accessDay)}. Neu messen: npm run build -- --draft, dann npm run task -- record-access; danach die Seite durchsehen.`,
    );
  }
  return due;
}

/** Settings that a site can do without, and somebody will miss one day. */
function findWithout(env: Environment): string[] {
  return (['THINKA_FORGE', 'THINKA_MAIL', 'THINKA_HERZSCHLAG', 'THINKA_SICHERHEIT'] as const)
    .filter((name) => given(env, name) === undefined)
    .map((name) => {
      const { meaning, missing = '' } = settingOf[name];
      return `${name} ist nicht gesetzt. ${meaning} Fehlt sie: ${missing}`;
    });
}

function findHidden({ settings, home, release, hasTimer, copies }: Facts): string[] {
  return [
    ...(settings.file === undefined
      ? [`Ob die Einstellungen auf dem Server stimmen: Dort fragt man mit ${settingsFile}.`]
      : []),
    ...(home === undefined
      ? [
          'Was veröffentlicht ist: Der Ordner der Website (THINKA_HOME) liegt nicht auf dieser Maschine.',
        ]
      : release === undefined
        ? [
            'Was veröffentlicht ist: Es gibt noch keine Veröffentlichung, oder dieses Konto darf sie nicht lesen.',
          ]
        : []),
    ...(hasTimer
      ? []
      : [
          'Ob jede Nacht gebaut wird: thinka-publish.timer ist hier nicht eingeschaltet, und in cron sieht dieses Konto nicht nach.',
        ]),
    ...(copies === undefined
      ? [
          'Welche Dateien der Server hat: Keine aus deploy/ liegt in /etc, oder install.sh nimmt die Einstellungen nicht an (deploy/install.sh compare sagt warum).',
        ]
      : []),
    'Zertifikate, Namen im DNS, Sicherungen, wer an der Forge was darf (npm run task -- forge-check).',
  ];
}

function dayOf(release = ''): string | undefined {
  return /day (\d{4}-\d\d-\d\d)/.exec(release)?.[1];
}

function toGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;
}
