/** The settings that the build wrote into the page, as config for Decap. */
import type { CmsConfig } from 'decap-cms-core';

import type { CmsField } from '#cms/fields.ts';

import contents from './config.json' with { type: 'json' };
import type { Settings } from './page.ts';

export function readSettings(page: Document): Settings {
  const text = page.getElementById('thinka-settings')?.textContent;
  if (!text) throw new Error('The page was served without its settings, see admin/page.ts.');
  return JSON.parse(text) as Settings;
}

/**
 * @param address of the page of the editor: all other addresses follow from it
 * @param today the day on which the editor was opened
 */
export function toDecapConfig(
  { forge, backend }: Settings,
  address: string,
  today: string,
): CmsConfig {
  const site = new URL('..', address).href;
  const config = {
    ...contents,
    collections: contents.collections.map((collection) => ({
      ...collection,
      fields: startToday(collection.fields as CmsField[], today),
    })),
    // It comes with the bundle, and there is no config.yml.
    load_config_file: false,
    locale: 'de',
    backend: { ...toBackend(backend, address), commit_messages: commitMessages },
    site_url: site,
    display_url: site,
    logo: { src: new URL('favicon.svg', site).href },
    // The Werkstatt shows a contribution on its own page and builds no preview of it.
    show_preview_links: forge !== 'werkstatt',
  };
  return config as unknown as CmsConfig;
}

/** They are also the titles of contributions in the forge. */
const commitMessages = {
  create: 'Neu: {{collection}} „{{slug}}“',
  update: 'Geändert: {{collection}} „{{slug}}“',
  delete: 'Gelöscht: {{collection}} „{{slug}}“',
  uploadMedia: 'Neue Datei „{{path}}“',
  deleteMedia: 'Gelöschte Datei „{{path}}“',
  openAuthoring: '{{message}}',
};

/**
 * Decap puts a default into new entries alone, so one that lacks the day is never changed by being
 * opened, and a form that nobody has touched does not count as changed.
 */
function startToday(fields: readonly CmsField[], today: string): CmsField[] {
  return fields.map(({ fields: inner, ...field }) => ({
    ...field,
    ...(inner && { fields: startToday(inner, today) }),
    ...(field.today === 'start' && { default: today }),
  }));
}

/** The Werkstatt is found relative to the editor, whatever the port of both. */
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
