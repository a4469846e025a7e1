/** Who may talk to us: this machine only, and no page but our own. */
import type { IncomingHttpHeaders } from 'node:http';

export interface Caller {
  /** Where the browser sees us, such as `http://localhost:4321`. */
  origin: string;
  /** Another origin that was allowed by name, for answers it may read. */
  allowedOrigin?: string;
}

/**
 * A foreign page can send requests to this machine, and its name can be made to point here; it can
 * forge neither Host nor Origin.
 *
 * @param origins further origins that may ask, by name
 * @returns nothing for a request that must be refused
 */
export function findCaller(
  method: string,
  headers: IncomingHttpHeaders,
  origins: readonly string[],
): Caller | undefined {
  const { host = '', origin } = headers;
  if (!isLoopback(host)) return undefined;

  const own = `http://${host}`;
  if (origin !== undefined) {
    if (origin === own) return { origin: own };
    return origins.includes(origin) ? { origin: own, allowedOrigin: origin } : undefined;
  }
  return isForeignUse(method, headers) ? undefined : { origin: own };
}

/** Whether a request was meant for this machine: a name that only points here is refused. */
export function isLoopback(host: string | undefined): boolean {
  return host !== undefined && loopback.test(host);
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Browsers leave Origin out of plain GETs but say where they come from; a link may be followed. */
function isForeignUse(method: string, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const isLink =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(isLink && method === 'GET');
}
