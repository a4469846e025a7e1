/** Values that a test types, chooses and uploads in a form, by the labels of its fields. */
/** A choice in a searching picker: the typed words, and the entry they have to lead to. */
export interface Choice {
  words: string;
  id: string;
}

export const choice = (words: string, id: string): Choice => ({ words, id });

/** A file to be uploaded. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export type Value = string | Choice | Upload | Fields | readonly Value[];
export interface Fields {
  [label: string]: Value;
}
