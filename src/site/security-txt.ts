/** `/.well-known/security.txt` (RFC 9116): the address for reports of a weakness. */
import { addDays } from '#domain/time/dates.ts';

/** Days for which the file holds: a site that is no longer built should not invite for years. */
const days = 90;

/**
 * @param contact an address as `mailto:…` or `https://…`, as `settings.ts` has checked it
 * @param url where the site is, with its path
 * @param today a day
 */
export function renderSecurityTxt(contact: string, url: URL, today: string): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${addDays(today, days)}T00:00:00Z`,
    'Preferred-Languages: de, en',
    `Canonical: ${new URL('/.well-known/security.txt', url).href}`,
    '',
  ].join('\n');
}
