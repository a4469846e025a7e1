import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { render } from '#markdown/pipeline.ts';

import { amount } from '../../tests/amount.ts';
import { escapeText } from './escape.ts';

describe('escapeText', () => {
  test.each([
    ['a comparison and what looks like code', 'Preis < 5 {x} <b>', 'Preis \\< 5 \\{x\\} \\<b>'],
    ['an address in angle brackets', '<https://a.example>', '\\<https://a.example>'],
    ['a heart', 'Danke <3', 'Danke \\<3'],
    ['HTML', '<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['a comment of HTML', '<!-- weg -->', '\\<!-- weg -->'],
    ['what is indented', '    {x}', '    \\{x\\}'],
    ['a brace that never closes', '- offen {', '- offen \\{'],
    ['a Baustein that does not exist', '<Button a="b">x</Button>', '\\<Button a="b">x\\</Button>'],
    ['a sign that begins a line within code', 'a `\n{x}`', 'a `\n\\{x}`'],
    ['a name that only begins like one', '<Votumx>', '\\<Votumx>'],
  ])('takes %s for text', (_, text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  test.each([
    ['a Baustein', 'Das <Votum nennungen="13">Ziel</Votum> #NET'],
    ['signs in an attribute', '<Unsicher hinweis="5 < 6 {sic}">fünf</Unsicher>'],
    ['an attribute in single quotes', "<Unsicher hinweis='a < b'>c</Unsicher>"],
    ['a Baustein that lacks something', '<Votum nennungen=13>Ziel</Votum'],
    ['code in a line', 'Man schreibt `<Votum>` und `{x}` so.'],
    ['a block of code', '```\n<b> {x}\n```'],
    ['a block of code in a list', '- a\n\n  ~~~\n  {x}\n  ~~~'],
    ['what has a backslash already', 'Preis \\< 5 \\{x\\}'],
    ['plain German', 'Ärger mit „Klientenklaue“ & Co. > alles'],
  ])('leaves %s alone', (_, text) => {
    expect(escapeText(text)).toBe(text);
  });

  test('escapes behind an escaped backslash', () => {
    expect(escapeText('a \\\\<b')).toBe('a \\\\\\<b');
  });

  test('gives what the pipeline accepts, whatever people type', () => {
    const options = { base: '/', themen: [], standorte: [], begriffe: [] };
    const pieces = fc.constantFrom('<', '{', '}', '>', '\\', '`', '\n', ' ', 'a', '<b>', '*', '- ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const escaped = escapeText(`x ${parts.join('')}`);
        const { findings } = render(`---\n---\n\n${escaped}\n`, 'text', options);

        // Findings on other mistakes, such as an open fence, do not count here.
        const ofCode = findings.filter(({ problem }) =>
          /[<{}]/.test(problem.replace(/„[^]*?“/g, '')),
        );
        expect(ofCode).toEqual([]);
        expect(escapeText(escaped)).toBe(escaped);
      }),
      { numRuns: amount(400, 2000) },
    );
  }, 90_000);
});
