/** The answer to a search by place: as text to read, and for screen readers. */
import { formatDistance, isNearby } from '#domain/karte/geo.ts';
import { shorten } from '#domain/text/shorten.ts';

import { toFullName, type Found } from './find-ort.ts';

export interface Answer {
  /** The heading of the whole answer. */
  heading: string;
  text: string;
}

/**
 * @param asked the typed words
 * @param nearest the Standorte to be shown, the nearest first; empty where nothing was found
 */
export function toAnswer(
  found: Found,
  asked: string,
  nearest: readonly { name: string; km: number }[],
): Answer {
  const typed = shorten(asked, 80);
  switch (found.kind) {
    case 'ort': {
      const { name } = found.ort;
      const guess = found.isGuess ? `Gesucht wurde „${typed}“, gemeint ist wohl ${name}. ` : '';
      const { heading, text } = toNearest(toFullName(found.ort), nearest[0]);
      return { heading, text: guess + text };
    }
    case 'auswahl':
      return {
        heading: 'Welchen Ort meinen Sie?',
        text: found.isGuess
          ? `„${typed}“ haben wir nicht gefunden. Meinten Sie einen von diesen?`
          : `Zu „${typed}“ gibt es mehrere. Bitte wählen Sie, oder schreiben Sie mehr vom Namen.`,
      };
    case 'kreis':
      return {
        heading: found.kreis.name,
        text: 'Bitte wählen Sie dort Ihren Ort:',
      };
    case 'land':
      return {
        heading: 'Thüringen ist groß',
        text: 'Bitte nennen Sie Ihren Ort oder Ihre Postleitzahl.',
      };
    case 'ausserhalb':
      return {
        heading: `${found.name} liegt nicht in Thüringen`,
        text: 'ThINKA gibt es nur in Thüringen. Hilfe nennt Ihnen Ihre Stadt oder Gemeinde.',
      };
    case 'unbekannt':
      return {
        heading: `„${typed}“ haben wir nicht gefunden`,
        text: 'Bitte prüfen Sie die Schreibweise, oder geben Sie die Postleitzahl mit allen fünf Ziffern ein.',
      };
  }
}

/** A far Standort is named, but not as near: a project is meant for its own neighbourhood. */
function toNearest(place: string, first: { name: string; km: number } | undefined): Answer {
  const near = `In der Nähe von ${place}`;
  if (!first) return { heading: near, text: 'Zurzeit ist kein Projekt eingetragen.' };
  const nearest = `Am nächsten ist ${first.name}, ${formatDistance(first.km)}`;
  if (isNearby(first.km)) {
    return {
      heading: near,
      text: `${nearest}. Entfernungen sind Luftlinie.`,
    };
  }
  return {
    heading: `Wir kennen kein Projekt in der Nähe von ${place}`,
    text: `${nearest} entfernt (Luftlinie). Aber ein Projekt ist meist nur für seinen Stadtteil da.`,
  };
}
