/** The places of a Standort to which people can go, in words for them. */
import { toSpracheName, type SpracheName } from '#domain/text/languages.ts';
import { formatHour, toClock } from '#domain/time/dates.ts';
import { toWeek, type Sprechzeit } from '#domain/standort/opening-hours.ts';
import { tagLabels, type Anlaufstelle } from '#schemas/standort.ts';
import { toTelefonLink } from '#schemas/telefon.ts';

export interface AnlaufstelleView {
  /** Its own name, or its street where there are several. */
  name: string;
  /** Line by line, as on an envelope. */
  adresse: string[];
  weg: string | undefined;
  telefon: { text: string; href: string | undefined } | undefined;
  mail: string | undefined;
  /** For the sentence that says whether it is open. */
  sprechzeiten: Sprechzeit[];
  /** For the table. */
  woche: {
    tag: Sprechzeit['tag'];
    label: string;
    zeiten: { text: string; hinweis: string | undefined }[];
  }[];
  sprachen: SpracheName[];
  /** A sentence, also where it is not known. */
  barrierefrei: string;
}

export function toAnlaufstellen(stellen: readonly Anlaufstelle[]): AnlaufstelleView[] {
  return stellen.map((stelle) => ({
    name: stelle.name ?? (stellen.length > 1 ? toStreet(stelle.adresse) : 'Anlaufstelle'),
    // The second line begins before the postcode.
    adresse: stelle.adresse.split(/,\s*(?=\d{5}\b)/),
    weg: stelle.weg,
    telefon: stelle.telefon
      ? { text: stelle.telefon, href: toTelefonLink(stelle.telefon) }
      : undefined,
    mail: stelle.mail,
    sprechzeiten: stelle.sprechzeiten,
    woche: toWeek(stelle.sprechzeiten).map(({ tag, zeiten }) => ({
      tag,
      label: tagLabels[tag],
      zeiten: zeiten.map(({ von, bis, hinweis }) => ({
        text: `${toClock(von)}–${formatHour(bis)}`,
        hinweis,
      })),
    })),
    sprachen: stelle.sprachen.map(toSpracheName),
    barrierefrei: accessSentences[stelle.barrierefrei ?? 'unbekannt'],
  }));
}

const accessSentences = {
  ja: 'Mit Rollstuhl oder Kinderwagen kommen Sie hinein.',
  teilweise:
    'Mit Rollstuhl oder Kinderwagen kommen Sie nicht überall hinein. Fragen Sie vorher nach.',
  nein: 'Mit Rollstuhl oder Kinderwagen kommen Sie nicht hinein. Fragen Sie vorher nach.',
  unbekannt:
    'Ob man mit Rollstuhl oder Kinderwagen hineinkommt, ist noch nicht angegeben. Fragen Sie vorher nach.',
} as const;

function toStreet(adresse: string): string {
  return adresse.split(',')[0] ?? adresse;
}
