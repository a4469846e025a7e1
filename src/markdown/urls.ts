/** Which addresses a link or an image may have. */

/** The list of what may pass: a list of what may not would miss the next trick. */
const external = /^(?:https?:\/\/|mailto:)/;

/**
 * @param url as written, for instance `/themen/`, `#t1-g3`, `https://…`, `mailto:…`
 * @returns whether it may stand in a page
 */
export function isSafeUrl(url: string): boolean {
  if (/[\u0000-\u0020\u007f-\u009f\\]/.test(url)) return false;
  if (url.startsWith('#')) return true;
  if (url.startsWith('/')) return !url.startsWith('//') && !/\.\.|%2e/i.test(url);
  return external.test(url) && URL.canParse(url);
}
