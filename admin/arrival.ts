/**
 * Keeps the address of the editor through the login, and clears it of everything it must not ask for.
 *
 * Comes before Decap, which reads the address as soon as it is loaded.
 */
import { toSafeHash } from './prefill.ts';

/** The parts of a window that say where somebody is. */
type Place = Pick<Window, 'history' | 'location' | 'sessionStorage' | 'addEventListener'>;

export function watchAddress(page: Place): void {
  const { history, location, sessionStorage } = page;
  const setHash = (hash: string) => {
    if (hash !== location.hash) {
      history.replaceState(history.state, '', location.pathname + location.search + hash);
    }
  };

  // GitLab and Forgejo send people back to the bare address, with a state in its query.
  const wanted = sessionStorage.getItem(key);
  const isBack = new URLSearchParams(location.search).has('state');
  setHash(toSafeHash(isBack && location.hash === '' ? (wanted ?? '') : location.hash));
  sessionStorage.removeItem(key);
  page.addEventListener('pagehide', () => sessionStorage.setItem(key, location.hash));
  page.addEventListener('hashchange', () => setHash(toSafeHash(location.hash)));
  keepHash(page);
}

const key = 'thinka-ziel';

/**
 * Decap's login page uses these two to drop the query from the address, and drops the hash with it
 * (`completeAuth` in decap-cms-lib-auth 3.3.2). Remove this when Decap keeps the hash.
 */
function keepHash({ history, location }: Place): void {
  const replaceState = history.replaceState.bind(history);
  history.replaceState = (state: unknown, unused: string, url?: string | URL | null) => {
    const isBare = url === location.pathname;
    replaceState(state, unused, isBare ? location.pathname + location.hash : url);
  };
}

if (typeof window !== 'undefined') watchAddress(window);
