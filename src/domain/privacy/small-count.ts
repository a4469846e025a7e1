/**
 * Counts of people so small that neighbours would know who is meant. Only in what tells of cases: whoever
 * calls this decides where. The limit is that of the figures, see `domain/suppression.ts`.
 */
import { threshold } from '#domain/suppression.ts';

import { matchAll, oneOf, withoutOverlaps, type Detector } from './hit.ts';

export const findSmallCounts: Detector = (text) =>
  withoutOverlaps([
    ...matchAll(text, several, 'fallzahl', (match) => isCase(match, text)),
    ...matchAll(text, single, 'fallzahl'),
  ]);

const words = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const digits = `[2-${threshold - 1}]`;
const number = oneOf(
  [...words.slice(0, threshold - 2), 'zweien', 'dreien', 'beiden?', digits].join(' '),
);

/** Of whom one speaks when one tells of a case; not those who work, meet or take part. */
const households = oneOf(`
  Familien? Haushalten? Bedarfsgemeinschaften Ehepaaren? Paaren? Mietparteien Geschwistern? Müttern? Vätern?
  Alleinerziehenden? Witwen Witwern? Klienten Klientinnen Mietern? Mieterinnen Schwangeren? Ratsuchenden?
  Geflüchteten? Flüchtlingen? Asylsuchenden? Aussiedlern? Zugewanderten? Obdachlosen? Wohnungslosen?
  Suchtkranken? Überschuldeten? Arbeitslosen? Langzeitarbeitslosen? Roma Romnja Sinti Syrern? Syrerinnen
  Afghanen Afghaninnen Irakern? Irakerinnen Ukrainern? Ukrainerinnen Russinnen Somaliern? Eritreern?
  Eritreerinnen Kurden Kurdinnen Türkinnen Vietnamesen Vietnamesinnen Rumänen Rumäninnen Bulgaren Bulgarinnen`);

/** These are said of anybody, so something has to come with them that tells them apart. */
const anybody = oneOf(`
  Personen Menschen Leuten? Frauen Männern? Kindern? Mädchen Jungen Jugendlichen? Erwachsenen? Senioren
  Seniorinnen Rentnern? Rentnerinnen Schülern? Schülerinnen Bewohnern? Bewohnerinnen Nachbarn Nachbarinnen
  Fällen? Einzelfällen?`);

const somebody = oneOf(`
  Familie Haushalt Ehepaar Paar Person Frau Mann Mannes Mutter Vater Vaters Kind Kindes Mädchen Jungen?
  Jugendliche[rn]? Witwe Witwer Rentner Rentnerin Senior Seniorin Schüler Schülerin Mieter Mieterin Nachbar
  Nachbarin Klient Klientin`);

/** Where people come from and how they are: what somebody is known by in the quarter. */
const known = `${oneOf(`
  syrisch irakisch iranisch afghanisch ukrainisch russisch arabisch türkisch kurdisch polnisch rumänisch
  bulgarisch albanisch serbisch somalisch eritreisch vietnamesisch afrikanisch ausländisch deutschstämmig
  muslimisch jüdisch geflüchtet geflohen zugewandert unbegleitet minderjährig schwanger alleinerziehend
  verwitwet geschieden kinderreich krank erkrankt behindert gehörlos blind pflegebedürftig dement depressiv
  traumatisiert misshandelt gewaltbetroffen betroffen süchtig suchtkrank abhängig überschuldet verschuldet
  obdachlos wohnungslos arbeitslos langzeitarbeitslos straffällig vorbestraft`)}\\p{L}*`;

const adjectives = String.raw`(?:\p{Ll}+(?:e|en|er) (?:und )?){0,3}`;

const several = new RegExp(
  String.raw`(?<![\p{L}\d.,:§/-])(?<![§#] )(?<hit>${number} (?:(?:bis|oder|und|-) ?(?:${number}|zehn) )?(?<how>${adjectives})(?:(?<household>${households})|${anybody}))(?![\p{L}-])`,
  'giu',
);

/** „eine syrische Familie“: one alone is a case only if something tells it from all others. */
const single = new RegExp(
  String.raw`(?<![\p{L}])(?<!(?:wenn|falls|als|wie|für jede|kein|keine) )ein(?:e|er|em|en|es)? (?:\p{Ll}+(?:e|en|er|es) ){0,2}${known} (?:\p{Ll}+(?:e|en|er|es) )?${somebody}(?![\p{L}-])`,
  'giu',
);

function isCase(match: RegExpExecArray, text: string): boolean {
  const { how = '', household } = match.groups ?? {};
  const [before = ''] = /\p{L}+(?= $)/u.exec(text.slice(0, match.index).slice(-30)) ?? [];
  const end = match.index + match[0].length;
  const after = text.slice(end, end + 60);
  if (rule.test(before) || /^ (?:oder|und) mehr/u.test(after)) return false;
  return household !== undefined || isKnown.test(how) || telling.test(after);
}

/** What makes a rule of a number, or a part of something larger: „ab drei Kindern“, „je zwei Familien“. */
const rule = new RegExp(
  `^${oneOf(`
    ab je jeweils pro mindestens wenigstens höchstens maximal als alle aller um unter über ersten? letzten?
    nächsten? von jede weniger mehr Tisch Punkt Artikel Absatz Nummer Nr Seite TOP Kapitel Teil`)}$`,
  'iu',
);

const isKnown = new RegExp(known, 'iu');

/** „zwei Menschen aus Eritrea“, „drei Kinder mit Behinderung“ */
const telling = new RegExp(
  String.raw`^ (?:${[
    String.raw`mit (?:\p{Ll}+ )?${oneOf('Migrations Flucht Behinderung Kindern Schulden Sucht Alkohol Epilepsie Krebs Depression Demenz Pflegegrad Duldung Räumungs Kündigung Gewalt Rollstuhl')}`,
    `aus (?:de[rmn] )?${oneOf('Syrien Afghanistan Irak Iran Ukraine Russland Eritrea Somalia Rumänien Bulgarien Albanien Vietnam Türkei Polen Serbien Kosovo Nigeria Äthiopien Tschetschenien Kurdistan gleichen selben')}`,
    `nach (?:der|einer|ihrer) ${oneOf('Flucht Trennung Scheidung Haft Entlassung')}`,
    `ohne ${oneOf('Wohnung Obdach Papiere Aufenthalt Krankenversicherung Strom')}`,
    String.raw`im Alter|(?:unter|über) \d`,
  ].join('|')})`,
  'iu',
);
