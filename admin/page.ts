/** The values the build writes into the page of the editor: its policy, its settings, the site's styles. */
import { editorPolicy, renderPolicy } from '#site/security-headers.ts';

import type { Forge } from './forge.ts';

/** The facts about the deployment that the editor needs; `main.ts` reads them back. */
export interface Settings {
  forge: Forge['kind'];
  backend: Forge['backend'];
}

export interface PageParts {
  forge: Forge;
  /** Addresses of the site's style sheets, for the preview. */
  styles: readonly string[];
}

/** @throws Error if the page has no place for them: an editor without policy must not be served */
export function toPage(html: string, { forge, styles }: PageParts): string {
  const settings: Settings = { forge: forge.kind, backend: forge.backend };
  const parts = [
    // The policy comes before everything it applies to.
    `<meta http-equiv="Content-Security-Policy" content="${toPolicy(forge)}" />`,
    `<meta name="thinka-styles" content="${styles.map(escape).join(' ')}" />`,
    // A block of data is not run, so the policy has nothing against it.
    `<script type="application/json" id="thinka-settings">${toJson(settings)}</script>`,
  ];
  if (!html.includes(place)) throw new Error(`The page of the editor has no ${place}.`);
  return html.replace(place, () => `${place}\n    ${parts.join('\n    ')}`);
}

/** The same as the server says it, with the forge of this deployment. */
export function toPolicy({ origins }: Pick<Forge, 'origins'>): string {
  return renderPolicy(editorPolicy(origins));
}

const place = '<meta charset="utf-8" />';

function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
