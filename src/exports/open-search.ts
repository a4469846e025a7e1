/**
 * The search of the site for the address bar of a browser.
 * @see https://github.com/dewitt/opensearch
 */

/** @param search absolute address of the search page */
export function renderOpenSearch(name: string, search: string, icon: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // At most 16 signs.
    `<ShortName>${name.slice(0, 16)}</ShortName>`,
    `<Description>${name} durchsuchen</Description>`,
    `<Image width="16" height="16" type="image/x-icon">${icon}</Image>`,
    `<Url type="text/html" template="${search}?q={searchTerms}"/>`,
    '<Language>de</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
