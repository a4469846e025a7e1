/** The HTML of clipboards, as programs write it, cut down to the essential. */
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';

import { escapeText } from '#cms/escape.ts';
import { parse } from '#markdown/parse.ts';

import type { TextKind } from './headings.ts';
import { readClipboard } from './paste-clipboard.ts';

function paste(html: string, kind: TextKind = 'text', plain = '') {
  const data: Record<string, string> = { 'text/html': html, 'text/plain': plain };
  return readClipboard({ types: Object.keys(data), getData: (type) => data[type] ?? '' }, kind);
}

const wordHead = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head><body lang=DE><!--StartFragment-->`;

const wordItem = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`;

const google = (inner: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5d1c">${inner}</b><br class="Apple-interchange-newline">`;

const span = (style: string, text: string) =>
  `<span style="font-size:11pt;font-family:Arial;white-space:pre-wrap;${style}">${text}</span>`;

const cases: Record<string, [html: string, markdown: string]> = {
  'Word: points, and points below them': [
    `${wordHead}${wordItem(1, '·', 'Mieterfest im Hof')}${wordItem(2, 'o', 'Plakate\nkleben')}${wordItem(3, '§', 'auch auf Arabisch')}${wordItem(1, '·', 'Aufräumen')}<!--EndFragment--></body></html>`,
    '- Mieterfest im Hof\n  - Plakate kleben\n    - auch auf Arabisch\n- Aufräumen',
  ],
  'Word: numbers, letters and legal numbering': [
    `${wordHead}${wordItem(1, '1.', 'Erstens')}${wordItem(2, 'a)', 'dazu')}${wordItem(1, '2.', 'Zweitens')}${wordItem(1, '2.1', 'Unterpunkt')}</body>`,
    '1. Erstens\n   - a) dazu\n2. Zweitens\n- 2.1 Unterpunkt',
  ],
  'Word: headings, bold and italic, a paragraph of nothing': [
    `${wordHead}<h1>Treffen<o:p></o:p></h1><p class=MsoNormal>Es war <b>gut</b> und <i>lang</i>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h2>Danach</h2><p class=MsoNormal>§&nbsp;16k SGB&nbsp;II gilt.</p></body>`,
    '## Treffen\n\nEs war **gut** und *lang*.\n\n### Danach\n\n§\u00a016k SGB\u00a0II gilt.',
  ],
  'Word: Shift and Enter, a soft hyphen, a hidden remark': [
    `${wordHead}<p class=MsoNormal>Stadt Gera<br>\nKornmarkt&nbsp;12<br>\n07545 Ge&shy;ra<span style='mso-hide:all;display:none'>geheim</span></p></body>`,
    'Stadt Gera\\\nKornmarkt\u00a012\\\n07545 Gera',
  ],
  'Word: a note and its text': [
    `${wordHead}<p class=MsoNormal>Belegt<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>.</p><div style='mso-element:footnote-list'><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Bericht 2019</p></div></body>`,
    'Belegt[1].\n\n[1] Bericht 2019',
  ],
  'Word Online: each level has a list of its own': [
    `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-aria-level="1" class="OutlineElement"><p class="Paragraph"><span class="TextRun">Eins</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper"><ul role="list"><li data-aria-level="2"><p><span>Darunter</span></p></li></ul></div><div class="ListContainerWrapper"><ol role="list" start="2"><li data-aria-level="1"><p><span>Zwei</span></p></li></ol></div>`,
    '- Eins\n  - Darunter\n- 2. Zwei',
  ],
  'LibreOffice: a list whose items are paragraphs': [
    `<ul>\n\t<li><p align="left" style="line-height: 115%">Anfang</p>\n\t<ul>\n\t\t<li><p>tiefer</p></li>\n\t</ul></li>\n\t<li><p>Ende</p></li>\n</ul>\n<ol type="a"><li><p>so</p></li><li><p>oder so</p></li></ol>`,
    '- Anfang\n  - tiefer\n- Ende\n- a) so\n- b) oder so',
  ],
  'Google Docs: nothing is bold that does not look it': [
    google(
      `<p dir="ltr">${span('font-weight:400', 'Wir kommen ')}${span('font-weight:700', 'alle')}${span('font-weight:400;font-style:italic', ' gern')}${span('text-decoration:line-through', ' nie')}</p>`,
    ),
    'Wir kommen **alle** *gern* ~~nie~~',
  ],
  'Google Docs: a list within a list, without an item around it': [
    google(
      `<ul><li dir="ltr" aria-level="1"><p role="presentation">${span('', 'Eins')}</p></li><ul><li dir="ltr" aria-level="2"><p role="presentation">${span('', 'Darunter')}</p></li></ul><li dir="ltr" aria-level="1"><p>${span('', 'Zwei')}</p></li></ul>`,
    ),
    '- Eins\n  - Darunter\n- Zwei',
  ],
  'Google Docs: boxes to tick': [
    google(
      `<ul><li role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,aa" alt="checked"><p style="display:inline">${span('', 'Raum')}</p></li><li role="checkbox" aria-checked="false" aria-level="1"><p>${span('', 'Kuchen')}</p></li></ul>`,
    ),
    '- ☑ Raum\n- ☐ Kuchen',
  ],
  'Outlook: paragraphs, a signature, a link': [
    `<div class=WordSection1><p class=MsoNormal>Hallo zusammen,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>alles steht <a href="https://www.erfurt.de/plan (neu).pdf"><span style='color:blue'>im Plan</span></a>, Fragen an <a href="mailto:info@erfurt.de">info@erfurt.de</a>.</p></div>`,
    'Hallo zusammen,\n\nalles steht [im Plan](https://www.erfurt.de/plan%20%28neu%29.pdf), Fragen an info@erfurt.de.',
  ],
  'Gmail: each line is a block': [
    `<div dir="ltr"><div>Liebe Leute,</div><div><br></div><div>Montag 9 Uhr</div><div>Dienstag 10 Uhr</div></div>`,
    'Liebe Leute,\n\nMontag 9 Uhr\\\nDienstag 10 Uhr',
  ],
  'Thunderbird: what was quoted stays a quotation': [
    `<div class="moz-cite-prefix">Am 3.5. schrieb Mara:</div><blockquote type="cite"><p>Kommt ihr?</p><blockquote type="cite"><p>Wohin?</p></blockquote></blockquote><p>Ja.</p>`,
    'Am 3.5. schrieb Mara:\n\n> Kommt ihr?\n>\n> > Wohin?\n\nJa.',
  ],
  'WhatsApp Web: lines that only the style keeps': [
    `<span dir="ltr" class="selectable-text copyable-text" style="white-space: pre-wrap;"><span>Heute:\n• Frühstück 🎉\n• Sprachcafé</span></span>`,
    'Heute:\n\n- Frühstück 🎉\n- Sprachcafé',
  ],
  'a web page: what it writes in its source is no line': [
    `<article><h2 class="t">Über\n   uns</h2><p>Wir\n  sind    viele.</p><script>alert(1)</script><style>p{}</style><p onclick="alert(2)">Und <a href="javascript:alert(3)">mehr</a>, <a href="/impressum">hier</a> und <a href="#oben">oben</a>.</p></article>`,
    '## Über uns\n\nWir sind viele.\n\nUnd mehr, hier und oben.',
  ],
  'a web page: terms, a rule, a cited word, powers': [
    `<dl><dt>ThINKA</dt><dd>Ein <q>Programm</q></dd></dl><hr><p>12 m<sup>2</sup> und H<sub>2</sub>O</p>`,
    '**ThINKA**\n\nEin „Programm“\n\n---\n\n12 m² und H₂O',
  ],
  'Excel: a table': [
    `<table border=0><colgroup><col></colgroup><tr><td class=xl65>Jahr</td><td>Leute</td></tr><tr><td>2019</td><td align=right>4.000</td></tr><tr><td>2020 | neu</td><td></td></tr></table>`,
    '| Jahr | Leute |\n| --- | --- |\n| 2019 | 4.000 |\n| 2020 \\| neu |  |',
  ],
  'Word: a table with merged cells and a list in it': [
    `${wordHead}<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Tag</b></p></td><td colspan=2><p class=MsoNormal>Zeit</p></td></tr><tr><td rowspan=2><p>Mo</p></td><td><p>9</p><p>Uhr</p></td><td><ul><li>offen</li><li>frei</li></ul></td></tr><tr><td>12</td><td>zu</td></tr></table></body>`,
    '| **Tag** | Zeit |  |\n| --- | --- | --- |\n| Mo | 9 Uhr | • offen • frei |\n|  | 12 | zu |',
  ],
  'a mail that is laid out by tables': [
    `<table role="presentation"><tr><td><table><tr><td><h1>Rundbrief</h1><p>Hallo!</p></td></tr></table></td></tr></table>`,
    '## Rundbrief\n\nHallo!',
  ],
  'signs that would be notation are signs': [
    `<p>5 * 3 * 2, _so_, &lt;b&gt;, {x}, ~~weg~~, [a](b), &amp;amp; C:\\Neu\\*.txt</p><p># kein Titel</p><p>- kein Punkt</p><p>1) nichts</p><p>&gt; nein</p><p>&lt;Votum nennungen="3"&gt;ja&lt;/Votum&gt;</p>`,
    `5 * 3 * 2, \\_so\\_, \\<b>, \\{x\\}, \\~\\~weg\\~\\~, \\[a\\](b), \\&amp; C:\\\\Neu\\\\\\*.txt\n\n\\# kein Titel\n\n\\- kein Punkt\n\n1\\) nichts\n\n\\> nein\n\n\\<Votum nennungen="3">ja\\</Votum>`,
  ],
  'a day is no number of a list': [
    `<p>12. März 2014: Fachtag</p><p>24. Dezember zu<br>1. Januar zu</p>`,
    '12. März 2014: Fachtag\n\n24. Dezember zu\\\n1. Januar zu',
  ],
  'a list that begins later, and an item of two paragraphs': [
    `<ol start="3"><li><p>Drittens</p><p>Noch etwas</p></li><li value="7">Siebtens</li></ol>`,
    '- 3. Drittens\n\n  Noch etwas\n\n- 7. Siebtens',
  ],
  'a mail that has lost the styles of Word': [
    `<p class="MsoListParagraph">·<span>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>Eins</p><p class="MsoListParagraph">o<span>&nbsp;&nbsp; </span>Darunter</p><p>o&nbsp;k</p>`,
    '- Eins\n  - Darunter\n\no\u00a0k',
  ],
  'a list in italics and bold, with a colon within': [
    `<ul><li><strong>Ort:</strong> Gera</li><li><em><strong>beides</strong></em></li><li><b>Wichtig:</b>ohne Abstand</li></ul>`,
    '- **Ort:** Gera\n- ***beides***\n- **Wichtig**:ohne Abstand',
  ],
  'letters in pieces, spaces of no width, a mark of direction': [
    `<p>U\u0308bung\u200b und \u202a0361 1\u202c</p>`,
    'Übung und 0361 1',
  ],
  'code within a line': [`<p>Schreib <code>&lt;Votum&gt;</code>.</p>`, 'Schreib `<Votum>`.'],
  'what an author took out stays out': [
    `<p><del>alt</del><ins>neu</ins> und <s>weg</s></p>`,
    'neu und ~~weg~~',
  ],
  'the caption of a table stands before it': [
    `<table><caption>Zeiten</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>`,
    'Zeiten\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
  ],
  'an emoji that is a picture': [
    `<p>Danke <img class="emoji" alt="🎉" src="x.png">!</p>`,
    'Danke 🎉!',
  ],
  'braces, hashtags in front and names of points are text': [
    `<p>{Ort} fehlt</p><ul><li>#NET ist gut</li><li>Gut ^i5</li></ul>`,
    '\\{Ort\\} fehlt\n\n- \\#NET ist gut\n- Gut \\^i5',
  ],
  'who speaks keeps the dash': [
    `<p>– Guten Tag, sagte sie.<br>– Guten Tag.</p>`,
    '– Guten Tag, sagte sie.\\\n– Guten Tag.',
  ],
};

test.each(Object.entries(cases))('%s', (_, [html, markdown]) => {
  expect(paste(html).text).toBe(markdown);
});

describe('what is not taken from HTML', () => {
  test('code alone, which plain text says better', () => {
    const html = '<pre style="color:#eee"><span>- a</span></pre>';
    expect(paste(html, 'text', '- a\n- *b*').text).toBe('- a\n- *b*');
    expect(paste('<p> </p>', 'text', 'a').text).toBe('a');
  });

  test('a page that has fewer words than the plain text', () => {
    const plain = 'Hallo\nalle zusammen';
    expect(paste('<p>Hallo</p><canvas></canvas>', 'text', plain).text).toBe(plain);
  });

  test('pictures, which is said', () => {
    expect(paste('<p>Hof<img src="https://example.org/a.png"></p>')).toEqual({
      text: 'Hof',
      notice: expect.stringContaining('Bilder kommen beim Einfügen nicht mit') as string,
    });
  });
});

test('in a Protokoll, kinds of points have headings of their level', () => {
  const html = '<h2>TOP 1: Ankommen</h2><h3>Gute Erfahrungen</h3><ul><li>Kaffee</li></ul>';
  const text = '### Gute Erfahrungen\n\n- Kaffee';
  expect(paste(html, 'protokoll').text).toBe(`## TOP 1: Ankommen\n\n${text}`);
  expect(paste('<h1>Gute Erfahrungen</h1><ul><li>Kaffee</li></ul>', 'protokoll').text).toBe(text);
});

test('whatever is copied, the text says the same words', () => {
  const piece = fc.constantFrom(
    ...'*_~`[]()<>{}#+-=|&!\\\\.:/1a ü§„“'.split(''),
    '12. ',
    '[^1]: ',
    '&amp;',
    'https://a.de/',
    '<Votum>',
    '--- ',
    'Wort',
  );
  const paragraph = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const words = (text: string) => text.replace(/[\s•]/g, '');

  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      const html = paragraphs.map(
        (one) => `<p>${one.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
      );
      const parsed = parse(escapeText(paste(html.join('')).text));
      const read = 'tree' in parsed ? parsed.tree.children.map((node) => toString(node)) : [];
      expect(words(read.join(''))).toBe(words(paragraphs.join('')));
    }),
    { numRuns: 300 },
  );
});
