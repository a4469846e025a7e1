import { deflateSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { findPdfProblem } from './pdf-content.ts';
import { unpacker } from './unpacker.ts';

const pdf = (...objects: string[]) =>
  `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}%%EOF\n`;
const say = async (file: string) =>
  (await findPdfProblem(Buffer.from(file, 'latin1'), unpacker))?.problem;

/** An object of a stream with these contents packed in it. */
function stream(content: string, head = '/Type /ObjStm /N 1 /First 4', word = 'stream\n'): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< ${head} /Filter /FlateDecode /Length ${packed.length} >>\n${word}${packed}\nendstream`;
}

const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
const website = '<< /S /URI /URI (https://example.org/) >>';

describe('a PDF passes', () => {
  test.each([
    ['with nothing in it', '%PDF-1.4\n%%EOF\n'],
    ['that opens at a page', pdf('<< /Type /Catalog /OpenAction [3 0 R /Fit] >>', website)],
    [
      'that opens at a page in another way',
      pdf('<< /OpenAction 2 0 R >>', '<< /S /GoTo /D [3 0 R] >>', website),
    ],
    [
      'whose packed parts say where it opens',
      pdf('<< /OpenAction 9 0 R >>', stream('8 0 9 3 42 << /S /GoTo /D [3 0 R] >>'), website),
    ],
    [
      'with a text in it that looks like a number',
      pdf(stream('1 0 0 1 50 700 cm BT (/JavaScript) Tj ET', '')),
    ],
    [
      'with links to a website, a mail address and a telephone',
      pdf(
        website,
        '<< /URI (mailto:a@b.de) >>',
        '<< /URI (tel:+49361) >>',
        '<< /URI (www.example.org/a) >>',
      ),
    ],
    [
      'with letters in a picture that mean something elsewhere',
      pdf('<< /Subtype /Image >>\nstream\n\x01/AA\x02/EF\x03\nendstream'),
    ],
    [
      'with a picture packed in an older way',
      pdf('<< /Subtype /Image /Filter [/ASCII85Decode /FlateDecode] >>\nstream\nabc~>\nendstream'),
    ],
    ['that is packed with objects', pdf(stream('5 0 << /Type /Page >>'))],
  ])('%s', async (_, file) => expect(await say(file)).toBeUndefined());
});

describe('a PDF that acts by itself is found', () => {
  test.each([
    ['a script', pdf(script)],
    ['a script in other letters', pdf('<< /S /J#61vaScript /J#53 (app.alert(1)) >>')],
    ['a program', pdf('<< /S /Launch /F (calc.exe) >>')],
    ['another document', pdf('<< /S /GoToR /F (b.pdf) >>')],
    ['an enclosed document', pdf('<< /S /GoToE >>')],
    ['a form that is sent', pdf('<< /S /SubmitForm /F (https://example.org/) >>')],
    ['a form with a language of its own', pdf('<< /AcroForm << /XFA 3 0 R >> >>')],
    ['a film', pdf('<< /S /Rendition /R 3 0 R >>')],
    ['an enclosed file without its type', pdf('<< /Type /Filespec /EF << /F 3 0 R >> >>')],
    ['a list of enclosed files', pdf('<< /Names << /EmbeddedFiles 3 0 R >> >>')],
    ['something that happens on a page', pdf(`<< /AA << /O ${website} >> >>`)],
    ['the same behind a remark', pdf('<< /AA%\n3 0 R >>')],
    ['a website that opens with it', pdf(`<< /OpenAction ${website} >>`)],
    ['the same elsewhere', pdf('<< /OpenAction 2 0 R >>', website)],
    ['the same in a packed part', pdf('<< /OpenAction 9 0 R >>', stream(`8 0 9 3 42 ${website}`))],
    [
      'the same after a page',
      pdf('<< /OpenAction 2 0 R >>', '<< /S /GoTo /D [3 0 R] /Next 3 0 R >>', website),
    ],
    ['what opens with it and is nowhere', pdf('<< /OpenAction 7 0 R >>', website)],
    ['a script that is packed', pdf(stream(`5 0 ${script}`))],
    ['a packed one whose head says nothing', pdf(stream(`5 0 ${script}`, ''))],
    ['a packed one behind a long head', pdf(stream(`5 0 ${script}`, `/A (${'x'.repeat(30_000)})`))],
    ['a packed one behind a false end', pdf(stream(`5 0 ${script}`, '/A (endstream endobj)'))],
    ['a packed one whose word stands with others', pdf(stream(`5 0 ${script}`, '', 'stream \r\n'))],
    ['a packed one after a number with a remark', pdf(stream(`%\n5 0 ${script}`, ''))],
    [
      'a packed one after a word in a text',
      pdf('<< /Title (a stream\n) >>', stream(`5 0 ${script}`)),
    ],
    [
      'a script within the data of a picture',
      pdf(`<< /Subtype /Image >>\nstream\n9 0 obj ${script}\nendstream`),
    ],
  ])('%s', async (_, file) => expect(await say(file)).toContain('von selbst handeln'));
});

describe('a PDF that nobody can look into is found', () => {
  test.each([
    ['that is none', '<html>%PDF-1.7', 'ist aber etwas anderes'],
    ['that is cut off', pdf(website).slice(0, -6), 'unvollständig'],
    [
      'with another file behind it',
      `${pdf(website)}${'PK\x03\x04'.repeat(300)}`,
      'danach kommt noch etwas anderes',
    ],
    [
      'with a password',
      pdf('<< /Type /Catalog >>').replace('%%EOF', 'trailer << /Encrypt 5 0 R >>\n%%EOF'),
      'verschlüsselt',
    ],
    [
      'packed in an older way',
      pdf('<< /Type /ObjStm /First 4 /Filter /LZWDecode >>\nstream\nx\nendstream'),
      'beschädigt oder so gepackt',
    ],
    [
      'packed twice',
      pdf(stream('5 0 <<>>', '/Type /Obj#53tm /DecodeParms << /Predictor 12 >>')),
      'beschädigt oder so gepackt',
    ],
    [
      'whose packed parts are damaged',
      pdf('<< /Type /ObjStm /First 4 /Filter /FlateDecode >>\nstream\nabc\nendstream'),
      'beschädigt oder so gepackt',
    ],
  ])('%s', async (_, file, problem) => expect(await say(file)).toContain(problem));

  test('that holds more than a document can', async () => {
    const packed = stream(`1 0 <<${' '.repeat(17_000_000)}>>`);
    expect(await say(pdf(packed, packed))).toContain('so viel');
  });

  test('that spells out more letters than a document can', async () => {
    expect(await say(pdf('#41'.repeat(200_001)))).toContain('so viel');
  });

  test('that has more parts than a document can', async () => {
    expect(await say(pdf(...Array<string>(5_001).fill('<<>>\nstream\nendstream')))).toContain(
      'so viel',
    );
  });
});

test.each([
  ['a script', '(javascript:alert\\(1\\))', 'javascript:'],
  ['a script in numbers', '(\\152avascript:alert)', 'javascript:'],
  ['a script in hexadecimal digits', '<6A6176617363726970743A61>', 'javascript:'],
  ['a file of the machine', '(file:///etc/passwd)', 'file:'],
  ['a machine in the network', '(\\\\\\\\server\\\\a)', 'die sich nicht lesen lässt'],
  ['data', '(data:text/html,x)', 'data:'],
  ['what stands elsewhere', '7 0 R', 'die sich nicht lesen lässt'],
])('a link to %s is found', async (_, target, words) => {
  const problem = await say(pdf(`<< /S /URI /URI ${target} >>`));
  expect(problem).toContain('führt nicht zu einer Website');
  expect(problem).toContain(words);
});
