/** The page a browser shows in place of one that we cannot give. */
import type { Answer } from '../http.ts';

import { html } from './html.ts';
import { toPage, type Place } from './page.ts';

/** @param reason in German, where more is known than the status says */
export function toProblemPage(place: Place, status: number, reason?: string): Answer {
  const [title, advice] = problems[status] ?? unforeseen;
  const content = html`
    <p>${reason ?? advice}</p>
    <p><a href="${place.board}">Zu den Beiträgen</a></p>
  `;
  return toPage(place, { title, content, status });
}

const unforeseen = [
  'Das hat nicht geklappt',
  'Die Werkstatt ist auf etwas gestoßen, womit sie nicht gerechnet hat. Alle Beiträge liegen noch da. Lade die Seite neu. Hilft das nicht: Beende die Werkstatt im Terminal mit Strg-C und starte sie mit „npm start“ neu. Die letzten Zeilen im Terminal nennen die Ursache; gib sie der Technik weiter.',
] as const;

const problems: Record<number, readonly [title: string, advice: string]> = {
  403: [
    'Das geht nur von hier aus',
    'Die Werkstatt antwortet nur ihren eigenen Seiten auf diesem Rechner. Öffne sie unter der Adresse, die „npm start“ nennt, und versuche es dort noch einmal.',
  ],
  404: [
    'Diese Seite gibt es nicht',
    'Vielleicht ist die Adresse nicht vollständig. Alle Beiträge stehen in der Liste.',
  ],
  413: ['Zu groß', 'Was du geschickt hast, ist größer, als die Werkstatt annimmt.'],
};
