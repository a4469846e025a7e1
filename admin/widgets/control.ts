/** The props that Decap hands to the control of a widget, as far as ours use them. */
import type { Ref } from 'react';

/** A field of the form: an Immutable map of its part of `admin/config.json`. */
export interface Field {
  get: (key: string) => unknown;
}

export interface ControlProps<Value> {
  value: Value;
  onChange: (value: unknown) => void;
  /** The id that the label points to. */
  forID: string;
  field: Field;
  /** Decap calls methods of this handle, see {@link ControlHandle}. */
  ref?: Ref<ControlHandle>;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  /** Takes a file into the commit of the entry that is being edited. */
  onPersistMedia: (file: File, options: { field?: Field }) => Promise<unknown>;
  /** The entry being edited, at the time of the call. */
  getEntry: () => FormEntry | undefined;
  collection?: { get(key: 'name'): unknown };
  parentIds?: string[];
  isDisabled?: boolean;
}

/** An Immutable map, as its parts are. */
export interface FormEntry {
  get(key: 'mediaFiles'): { toJS(): unknown } | undefined;
  get(key: 'data'): { get(key: string): unknown };
}

export interface ControlHandle {
  /** Decap moves to the first field with an error. */
  focus: () => void;
  /** Only the type `PRESENCE` makes Decap say that it has not saved. */
  isValid(): boolean | { error: false | { type: string; parentIds: string[]; message: string } };
}

export function toLabel(field: Field): string {
  const [label = ''] = [field.get('label'), field.get('name')].filter(
    (word) => typeof word === 'string',
  );
  return label;
}
