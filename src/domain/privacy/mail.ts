/** Mail addresses, also where the @ is spelt out to keep programs from finding them. */
import { givenNames } from './given-names.ts';
import { withoutOverlaps, type Detector, type Hit } from './hit.ts';
import { fold } from './words.ts';

/** Looks to both sides of each sign that may be an @, and no further than addresses are long. */
export const findMailAddresses: Detector = ({ text }) => {
  const hits: Hit[] = [];
  for (const { 0: at, index } of text.matchAll(ats)) {
    const end = index + at.length;
    const [name = ''] = local.exec(text.slice(Math.max(0, index - 80), index)) ?? [];
    if (name === '') continue;
    const rest = text.slice(end, end + 120);
    const match = (/[@([{<„"'“]/.test(at) && !/bei/i.test(at) ? domain : knownDomain).exec(rest);
    if (!match || isReserved(match[0])) continue;
    const isPerson = isOfPerson(name);
    hits.push({
      kind: isPerson ? 'mail-person' : 'mail',
      start: index - name.length,
      end: end + match[0].length,
    });
  }
  return withoutOverlaps(hits);
};

/** „@“, „(at)“, „[ät]“, „<at>“, „-at-“, „ AT “, „ Klammeraffe “ */
const ats =
  / ?(?:@|[[({<„"'|*/] ?(?:at|ät|aet|ett|æt|a|bei|@|Klammeraffe) ?[\])}>“"'|*/]) ?|[ _-]{1,2}(?:at|ät|aet|ett|Klammeraffe|Affenschwanz)[ _-]{1,2}/giu;

const dot = String.raw`(?:\.|,(?! )| ?[[({<](?:\.|dot|punkt)[\])}>] ?| (?:dot|punkt) | ?-(?:dot|punkt)- ?)`;

const local = new RegExp(
  String.raw`(?<![\p{L}\d._%+\-])[\p{L}\d][\p{L}\d._%+\-]{0,63}(?:(?:${dot.replace(String.raw`\.|,(?! )|`, '')}| (?:minus|unterstrich) )[\p{L}\d][\p{L}\d._%+\-]{0,30}){0,3}$`,
  'iu',
);

const labels = String.raw`[\p{L}\d][\p{L}\d\-]{0,62}(?:${dot}[\p{L}\d][\p{L}\d\-]{0,62}){0,4}?`;
/** Providers so well known that people leave out the end of the address. */
const providers =
  '(?:gmx|web|gmail|googlemail|t-online|yahoo|outlook|hotmail|freenet|posteo|icloud|aol|protonmail|mailbox|arcor)';
const ends = '(?:de|com|org|net|eu|info|ch|at|ru|ua|tr|pl|ro|bg|me|online|email|social|ngo|berlin)';

const domain = new RegExp(
  String.raw`^(?:${labels}${dot}\p{L}{2,24}|${providers})(?![\p{L}\d])`,
  'iu',
);
/** „name at traeger.de“, „name ät traeger punkt de“: only before an ending like that of a domain. */
const knownDomain = new RegExp(String.raw`^${labels}${dot}${ends}(?![\p{L}\d])`, 'iu');

/** Kept for examples, so nobody can ever be reached there (RFC 2606 and 6761). */
function isReserved(written: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost)$/i.test(written);
}

/** `amira.haddad@…`, `haddad.amira@…`: a given name of the closed list, and something beside it. */
function isOfPerson(name: string): boolean {
  const parts = fold(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 0 && part !== 'punkt' && part !== 'dot');
  return parts.length > 1 && parts.some((part) => givenNames.has(part));
}
