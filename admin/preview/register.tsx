/** Tells Decap that every kind of entry is previewed as the site shows it. */
import type { CMS, PreviewTemplateComponentProps } from 'decap-cms-core';

import { collectionNames } from '#schemas/collections.ts';

import { Pane } from './Pane.tsx';
import paneStyles from './pane.css?url&no-inline';

export function registerPreviews(
  cms: Pick<CMS, 'registerPreviewStyle' | 'registerPreviewTemplate'>,
): void {
  const styles = readSiteStyles();
  // The panel is in a frame of Decap's and uses the tokens of the site's style sheet.
  for (const href of [...styles, new URL(paneStyles, import.meta.url).href]) {
    cms.registerPreviewStyle(href);
  }
  for (const name of collectionNames) {
    cms.registerPreviewTemplate(name, ({ entry, fields }: PreviewTemplateComponentProps) => (
      <Pane name={name} entry={entry} fields={fields} styles={styles} />
    ));
  }
}

/** The build of the site writes them into the page of the editor. */
function readSiteStyles(): string[] {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="thinka-styles"]');
  const hrefs = (meta?.content ?? '').split(' ').filter((href) => href !== '');
  return hrefs.map((href) => new URL(href, document.baseURI).href);
}
