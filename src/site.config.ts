/** The choices of a deployment: its address, its edition, its day. Pages and queries read them here. */
import { findEntryAt, withBase } from './domain/entry/address.ts';
import { dayInThuringia, formatDate } from './domain/time/dates.ts';
import { toForgeKind } from './site/forge-settings.ts';
import { isOwnMachine } from './site/setting-problems.ts';
import { readSettings } from './site/settings.ts';
import { isPublic } from './domain/entry/visibility.ts';

const settings = readSettings(process.env);
if ('problems' in settings) {
  // Every command reads this file first; a stack would not help the person who has set the variable.
  console.error(settings.problems.join('\n'));
  process.exit(1);
}

export type Edition = 'oeffentlich' | 'intern';

/** The internal edition has to be asked for by name. */
export const edition: Edition = settings.edition;

/** Whether pages say that they are internal; the preview of the editor shows drafts as if public. */
const isMarked = edition === 'intern' && !settings.isPreview;

/** The folder of each edition. Only this line says it, so that `dist` can never hold internal pages. */
export const outputFolders: Readonly<Record<Edition, string>> = {
  oeffentlich: 'dist',
  intern: 'dist-intern',
};

/** The address of this edition, for instance `https://thinka.example/` or `…/thinka/`. */
export const url = settings.urls[edition];
const publicUrl = settings.urls.oeffentlich;

export const base = url.pathname;

/** Whether this edition shows an entry with these fields. */
export function isShown(data: { sichtbarkeit?: unknown; zustand?: unknown }): boolean {
  return edition === 'intern' || isPublic(data);
}

/** A draft may have blanks that only the operator can fill; the demo shows invented examples. */
export type Purpose = 'betrieb' | 'entwurf' | 'vorfuehrung';

/** The purpose of this build. The commands say it to Astro, see `server/site.ts`. */
export const purpose: Purpose = settings.purpose;

/** The day of the build in Thuringia; a fixed one makes builds and tests repeatable. */
export const today = settings.today ?? dayInThuringia(new Date());

/** The address for reports of a weakness, as `mailto:…` or `https://…`; only the operator knows it. */
export const { securityContact } = settings;

export const site = {
  // Titles, feeds and calendars say the name, so that nothing of the demo passes for real, and nothing
  // internal for public.
  name: `ThINKA${{ betrieb: '', entwurf: '', vorfuehrung: '-Vorführung' }[purpose]}${isMarked ? ' intern' : ''}`,
  claim: 'Für Menschen in Thüringer Quartieren',
  /** A sentence on ThINKA, as „Über ThINKA“ has it with its sources, and one on this site. */
  lead: 'ThINKA-Projekte beraten Menschen, bringen Partner zusammen und wollen das Leben im Stadtteil verbessern. Was dabei gelingt und was nicht, halten sie hier gemeinsam fest.',
  /** The same as a Standort says it of itself on paper. */
  mission: 'Wir beraten Menschen, bringen Partner zusammen und verbessern das Leben im Stadtteil.',
  /** The same of the programme, where nobody knows whether a project is still there. */
  aim: 'ThINKA-Projekte sind dafür da, Menschen zu beraten, Partner zusammenzubringen und das Leben im Stadtteil zu verbessern.',
  description:
    'ThINKA-Projekte in Thüringen: Hilfe in der Nähe, Termine, Standorte, Protokolle und Best Practice. Was in der Nachbarschaft gelingt, was misslingt und was sich mit den Jahren gewandelt hat.',
} as const;

/**
 * The note on who pays for the programme, which every page has to show. This is the wording of the agenda of
 * 2019; a later period of funding may ask for another, and this is the one place to change it.
 */
export const funding =
  'Gefördert durch den Freistaat Thüringen aus Mitteln des Europäischen Sozialfonds.';

/** The sentence on data protection on every page. A login may need a cookie, see `deploy/`. */
export const privacy = isMarked
  ? 'Diese Seite ruft nichts von anderen Servern ab. Die Anmeldung kann ein Cookie setzen.'
  : 'Diese Seite setzt keine Cookies und ruft nichts von anderen Servern ab.';

/** The notice on every page of a draft and of the demo. Neither is for search engines. */
export const notice = {
  betrieb: undefined,
  entwurf: 'Entwurf: Angaben, die nur die Betreibenden kennen, fehlen noch.',
  vorfuehrung:
    'Vorführung mit erfundenen Beispielen: Beispielstadt, Musterau und Probehausen gibt es nicht.',
}[purpose];

/** A path of the site as it stands in a page, below the base of the deployment. */
export function href(path: string): string {
  return withBase(base, path);
}

/** The same with all that stands before it, for feeds, calendars and citations. */
export function absolute(href: string): string {
  return new URL(href, url).href;
}

/**
 * @param path of a page of the internal edition, with its base
 * @returns where the public edition has it; nothing if both are served at one address
 */
export function publicAddress(path: string): string | undefined {
  if (url.href === publicUrl.href) return undefined;
  return new URL(path.slice(base.length), publicUrl).href;
}

/**
 * Whether pages say to other programs where they are. The internal edition is not to be found; and a site in
 * operation that was not told its address would send everybody to their own machine.
 */
export const isToBeFound =
  edition === 'oeffentlich' && (purpose !== 'betrieb' || !isOwnMachine(url.hostname));

/** Whether what people write in the editor gets somewhere: a draft has the Werkstatt of `npm start`. */
const hasEditor =
  purpose === 'entwurf' || (purpose === 'betrieb' && toForgeKind(process.env) !== 'werkstatt');

/**
 * @param href of a page
 * @param art how search files it
 * @returns where the editor has its entry; nothing if it shows none, or nobody could save there
 */
export function findEditor(href: string, art: string): string | undefined {
  const entry = hasEditor && findEntryAt(`/${href.slice(base.length)}`, art);
  if (!entry) return undefined;
  return withBase(base, `/admin/#/collections/${entry.collection}/entries/${entry.id}`);
}

/** The origin and the day of a printed page. */
export function printedFrom(href: string): string {
  return `${absolute(href).replace(/^https?:\/\//, '')} · Stand: ${formatDate(today)}`;
}

/** The menu. `within` has other addresses that are found through an item and mark it as current. */
export const navigation: readonly { label: string; path: string; within?: readonly string[] }[] = [
  { label: 'Protokolle', path: '/protokolle/' },
  { label: 'Best Practice', path: '/best-practice/', within: ['/erfahrungen/', '/entwicklung/'] },
  { label: 'Themen', path: '/themen/' },
  { label: 'Standorte', path: '/standorte/', within: ['/indikatoren/'] },
  { label: 'Termine', path: '/termine/' },
  { label: 'Aktuelles', path: '/aktuelles/' },
  // Added only in the editions that have such a page.
  ...(isMarked ? [{ label: 'Intern', path: '/intern/' }] : []),
];

/** Feeds that every page names in its head, for programs that tell people of news. */
export const feeds = [
  { title: 'Neues im Leitfaden', path: '/best-practice/feed.xml' },
  { title: 'Aktuelles', path: '/aktuelles/feed.xml' },
] as const;

export const footerNavigation = [
  { label: 'Über ThINKA', path: '/ueber-thinka/' },
  { label: 'Glossar', path: '/glossar/' },
  { label: 'Handbuch für die Redaktion', path: '/handbuch/' },
  { label: 'Impressum', path: '/impressum/' },
  { label: 'Datenschutz', path: '/datenschutz/' },
  { label: 'Barrierefreiheit', path: '/barrierefreiheit/' },
] as const;

/** The first question of the start page: who are you, and where do you want to go? */
export const doors = [
  {
    titel: 'Ich suche Hilfe',
    text: 'Wo ThINKA-Projekte arbeiten oder gearbeitet haben.',
    label: 'Zu den Standorten',
    path: '/standorte/',
  },
  {
    titel: 'Ich arbeite in einem Projekt',
    text: 'Nachsehen, was anderswo geholfen hat und was nicht.',
    label: 'Zum Leitfaden',
    path: '/best-practice/',
  },
  {
    titel: 'Ich will nachlesen',
    text: 'Die Protokolle der Treffen, Punkt für Punkt.',
    label: 'Zu den Protokollen',
    path: '/protokolle/',
  },
] as const;

/** Seiten that pages of ours link or hold; without one of them the site would have a hole. */
export const requiredSeiten = [
  'ueber-thinka',
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'weitere-orte',
] as const;
