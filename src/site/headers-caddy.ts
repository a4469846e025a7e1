/** The headers as snippets for the sites in deploy/caddy. */
import {
  areas,
  caching,
  commonHeaders,
  contentTypes,
  hashedFolders,
  internHeaders,
  type Area,
} from './security-headers.ts';

/** Each header is set by one matcher only. */
export function renderCaddySnippets(): string {
  const set = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `\t\t${name} "${value}"`);
  const special = areas.flatMap(({ paths }) => paths);
  const globs = (paths: readonly string[]) => paths.map((path) => `${path}*`).join(' ');
  const matcher = ({ paths }: Area) =>
    paths.length > 0 ? `path ${globs(paths)}` : `not path ${globs(special)}`;

  return [
    '(thinka-headers) {',
    // On a line of its own: removing a header is delayed to the end, which never comes for an error.
    '\theader -Server',
    '\theader {',
    ...set(commonHeaders),
    '\t}',
    ...areas.flatMap((area) => [
      `\t@thinka-${area.name} ${matcher(area)}`,
      `\theader @thinka-${area.name} {`,
      ...set(area.headers),
      '\t}',
    ]),
    '}',
    '',
    '(thinka-types) {',
    ...Object.entries(contentTypes).flatMap(([ending, type]) => [
      `\t@thinka-type-${ending} path *.${ending}`,
      `\theader @thinka-type-${ending} Content-Type "${type}"`,
    ]),
    '}',
    '',
    '(thinka-cache) {',
    `\t@thinka-hashed path ${globs(hashedFolders)}`,
    `\theader @thinka-hashed Cache-Control "${caching.hashed}"`,
    `\t@thinka-fresh not path ${globs(hashedFolders)}`,
    `\theader @thinka-fresh Cache-Control "${caching.fresh}"`,
    '}',
    '',
    '(thinka-intern) {',
    '\theader {',
    ...set(internHeaders),
    '\t}',
    '}',
    '',
  ].join('\n');
}
