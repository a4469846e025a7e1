/** A picture in Markdown. */
import { toUploadPath } from '#domain/entry/uploads.ts';
import { personenWords, type Personen } from '#schemas/einwilligung.ts';

/**
 * @param alt the content of the picture, in plain words
 * @param personen whether people can be made out in it, and agreed
 */
export function toPicture(alt: string, name: string, personen: Personen): string {
  const words = alt.trim().replace(/\s+/g, ' ');
  return `![${words.replace(/[\\`*_[\]<>{}&~:@#]/g, '\\$&')}](${toUploadPath(name)} "${personenWords[personen]}")`;
}
