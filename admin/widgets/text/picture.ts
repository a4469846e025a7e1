/** A picture in Markdown. */
import { toUploadPath } from '#domain/uploads.ts';

/** @param alt what there is to see, in plain words; empty for a picture that only decorates */
export function toPicture(alt: string, name: string): string {
  const words = alt.trim().replace(/\s+/g, ' ');
  return `![${words.replace(/[\\`*_[\]<>{}&~:@#]/g, '\\$&')}](${toUploadPath(name)})`;
}
