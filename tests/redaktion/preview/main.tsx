/// <reference types="vite/client" />
/**
 * The pane without Decap, but in the same frame and with the same props, over the entries of this
 * repository. `show` puts a draft into it.
 */
import { List, Map as ImmutableMap, fromJS } from 'immutable';
import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement, useEffect, useState, type ComponentType, type CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import Frame from 'react-frame-component';

import type { ContentFile } from '#checks/content-files.ts';

import { toPreview } from '../../../admin/preview/preview.ts';
import { registerPreviews } from '../../../admin/preview/register.tsx';
import { parsePage } from '../../../admin/preview/show-page.ts';
import { connectDraft } from '../../../admin/draft-files.ts';
import { connect, readRepository } from '../../../admin/repository.ts';
import { offerFocus } from '../../../admin/widgets/focus.ts';

const contents: Record<string, string> = import.meta.glob('../../../src/content/**/*.{mdx,yaml}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
connect({
  entriesByFolder: (folder) =>
    Promise.resolve(
      Object.entries(contents)
        .map(([path, data]) => ({ file: { path: path.replaceAll('../', '') }, data }))
        .filter(({ file }) => file.path.startsWith(`${folder}/`)),
    ),
  getMediaFile: () => Promise.reject(new Error('Not Found')),
});

const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);
const picture = new File([pixel], 'garten.png', { type: 'image/png' });
connectDraft(() => ({
  get: () => ({ toJS: () => [{ path: 'public/uploads/garten.png', file: picture, draft: true }] }),
}));

const templates = new Map<string, ComponentType<PreviewTemplateComponentProps>>();
const styles: string[] = [];
registerPreviews({
  registerPreviewTemplate: (name, template) => void templates.set(name, template),
  registerPreviewStyle: (href) => void styles.push(href),
});

interface Draft {
  collection: string;
  data: Record<string, unknown>;
  slug?: string;
  /** Another number is another entry; the same one goes on being written. */
  number?: number;
}

const harness: Window['harness'] = { lines: [], show: () => undefined, draw };
declare global {
  interface Window {
    harness: {
      lines: number[];
      show(draft: Draft): void;
      draw(drafts: ContentFile[]): Promise<void>;
    };
  }
}
window.harness = harness;
offerFocus((line) => harness.lines.push(line));

let ownOfSeiten: ContentFile[] | undefined;

/**
 * Draws many drafts at once as the pane does, one below the other, but here and not in a frame that lets
 * nothing run: markup that passed everything else would run.
 */
async function draw(drafts: ContentFile[]): Promise<void> {
  const all = await readRepository();
  // A Seite shows nothing of other entries but of terms; the rest would only be checked along each time.
  ownOfSeiten ??= all.filter(({ collection }) => ['seiten', 'glossar'].includes(collection));
  const stage = document.createElement('div');
  for (const draft of drafts) {
    const files = draft.collection === 'seiten' ? ownOfSeiten : all;
    const { html } = await toPreview(draft, { files, hasUpload: () => Promise.resolve(true) });
    const main = await parsePage(html, { base: '/', readUpload: () => Promise.resolve(undefined) });
    stage.append(document.importNode(main, true));
  }
  document.body.replaceChildren(stage);
}

const size: CSSProperties = { inlineSize: '100%', blockSize: '90vh', border: 0 };

function Harness() {
  const [draft, setDraft] = useState<Draft>();
  useEffect(() => {
    // Flush at once: the next look must not see the old page.
    harness.show = (draft) => flushSync(() => setDraft(draft));
  }, []);
  const template = draft && templates.get(draft.collection);
  if (!template) return null;
  const { data, slug = '', number = 0 } = draft;
  return (
    <Frame
      title="Decap"
      style={size}
      head={styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      initialContent='<!DOCTYPE html><html><head><base target="_blank"/></head><body><div></div></body></html>'
    >
      {createElement(template, {
        key: number,
        entry: ImmutableMap({ slug, data: fromJS(data) }),
        fields: List(Object.keys(data).map((name) => ImmutableMap({ name }))),
      } as unknown as PreviewTemplateComponentProps)}
    </Frame>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Harness />);
