/// <reference types="vite/client" />
/**
 * Our widgets without Decap: a form that gives them the props of Decap's, over the entries of this
 * repository. The value they stored last is in `window.stored`.
 */
import { Map as ImmutableMap } from 'immutable';
import { createElement, useState, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

import type { ControlProps } from '../../../admin/widgets/control.ts';
import { focusLine } from '../../../admin/widgets/focus.ts';
import { registerWidgets } from '../../../admin/widgets/register.tsx';
import { connect, readUpload } from '../../../admin/repository.ts';

const contents: Record<string, string> = import.meta.glob('../../../src/content/**/*.{mdx,yaml}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

interface DraftFile {
  path: string;
  url: string;
  file: File;
  draft: boolean;
}

const stored: Record<string, unknown> = {};
const draftFiles: DraftFile[] = [];
const parameters = new URLSearchParams(location.search);
const isBroken = parameters.has('broken');

const entriesOf = (folder: string) =>
  Object.entries(contents)
    .map(([path, data]) => ({ file: { path: path.replaceAll('../', '') }, data }))
    .filter(({ file }) => file.path.startsWith(`${folder}/`));
let failures = isBroken ? 1 : 0;
connect({
  entriesByFolder: (folder) =>
    folder.endsWith('/protokolle') && failures > 0
      ? Promise.reject(new Error(`Failed to fetch ${failures}`))
      : Promise.resolve(entriesOf(folder)),
  getMediaFile: () => Promise.reject(new Error('Not Found')),
});

const widgets = new Map<string, ComponentType<ControlProps<unknown>>>();
registerWidgets({
  registerWidget: (name, control) =>
    widgets.set(name, control as ComponentType<ControlProps<unknown>>),
});

interface FieldOptions {
  name: string;
  label: string;
  widget: string;
  value?: unknown;
  options?: Record<string, unknown>;
  collection?: string;
}

const fields: FieldOptions[] = [
  {
    name: 'text',
    label: 'Text',
    widget: 'thinka-text',
    options: { kind: parameters.get('kind') ?? 'protokoll' },
    value: parameters.get('text') ?? '## Rahmen\n\n### Gute Erfahrungen\n\n- Ein Punkt\n',
  },
  {
    name: 'belege',
    label: 'Belege',
    widget: 'thinka-fundstelle',
    options: { multiple: true },
    value: ['2013-07-17-weimar#t1-g1', '2013-07-17-weimar#t9-g99'],
  },
  { name: 'beleg', label: 'Beleg', widget: 'thinka-fundstelle' },
  {
    name: 'standorte',
    label: 'Standorte',
    widget: 'thinka-eintrag',
    options: { collection: 'standorte', multiple: true },
  },
  { name: 'datei', label: 'Datei', widget: 'thinka-datei' },
  { name: 'plakat', label: 'Plakat', widget: 'thinka-datei', options: { pictures: true } },
  { name: 'wert', label: 'Wert', widget: 'thinka-zahl', options: { value_type: 'float' } },
  { name: 'beginn', label: 'Beginn', widget: 'thinka-zeit', options: { mode: 'zeitpunkt' } },
  {
    name: 'geprueft',
    label: 'Geprüft am',
    widget: 'thinka-zeit',
    options: { mode: 'tag', today: 'offer' },
    // A value as in a file written by hand.
    value: parameters.has('year') ? 2019 : undefined,
  },
];

function Form() {
  return fields.map((field) => <FormField key={field.name} {...field} />);
}

function FormField({ name, label, widget, value: initial, options, collection }: FieldOptions) {
  const [value, setValue] = useState(initial);
  const control = widgets.get(widget);
  if (!control) return null;
  if (name === 'text') Object.assign(window, { restore: setValue });
  return (
    <div>
      <label htmlFor={`${name}-field`}>{label}</label>
      {createElement(control, {
        value,
        onChange: (next: unknown) => {
          stored[name] = next;
          setValue(next);
        },
        forID: `${name}-field`,
        field: ImmutableMap({ name, label, widget, ...options }),
        classNameWrapper: 'wrapper',
        setActiveStyle: () => undefined,
        setInactiveStyle: () => undefined,
        onPersistMedia,
        getEntry,
        collection: ImmutableMap({ name: collection ?? 'protokolle' }),
      })}
    </div>
  );
}

/** The entry that is being edited, as Decap holds it: with its files, and here without fields. */
function getEntry() {
  const held = { toJS: () => draftFiles, get: () => undefined };
  return { get: () => held };
}

/** Decap answers like this: with an action that names the path in the repository. */
function onPersistMedia(file: File) {
  const path = `public/uploads/${file.name}`;
  draftFiles.push({ path, url: URL.createObjectURL(file), file, draft: true });
  return Promise.resolve({ type: 'ADD_DRAFT_ENTRY_MEDIA_FILE', payload: { path } });
}

Object.assign(window, {
  stored,
  draftFiles,
  focusLine,
  readUpload,
  repair: () => (failures = 0),
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<Form />);
