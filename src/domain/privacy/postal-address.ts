/** Postal addresses: a street with the number of a house, with or without postcode and place. */
import { matchAll, oneOf, withoutOverlaps, type Detector } from './hit.ts';

export const findPostalAddresses: Detector = (text) =>
  withoutOverlaps([
    ...matchAll(text, withPostcode, 'anschrift'),
    ...matchAll(
      text,
      compound,
      'anschrift',
      ({ groups }) => !noStreet.test(groups?.['name'] ?? ''),
    ),
    ...matchAll(text, separate, 'anschrift'),
    ...matchAll(text, ofSomething, 'anschrift'),
    ...matchAll(text, byPlace, 'anschrift'),
  ]);

const word = String.raw`[\p{Lu}][\p{L}'’]*`;

/** What there may be five of behind the name of a street. */
const counted = oneOf(`
  Januar Februar März April Mai Juni Juli August September Oktober November Dezember Uhr Jahren? Monaten?
  Wochen? Tagen? Stunden? Minuten? Mal Meter m km Kilometer Prozent Euro Familien? Kinder[ns]? Menschen
  Personen? Frauen? Männern? Haushalten? Wohnungen? Häusern? Eingängen? Ständen? Bäumen? Plätzen? Läden?
  Angeboten? Veranstaltungen? Treffen Projekten? Teilnehmende[rn]?`);

/** Neither a count of what follows, nor a day, nor a part of a longer number. */
const house = String.raw`(?:Nr\. ?|Nummer )?\d{1,3}(?: ?[a-hA-H](?![\p{L}\d]))?(?: ?[-/+] ?\d{1,3} ?[a-h]?(?![\p{L}\d]))?(?![\d\p{L}]|[.,:]\d| ?[%€]|\.? ${counted}(?![\p{L}]))`;

const postcode = String.raw`(?:,? ?(?:in )?(?:D-)?\d{5} ${word}(?:[- ]${word})?)`;

/** Whatever stands before „3, 99084 Erfurt“ is the name of a street. */
const withPostcode = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${word}|[Aa]m|[Aa]n der|[Ii]m|[Aa]uf dem|[Zz]um|[Zz]ur|der|des)[ -]){0,3}${word}\.? ?\d{1,3} ?[a-h]?(?: ?[-/] ?\d{1,3})?,? {0,2}(?:D-)?\d{5} ${word}`,
  'gu',
);

const endings =
  'straße|strasse|str\\.|gasse|allee|chaussee|promenade|damm|ufer|ring|platz|weg|steig|pfad';

const compound = new RegExp(
  String.raw`(?<![\p{L}\d])(?<name>\p{L}[\p{L}'’]*(?:-\p{L}+){0,4}-?(?:${endings}|Str\.|Straße|Strasse|Platz|Weg|Ring|Allee)) ?${house}${postcode}?`,
  'gu',
);

/** What ends like a street and is none, or is one in a text that was never finished. */
const noStreet = new RegExp(
  `^muster|^(?:${[
    `${oneOf(`
      Arbeits Ausbildungs Praktikums Studien Spiel Bolz Sport Park Stell Sitz Schlaf Steh Zelt Start Stand
      Treff Tabellen Listen Heim Kita Krippen Kindergarten Hort Betreuungs Kurs Therapie Schul Wohn Pflege
      Frauenhaus`)}platz`,
    `${oneOf(`
      Arbeits Schul Heim Rück Hin Um Aus Ab Unter Lösungs Fuß Rad Geh Feld Wander Post Dienst Rechts Mittel
      Königs Lebens Bildungs Flucht Zugangs Beratungs Verwaltungs Kommunikations Lehr Kirch Such Melde`)}weg`,
    oneOf('Sackgasse Förderring (?:Kreis|Stadt|Landes)?Jugendring Boxring Ehering ring gering'),
  ].join('|')})$`,
  'iu',
);

/** „Lange Straße 7“, „Erfurter Str. 3a“, „Karl Marx Allee 12“. */
const separate = new RegExp(
  String.raw`(?<![\p{L}\d])(?<hit>(?:${word}[ -]){1,3}(?:Straße|Strasse|Str\.|Gasse|Allee|Chaussee|Promenade|Damm|Ufer|Ring|Platz|Weg|Steig|Pfad) ?${house}${postcode}?)`,
  'gu',
);

/** „Straße der Einheit 5“, „Platz des Friedens 1“. */
const ofSomething = new RegExp(
  String.raw`(?<![\p{L}\d])(?:Straße|Strasse|Str\.|Allee|Platz|Ring|Weg|Promenade) (?:der|des|dem|den|am|an der|im|zum|zur|vom) ${word}(?: ${word})? ${house}${postcode}?`,
  'gu',
);

const before = oneOf(
  `[Aa]m [Ii]m [Zz]um [Zz]ur [Uu]nterm (?:[Aa]n|[Aa]uf|[Ii]n|[Hh]inter|[Vv]or|[Uu]nter)\\x20de[rnm]`,
);
const places = oneOf(`
  Anger Markt Berg Kirchberg Graben Mühlgraben Hof Bahnhof Güterbahnhof Stadtpark Plan Rasen Hang Bach Wehr Tor
  Kirche Schloss Schloß Rathaus Mühle Linden? Eichen Birken Teich Wiese Hügel Rain Garten Gärten Tal Wald
  Waldrand Stadion Brunnen Ried Sande? Stein Steinen Gera Saale Ilm Unstrut Werra`);

/** „Am Anger 12“: places that streets are named after, and not followed by what there are twelve of. */
const byPlace = new RegExp(
  String.raw`(?<![\p{L}\d])${before} (?:(?:Alt|Neu|Lang|Klein|Groß|Hoh)en? )?${places} ${house}(?! \p{Lu})${postcode}?`,
  'gu',
);
