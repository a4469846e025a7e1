import { describe, expect, test } from 'vitest';

import { watchAddress } from './arrival.ts';

const wanted = '#/collections/erfahrungen/new?praxis=zeit-zum-ankommen-einplanen';

describe('the address of the editor', () => {
  test('outlives a login that leads away to the forge and back', () => {
    const before = openPage(`/admin/${wanted}`);
    before.emit('pagehide');
    const after = openPage('/admin/?code=1&state=2', before.stored);

    expect(after.address).toBe(`/admin/?code=1&state=2${wanted}`);
    // Decap does this on its page for the login.
    after.history.replaceState(null, '', '/admin/');
    expect(after.address).toBe(`/admin/${wanted}`);
  });

  test('is not that of another time when somebody comes anew', () => {
    const before = openPage(`/admin/${wanted}`);
    before.emit('pagehide');

    expect(openPage('/admin/', before.stored).address).toBe('/admin/');
    expect(openPage('/admin/?code=1&state=2', before.stored).address).toBe(
      '/admin/?code=1&state=2',
    );
  });

  test('is cleared of what a link may not fill in, on arrival and later', () => {
    const page = openPage(`/admin/${wanted}&sichtbarkeit=oeffentlich`);
    expect(page.address).toBe(`/admin/${wanted}`);

    page.goTo('#/collections/seiten/new?titel=Fremd');
    expect(page.address).toBe('/admin/#/collections/seiten/new');
  });

  test('is not touched otherwise', () => {
    const page = openPage('/admin/?a=b#/workflow');
    expect(page.address).toBe('/admin/?a=b#/workflow');

    page.history.replaceState(null, '', '/admin/#/search/flyer');
    expect(page.address).toBe('/admin/#/search/flyer');
  });
});

/** A window as far as it is asked, with its address for others to see. */
function openPage(address: string, stored = new Map<string, string>()) {
  let url = new URL(address, 'https://thinka.example');
  const listeners: [type: string, listener: () => void][] = [];
  const emit = (type: string) => {
    for (const [wanted, listener] of listeners) if (wanted === type) listener();
  };
  const goTo = (next: string) => {
    url = new URL(next, url);
  };
  const page = {
    location: {
      get pathname() {
        return url.pathname;
      },
      get search() {
        return url.search;
      },
      get hash() {
        return url.hash;
      },
    },
    history: { replaceState: (_state: unknown, _unused: string, next: string) => goTo(next) },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    },
    addEventListener: (type: string, listener: () => void) => listeners.push([type, listener]),
  };
  watchAddress(page as unknown as Parameters<typeof watchAddress>[0]);
  return {
    stored,
    emit,
    history: page.history,
    goTo: (hash: string) => {
      goTo(hash);
      emit('hashchange');
    },
    get address() {
      return url.pathname + url.search + url.hash;
    },
  };
}
