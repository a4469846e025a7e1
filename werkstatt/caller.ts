/** Checks the caller: only this machine may talk to us, and no page but our own. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * A foreign page can send requests to this machine, and can make its own name point here; it can forge
 * neither Host nor Origin.
 *
 * @returns the origin in the browser, such as `http://localhost:4321`; undefined for a caller to refuse
 */
export function findOrigin(method: string, headers: IncomingHttpHeaders): string | undefined {
  const { host = '', origin } = headers;
  if (!isLoopback(host)) return undefined;

  const own = `http://${host}`;
  const isForeign = origin === undefined ? isForeignUse(method, headers) : origin !== own;
  return isForeign ? undefined : own;
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
