/**
 * Counts of people so small that neighbours would know who is meant. The caller decides which texts tell of
 * cases and are searched. The limit is that of the figures, see `domain/indikator/suppression.ts`.
 *
 * A search begins at a word for people and looks to both sides of it.
 */
import { threshold } from '#domain/indikator/suppression.ts';

import { matchAll, oneOf, withoutOverlaps, type Detector, type Hit } from './hit.ts';
import { toKeys, type Word } from './words.ts';

export const findSmallCounts: Detector = ({ text, words }) => {
  const hits = words.flatMap((word): Hit[] => {
    if (!word.isCapital) return [];
    const whole = withEnding(text, word);
    const from = findStart(text, whole);
    return from === undefined ? [] : [{ kind: 'fallzahl', start: from, end: whole.end }];
  });
  return withoutOverlaps([...hits, ...matchAll(text, described, 'fallzahl')]);
};

/** Words for the people of a case; not those who work, meet or take part. */
const households = toKeys(`
  familie familien haushalt haushalte haushalten bedarfsgemeinschaft bedarfsgemeinschaften ehepaar ehepaare ehepaaren
  paar paare paaren mietpartei mietparteien geschwister geschwistern müttern mütter vätern väter alleinerziehende
  alleinerziehenden witwen witwern klienten klientinnen mietern mieter mieterinnen schwangere schwangeren ratsuchende
  ratsuchenden geflüchtete geflüchteten flüchtlinge flüchtlingen asylsuchende asylsuchenden asylbewerber asylbewerbern
  aussiedler aussiedlern zugewanderte zugewanderten obdachlose obdachlosen wohnungslose wohnungslosen suchtkranke
  suchtkranken überschuldete überschuldeten arbeitslose arbeitslosen langzeitarbeitslose langzeitarbeitslosen roma romnja
  sinti syrer syrern syrerinnen afghanen afghaninnen iraker irakern irakerinnen iraner iranern iranerinnen ukrainer
  ukrainern ukrainerinnen russinnen somalier somaliern somalierinnen eritreer eritreern eritreerinnen kurden kurdinnen
  türkinnen vietnamesen vietnamesinnen rumänen rumäninnen bulgaren bulgarinnen tschetschenen albaner albanern
  albanerinnen rollstuhlfahrer rollstuhlfahrern rollstuhlfahrerinnen brüder brüdern schwestern zwillinge zwillingen
  analphabeten analphabetinnen haftentlassene haftentlassenen straftäter straftätern alkoholiker alkoholikern
  alkoholikerinnen drogenabhängige drogenabhängigen alkoholkranke alkoholkranken demenzkranke demenzkranken
  pflegekinder pflegekindern waisen gehörlose gehörlosen blinde blinden behinderte behinderten geduldete geduldeten`);

/** These are said of anybody, so something has to come with them that tells them apart. */
const anybody = toKeys(`
  personen menschen leute leuten frauen männer männern kinder kindern mädchen jungen jugendliche jugendlichen erwachsene
  erwachsenen senioren seniorinnen rentner rentnern rentnerinnen schüler schülern schülerinnen bewohner bewohnern
  bewohnerinnen nachbarn nachbarinnen fälle fällen einzelfälle einzelfällen töchter töchtern söhne söhnen`);

const somebody = toKeys(`
  familie haushalt ehepaar paar person frau mann mannes mutter vater vaters kind kindes mädchen junge jungen jugendliche
  jugendlicher jugendlichen witwe witwer rentner rentnerin senior seniorin schüler schülerin mieter mieterin nachbar
  nachbarin klient klientin bewohner bewohnerin alleinerziehende alleinerziehender schwangere geflüchtete geflüchteter
  flüchtling asylbewerber asylbewerberin syrer syrerin afghane afghanin iraker irakerin iraner iranerin ukrainer
  ukrainerin russin somalier somalierin eritreer eritreerin kurde kurdin vietnamese vietnamesin rumäne rumänin bulgare
  bulgarin tschetschene tschetschenin albaner albanerin rollstuhlfahrer rollstuhlfahrerin gehörlose gehörloser blinde
  blinder analphabet analphabetin obdachlose obdachloser wohnungslose wohnungsloser alkoholiker alkoholikerin
  suchtkranke suchtkranker haftentlassener überschuldete muslim muslimin muslima jude jüdin migrant migrantin ausländer
  ausländerin bub säugling sohn tochter großmutter großvater oma opa student studentin azubi`);

/** Events that happen to few enough people to know them by. */
const blows = toKeys(`
  abschiebung abschiebungen räumung räumungen zwangsräumung zwangsräumungen räumungsklage räumungsklagen inobhutnahme
  inobhutnahmen suizid suizide suiziden selbstmord selbstmorde todesfall todesfälle todesfällen haftstrafe haftstrafen
  vergewaltigung vergewaltigungen kindeswohlgefährdung kindeswohlgefährdungen privatinsolvenz privatinsolvenzen
  wohnungsverluste wohnungsverlust stromsperre stromsperren fehlgeburt fehlgeburten zwangseinweisung zwangseinweisungen
  einweisung einweisungen überdosis schwangerschaft schwangerschaften teenagerschwangerschaften festnahme festnahmen
  verhaftung verhaftungen missbrauchsfall missbrauchsfälle missbrauchsfällen gewaltfälle gewaltfällen sterbefälle
  sorgerechtsentzüge sorgerechtsentzug obdachlosigkeit ausweisung ausweisungen strafanzeige strafanzeigen
  kirchenasyl kirchenasyle kindesentzug trennungen scheidungen krebserkrankungen suchtfälle inhaftierungen`);

/** Origins and conditions by which people in the quarter know somebody. */
const known = `${oneOf(`
  syrisch irakisch iranisch afghanisch ukrainisch russisch arabisch türkisch kurdisch polnisch rumänisch kosovarisch
  bulgarisch albanisch serbisch somalisch eritreisch vietnamesisch afrikanisch ausländisch deutschstämmig nigerianisch
  muslimisch jüdisch geflüchtet geflohen zugewandert unbegleitet minderjährig schwanger alleinerziehend tschetschenisch
  verwitwet geschieden kinderreich krank erkrankt behindert gehörlos blind pflegebedürftig dement depressiv
  traumatisiert misshandelt gewaltbetroffen betroffen süchtig suchtkrank abhängig überschuldet verschuldet
  obdachlos wohnungslos arbeitslos langzeitarbeitslos straffällig vorbestraft alkoholkrank drogenabhängig
  spielsüchtig schwerbehindert querschnittsgelähmt autistisch geduldet abgelehnt abgeschoben drogensüchtig
  krebskrank suizidgefährdet transident inhaftiert haftentlassen demenzkrank psychisch`)}\\p{L}{0,6}`;

const numbers = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const number = oneOf(
  [...numbers.slice(0, threshold - 2), 'zweien', 'dreien', 'beiden?', `[2-${threshold - 1}]`].join(
    ' ',
  ),
);
const adjectives = String.raw`(?:\p{L}{1,30}(?:e|en|er) (?:und )?){0,3}`;

/** „zwei syrische …“, „zwei bis drei …“, „1 …“ */
const several = new RegExp(
  String.raw`(?<![\p{L}\d.,:§/-])(?<![§#] )(?<hit>(?:${number}|(?<one>1))(?: (?:bis|oder|und|-) ?(?:${number}|zehn)|-(?:${number}))? (?<how>${adjectives}))$`,
  'iu',
);

/** „eine syrische …“: one alone is a case only if something tells it from all others. */
const single = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:wenn|falls|als|wie|für jede|kein|keine) )(?<hit>(?<only>(?:nur|bloß|lediglich|genau|gerade mal) )?ein(?:e|er|em|en|es)? (?<how>(?:\p{L}{1,30}(?:e|en|er|es|em|isch) ){0,3}))$`,
  'iu',
);

/** „der einzige …“, „unsere einzige syrische …“ */
const sole = new RegExp(
  String.raw`(?<!\p{L})(?<hit>(?:(?:d(?:er|ie|as|em|en)|unser[e|m|n|r]?|ein(?:e|er|em|en)?|als) )?einzig(?:e|er|en|em|es) (?:\p{L}{1,30}(?:e|en|er|es|em) ){0,2})$`,
  'iu',
);

/** „Klient:innen“, „Mieter/-innen“ and „Klient_innen“ are one word. */
function withEnding(text: string, word: Word): Word {
  const [sign, ending] =
    /^(?:[:_*·]|\/-?)(innen|in)(?!\p{L})/u.exec(text.slice(word.end, word.end + 9)) ?? [];
  if (sign === undefined || ending === undefined) return word;
  return { ...word, key: word.key + ending, end: word.end + sign.length };
}

/** @returns where the count before a word begins, if it is one of a case */
function findStart(text: string, { key, start, end }: Word): number | undefined {
  const isHousehold = households.has(key);
  const isBlow = blows.has(key);
  const [isMany, isOne] = [isHousehold || anybody.has(key), somebody.has(key)];
  if (!isMany && !isOne && !isBlow) return undefined;
  if (/^[\p{L}-]/u.test(text.slice(end, end + 1)) || text[start - 1] !== ' ') return undefined;

  const before = text.slice(Math.max(0, start - 110), start);
  const after = text.slice(end, end + 70);
  const toStart = (match: RegExpExecArray | null) => start - (match?.groups?.['hit'] ?? '').length;

  const alone = isOne || isBlow ? sole.exec(before) : null;
  if (alone && !/^ (?:oder|und) mehr/u.test(after)) return toStart(alone);

  const many = isMany || isBlow || isOne ? several.exec(before) : null;
  if (many) {
    const { how = '', hit = '', one } = many.groups ?? {};
    const [last = ''] = /\p{L}+(?= $)/u.exec(before.slice(0, before.length - hit.length)) ?? [];
    if (rule.test(last) || /^ (?:oder|und) mehr/u.test(after)) return undefined;
    const isTold = isKnown.test(how) || telling.test(after);
    return isBlow ||
      (one === undefined && isHousehold && isMany) ||
      (isTold && (isMany || one !== undefined)) ||
      (one !== undefined && isHousehold)
      ? toStart(many)
      : undefined;
  }

  const one = isOne || isBlow ? single.exec(before) : null;
  const { how = '', only } = one?.groups ?? {};
  if (!one) return undefined;
  if (isBlow) return only === undefined ? undefined : toStart(one);
  const isApart =
    isKnown.test(how) ||
    origin.test(after) ||
    (only !== undefined && (isHousehold || telling.test(after)));
  return isApart ? toStart(one) : undefined;
}

/** Words that make a number a rule, or a part of something larger: „ab drei Kindern“, „je zwei Familien“. */
const rule = new RegExp(
  `^${oneOf(`
    ab je jeweils pro mindestens wenigstens höchstens maximal als alle aller um unter über ersten? letzten?
    nächsten? von jede weniger mehr Tisch Punkt Artikel Absatz Nummer Nr Seite TOP Kapitel Teil`)}$`,
  'iu',
);

const isKnown = new RegExp(`(?<!\\p{L})${known}`, 'iu');

/** Countries, and the cities that people here have fled from. */
const abroad = oneOf(String.raw`
  Syrien Afghanistan Irak Iran Ukraine Russland Eritrea Somalia Rumänien Bulgarien Albanien Vietnam Türkei Polen Serbien
  Kosovo Nigeria Äthiopien Tschetschenien Kurdistan Georgien Armenien Aserbaidschan Moldau Moldawien Bosnien Mazedonien
  Nordmazedonien Pakistan Indien Libyen Sudan Kamerun Ghana Marokko Tunesien Algerien Ägypten Libanon Palästina Jemen
  Kasachstan Belarus Weißrussland Kuba Venezuela Kolumbien China Mosambik Angola Ungarn Kroatien Montenegro Afrika
  Damaskus Aleppo Homs Hama Idlib Rakka Raqqa Kobane Kobanê Qamischli Latakia Daraa Deir Palmyra Afrin Kabul Herat Kundus
  Kunduz Masar Kandahar Dschalalabad Bagdad Mossul Mosul Basra Erbil Dohuk Kirkuk Sindschar Shingal Teheran Isfahan
  Schiras Maschhad Kiew Kyjiw Charkiw Charkow Mariupol Odessa Odesa Cherson Lwiw Lemberg Donezk Luhansk Butscha
  Saporischschja Dnipro Mykolajiw Istanbul Ankara Izmir Diyarbakır Diyarbakir Gaziantep Grosny Moskau Asmara Mogadischu
  Hanoi Saigon Sofia Plowdiw Bukarest Warschau Tirana Pristina Priština Belgrad Tiflis Eriwan Gaza Beirut Amman Kairo
  gleichen selben Kriegsgebiet Donbass Heimatland`);

const origin = new RegExp(
  String.raw`^ (?:aus (?:de[rmn] )?${abroad}(?!\p{L})|mit (?:\p{Ll}{1,20} )?${oneOf('Behinderung Schulden Sucht Alkohol\\p{Ll}* Epilepsie Krebs Depression(?:en)? Demenz Duldung Räumungs\\p{Ll}* Rollstuhl Drogen\\p{Ll}*')})`,
  'u',
);

/** „zwei Menschen aus Eritrea“, „drei Kinder mit Behinderung“, „zwei Fälle häuslicher Gewalt“ */
const telling = new RegExp(
  String.raw`^ (?:${[
    String.raw`mit (?:\p{Ll}{1,30} )?${oneOf('Migrations Flucht Behinderung Kindern Schulden Sucht Alkohol Epilepsie Krebs Depression Demenz Pflegegrad Duldung Räumungs Kündigung Gewalt Rollstuhl Drogen HIV Autismus Trauma')}`,
    `aus (?:de[rmn] )?${abroad}`,
    `nach (?:der|einer|ihrer) ${oneOf('Flucht Trennung Scheidung Haft Entlassung')}`,
    `ohne ${oneOf('Wohnung Obdach Papiere Aufenthalt Krankenversicherung Strom Schulabschluss')}`,
    String.raw`(?:von |mit )?(?:häusliche[rn]?|sexuelle[rn]?) ${oneOf('Gewalt Missbrauchs? Übergriffe?n?')}`,
    `von ${oneOf('Gewalt Missbrauch Kindeswohlgefährdung Abschiebung Verwahrlosung Suizid')}`,
    String.raw`im Alter|(?:unter|über) \d`,
    String.raw`im (?:Rollstuhl|Gefängnis|Frauenhaus|Koma)|in (?:Haft|Untersuchungshaft|Duldung)`,
  ].join('|')})`,
  'iu',
);

/** An age makes a person known: „ein Mann, 52, Alkoholiker“, „eine 81-jährige Rentnerin“, „Rentner (74)“ */
const people = oneOf(`
  Mann Frau Mutter Vater Rentner(?:in)? Witwe Witwer Junge Mädchen Jugendlicher? Mieter(?:in)? Bewohner(?:in)?
  Nachbar(?:in)? Klient(?:in)? Schüler(?:in)? Senior(?:in)? Syrer(?:in)? Afghane Afghanin Alleinerziehende Tochter Sohn
  Ukrainer(?:in)? Iraker(?:in)? Person Kind Alkoholiker(?:in)? Patient(?:in)?`);
const described = new RegExp(
  [
    String.raw`(?<!\p{L})(?:[Ee]in(?:e|er|em|en)?|[Dd](?:er|ie|em|en|as)|[Uu]nsere?) (?:\p{Ll}{1,30}(?:e|en|er|es) ){0,2}${people},? \(?(?:[1-9]\d)(?: Jahre(?: alt)?)?(?:\)|,)`,
    String.raw`(?<!\p{L})(?:[Ee]in(?:e|er|em|en)?|[Dd](?:er|ie|em|en|as)|[Uu]nsere?) (?:\p{Ll}{1,30}(?:e|en|er|es) ){0,2}[1-9]\d-?[Jj]ährig(?:e|er|en|em|es) (?:\p{Ll}{1,30}(?:e|en|er|es) ){0,2}${people}(?!\p{L})`,
    String.raw`(?<!\p{L})${people} \((?:[1-9]\d)(?: Jahre)?\)`,
    String.raw`(?<!\p{L})[Dd](?:er|ie|em|en|as) (?:${known}) (?:Familie|Ehepaar|Paar|Mann|Frau|Mutter|Vater|Mieterin?|Nachbar(?:in)?) (?:(?:im|aus dem|vom) (?:Erdgeschoss|Dachgeschoss|Haus|Block|Nachbarhaus|\d)|in der \d|nebenan|von nebenan|gegenüber|über uns|unter uns)`,
  ].join('|'),
  'gu',
);
