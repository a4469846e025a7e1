/**
 * Tells which plain values of a head are figures or switches. YAML reads `4.000` as 4, `007` as 7, `0x1F` as
 * 31 and `True` as a switch: the signs that somebody typed would be gone. Here a value is a figure only if it
 * is printed again just as it was written; all other values stay text, so that a check can quote them.
 */

class AsWritten extends RegExp {
  override test(text: string): boolean {
    return super.test(text) && String(Number(text)) === text;
  }
}

const forms: Partial<Record<string, RegExp>> = {
  'tag:yaml.org,2002:int': new AsWritten(/^-?\d+$/),
  'tag:yaml.org,2002:float': new AsWritten(/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/),
  'tag:yaml.org,2002:bool': /^(?:true|false)$/,
};

/** Examples of other spellings of a figure; the core schema has a tag for each. */
const spellings = ['0x1', '0o1', '1e1', '.nan'];

/**
 * For `customTags` of the package yaml, in reading and in writing.
 *
 * @param tags those of the core schema
 */
export function readAsWritten<Tag>(tags: Tag[]): Tag[] {
  return tags.flatMap((tag) => {
    if (typeof tag !== 'object' || tag === null || !('tag' in tag) || !('test' in tag)) return tag;
    const { test } = tag;
    if (test instanceof RegExp && spellings.some((text) => test.test(text))) return [];
    const form = forms[String(tag.tag)];
    return form ? { ...tag, test: form } : tag;
  });
}
