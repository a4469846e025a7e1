/** The reason why something is not done, for the author, always with the way out. */
import type { z } from 'zod';

import { collections, type CollectionName } from '#schemas/collections.ts';

export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** Decap puts errors into its notes as text; the kind of the error is nothing a person needs. */
  override toString(): string {
    return this.message;
  }
}

const keepText =
  'Dein Text steht noch im Formular: Kopiere heraus, was neu ist, öffne den Eintrag dann noch einmal aus der Liste und füge es dort ein.';

export const refusals = {
  publish:
    'Veröffentlicht wird nicht hier, sondern beim Zusammenführen der Beiträge. Setze den Beitrag auf „Bereit“, dann sieht ihn die Koordination.',
  delete:
    'Veröffentlichte Einträge werden nicht gelöscht, denn andere verweisen auf sie. Wenn ein Eintrag weg soll, wende dich an die Koordination.',
  media:
    'Dateien kommen mit dem Eintrag, zu dem sie gehören. Öffne den Eintrag und lade die Datei dort hoch.',
  draftChanged: `Nicht gespeichert, denn jemand anders hat diesen Entwurf inzwischen geändert. ${keepText}`,
  publishedChanged: `Nicht gespeichert, denn von diesem Eintrag wurde inzwischen eine neuere Fassung veröffentlicht. ${keepText}`,
  draftBegun: `Nicht gespeichert, denn jemand anders hat inzwischen einen Entwurf zu diesem Eintrag begonnen. ${keepText}`,
  draftGone: `Nicht gespeichert, denn dieser Entwurf wurde inzwischen veröffentlicht oder verworfen. ${keepText}`,
  notLoaded: `Nicht gespeichert, denn es ist nicht mehr zu erkennen, auf welcher Fassung dein Text beruht. ${keepText}`,
  nameTaken:
    'Nicht gespeichert, denn es gibt schon einen Eintrag oder einen Entwurf unter demselben Namen. Ändere, woraus die Adresse entsteht (den Titel, bei Treffen Tag und Ort), oder arbeite in dem vorhandenen Eintrag weiter.',
  nameLeftOver:
    'Nicht gespeichert, denn unter demselben Namen liegt noch ein alter Zweig. Bitte die Koordination, ihn zu löschen. Bis dahin lass diese Seite offen, oder kopiere deinen Text.',
  offline:
    'Es gibt gerade keine Verbindung. Was du geschrieben hast, steht noch im Formular und ist auf diesem Gerät aufgehoben. Versuche es noch einmal, sobald die Verbindung wieder da ist.',
  loggedOut:
    'Deine Anmeldung gilt nicht mehr. Was du geschrieben hast, ist auf diesem Gerät aufgehoben: Melde dich ab und wieder an und öffne den Eintrag noch einmal.',
  unreadable:
    'Der Eintrag ließ sich nicht lesen. Prüfe die Verbindung und öffne ihn noch einmal aus der Liste.',
  ownCopy:
    'Dieser Entwurf liegt nur in deiner eigenen Kopie des Repositorys, und dort bleibt er liegen. Wenn du ihn nicht mehr brauchst, lösche dort seinen Zweig.',
} as const;

/** Waits for an answer of the forge; its failures become sentences, as far as they are foreseen. */
export async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw toRefusal(error);
  }
}

function toRefusal(error: unknown): unknown {
  // Each browser has words of its own for it, and Decap hands them on as text.
  if (/failed to fetch|networkerror|load failed/i.test(String(error))) {
    return new Refusal(refusals.offline);
  }
  if (typeof error === 'object' && error !== null && 'status' in error && error.status === 401) {
    return new Refusal(refusals.loggedOut);
  }
  return error;
}

/** The title of a new entry gives no file name, as „§“ does not. */
export function refuseNameless(collection: string): never {
  const { titleKey, idTemplate, schema } = collections[collection as CollectionName];
  // The title comes last in a name, or the field that stands in for it.
  const key = idTemplate.includes('{{slug}}')
    ? titleKey
    : (/.*\{\{fields\.(\w+)/.exec(idTemplate)?.[1] ?? titleKey);
  const shape: Record<string, z.ZodType> = schema.shape;
  throw new Refusal(
    `Nicht gespeichert: Aus „${shape[key]?.meta()?.title ?? key}“ entsteht der Name der Datei, und dafür fehlen Buchstaben von a bis z oder Ziffern. Schreibe ein Wort dazu, etwa „Paragraf §“.`,
  );
}

export function refuse(reason: keyof typeof refusals): never {
  throw new Refusal(refusals[reason]);
}
