/** Accounts in social networks, by their address or by the @ before their name. */
import { givenNames } from './given-names.ts';
import { matchAll, oneOf, withoutOverlaps, type Detector } from './hit.ts';
import { surnames } from './surnames.ts';

export const findHandles: Detector = ({ text }) => {
  if (!sign.test(text)) return [];
  return withoutOverlaps([
    ...matchAll(text, address, 'handle', ({ groups }) => isOfPerson(groups?.['name'] ?? '')),
    ...matchAll(text, announced, 'handle', ({ groups }) => isOfPerson(groups?.['hit'] ?? '')),
    ...matchAll(text, bare, 'handle', ({ groups }) => {
      const name = groups?.['name'] ?? '';
      return isOfPerson(name) && (/[\d_.]/.test(name) || hasName(name));
    }),
  ]);
};

/** Every handle has one of these, and most texts have none: a quick look first. */
const sign =
  /@|\.(?:com|me|net|ru|tv|de)\/|tg:|Insta|IG|FB|Facebook|TikTok|Telegram|Snap|Twitter|Threads|Mastodon|Discord|Signal|Skype|LinkedIn|Xing|You[Tt]ube|WhatsApp|Viber/i;

const name = String.raw`(?<name>[\p{L}\d][\p{L}\d_.-]{1,38}[\p{L}\d_])`;

const address = new RegExp(
  String.raw`(?<![\p{L}\d.-])(?:${oneOf(String.raw`
    (?:www\.)?instagram\.com/ instagr\.am/ (?:[a-z-]{1,5}\.)?facebook\.com/(?:profile\.php\?id=)? fb\.(?:com|me)/
    m\.me/ t\.me/\+? telegram\.me/ tg://resolve\?domain= (?:www\.)?tiktok\.com/@ (?:www\.)?x\.com/
    (?:www\.|mobile\.)?twitter\.com/ (?:www\.|de\.)?linkedin\.com/in/ (?:www\.)?xing\.com/profile/
    (?:www\.)?snapchat\.com/add/ (?:www\.)?threads\.(?:net|com)/@ (?:www\.)?youtube\.com/@ (?:www\.)?vk\.com/
    ok\.ru/profile/ signal\.me/#eu/ (?:www\.)?twitch\.tv/ (?:www\.)?pinterest\.(?:de|com)/`)})${name}(?:\?[\w=&]{0,40})?`,
  'giu',
);

const networks = oneOf(`
  Insta(?:gram)? Facebook FB TikTok Telegram Snap(?:chat)? Twitter Threads Mastodon Discord Signal Skype
  LinkedIn Xing Youtube IG WhatsApp Viber`);

/** „Instagram: @name“, „auf Insta als name_84“, „Telegram @name“ */
const announced = new RegExp(
  String.raw`(?<![\p{L}\d])${networks}(?:-?(?:Name|Profil|Account|Konto|Kanal|Nutzer|User|Kontakt))?(?![\p{L}.])(?::| ist| heißt(?: sie| er)?| unter| als| lautet)? ?:? ?(?<hit>@[\p{L}\d][\p{L}\d_.]{1,38}|(?=[a-z]{0,28}[\d_.#][a-z\d_])[a-z][a-z\d_.]{3,28}[a-z\d_](?:#\d{4})?)`,
  'giu',
);

const bare = new RegExp(String.raw`(?<![\p{L}\d._%+\-/@])(?<hit>@${name})(?!@)`, 'gu');

/** Networks also have groups, events and the like below their address, and accounts of offices. */
function isOfPerson(account: string): boolean {
  return !offices.test(account);
}

const offices = new RegExp(
  [
    '^(?:groups?|events?|pages?|p|reel|explore|watch|hashtag|share|sharer|intent|home|search|company|media|privacy|policies|legal|joinchat|s|stories)$',
    'thinka|thuering|thüring|erfurt|weimar|jena|gera|gotha|eisenach|suhl|altenburg|ilmenau|arnstadt|saalfeld',
    'stadt|landkreis|verein|e\\.?v$|buero|büro|zentrum|quartier|jugend|familien|treff|haus|kirche|gemeinde|museum|schule|kita',
    'caritas|diakonie|awo|drk|johanniter|volkshilfe|verband|stiftung|jobcenter|ministerium|tmasgff|bund|projekt|team|netzwerk|initiative|hilfe|beratung|feuerwehr|polizei|zeitung|radio|mdr|theater',
  ].join('|'),
  'iu',
);

/** `@amirahaddad`: a given name in front, and a surname or a second one behind it. */
function hasName(account: string): boolean {
  const small = account.toLowerCase();
  for (let at = 3; at <= small.length - 2 && at <= 12; at++) {
    const rest = small.slice(at);
    if (givenNames.has(small.slice(0, at)) && (surnames.has(rest) || givenNames.has(rest)))
      return true;
  }
  return false;
}
