/** The pages of the inputs that have passed the checks, as the site shows them. */
import { readContentFiles, findAddress, type ContentFile } from '#checks/content-files.ts';

import { loadPreview } from '../../admin/preview/preview-for-tests.ts';
import type { HostileInput } from './corpus/input.ts';

export interface HostilePage {
  name: string;
  html: string;
}

/**
 * The components of the site draw each entry among the real ones and all the others. The
 * Content-Security-Policy of a page comes later and is missing here, so that it holds nothing back.
 *
 * @param root folder of the real project
 * @param inputs those that the checks let through; uploads among them have no page
 */
export async function renderPages(
  root: string,
  inputs: readonly HostileInput[],
): Promise<HostilePage[]> {
  const { toPreview } = await loadPreview();
  const drafts = inputs.flatMap((input) => {
    const file = toContentFile(input);
    return file ? [{ name: toName(input), file }] : [];
  });
  // Each is drawn among all the others: many pages show titles and words of related entries.
  const { files: real } = await readContentFiles(root);
  const files = [...real, ...drafts.map(({ file }) => file)];
  const hasUpload = () => Promise.resolve(true);

  const pages: HostilePage[] = [];
  for (const { name, file } of drafts) {
    const { html, hints } = await toPreview(file, { files, hasUpload });
    if (html === '' || hints.some((hint) => /nicht aufbauen|weggelassen/.test(hint))) {
      throw new Error(`${name} has no whole page: ${hints.join(' ')}`);
    }
    pages.push({ name, html });
  }
  return pages;
}

export function toName({ kind, name }: HostileInput): string {
  return `${kind}: ${name}`;
}

export function toContentFile({ file, content }: HostileInput): ContentFile | undefined {
  const address = findAddress(file);
  if (!address || typeof content !== 'string') return undefined;
  // Decoding a file drops the mark of byte order.
  return { ...address, file, text: content.replace(/^\ufeff/, '') };
}
