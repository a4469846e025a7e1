/** What can be told of a capitalised word behind „Frau“ or behind a given name: is it a surname? */

/** The most common in Thuringia, and among people from the countries whose languages are spoken there. */
export const surnames: ReadonlySet<string> = new Set(
  `
  müller mueller schmidt schneider fischer weber meyer meier maier mayer wagner becker schulz schulze hoffmann
  schäfer schaefer koch bauer richter klein wolf schröder schroeder neumann schwarz zimmermann braun krüger
  krueger hofmann hartmann lange schmitt werner schmitz krause lehmann köhler koehler herrmann könig walter
  kaiser fuchs peters lang scholz möller weiß jung hahn schubert vogel friedrich keller günther frank berger
  winkler roth beck lorenz baumann franke albrecht schuster simon ludwig böhm winter kraus martin schumacher
  krämer vogt stein jäger otto sommer groß seidel heinrich brandt haas schreiber graf schulte dietrich ziegler
  kuhn kühn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer hartung hornung kirchner
  kästner kaestner kaufmann unger kellner böttcher boettcher hempel heinze reinhardt eckardt eckhardt trautmann
  ehrhardt erhardt apel schlegel schütz schütze töpfer stöcker nitsche rausch ritter rudolph riedel barth
  ahmad ahmed mohammad mohamad mohammed ali hassan hasan hussein hussain ibrahim khalil khan haddad khoury
  mustafa mahmoud mahmud omar osman saleh salem said sayed yusuf youssef abdullah abdi amin aziz darwish nasser
  qasim rahimi ahmadi hosseini karimi mohammadi noori nazari rezai sultani tesfaye gebremedhin tekle habte
  yılmaz yilmaz kaya demir çelik celik şahin sahin yıldız yildiz yıldırım öztürk oeztuerk aydın aydin arslan
  doğan dogan kılıç aslan çetin koç kurt özdemir polat güneş
  iwanow ivanov ivanova petrow petrov petrova smirnow smirnov smirnova popow popov popova sokolow sokolova
  kuznetsov kuznetsova schewtschenko shevchenko kovalenko kowalenko bondarenko tkachenko tkatschenko boiko
  boyko melnyk melnik kravchenko krawtschenko kovalchuk oliynyk koval schewtschuk shevchuk polishchuk lysenko
  nowak kowalski kowalska wiśniewski wójcik kamiński lewandowski popescu ionescu popa radu dumitru stan
  nguyen tran pham hoang dimitrov dimitrova hoxha krasniqi berisha
  `
    .trim()
    .split(/\s+/),
);

/**
 * @param word capitalised, as all nouns are in German
 * @returns whether it is a word of another kind: „eine Frau Arbeit sucht“, „Familie und Beruf“
 */
export function isNoName(word: string): boolean {
  const lower = word.toLowerCase();
  if (surnames.has(lower)) return false;
  return (
    nouns.has(lower) ||
    nouns.has(lower.replace(/s$/, '')) ||
    isAbbreviation(word) ||
    nounEnding.test(lower)
  );
}

/** „ESF“, „GmbH“; but a name may be written in capitals as well. */
function isAbbreviation(word: string): boolean {
  return /^(?:\p{Lu}{2,4}|\p{Lu}+\p{Ll}+\p{Lu}\p{L}*)$/u.test(word) && !/^M[a]?c\p{Lu}/u.test(word);
}

/** What German makes nouns with, and functions held by women; no common surname ends like that. */
const nounEnding =
  /(?:heit|keit|schaft|tät|ierung|igung|lichung|.{3}ung|skraft|tion|sion|ismus|ment|erin|orin|istin|ärztin|anwältin|gogin|login|beauftragter?|innen|leute|kräfte|leistung|beratung|förderung|bildung|wohnung|meldung|stellung|zeugnis|verhältnis|projekte?|zentrum|zentrums|verein|vereine|vereins|angebote?|schule|gruppe|büros?|amts?|hilfen?|arbeit|treffs?|kurse?s?|kinder[ns]?|tagen?|monat|punkt|stadt|land|kreis)$/u;

const nouns: ReadonlySet<string> = new Set(
  `
  und oder der die das ein eine mit ohne aus bei für in im am an auf zu zum zur vom von als wie sich nicht auch
  ist war hat hatte wird wurde kann soll muss möchte will kommt geht braucht bekommt sucht findet lebt wohnt
  ich wir sie er es ihr ihre sein seine dieser diese jede alle beide drei zwei vier fünf
  angst anspruch anträge antrag arbeitslos arzt ärzte aufgabe aufgaben ausbildung bad begriff beispiel beruf berufe
  besuch betreuung bezug brief briefe briefen bürgergeld chancen deutsch ehre einkommen eltern ende essen
  familie familien frauen freizeit freude freunde garten geborgenheit gehör geld gesicht gewicht glück gott
  großeltern gut halt haus haushalt heim heimat herd hof holle job kita kleidung kontakt kraft krankheit kurs küche
  last leben lebensmittel leid leute liebe lohn lust macht mal mann männer mensch menschen miete mietschulden
  migrantin mitglied mitglieder mut mutter mütter nachbarn namens not papiere pause pflege platz post rat raum
  recht rechte rente rolle ruhe sachen schulden schutz senior senioren sicherheit sitz sorge sorgen soziales
  spaß spiel sport sprache stelle steuer stimme termin termine tochter umfeld umzug unterhalt unterlagen urlaub
  vater väter verantwortung vertrag vertrauen vorrang welt werk wert wohngeld wohnen wohnraum wohnsitz zeit
  zuflucht zugang zuhause zukunft zuschuss
  abend morgen mittag montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai
  juni juli august september oktober november dezember heute gestern
  anfang bürgermeister doktor professor pfarrer minister landrat präsident direktor vorsitzender nachbar kollege
  kollegin chef amtsleiter lehrer leiter ministerpräsident kanzler staatssekretär ärztin rechtsanwalt landrätin
  bürger wirt meister ober general hauptmann wachtmeister kaplan vikar dekan bischof abgeordneter
  deutschland thüringen erfurt weimar jena gera gotha eisenach suhl nordhausen mühlhausen altenburg arnstadt ilmenau
  saalfeld rudolstadt schmalkalden sonneberg sömmerda apolda greiz eichsfeld leinefelde tabarz sachsen hessen bayern
  nord süd ost west mitte international jugend gesundheit integration
  straße strasse platz weg allee ring gasse
  mustermann musterfrau e.v ev gmbh ggmbh stiftung akademie haushaltshilfe
  `
    .trim()
    .split(/\s+/),
);
