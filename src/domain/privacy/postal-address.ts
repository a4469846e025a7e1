/**
 * Postal addresses: a street with the number of a house, with or without postcode and place. One begins
 * at the number and looks back, since few numbers in a text are those of houses.
 */
import { matchAll, oneOf, withoutOverlaps, type Detector, type Hit } from './hit.ts';
import type { Reading, Word } from './words.ts';

export const findPostalAddresses: Detector = (reading) => {
  const { text, words } = reading;
  const hits: Hit[] = [];
  for (const [index, word] of words.entries()) {
    // Nearly all words end here.
    if (!mayBeNumber.test(text.slice(word.end, word.end + 4))) continue;
    if (text[word.end] === '.' && !/str$/i.test(word.text)) continue;
    house.lastIndex = word.end;
    const number = house.exec(text);
    if (!number) continue;
    const from = findStreet(reading, index, number.groups?.['place'] !== undefined);
    if (from !== undefined) {
      hits.push({ kind: 'anschrift', start: from, end: word.end + number[0].length });
    }
  }
  return withoutOverlaps([
    ...hits,
    ...matchAll(text, turned, 'anschrift'),
    ...matchAll(text, ofDay, 'anschrift'),
  ]);
};

const mayBeNumber = /^(?:[.,]?\d|\.? ?\d|,? ?(?:Nr|Nu|Ha|Hn|Bl))/;

/** Words that may follow a number behind a street and are no house number: „5. März“. */
const counted = oneOf(`
  Jan(?:uar)? Feb(?:ruar)? März Apr(?:il)? Mai Juni? Juli? Aug(?:ust)? Sept?(?:ember)? Okt(?:ober)? Nov(?:ember)?
  Dez(?:ember)? Uhr Jahren? Monaten? Wochen? Tagen? Stunden? Minuten? Mal Meter m km Kilometer Prozent Euro EUR
  Familien? Kinder[ns]? Menschen Personen? Frauen? Männern? Haushalten? Wohnungen? Häusern? Eingängen? Ständen?
  Bäumen? Plätzen? Läden? Angeboten? Veranstaltungen? Treffen Projekten? Teilnehmende[rn]? Mieter(?:n|innen)?
  Parteien? Mietparteien? Blöcken? Gebäuden? Leuten? Gästen? Bänken? Betten? Besuchern? Vereinen? Gruppen?
  Anwohner(?:n|innen)? Bewohner(?:n|innen)? Beratungen? Jugendlichen?`);

/** A house number: no count of what follows, no day, no part of a longer number. */
const house = new RegExp(
  String.raw`(?:\.? ?|,|,? (?:Nr\. ?|Nummer |Hausnr\. ?|Haus-?[Nn]ummer |Hnr\. ?|Haus (?:Nr\. ?)?))\d{1,3}(?: ?[a-hA-H](?![\p{L}\d]))?(?: ?[-/+] ?\d{1,3} ?[a-h]?(?![\p{L}\d]))?(?![\d\p{L}]|[.,:]\d|\. ?\d| ?[%€]|\.? ${counted}(?![\p{L}]))(?<place>,? {0,2}(?:in )?(?:D-)?\d{5} \p{Lu}[\p{L}'’]{0,40}(?:[- ]\p{Lu}[\p{L}'’]{0,40})?)?`,
  'uy',
);

const streets =
  /(?:straße|strasse|str|gasse|gäßchen|gässchen|allee|chaussee|promenade|damm|ufer|ring|platz|weg|steig|stieg|pfad|hain|zeile|wall)$/iu;

/** These mean other things as well, so no article may stand before them. */
const places =
  /(?:hof|berg|grund|tal|garten|gärten|brücke|markt|graben|winkel|anger|bach|höhe|leite|rain|aue|siedlung|bogen|mühle|teich|blick|feld|acker|wiese|wiesen|hang|horst|busch|born|kamp)$/iu;

/** Words that end like a street and are none, or are one in a text that was never finished. */
const noStreet = new RegExp(
  `^(?:muster|beispiel)|^(?:${[
    `${oneOf(`
      Arbeits Ausbildungs Praktikums Studien Spiel Bolz Sport Park Stell Sitz Schlaf Steh Zelt Start Stand Abstell
      Treff Tabellen Listen Heim Kita Krippen Kindergarten Hort Betreuungs Kurs Therapie Schul Wohn Pflege Rast
      Frauenhaus Bau Grill Fußball Camping Lager Lieblings Fest Dorf Bühnen Flug Fahrrad`)}platz`,
    `${oneOf(`
      Arbeits Schul Heim Rück Hin Um Aus Ab Unter Lösungs Fuß Rad Geh Feld Wander Post Dienst Rechts Mittel
      Königs Lebens Bildungs Flucht Zugangs Beratungs Verwaltungs Kommunikations Lehr Kirch Such Melde Vor
      Kita Meldungs Entscheidungs Hilfe Förder Antrags`)}weg`,
    oneOf(
      'Sackgasse Einbahnstraße Förderring (?:Kreis|Stadt|Landes)?Jugendring Boxring Ehering Mittelweg unterwegs',
    ),
    oneOf('ring gering weg halbwegs deswegen keineswegs platz hain wall straße strasse'),
    `${oneOf(`
      Bau Schul Fried Innen Hinter Bahn Busbahn Güterbahn Reiter Wertstoff Betriebs Jugend Ferien Bauern Kinderbauern
      Wirtschafts Gast Pausen Ge Kur Gerichts Land Rathaus Werk Bau Recycling Vor`)}hof`,
    oneOf(`
      Haushaltsplan Stadtplan Bauplan Zeitplan Arbeitsplan Maßnahmenplan Hilfeplan Lageplan Dienstplan Fahrplan
      Stundenplan Aktionsplan Finanzplan Kostenplan \\p{L}+splan \\p{L}+ungsplan Entwurfsplan Weihnachtsmarkt
      Arbeitsmarkt Wohnungsmarkt Flohmarkt Wochenmarkt Supermarkt \\p{L}+smarkt Grund Tal Berg Hof Markt Feld Plan
      Fragebogen Bogen \\p{L}+ebogen \\p{L}+sbogen Einblick Überblick Rückblick Ausblick Augenblick Rundblick
      Handlungsfeld Arbeitsfeld Umfeld Themenfeld \\p{L}+sfeld \\p{L}+enfeld Kindergarten Schulgarten Kleingarten
      Spielbogen Hintergrund Vordergrund Untergrund Beweggrund \\p{L}+sgrund Baugrund Garten Kindergärten Höhe
      \\p{L}+höhe Neubausiedlung Siedlung Plattenbausiedlung Wohnsiedlung Regenbogen Gemeinschaftsgarten
      Mehrgenerationengarten Nachbarschaftsgarten Gemüsegarten Interkultureller Blumenwiese Spielwiese Brücke Graben
      Winkel Teich Bach Acker Wiese Wiesen Hang Busch Mühle Feuerwehrteich`),
  ].join('|')})$`,
  'iu',
);

const abouts = new Set([
  'der',
  'des',
  'd',
  'dem',
  'den',
  'am',
  'an',
  'im',
  'zum',
  'zur',
  'vom',
  'von',
]);
const articles = new Set(
  'der die das den dem des ein eine einem einer einen diesem dieser jeder jedem unser unserem unser ihr ihrem mein meinem kein keinem'.split(
    ' ',
  ),
);
const starts = new Set(
  'am an im in zum zur auf unterm hinterm hinter vor unter bei überm über beim oberm oberhalb'.split(
    ' ',
  ),
);

/** @returns where the name of the street begins that ends with this word, if it is one */
function findStreet(reading: Reading, index: number, hasPostcode: boolean): number | undefined {
  const { text, words } = reading;
  const word = words[index];
  if (!word) return undefined;
  if (labels.test(word.text)) return undefined;
  const isStreet = streets.test(word.text);
  const isAlone =
    /^(?:Straße|Strasse|Str|Gasse|Allee|Chaussee|Promenade|Damm|Ufer|Ring|Platz|Weg|Steig|Pfad|Hain|Hof|Berg|Markt|Graben|Wall)$/u.test(
      word.text,
    );

  if (isAlone) {
    const from = skipNames(reading, index);
    if (from !== index) return words[from]?.start;
  } else if (isStreet && !noStreet.test(word.text)) {
    return words[skipNames(reading, index, '-')]?.start;
  }

  // „Straße der Einheit 5“, „Str. d. Friedens 5“, „An der Lache 4“
  const about = findAbout(reading, index);
  if (about !== undefined) return about;
  const byPlace = findByPlace(reading, index, hasPostcode);
  if (byPlace !== undefined) return byPlace;

  if (!word.isCapital) return undefined;
  const previous = words[index - 1];
  if (hasPostcode) return words[skipNames(reading, index)]?.start;
  // „99084 Erfurt, Anger 12“
  if (
    postcodeBefore.test(text.slice(Math.max(0, word.start - 60), word.start)) &&
    !noPlace.test(word.text)
  ) {
    return word.start;
  }
  if (places.test(word.text) && !noStreet.test(word.text) && word.text.length > 5) {
    const isBound =
      previous && isBeside(text, previous, word) && articles.has(previous.text.toLowerCase());
    return isBound ? undefined : word.start;
  }
  return undefined;
}

/** „Hauptstraße Hausnummer 12“: the number has a word of its own, and the street stands before it. */
const labels = /^(?:Haus-?[Nn]ummer|Hausnr|Hnr|Nr|Nummer|Haus)$/u;

const postcodeBefore = /(?<!\d)\d{5} \p{Lu}[\p{L} -]{1,40}, ?$/u;

function isBeside(text: string, first: Word, second: Word): boolean {
  return (
    second.start - first.end <= 2 && /^(?:[ -]|\. ?)$/.test(text.slice(first.end, second.start))
  );
}

/** Back over „Karl Marx“ before „Allee“, „Erfurter“ before „Str.“. */
function skipNames({ text, words }: Reading, index: number, between = ' -'): number {
  let at = index;
  while (index - at < 3) {
    const [word, before] = [words[at], words[at - 1]];
    if (!word || !before?.isCapital || articles.has(before.text.toLowerCase())) break;
    const gap = text.slice(before.end, word.start);
    if (gap.length !== 1 || !between.includes(gap)) break;
    if (starts.has(before.text.toLowerCase())) break;
    at--;
  }
  return at;
}

function findAbout({ text, words }: Reading, index: number): number | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || !isBeside(text, word, next)) return undefined;
    if (
      /^(?:Straße|Strasse|Str|Allee|Platz|Ring|Weg|Promenade|Gasse|Ufer|Siedlung|Hof)$/u.test(
        word.text,
      )
    ) {
      return abouts.has(next.text.toLowerCase()) && words[index]?.isCapital
        ? word.start
        : undefined;
    }
  }
  const [first, next] = [words[Math.max(0, index - 2)], words[index - 1]];
  const isFirst =
    first && /^(?:Straße|Strasse|Str|Allee|Platz|Ring|Weg|Promenade)$/u.test(first.text);
  return isFirst &&
    next &&
    abouts.has(next.text) &&
    isBeside(text, first, next) &&
    words[index]?.isCapital
    ? first.start
    : undefined;
}

/** Places that streets are named after; „Am Anger 12“, „Zum Güterbahnhof 4“, „Unter den Linden 3“. */
const landmarks = new RegExp(
  `${oneOf(`
    Anger Markt Berg Graben Hof Park Plan Rasen Hang Bach Wehr Tor Kirche Schloss Schloß Rathaus Mühle Linden? Eichen?
    Birken? Buchen? Teich Wiesen? Hügel Rain Garten Gärten Tal Wald Waldrand Stadion Brunnen Ried Sand(?:e|berg)?
    Steine?n? Gera Saale Ilm Unstrut Werra Leine Apfelstädt Hörsel Lache Lachen Aue Auen Leite Höhe Feld(?:e|rain)? Ufer
    Damm Acker Born Grund Holze? See Steig Stieg Ring Platz Wall Mauer Brücke Steinbruch Bahn Kreuz Flur Zeile Winkel
    Kamp Siedlung Turm Burg Halde Kuppe Schanze Trift Pfad Bleiche Weinberg Schwemmbach Kiesgrube Ziegelei Schäferei
    Warte Sonne Herrenwiese Drachen Schwarza Roda Helme Wipper Pappeln Erlen Weiden Tannen Fichten Kastanien Rosen
    Stadtrand Sportplatz Bahndamm Flugplatz Wasserturm Wasser Katzenstein Galgenberg Roten? Fuchsbau Fuchs Nonne`)}$`,
  'iu',
);

/** Words behind „am“ and before a number that are no place. */
const noPlace = new RegExp(
  `^${oneOf(`
    \\p{L}*[Tt]isch \\p{L}*[Pp]unkte? Jahre? Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Abend Morgen
    Quartier Quartal Tag Tage \\p{L}*[Tt]agen? Abschnitt Absatz Artikel Kapitel Raum Gruppe Klasse Stufe Phase Termin Standort
    Woche Monat Jan(?:uar)? Feb(?:ruar)? März April Mai Juni Juli August Sept?(?:ember)? Oktober November Dezember
    Schnitt Durchschnitt Haus Block Teil Heft Band Paragraf Paragraph Seite Linie Ziffer Nr Nummer Anlage Modul
    Sommer Winter Herbst Frühjahr Frühling Ende Anfang Alter Wert Verhältnis Mittel Programm Projekt Zeitraum
    Protokoll TOP Gebiet Stadtteil Bezirk Ort Kreis Zimmer Etage Stock Obergeschoss Erdgeschoss Regelsatz
    Rechtskreis Gleis Bahnsteig Zug Bus Straßenbahn Fall Bereich Team Beispiel Bild Foto Folie Stand Kurs Halbjahr
    Schuljahr Advent Ostern Weihnachten Pfingsten Zeit Umfang Gegensatz Vergleich Vorjahr`)}$`,
  'u',
);

/** A capital within a sentence makes a name of „Am“; elsewhere it takes a place that is known. */
function findByPlace(
  { text, words }: Reading,
  index: number,
  hasPostcode: boolean,
): number | undefined {
  const word = words[index];
  if (!word?.isCapital || noPlace.test(word.text)) return undefined;
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
    const [start, next] = [words[at], words[at + 1]];
    if (!start || !next || !isBeside(text, start, next) || next.start - start.end !== 1)
      return undefined;
    if (!starts.has(start.text.toLowerCase())) continue;
    // „auf Platz 3“ has no article.
    if (at === index - 1 && !/(?:m|zur)$/i.test(start.text)) return undefined;
    const isName = start.isCapital && /[\p{L},:] $/u.test(text.slice(0, start.start).slice(-2));
    const follows = words[index + 1];
    const isCount =
      follows?.isCapital === true && /^ ?\d{1,3} $/.test(text.slice(word.end, follows.start));
    if (hasPostcode || home.test(text.slice(Math.max(0, start.start - 40), start.start)))
      return start.start;
    const isAlone =
      start.isCapital &&
      index - at === 2 &&
      /^ ?\d{1,3} ?[a-h]?(?:$|[\n,;)|])/.test(text.slice(word.end, word.end + 8));
    return !isCount && (landmarks.test(word.text) || isName || isAlone) ? start.start : undefined;
  }
  return undefined;
}

const home =
  /(?:wohn(?:t|te|en|haft|ung)|zog|zieht|gezogen|gemeldet|Adresse|Anschrift|lebt|daheim|zu Hause)\P{L}{1,3}(?:ist |in |jetzt |nun |aktuell |derzeit )?$/iu;

/** „Nr. 5 in der Lindenstraße“, „Hausnummer 5 der Lindenstraße“ */
const turned =
  /(?<![\p{L}\d])(?:Haus ?[Nn]ummer|Hausnr\.|Nr\.|Nummer|Haus) \d{1,3} ?[a-h]? (?:in |an |auf )?(?:der|dem|des) (?:\p{Lu}\p{L}{1,30}[ -]){0,2}\p{Lu}?\p{L}{0,40}(?:straße|strasse|str\.|gasse|allee|weg(?:e?s)?|platz(?:es)?|ring(?:e?s)?)(?![\p{L}])/giu;

/** „Straße des 17. Juni 5“ */
const ofDay =
  /(?<![\p{L}\d])(?:Straße|Strasse|Str\.|Platz|Allee) des \d{1,2}\. ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember),? (?:Nr\. )?\d{1,3}(?: ?[a-h](?!\p{L}))?(?![\d\p{L}])/gu;
