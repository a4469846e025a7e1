/** Mail addresses, also where the @ is spelt out to keep programs from finding them. */
import { givenNames } from './given-names.ts';
import { matchAll, withoutOverlaps, type Detector } from './hit.ts';

export const findMailAddresses: Detector = (text) => {
  const patterns = [plain, bracketed, spelt];
  const hits = patterns.flatMap((pattern) =>
    matchAll(text, pattern, 'mail', ({ groups }) => !isReserved(groups?.['domain'] ?? '')),
  );
  return withoutOverlaps(hits).map((hit) =>
    isOfPerson(text.slice(hit.start, hit.end)) ? { ...hit, kind: 'mail-person' } : hit,
  );
};

const local = String.raw`(?<![\p{L}\d._%+\-])[\p{L}\d][\p{L}\d._%+\-]*`;
const dot = String.raw`(?:\.| ?[\[({](?:\.|dot|punkt)[\])}] ?| (?:dot|punkt) )`;
const domain = String.raw`(?<domain>[\p{L}\d][\p{L}\d\-]*(?:${dot}[\p{L}\d][\p{L}\d\-]*)*${dot}\p{L}{2,24})(?![\p{L}\d])`;

const plain = new RegExp(`${local} ?@ ?${domain}`, 'giu');
const bracketed = new RegExp(
  String.raw`${local} ?[\[({<„"'] ?(?:at|ät|ett|æt|@|klammeraffe) ?[\])}>“"'] ?${domain}`,
  'giu',
);
/** „name at traeger.de“, „name ät traeger punkt de“: only before what ends like a domain. */
const spelt = new RegExp(
  String.raw`${local} (?:at|ät|ett) ${domain.replace(String.raw`\p{L}{2,24}`, '(?:de|com|org|net|eu|info|ch|at|ru|ua|tr|online|email|social|ngo)')}`,
  'giu',
);

/** Kept for examples, so nobody can ever be reached there (RFC 2606 and 6761). */
function isReserved(domain: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost)$/i.test(domain);
}

/** `amira.haddad@…`, `haddad.amira@…`: a given name of the closed list, and something beside it. */
function isOfPerson(address: string): boolean {
  const [name = ''] = address.split(/[@\s[({<„"']/);
  const parts = name
    .toLowerCase()
    .split(/[._-]/)
    .filter((part) => part.length > 0);
  return parts.length > 1 && parts.some((part) => givenNames.has(part));
}
