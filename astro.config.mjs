import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { listUnknownSettings } from './src/site/settings.ts';
import admin from './src/integrations/admin.ts';
import buildNote from './src/integrations/build-note.ts';
import finishedPages from './src/integrations/finished-pages.ts';
import { fundingNote } from './src/integrations/funding-note.ts';
import internalEdition from './src/integrations/internal-edition.ts';
import internalPages from './src/integrations/internal-pages.ts';
import licences from './src/integrations/licences.ts';
import { linkedData } from './src/integrations/linked-data.ts';
import { linkPreviews } from './src/integrations/link-previews.ts';
import { pictures } from './src/integrations/pictures.ts';
import { pageStyles } from './src/integrations/page-styles.ts';
import { lastSearchIndex, searchIndex } from './src/integrations/search-index.ts';
import redirects from './src/integrations/redirects.ts';
import securityTxt from './src/integrations/security-txt.ts';
import { spaces } from './src/integrations/spaces.ts';
import siteMap from './src/integrations/site-map.ts';
import uploads from './src/integrations/uploads.ts';
import webApp from './src/integrations/web-app.ts';
import { base, edition, outputFolders, url } from './src/site.config.ts';

for (const warning of listUnknownSettings(process.env)) console.warn(warning);

export default defineConfig({
  site: url.origin,
  base,
  trailingSlash: 'always',
  outDir: outputFolders[edition],
  integrations: [
    mdx(),
    uploads(),
    internalEdition(),
    internalPages(),
    lastSearchIndex(),
    admin(),
    finishedPages(searchIndex, pictures, pageStyles, fundingNote, linkPreviews, linkedData, spaces),
    siteMap(),
    redirects(),
    webApp(),
    licences(),
    securityTxt(),
    buildNote(),
  ],
  // `astro sync` lists the files of each collection beside its JSON schema, for editors of code.
  experimental: { contentIntellisense: true },
  build: { inlineStylesheets: 'never' },
  compressHTML: true,
  // Highlighting would write styles into the pages, which a strict Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Scripts stay files of their own, so that a Content-Security-Policy needs no exceptions.
  vite: {
    build: { assetsInlineLimit: 0 },
    // A name from the path of the component would weigh more than the line it stands in.
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } },
      },
    },
  },
});
