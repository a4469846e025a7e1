/// <reference types="vite/client" />
/**
 * The pane without Decap, but in the same frame and with the same props, over the entries of this
 * repository. `show` puts a draft into it.
 */
import { List, Map as ImmutableMap, fromJS } from 'immutable';
import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement, useEffect, useState, type ComponentType, type CSSProperties } from 'react';
import { createRoot } from 'react-dom/client';
import Frame from 'react-frame-component';

import { registerPreviews } from '../../../admin/preview/register.tsx';
import { connectDraft } from '../../../admin/draft-files.ts';
import { connect } from '../../../admin/repository.ts';
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

const harness: Window['harness'] = { lines: [], show: () => undefined };
declare global {
  interface Window {
    harness: { lines: number[]; show(draft: Draft): void };
  }
}
window.harness = harness;
offerFocus((line) => harness.lines.push(line));

const size: CSSProperties = { inlineSize: '100%', blockSize: '90vh', border: 0 };

function Harness() {
  const [draft, setDraft] = useState<Draft>();
  useEffect(() => {
    harness.show = setDraft;
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
