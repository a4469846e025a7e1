/** The whole corpus of inputs from hostile or careless hands. */
import { characters } from './characters.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { html } from './html.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import type { Content, HostileInput } from './input.ts';
import { links } from './links.ts';
import { mdx } from './mdx.ts';
import { size } from './size.ts';
import { yaml } from './yaml.ts';

export const corpus: readonly HostileInput[] = [
  ...mdx,
  ...html,
  ...links,
  ...images,
  ...ids,
  ...fields,
  ...yaml,
  ...characters,
  ...size,
  ...files,
].map((input, index) => ({ ...input, content: number(input.content, index) }));

/** Numbers a part that only one entry may have (see `least`). */
function number(content: Content, index: number): Content {
  if (typeof content !== 'string') return content;
  const letters = [Math.floor(index / 26), index % 26].map((at) => String.fromCharCode(65 + at));
  return content
    .replaceAll('%NUMMER%', String(300 + index))
    .replaceAll('%KUERZEL%', `Q${letters.join('')}`);
}
