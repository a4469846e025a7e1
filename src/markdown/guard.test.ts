import { describe, expect, test } from 'vitest';

import { guard } from './guard.ts';
import { parse } from './parse.ts';

const vereinbarung = '<Vereinbarung art="zusage" stand="offen">Text</Vereinbarung>';

/** Each step of a list is two levels: the list and its item. */
function toSteps(count: number): string {
  return Array.from({ length: count }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
}

describe('what may pass', () => {
  test.each([
    ['nothing at all', ''],
    ['a frontmatter, whatever it holds', '---\na: <script> {x}\n---\n'],
    ['headings', '## A\n\n### B\n\n#### C'],
    ['emphasis of all kinds', '*a* **b** ~~c~~ `d`'],
    ['lists within lists', '- a\n  1. b\n     - c'],
    ['boxes to tick', '- [ ] a\n- [ ] b\n\n1. [ ] c'],
    ['a quotation', '> a\n>\n> b'],
    ['a table', '| a | b |\n| - | :-: |\n| c | d |'],
    ['code with braces and tags', '`{a} <b>`\n\n```js\nimport a from "b"; <script>\n```'],
    ['a line and a break', 'a\\\nb\n\n---\n\nc'],
    ['braces and tags that are escaped', '\\{a\\} \\<b\\> a < b, c > d & e'],
    ['a link within the site', '[a](/themen/netzwerkarbeit/) [b](#t1-g3)'],
    ['links to other sites', '[a](https://thinka.example/) http://thinka.example'],
    ['a mail address', '[a](mailto:post@thinka.example), post@thinka.example'],
    [
      'the name of a file',
      '[plan.pdf](https://thinka.example/plan.pdf) [plan.pdf](/uploads/plan.pdf)',
    ],
    ['an address with the words of its own host', '[www.thinka.example](https://thinka.example/a)'],
    ['a link by reference', '[a][b]\n\n[b]: https://thinka.example/ "Titel"'],
    ['a reference that leads nowhere, which is text', '[a][b] ![c][d] e[^1]'],
    ['a footnote', 'a[^1]\n\n[^1]: b'],
    ['an image with a description', '![Ein Garten](/uploads/garten-2.jpg)'],
    ['an image with a title', '![Ein Garten](/uploads/garten_2.v1.jpg "Titel")'],
    ['a sentence with the word import', 'Der import von Ideen gelingt.'],
    ['a sentence that begins with it', 'import und Handel'],
    ['a sentence about exports', 'Export = Ausfuhr'],
    ['words from HTML', 'script onclick=alert(1) javascript:alert(1)'],
    ['a Votum', '<Votum nennungen="13">13 Nennungen.</Votum>'],
    ['a Vereinbarung with the least it needs', vereinbarung],
    [
      'a Vereinbarung with all it can have',
      '<Vereinbarung verantwortlich="Koordinierungsstelle" art="auftrag" stand="erledigt" frist="2014-06-30" fristHinweis="etwa" nachweis="2014-02-06-altenburg#t4-i2">a</Vereinbarung>',
    ],
    [
      'an Unsicher with markup in it',
      '<Unsicher hinweis="Lesung: „Büros“">**a** [b](/)</Unsicher>',
    ],
    ['a Hinweis', '<Hinweis>\n\n- a\n\n</Hinweis>'],
    ['a Hinweis without blank lines', '<Hinweis art="achtung">\na\n</Hinweis>'],
    ['a Luecke in a line', 'a <Luecke was="Name" /> b'],
    ['a Luecke on a line of its own', '<Luecke was="Name" />'],
    ['Bausteine in a table', '| a |\n| - |\n| <Luecke was="Name" /> |'],
    ['Bausteine and nothing else', '<Unsicher hinweis="a"><Luecke was="b" /></Unsicher>'],
    ['Bausteine within each other', `- <Unsicher hinweis="a">${vereinbarung}</Unsicher>`],
    ['an attribute with signs of code', '<Unsicher hinweis="{a} `b` <c> javascript:">d</Unsicher>'],
    ['40 levels', toSteps(19)],
  ])('%s', (_, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

describe('what may not pass', () => {
  test.each([
    // Modules
    ['an import', "import a from 'b'", '1:1 import-export'],
    ['an import of effects', "import './a.css'", '1:1 import-export'],
    ['an import of names', "import { a } from 'b'", '1:8 klammern'],
    ['an import in a quotation', "> import a from 'b'", '1:3 import-export'],
    ['an export of a value', 'export const a = 1', '1:1 import-export'],
    [
      'an export of a function',
      'export default function a() {}',
      '1:1 import-export',
      '1:29 klammern',
    ],
    ['an export of everything', "export * from 'a'", '1:1 import-export'],
    ['an export in a later paragraph', 'Text\n\nexport const a = 1', '3:1 import-export'],

    // Expressions
    ['an expression as a block', '{process.env.TOKEN}', '1:1 klammern'],
    ['an expression in a line', 'a {1 + 1} b', '1:3 klammern'],
    ['an empty expression', 'a {} b', '1:3 klammern'],
    ['a comment of MDX', '{/* a */}', '1:1 klammern'],
    ['an expression over lines', 'a {\n1\n} b', '1:3 klammern'],
    ['an expression in a heading', '## A {b}', '1:6 klammern'],
    ['an expression in an item', '- a\n- b {c}', '2:5 klammern'],
    ['an expression in a quotation', '> {a}', '1:3 klammern'],
    ['an expression in a table', '| a |\n| - |\n| {b} |', '3:3 klammern'],
    ['an expression in a link', '[{a}](/)', '1:2 klammern'],
    ['an expression in emphasis', '**{a}**', '1:3 klammern'],
    ['an expression in a footnote', 'a[^1]\n\n[^1]: {b}', '3:7 klammern'],
    ['an expression in a Baustein', '- <Votum nennungen="1">a {b}</Votum>', '1:26 klammern'],
    ['an expression in a Hinweis', '<Hinweis>\n\n{a}\n\n</Hinweis>', '3:1 klammern'],
    ['an expression with a template', '{`${a}`}', '1:1 klammern'],
    ['an expression that stays open', 'a {b', '1:3 klammern'],

    // Attributes that are more than text
    ['an expression as an attribute', '<Votum nennungen={13}>a</Votum>', '1:1 baustein-angaben'],
    ['a text in an expression', '<Votum nennungen={"13"}>a</Votum>', '1:1 baustein-angaben'],
    ['a spread', '<Votum {...a}>b</Votum>', '1:1 baustein-angaben'],
    ['a spread beside attributes', '<Votum nennungen="1" {...a}>b</Votum>', '1:1 baustein-angaben'],
    ['an attribute without a value', '<Votum nennungen>a</Votum>', '1:1 baustein-angaben'],
    ['an attribute without quotes', '<Votum nennungen=13>a</Votum>', '1:18 syntax'],
    ['an unknown attribute', '<Votum nennungen="1" farbe="rot">a</Votum>', '1:1 baustein-angaben'],
    [
      'an event handler on a Baustein',
      '<Votum nennungen="1" onClick="a()">b</Votum>',
      '1:1 baustein-angaben',
    ],
    ['a style on a Baustein', '<Hinweis style="color:red">\na\n</Hinweis>', '1:1 baustein-angaben'],
    ['a class on a Baustein', '<Hinweis class="a">\na\n</Hinweis>', '1:1 baustein-angaben'],
    [
      'an attribute with a namespace',
      '<Hinweis xlink:href="a">\na\n</Hinweis>',
      '1:1 baustein-angaben',
    ],
    ['the attribute __proto__', '<Hinweis __proto__="a">\na\n</Hinweis>', '1:1 baustein-angaben'],
    [
      'the attribute constructor',
      '<Hinweis constructor="a">\na\n</Hinweis>',
      '1:1 baustein-angaben',
    ],
    ['a missing attribute', '<Unsicher>a</Unsicher>', '1:1 baustein-angaben'],
    ['an attribute that is blank', '<Unsicher hinweis=" ">a</Unsicher>', '1:1 baustein-angaben'],
    [
      'an attribute that is too long',
      `<Unsicher hinweis="${'a'.repeat(301)}">b</Unsicher>`,
      '1:1 baustein-angaben',
    ],
    ['a number in words', '<Votum nennungen="dreizehn">a</Votum>', '1:1 baustein-angaben'],
    [
      'a value that is not offered',
      '<Hinweis art="warnung">\na\n</Hinweis>',
      '1:1 baustein-angaben',
    ],
    [
      'a day that does not exist',
      '<Vereinbarung art="zusage" stand="offen" frist="2014-02-30">a</Vereinbarung>',
      '1:1 baustein-angaben',
    ],
    [
      'a Fundstelle of another form',
      '<Vereinbarung art="zusage" stand="offen" nachweis="T1-G3">a</Vereinbarung>',
      '1:1 baustein-angaben',
    ],

    // HTML
    ['a script', '<script>alert(1)</script>', '1:1 html'],
    ['a script over lines', '<script>\nalert(1)\n</script>', '1:1 html'],
    ['a style', '<style>a</style>', '1:1 html'],
    ['a frame', '<iframe src="https://fremd.example" />', '1:1 html'],
    ['an image with an event handler', '<img src="x" onerror="alert(1)" />', '1:1 html'],
    ['an image that is not closed', '<img src="x" onerror="alert(1)">', '1:1 html'],
    ['a drawing with an event handler', '<svg onload="alert(1)" />', '1:1 html'],
    ['a link', '<a href="javascript:alert(1)">a</a>', '1:1 html'],
    ['a form', '<form action="/a"><input name="b" /></form>', '1:1 html', '1:19 html'],
    ['an element of a base', '<base href="https://fremd.example/" />', '1:1 html'],
    ['an element of meta', '<meta http-equiv="refresh" content="0" />', '1:1 html'],
    ['a harmless element', 'a <b>c</b>', '1:3 html'],
    ['a break', 'a<br/>b', '1:2 html'],
    ['an element with its own name', '<my-element />', '1:1 html'],
    ['an element of a namespace', '<svg:script />', '1:1 html'],
    ['a tag in odd case', '<ScRiPt>a</ScRiPt>', '1:1 baustein-unbekannt'],
    ['a tag that stays open', 'a <b>c', '1:3 html'],
    ['a tag that was never opened', 'a</b>', '1:3 syntax'],
    ['an attribute twice', '<Votum nennungen="1" nennungen="2">x</Votum>', '1:1 baustein-angaben'],
    ['a comment', '<!-- a -->', '1:1 syntax'],
    ['a doctype', '<!DOCTYPE html>', '1:1 syntax'],
    ['a processing instruction', '<?php a ?>', '1:1 syntax'],
    ['a CDATA section', '<![CDATA[a]]>', '1:1 syntax'],
    ['HTML in a heading', '## <i>A</i>', '1:4 html'],
    ['HTML in a table', '| a |\n| - |\n| <i>b</i> |', '3:3 html'],
    ['HTML in a link', '[<i>a</i>](/)', '1:2 html'],
    ['HTML in a footnote', 'a[^1]\n\n[^1]: <i>b</i>', '3:7 html'],
    ['HTML in a Baustein', '<Votum nennungen="1"><i>a</i></Votum>', '1:22 html'],

    // Unknown Bausteine
    ['an unknown Baustein', '<Karte />', '1:1 baustein-unbekannt'],
    ['a Baustein in small letters', '<votum nennungen="1">a</votum>', '1:1 html'],
    ['a fragment', '<>a</>', '1:1 baustein-unbekannt'],
    ['a member of a Baustein', '<Votum.constructor />', '1:1 baustein-unbekannt'],
    ['the property constructor', '<constructor />', '1:1 html'],
    ['the property __proto__', '<__proto__ />', '1:1 baustein-unbekannt'],
    ['the property toString', '<toString />', '1:1 html'],
    ['the property hasOwnProperty', '<hasOwnProperty />', '1:1 html'],
    ['a component of Astro', '<Fragment set:html="a" />', '1:1 baustein-unbekannt'],

    // Bausteine where they cannot stand
    ['a Hinweis within a line', 'a <Hinweis>b</Hinweis>', '1:3 syntax'],
    ['a Hinweis on a single line', '<Hinweis>a</Hinweis>', '1:1 syntax'],
    ['a Hinweis in a table', '| a |\n| - |\n| <Hinweis>b</Hinweis> |', '3:3 syntax'],
    ['a Votum around paragraphs', '<Votum nennungen="1">\n\na\n\n</Votum>', '1:1 syntax'],
    ['a Votum that ends in another paragraph', '<Votum nennungen="1">a\n\nb</Votum>', '1:1 syntax'],

    // Addresses
    ['a script as an address', '[a](javascript:alert(1))', '1:1 adresse'],
    ['a script in odd case', '[a](JaVaScRiPt:alert(1))', '1:1 adresse'],
    ['a script with an entity for its colon', '[a](javascript&colon;alert(1))', '1:1 adresse'],
    ['a script with a number for a letter', '[a](&#106;avascript:alert(1))', '1:1 adresse'],
    ['a script with a hexadecimal for a letter', '[a](java&#x73;cript:alert(1))', '1:1 adresse'],
    ['a script with a tab as an entity', '[a](java&Tab;script:alert(1))', '1:1 adresse'],
    ['a script with a line end as an entity', '[a](java&NewLine;script:alert(1))', '1:1 adresse'],
    ['a script with a tab', '[a](<java\tscript:alert(1)>)', '1:1 adresse'],
    ['a script after a space', '[a](< javascript:alert(1)>)', '1:1 adresse'],
    ['a script after a control character', '[a](<\u0001javascript:alert(1)>)', '1:1 adresse'],
    ['a script by reference', '[a][b]\n\n[b]: javascript:alert(1)', '3:1 adresse'],
    ['a script that no link uses', '[b]: javascript:alert(1)', '1:1 adresse'],
    [
      'a script in a link in a Baustein',
      '<Votum nennungen="1">[a](javascript:b)</Votum>',
      '1:22 adresse',
    ],
    ['a script of another kind', '[a](vbscript:msgbox(1))', '1:1 adresse'],
    ['a page within an address', '[a](data:text/html;base64,PHNjcmlwdD4=)', '1:1 adresse'],
    ['a file', '[a](file:///etc/passwd)', '1:1 adresse'],
    ['another site in disguise', '[a](//fremd.example/)', '1:1 adresse'],
    ['another site behind a backslash', '[a](/\\\\fremd.example/)', '1:1 adresse'],
    ['a path that depends on the page', '[a](seite/)', '1:1 adresse'],
    ['a path that climbs', '[a](/../b/)', '1:1 adresse'],
    ['no address', '[a]()', '1:1 adresse'],

    // Images
    ['an image of another site', '![a](https://fremd.example/a.jpg)', '1:1 bild'],
    ['an image as data', '![a](data:image/svg+xml,b)', '1:1 bild'],
    ['an image as a script', '![a](javascript:alert(1))', '1:1 bild'],
    ['an image beside the file', '![a](a.jpg)', '1:1 bild'],
    ['an image elsewhere on the site', '![a](/favicon.svg)', '1:1 bild'],
    ['an image that climbs', '![a](/uploads/../a.jpg)', '1:1 bild'],
    ['an image in a folder', '![a](/uploads/b/a.jpg)', '1:1 bild'],
    ['an image that is hidden', '![a](/uploads/.a.jpg)', '1:1 bild'],
    ['an image in capitals', '![a](/uploads/A.JPG)', '1:1 bild'],
    ['an image with a question', '![a](/uploads/a.jpg?b)', '1:1 bild'],
    ['an image without a description', '![](/uploads/a.jpg)', '1:1 bild'],
    ['an image with a blank description', '![ ](/uploads/a.jpg)', '1:1 bild'],
    ['an image with two faults', '![](a.jpg)', '1:1 bild', '1:1 bild'],
    ['an image by reference', '![a][b]\n\n[b]: https://fremd.example/a.jpg', '1:1 bild'],
    ['an image by a short reference', '![a]\n\n[a]: /uploads/a.jpg', '1:1 bild'],

    // The rest
    ['a box that is ticked', '- [x] a', '1:1 punkt'],
    ['a heading in a list', '- ## A', '1:3 ueberschrift'],
    ['a heading in a quotation', '> ## A', '1:3 ueberschrift'],
    ['a heading in a Hinweis', '<Hinweis>\n\n## A\n\n</Hinweis>', '3:1 ueberschrift'],
    ['more than 40 levels', toSteps(20), '20:41 syntax'],
    ['more than 20 levels on one line', `${'> '.repeat(21)}a`, '1:1 syntax'],
  ])('%s', (_, text, ...places) => {
    expect(findingsIn(text).map(({ place }) => place)).toEqual(places);
  });

  test('is reported all at once and in reading order', () => {
    const text = '[a](javascript:b)\n\n{c}\n\n- ![](d.jpg)\n- <Karte />';

    expect(findingsIn(text).map(({ place }) => place)).toEqual([
      '1:1 adresse',
      '3:1 klammern',
      '5:3 bild',
      '5:3 bild',
      '6:3 baustein-unbekannt',
    ]);
  });

  test('has its place counted with the frontmatter, umlauts and emoji', () => {
    expect(findingsIn('---\na: b\n---\n\nÄ 👋 {c}')).toMatchObject([{ place: '5:6 klammern' }]);
  });
});

describe('the message about', () => {
  test('import and export says that Bausteine need none', () => {
    expect(messageFor('import a from "b"')).toMatchInlineSnapshot(
      `"\`import\` und \`export\` sind nicht erlaubt. Lösche die Zeile; Bausteine stehen ohne Import bereit"`,
    );
  });

  test('braces says how to write one', () => {
    expect(messageFor('a {b} c')).toMatchInlineSnapshot(
      `"\`{…}\` ist nicht erlaubt. Im Text schreibt man \`\\{\`"`,
    );
  });

  test('HTML lists what there is', () => {
    expect(messageFor('<b>a</b>')).toMatchInlineSnapshot(
      `"\`<b>\` ist HTML und nicht erlaubt. Es gibt: Votum, Vereinbarung, Unsicher, Hinweis, Luecke. Im Text schreibt man \`\\<\`"`,
    );
  });

  test.each([
    ['<Votum nennungen="1.000">a</Votum>', 'Meintest du `nennungen="1000"`? '],
    ['<Votum nennungen="03">a</Votum>', 'Meintest du `nennungen="3"`? '],
    ['<Votum nennungen=" 3 ">a</Votum>', '`nennungen="3"`'],
    ['<Votum nennungen="3" von="30 Stimmen">a</Votum>', 'Meintest du `von="30"`? '],
    ['<Vereinbarung art="Auftrag" stand="offen">a</Vereinbarung>', '`art="auftrag"`'],
    ['<Vereinbarung art="auftrg" stand="offen">a</Vereinbarung>', '`art="auftrag"`'],
    [
      '<Vereinbarung art="auftrag" stand="offen" frist="1.6.2024">a</Vereinbarung>',
      'Meintest du `frist="2024-06-01"`? ',
    ],
  ])('says how the value of %s is written', (text, advice) => {
    expect(messageFor(text)).toContain(advice);
  });

  test('an unknown Baustein asks for the nearest one', () => {
    expect(messageFor('<Votun nennungen="1">a</Votun>')).toMatchInlineSnapshot(
      `"\`<Votun>\` ist kein Baustein. Meintest du \`<Votum>\`? Es gibt: Votum, Vereinbarung, Unsicher, Hinweis, Luecke. Im Text schreibt man \`\\<\`"`,
    );
  });

  test('a fragment does not make up a name', () => {
    expect(messageFor('<>a</>')).toMatchInlineSnapshot(
      `"\`<>\` ist kein Baustein. Es gibt: Votum, Vereinbarung, Unsicher, Hinweis, Luecke. Im Text schreibt man \`\\<\`"`,
    );
  });

  test('attributes that are more than text says how to write them', () => {
    expect(messageFor('<Votum nennungen={13}>a</Votum>')).toMatchInlineSnapshot(
      `"\`<Votum>\` nimmt nur Text in Anführungszeichen. Schreibe jede Angabe als name="Wert". Es gibt: nennungen, von"`,
    );
  });

  test('an unknown attribute names it', () => {
    expect(messageFor('<Votum nennungen="1" farbe="rot">a</Votum>')).toMatchInlineSnapshot(
      `"\`<Votum>\`: Die Angabe „farbe“ gibt es nicht. Angaben von \`<Votum>\`: nennungen, von (freiwillig)"`,
    );
  });

  test('a missing attribute tells which may be left out', () => {
    expect(messageFor('<Vereinbarung stand="offen">a</Vereinbarung>')).toMatchInlineSnapshot(
      `"\`<Vereinbarung>\`: Die Angabe „art“ fehlt. Angaben von \`<Vereinbarung>\`: verantwortlich (freiwillig), art, stand, frist (freiwillig), fristHinweis (freiwillig), nachweis (freiwillig)"`,
    );
  });

  test('a value that is not offered lists those that are', () => {
    expect(
      messageFor('<Vereinbarung art="idee" stand="offen">a</Vereinbarung>'),
    ).toMatchInlineSnapshot(
      `"\`<Vereinbarung>\`: „art“ hat keinen der erlaubten Werte (zusage, auftrag, empfehlung, wunsch, ziel, vorhaben, herausforderung). Angaben von \`<Vereinbarung>\`: verantwortlich (freiwillig), art, stand, frist (freiwillig), fristHinweis (freiwillig), nachweis (freiwillig)"`,
    );
  });

  test('a value of the wrong form says what form it has', () => {
    expect(messageFor('<Votum nennungen="viele">a</Votum>')).toMatchInlineSnapshot(
      `"\`<Votum>\`: „nennungen“: Keine ganze Zahl: nur Ziffern, ohne Punkt und Komma, etwa 1200 statt 1.200. Angaben von \`<Votum>\`: nennungen, von (freiwillig)"`,
    );
  });

  test('an empty value is German', () => {
    expect(messageFor('<Unsicher hinweis="">a</Unsicher>')).toMatchInlineSnapshot(
      `"\`<Unsicher>\`: Die Angabe „hinweis“ ist leer. Angaben von \`<Unsicher>\`: hinweis"`,
    );
  });

  test('a block within a line says where it stands', () => {
    expect(messageFor('a <Hinweis>b</Hinweis>')).toMatchInlineSnapshot(
      `"\`<Hinweis>\` steht nicht für sich. Setze \`<Hinweis>\` und \`</Hinweis>\` je in eine eigene Zeile, mit Leerzeilen um den Text"`,
    );
  });

  test('paragraphs in a Baustein for words says how to write it', () => {
    expect(messageFor('<Votum nennungen="1">\n\na\n\n</Votum>')).toMatchInlineSnapshot(
      `"\`<Votum>\` steht nicht in der Zeile. Schreibe Anfang, Text und Ende ohne Umbruch: \`<Votum …>Text</Votum>\`"`,
    );
  });

  test('an unsafe address lists what is allowed', () => {
    expect(messageFor('[a](javascript:alert(1))')).toMatchInlineSnapshot(
      `"Die Adresse „javascript:alert(1)“ ist nicht erlaubt. Erlaubt sind https://…, http://…, mailto:…, /seite/ und #stelle"`,
    );
  });

  test('an image from elsewhere says where to put it', () => {
    expect(messageFor('![a](https://fremd.example/a.jpg)')).toMatchInlineSnapshot(
      `"Das Bild „https://fremd.example/a.jpg“ liegt nicht unter /uploads/. Lege die Datei in public/uploads und schreibe /uploads/name.jpg (a–z, 0–9, Striche)"`,
    );
  });

  test('an image without words says where they go', () => {
    expect(messageFor('![](/uploads/a.jpg)')).toMatchInlineSnapshot(
      `"Das Bild hat keine Beschreibung. Schreibe in die eckigen Klammern, was zu sehen ist: \`![Menschen am Gartentisch](…)\`"`,
    );
  });

  test('an image by reference shows how else', () => {
    expect(messageFor('![a][b]\n\n[b]: /uploads/a.jpg')).toMatchInlineSnapshot(
      `"Die Adresse des Bildes steht nicht bei ihm. Schreibe sie gleich dahinter: \`![Menschen am Gartentisch](/uploads/name.jpg)\`"`,
    );
  });

  test('a box to tick in a Protokoll names the Baustein for it', () => {
    expect(messageFor('- [ ] a', 'protokoll')).toMatchInlineSnapshot(
      `"Kästchen \`[ ]\` zum Abhaken gibt es in einem Protokoll nicht. Nimm den Baustein \`<Vereinbarung … stand="offen">\`"`,
    );
  });

  test('a box that is ticked already shows an empty one', () => {
    expect(messageFor('1. [X] a')).toMatchInlineSnapshot(
      `"Dieses Kästchen ist schon abgehakt. Lass es leer: \`- [ ] …\`. Abgehakt wird erst beim Lesen"`,
    );
  });

  test('a heading within something else offers bold text', () => {
    expect(messageFor('> ## A')).toMatchInlineSnapshot(
      `"Diese Überschrift steht in einer Liste, einem Zitat oder einem Baustein. Setze sie frei in den Text, oder nimm \`**fetten Text**\`"`,
    );
  });

  test('too many levels says how many there may be', () => {
    expect(messageFor(`${'> '.repeat(41)}a`)).toMatchInlineSnapshot(
      `"Hier ist zu viel ineinander verschachtelt. Höchstens 40 Ebenen; meist sind es Listen oder Zitate, die flacher sein können"`,
    );
  });

  test('a value that is too long says how long it may be', () => {
    const text = `<Unsicher hinweis="${'a'.repeat(301)}">b</Unsicher>`;
    expect(messageFor(text)).toMatchInlineSnapshot(
      `"\`<Unsicher>\`: Die Angabe „hinweis“ ist länger als 300 Zeichen. Angaben von \`<Unsicher>\`: hinweis"`,
    );
  });

  test('a very long address quotes only its beginning', () => {
    expect(messageFor(`[a](data:${'b'.repeat(1000)})`)).toMatchInlineSnapshot(
      `"Die Adresse „data:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb“ ist nicht erlaubt. Erlaubt sind https://…, http://…, mailto:…, /seite/ und #stelle"`,
    );
  });
});

function findingsIn(
  text: string,
  kind: 'protokoll' | 'text' = 'text',
): { place: string; message: string }[] {
  const parsed = parse(text);
  const findings = 'finding' in parsed ? [parsed.finding] : guard(parsed.tree, kind);
  return findings.map(({ line, column, rule, problem, fix }) => ({
    place: `${line}:${column} ${rule}`,
    message: `${problem}. ${fix}`,
  }));
}

function messageFor(text: string, kind?: 'protokoll'): string {
  return findingsIn(text, kind)
    .map(({ message }) => message)
    .join('\n');
}
