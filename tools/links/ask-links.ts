/** Asks other sites whether a page is still there: few at a time, and each host one after another. */

export type Kind = 'dead' | 'certificate' | 'moved' | 'refused' | 'slow';

export interface Verdict {
  kind: Kind;
  /** The status, the reason, or where it is now. */
  words: string;
}

export interface Limits {
  /** Milliseconds without an answer. */
  timeout: number;
  /** Milliseconds from which on an answer is slow. */
  slow: number;
}

const patient: Limits = { timeout: 10_000, slow: 3_000 };
const hostsAtOnce = 4;
const mostHops = 5;
const agent = 'ThINKA-Linkpruefung/1.0 (asks each link once, by hand)';

/** @returns a verdict for each address that is not simply there */
export async function askLinks(
  addresses: Iterable<string>,
  limits = patient,
): Promise<Map<string, Verdict>> {
  const byHost = Map.groupBy(addresses, (address) => new URL(address).host);
  const hosts = [...byHost.values()];
  const verdicts = new Map<string, Verdict>();
  const work = async () => {
    for (let own = hosts.pop(); own; own = hosts.pop()) {
      for (const address of own) {
        const verdict = await askLink(address, limits);
        if (verdict) verdicts.set(address, verdict);
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return verdicts;
}

async function askLink(address: string, limits: Limits): Promise<Verdict | undefined> {
  const start = performance.now();
  let here = address;
  /** The last address that is said to be for good: a temporary one ends the way there. */
  let lasting = address;
  let isLasting = true;
  try {
    for (let hop = 0; hop <= mostHops; hop++) {
      const { status, location } = await ask(here, limits.timeout);
      if (status >= 300 && status < 400 && location) {
        here = new URL(location, here).href;
        isLasting &&= status === 301 || status === 308;
        if (isLasting) lasting = here;
        continue;
      }
      if ([401, 403, 429].includes(status)) return { kind: 'refused', words: String(status) };
      if (status >= 400) return { kind: 'dead', words: String(status) };
      if (lasting !== address) return { kind: 'moved', words: lasting };
      const seconds = (performance.now() - start) / 1000;
      return seconds * 1000 < limits.slow
        ? undefined
        : { kind: 'slow', words: `${seconds.toFixed(1)} s` };
    }
    return { kind: 'dead', words: `more than ${mostHops} redirects` };
  } catch (error) {
    return explain(error, limits.timeout);
  }
}

/** Some servers know no HEAD, or answer it wrongly. */
async function ask(address: string, timeout: number) {
  const head = await send('HEAD', address, timeout);
  return head.status < 400 ? head : send('GET', address, timeout);
}

async function send(method: string, address: string, timeout: number) {
  const { status, headers, body } = await fetch(address, {
    method,
    redirect: 'manual',
    headers: { 'User-Agent': agent },
    signal: AbortSignal.timeout(timeout),
  });
  await body?.cancel();
  return { status, location: headers.get('location') };
}

/** @param error what `fetch` has thrown */
export function explain(error: unknown, timeout: number): Verdict {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { kind: 'dead', words: `no answer within ${timeout / 1000} s` };
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(error);
  const isCertificate = /CERT|SIGNATURE|ERR_TLS|ISSUER/.test(code);
  return { kind: isCertificate ? 'certificate' : 'dead', words: code };
}
