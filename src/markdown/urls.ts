/** The addresses that a link may have. */

/** The fault of an address; `scheme` is any scheme that the list of allowed ones does not have. */
export type UrlFault = 'scheme' | 'quotes' | 'host' | 'letters' | 'mail';

/**
 * Goes by a list of what may pass: a list of what may not would miss the next trick.
 *
 * @param url as written, for instance `/themen/`, `#t1-g3`, `https://…`, `mailto:…`
 */
export function findUrlFault(url: string): UrlFault | undefined {
  if (hidden.test(url)) return 'scheme';
  if (/["„“”‚‘’»«›‹<>^`{|}]/.test(url)) return 'quotes';
  if (url.startsWith('#')) return undefined;
  if (url.startsWith('/')) {
    return url.startsWith('//') || /\.\.|\.%2e|%2e\.|%2e%2e/i.test(url) ? 'scheme' : undefined;
  }
  if (url.startsWith('mailto:')) return findMailFault(url);
  return /^https?:\/\//.test(url) && URL.canParse(url) ? findHostFault(url) : 'scheme';
}

/** @returns the host that a page or a mail leads to, without `www.` */
export function hostOf(url: string): string | undefined {
  return hostPattern.exec(url)?.[1]?.toLowerCase();
}

const hostPattern = /^(?:https?:\/\/|mailto:[^@?]*@)(?:www\.)?([^/?#:]*)/;

/** Control characters, spaces, backslashes, and signs that have no width or turn the text around. */
const hidden =
  /[\u0000-\u0020\u007f-\u00a0\u00ad\\\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\ufff9-\uffff\u{e0000}-\u{e0fff}]/u;

/**
 * Letters of other scripts and rare ones of ours pass for others (Unicode TR 39): such a name has to be
 * written in Punycode, which nobody takes for another. A number, or a name without a dot, is a device in the
 * reader's own network.
 */
function findHostFault(url: string): UrlFault | undefined {
  const [, authority = ''] = /^https?:\/\/([^/?#]*)/.exec(url) ?? [];
  if (authority.includes('@')) return 'host';
  const host = authority.replace(/:\d+$/, '');
  if (!/^[a-z0-9äöüß.-]+$/i.test(host)) return host.startsWith('[') ? 'host' : 'letters';
  // Read as the browser does: `0x7f.1` and `2130706433` are numbers, too.
  const { hostname } = new URL(url);
  return hostname.includes('.') && /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname)
    ? undefined
    : 'host';
}

/** A form that is filled in by others is one that somebody sends without having read it. */
function findMailFault(url: string): UrlFault | undefined {
  return /^mailto:[a-z0-9._+-]+@(?:[a-z0-9äöüß-]+\.)+[a-z]{2,}(?:\?subject=[^&]*)?$/i.test(url) &&
    !/%0[ad]/i.test(url)
    ? undefined
    : 'mail';
}
