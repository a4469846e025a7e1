/** The files that are with the entry being edited, as Decap holds them. */

/** A file that goes into the commit of the entry being edited, as Decap holds it. */
export interface DraftFile {
  path?: string | undefined;
  url?: unknown;
  displayURL?: unknown;
  file?: unknown;
  draft?: boolean | undefined;
}

interface Immutable {
  toJS(): unknown;
}

let getDraft: (() => { get(key: 'mediaFiles'): Immutable | undefined } | undefined) | undefined;

/** Each widget brings Decap's getter of the entry that is being edited. */
export function connectDraft(getEntry: typeof getDraft): void {
  getDraft = getEntry;
}

/** The files that are with the entry being edited. */
export function readDraftFiles(): DraftFile[] {
  return (getDraft?.()?.get('mediaFiles')?.toJS() ?? []) as DraftFile[];
}

const urls = new WeakMap<Blob, string>();

/** An address for this page; a draft that was opened again has only the files. */
export function findUrl({ url, displayURL, file }: DraftFile): string | undefined {
  for (const address of [url, displayURL]) {
    if (typeof address === 'string' && address !== '') return address;
  }
  if (!(file instanceof Blob)) return undefined;
  const known = urls.get(file) ?? URL.createObjectURL(file);
  urls.set(file, known);
  return known;
}
