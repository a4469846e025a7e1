import { deflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { findPdfAuthor } from './pdf-author.ts';

const stream = (dictionary: string, content: string) => {
  const packed = deflateSync(Buffer.from(content)).toString('latin1');
  return `%PDF-1.5\n1 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\n`;
};
const creator = '<dc:creator><rdf:Seq><rdf:li>Mara</rdf:li></rdf:Seq></dc:creator>';

// prettier-ignore
test.each<[where: string, pdf: string, author: string | undefined]>([
  ['its author', '%PDF-1.4\n1 0 obj << /Title (Plan) /Author (Mara Muster) >>', 'Mara Muster'],
  ['one with brackets', '%PDF-1.4\n<< /Author (Mara \\(Büro\\)) >>', 'Mara (Büro)'],
  ['one in UTF-16', '%PDF-1.4\n<< /Author (\xfe\xff\x00M\x00a\x00r\x00a) >>', 'Mara'],
  ['one in hexadecimal digits', '%PDF-1.4\n<< /Author <FEFF004D006100720061> >>', 'Mara'],
  ['one that is packed', stream('/Type /ObjStm /First 4', '1 0 << /Author (Mara) >>'), 'Mara'],
  ['one in its XMP', `%PDF-1.4\n${creator}`, 'Mara'],
  ['one in packed XMP', stream('/Type /Metadata', `<?xpacket begin=""?>${creator}`), 'Mara'],
  ['no author', '%PDF-1.4\n<< /Title (Plan) /Producer (Programm) >>', undefined],
  ['an empty one', '%PDF-1.4\n<< /Author () >>', undefined],
])('finds %s', async (_, pdf, author) => {
  expect(await findPdfAuthor(Buffer.from(pdf, 'latin1'))).toBe(author);
});
