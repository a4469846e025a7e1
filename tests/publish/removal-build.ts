/** Stands in for `npm` on the machine of `removal-site.ts`: a small site with all that a real one packs its texts into. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const out = process.argv.includes('intern') ? 'dist-intern' : 'dist';
const mark = out === 'dist' ? '<html>' : '<html data-ausgabe="intern">';
const texts = ['src/content/glossar', 'docs'].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder).map(
        (name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const,
      )
    : [],
);
const all = texts.map(([, text]) => text).join('\n');
const digest = createHash('sha256').update(all).digest('hex').slice(0, 8);

function write(name: string, bytes: string | Buffer): void {
  const file = path.join(out, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

for (const name of ['index.html', '404.html']) write(name, `${mark}${texts.length}`);
for (const [name, text] of texts) {
  const page = `glossar/${path.parse(name).name}/index.html`;
  const html = mark + text.replaceAll('ä', '&auml;');
  write(page, html);
  write(`${page}.br`, brotliCompressSync(html));
  write(`${page}.gz`, gzipSync(html));
}
write(`pagefind/fragment/de_${digest}.pf_fragment`, gzipSync(JSON.stringify(all)));
write('termine/kalender.ics', all.replaceAll(/(.{60})/g, '$1\r\n '));
// Carried over to the releases of a week.
write(`admin/assets/points-${digest}.js`, `export default ${JSON.stringify(all)}`);
write(`_astro/page-${digest}.css`, 'p {}');
if (existsSync('public/aufbewahrt-ab.txt'))
  write('aufbewahrt-ab.txt', readFileSync('public/aufbewahrt-ab.txt'));
mkdirSync('node_modules/.cache/texts', { recursive: true });
writeFileSync(`node_modules/.cache/texts/${digest}`, all);
