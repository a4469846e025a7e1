/** The licences packages may have: those we build with, and those whose code reaches visitors. */

/** Licences under which anybody may run, change and serve the code. */
const free = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
];

/**
 * MPL asks everybody who hands the code on to say where its source is, which `/lizenzen.txt` does; WTFPL is
 * not worded for every country, and yet nobody can claim anything by it.
 */
const freeWithNotice = ['MPL-2.0', 'WTFPL'];

/** To hand on a program under the LGPL takes more than a static site can give. */
const toolsOnly = ['LGPL-3.0-or-later', 'Python-2.0'];

/** Licences that a package does not name in the field for it, and where they stand instead. */
export const statedElsewhere: Readonly<Record<string, { licence: string; where: string }>> = {
  format: { licence: 'MIT', where: 'in the list `licenses` of its package.json' },
  fuzzy: { licence: 'MIT', where: 'in the list `licenses` of its package.json, and LICENSE-MIT' },
  semaphore: { licence: 'MIT', where: 'at the end of its README' },
};

/** @param licence an SPDX expression, with `OR`, `AND` and brackets around the whole at most */
export function isAllowed(licence: string, use: 'delivered' | 'tool'): boolean {
  const handedOn = [...free, ...freeWithNotice];
  const allowed = use === 'tool' ? [...handedOn, ...toolsOnly] : handedOn;
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare.split(' OR ').some((part) => part.split(' AND ').every((id) => allowed.includes(id)));
}

/** A package as Vite lists it for a bundle (`build.license`). */
export interface ListedPackage {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}

/** @returns the SPDX expression; empty if the package says nothing and nobody has looked for it */
export function licenceOf({
  name,
  identifier,
}: Pick<ListedPackage, 'name' | 'identifier'>): string {
  return identifier ?? statedElsewhere[name]?.licence ?? '';
}

export interface PartsByLicence {
  lizenz: string;
  /** Names of packages. */
  pakete: string[];
}

/** The packages of the editor by licence, the most frequent one first; versions would change too often. */
export function toEditorParts(listed: readonly ListedPackage[]): PartsByLicence[] {
  const groups = Map.groupBy(listed, licenceOf);
  return [...groups]
    .map(([lizenz, group]) => ({
      lizenz,
      pakete: [...new Set(group.map(({ name }) => name))].sort(),
    }))
    .sort((a, b) => b.pakete.length - a.pakete.length || (a.lizenz < b.lizenz ? -1 : 1));
}
