/**
 * Stands in for `npm` in the tests of publishing: it makes a small site of the version that is
 * checked out. `FAULT` makes it fail, or lie, in one of the ways that a real build could.
 */
export const fakeNpm = `#!/bin/sh
set -e
read -r version < version
if [ "$*" = 'run --silent task -- betrieb --settings-only' ]; then
  [ "\${FAULT:-}" = settings ] || exit 0
  echo 'THINKA_INTERN ist „Ja“: Möglich ist nur „ja“.' >&2
  exit 1
fi
out=dist
case "$*" in *intern*) out=dist-intern ;; esac

if [ "\${FAULT:-}" = fails ]; then
  echo 'src/content/seiten/a.mdx:1:1  Der Kopf fehlt.' >&2
  exit 1
fi
if [ "\${FAULT:-}" = fails-inside ] && [ $out = dist-intern ]; then exit 1; fi
if [ "\${FAULT:-}" = packages ]; then
  echo "Error: Cannot find module 'astro'" >&2
  exit 1
fi

mkdir -p $out/_astro $out/admin/assets $out/a $out/pagefind
# The mark of internal pages.
mark=
[ $out = dist ] || mark='<html data-ausgabe="intern">'
for file in index.html 404.html a/1.html a/2.html pagefind/$version.json _astro/$version.css \\
  admin/assets/$version.js; do
  echo "$version $out $file$mark" > "$out/$file"
  [ -z "\${PAUSE:-}" ] || sleep "$PAUSE"
done

case "\${FAULT:-}" in
  nothing) rm -rf $out ;;
  no-page) rm $out/404.html ;;
  empty) : > $out/a/1.html ;;
  few) rm -rf $out/a $out/_astro $out/admin $out/pagefind ;;
  link) ln -s /etc/passwd $out/a/link ;;
  wrong-edition) [ $out != dist ] || echo '<html data-ausgabe="intern">' > $out/a/1.html ;;
  no-mark) [ $out = dist ] || echo '<html>' > $out/index.html ;;
  full) head -c 20000000 /dev/zero > $out/a/large ;;
esac
`;

/** The files of one version in one edition, without those carried over from earlier ones. */
export function filesOf(version: string): string[] {
  return [
    '404.html',
    `_astro/${version}.css`,
    'a/1.html',
    'a/2.html',
    `admin/assets/${version}.js`,
    'index.html',
    `pagefind/${version}.json`,
  ];
}

/** The content of a file of one version. */
export function textOf(version: string, edition: string, file: string): string {
  const mark = edition === 'dist' ? '' : '<html data-ausgabe="intern">';
  return `${version} ${edition} ${file}${mark}\n`;
}
