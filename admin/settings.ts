/** What the build has written into the page, as config for Decap. */
import type { CmsConfig } from 'decap-cms-core';

import collections from './config.json' with { type: 'json' };
import type { Settings } from './page.ts';

export function readSettings(page: Document): Settings {
  const text = page.getElementById('thinka-settings')?.textContent;
  if (!text) throw new Error('The page was served without its settings, see admin/page.ts.');
  return JSON.parse(text) as Settings;
}

/** @param address of the page of the editor: all other addresses follow from it */
export function toDecapConfig({ forge, backend }: Settings, address: string): CmsConfig {
  const site = new URL('..', address).href;
  const config = {
    ...collections,
    // It comes with the bundle, and there is no config.yml.
    load_config_file: false,
    locale: 'de',
    backend: toBackend(backend, address),
    site_url: site,
    display_url: site,
    logo: { src: new URL('favicon.svg', site).href },
    // The Werkstatt shows a contribution on its own page and builds no preview of it.
    show_preview_links: forge !== 'werkstatt',
  };
  return config as unknown as CmsConfig;
}

/** The Werkstatt is found relative to the editor, on whatever port both are served. */
function toBackend(backend: Settings['backend'], address: string): Settings['backend'] {
  const { api_root: apiRoot, auth_endpoint: authEndpoint } = backend;
  if (typeof apiRoot !== 'string' || !apiRoot.startsWith('..')) return backend;
  const { origin, pathname } = new URL(String(authEndpoint), address);
  return {
    ...backend,
    api_root: new URL(apiRoot, address).href,
    base_url: origin,
    auth_endpoint: pathname.slice(1),
  };
}
