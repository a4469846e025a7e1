/** What the command says, and the protocol that stays: in German, and without the words. */
import { formatDate, hourInThuringia } from '#domain/time/dates.ts';

import type { Place } from './places.ts';
import type { Done } from './remove.ts';

/** A place has at most this many lines on the screen. */
const most = 20;

export function reportPlaces(places: readonly Place[]): string {
  return places
    .flatMap(({ name, found, unread }) => {
      if (unread !== undefined) return [`UNGELESEN ${name} (${unread})`];
      if (found.length === 0) return [`sauber   ${name}`];
      const more = found.length > most ? [`           und ${found.length - most} weitere`] : [];
      return [
        `GEFUNDEN ${name}`,
        ...found.slice(0, most).map((line) => `           ${line}`),
        ...more,
      ];
    })
    .join('\n');
}

export function countFound(places: readonly Place[]): number {
  return places.filter(({ found }) => found.length > 0).length;
}

export function countUnread(places: readonly Place[]): number {
  return places.filter(({ unread }) => unread !== undefined).length;
}

/** Forge and readers are out of reach of any command. */
const byHand = [
  'main ist wieder geschützt: `npm run task -- forge-check` (docs/forge.md)',
  'Forge: Pull oder Merge Requests, Zwischenspeicher, Forks, Ergebnisse und Protokolle der CI (docs/removal.md)',
  'Alle mit einem Klon haben ihn gelöscht und neu geklont. Wer aus einem alten Klon pusht, bringt alles zurück. Namen: ____',
  'Alle, die den Eintrag im Editor offen hatten, haben im Browser die Daten der Website gelöscht (der Editor bewahrt Ungespeichertes auf)',
  'Der andere Rechner, der veröffentlicht, oder der mit Schreibrecht: dort derselbe Befehl',
  'Weiterleitungen im Webserver: /etc/caddy/redirects.caddy neu kopieren, falls sie dort liegen',
  'Aufzeichnungen von systemd und Mails von cron, falls ein Build den Text genannt hat (docs/removal.md)',
  'Sicherungen (Server, Forge, eigene Rechner): überschrieben bis ____',
  'Suchmaschinen: Entfernung beantragt am ____',
  'Internet Archive: Entfernung beantragt am ____',
  'Datenschutzbeauftragte: gefragt am ____, ob der Aufsichtsbehörde und den Betroffenen zu melden ist (Art. 33 und 34 DSGVO)',
  'Die betroffene Person weiß Bescheid, seit ____',
  'Die Datei mit den Wörtern ist gelöscht: `shred -u DATEI`',
];

export function toProtocol(
  { lines, byHand: more }: Done,
  places: readonly Place[],
  now: Date,
  count: { words: number; pictures: number },
): string {
  const found = places.filter((place) => place.found.length > 0);
  const clean = places.filter((place) => place.found.length === 0 && !place.unread);
  const unread = places.flatMap((place) =>
    place.unread === undefined ? [] : [`Noch nachsehen: ${place.name} (${place.unread})`],
  );
  const list = (items: readonly string[], sign: string) =>
    items.length === 0 ? '- keine' : items.map((item) => `- ${sign}${item}`).join('\n');
  return `# Etwas musste weg: Protokoll

${formatDate(hourInThuringia(now))}. Gesucht: ${count.words} Wörter, ${count.pictures} Bilder. Sie stehen hier mit Absicht nicht.

Durchgeführt von: ____

## Getan

${list(lines, '')}

## Danach gesucht und nichts gefunden

${list(
  clean.map(({ name }) => name),
  '',
)}

## Noch da

${list(
  found.map((place) => `${place.name}: ${place.found.slice(0, most).join('; ')}`),
  '[ ] ',
)}

## Von Hand

${list([...unread, ...more, ...byHand], '[ ] ')}
`;
}
