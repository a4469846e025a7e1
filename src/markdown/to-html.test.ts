import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { selectAll } from 'hast-util-select';
import { toHtml as print } from 'hast-util-to-html';
import type { Paragraph, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';

import type { BausteinName } from '#schemas/bausteine.ts';

import { parse } from './parse.ts';
import { looks, toHtml, whatMayPass } from './to-html.ts';

describe('Markdown', () => {
  test.each([
    ['a **b** *c* ~~d~~ `e`', '<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e</code></p>'],
    ['### A', '<h3>A</h3>'],
    ['#### A', '<h4>A</h4>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['a\\\nb', '<p>a<br>\nb</p>'],
    ['---', '<hr>'],
    ['```js\na\n```', '<pre><code class="language-js">a\n</code></pre>'],
    ['![A](/uploads/a.jpg "B")', '<p><img src="/uploads/a.jpg" alt="A"></p>'],
    ['\\<b\\> & "c"', '<p>&#x3C;b> &#x26; "c"</p>'],
  ])('%j is %s', (text, html) => {
    expect(render(text)).toBe(html);
  });

  test('a table keeps the alignment of its columns', () => {
    expect(render('| a | b |\n| :- | -: |\n| c | d |').replaceAll('\n', '')).toBe(
      '<table><thead><tr><th align="left">a</th><th align="right">b</th></tr></thead>' +
        '<tbody><tr><td align="left">c</td><td align="right">d</td></tr></tbody></table>',
    );
  });

  test('a box to tick has its words as its label, and what stands below it has none', () => {
    expect(render('- [ ] a [b](/c/)\n\n  - d\n- e').replaceAll('\n', '')).toBe(
      '<ul><li class="kaestchen"><label><input type="checkbox"> a <a href="/c/">b</a></label>' +
        '<ul><li>d</li></ul></li><li><p>e</p></li></ul>',
    );
  });

  test('the frontmatter is not shown', () => {
    expect(render('---\na: b\n---\n\nc')).toBe('<p>c</p>');
  });
});

test.each([
  ['<Votum nennungen="13">13 Nennungen.</Votum>', '13 Nennungen.'],
  ['<Votum nennungen="13" von="20">13 Nennungen</Votum>', '13 Nennungen (13 von 20)'],
  ['<Votum nennungen="13" von="20">13 von **20**</Votum>', '13 von 20'],
  ['<Votum nennungen="13" von="120">13 von 1200</Votum>', '13 von 1200 (13 von 120)'],
  ['<Votum nennungen="13">Fast alle</Votum>', 'Fast alle (13 Nennungen)'],
])('the figures of %s are read', (markdown, words) => {
  expect(render(`a ${markdown}`).replace(/<[^>]+>/g, '')).toBe(`a ${words}`);
});

describe('the id of a heading', () => {
  test('has a prefix, so that it cannot stand for something in a script', () => {
    expect(render('## Body')).toBe('<h2 id="abschnitt-body">Body</h2>');
  });

  test('is made of its words without their markup', () => {
    expect(render('## Was **größer** wird')).toContain('id="abschnitt-was-groesser-wird"');
  });

  test('is given on the second level only, where it is held to be unique', () => {
    expect(render('### A\n\n#### A')).toBe('<h3>A</h3>\n<h4>A</h4>');
  });
});

describe('the Baustein', () => {
  test.each([
    ['Votum', '<Votum nennungen="3">3 a</Votum> b', '<p><span class="votum">3 a</span> b</p>'],
    [
      'Vereinbarung, whose facts the point shows',
      '<Vereinbarung art="zusage" stand="offen" frist="2014-06-30">a</Vereinbarung> b',
      '<p><span class="vereinbarung">a</span> b</p>',
    ],
    [
      'Unsicher, whose note stands beside the doubtful words',
      '<Unsicher hinweis="Lesung: „x“">**a**</Unsicher> b',
      '<p><span class="unsicher"><strong>a</strong></span><small> [unsicher: Lesung: „x“]</small> b</p>',
    ],
    ['Hinweis', '<Hinweis>\n\na\n\n</Hinweis>', '<div class="hinweis hinweis-info"><p>a</p></div>'],
    [
      'Hinweis of another kind',
      '<Hinweis art="achtung">\n\na\n\n</Hinweis>',
      '<div class="hinweis hinweis-achtung"><p>a</p></div>',
    ],
    [
      'Luecke',
      'a <Luecke was="Name" />',
      '<p>a <mark class="luecke">[Von den Betreibenden einzutragen: Name]</mark></p>',
    ],
    [
      'Luecke on a line of its own',
      '<Luecke was="Name" />',
      '<mark class="luecke">[Von den Betreibenden einzutragen: Name]</mark>',
    ],
  ])('%s', (_, text, html) => {
    expect(render(text)).toBe(html);
  });

  test('shows signs of HTML in its attributes as text', () => {
    expect(render('a <Luecke was="<b> & </mark>" />')).toContain('&#x3C;b> &#x26; &#x3C;/mark>');
  });
});

describe('below the base of a deployment', () => {
  test.each([
    ['[a](/themen/)', 'href="/thinka/themen/"'],
    ['[a](/)', 'href="/thinka/"'],
    ['[a][b]\n\n[b]: /themen/', 'href="/thinka/themen/"'],
    ['![a](/uploads/a.jpg)', 'src="/thinka/uploads/a.jpg"'],
    ['[a](#t1-g3)', 'href="#t1-g3"'],
    ['[a](https://fremd.example/)', 'href="https://fremd.example/"'],
    ['[a](mailto:post@thinka.example)', 'href="mailto:post@thinka.example"'],
  ])('%j has %s', (text, attribute) => {
    expect(render(text, { base: '/thinka/' })).toContain(attribute);
  });
});

describe('footnotes', () => {
  const html = render('A[^a] B[^b] C[^a]\n\n[^a]: D\n\n[^b]: E');
  const tree = fromHtml(html, { fragment: true });

  test('lead to their text and back, within the page', () => {
    const links = selectAll('a', tree).map(({ properties }) => String(properties['href']));
    const targets = links.map((href) => selectAll(`[id="${href.slice(1)}"]`, tree).length);

    expect(links).toHaveLength(6);
    expect(targets).toEqual(links.map(() => 1));
  });

  test('have a German heading and German labels', () => {
    expect(html).toContain('>Fußnoten</h2>');
    expect(html).toContain('aria-label="Zurück zu Stelle 1 im Text"');
  });

  test('are described by the heading above them', () => {
    expect(selectAll('[aria-describedby="footnote-label"]', tree)).toHaveLength(3);
    expect(selectAll('#footnote-label', tree)).toHaveLength(1);
  });

  test('have ids with a prefix', () => {
    const ids = idsIn(tree).filter((id) => id !== 'footnote-label');

    expect(ids).toEqual(ids.filter((id) => id.startsWith('user-content-fn')));
    expect(new Set(ids).size).toBe(5);
  });

  test('cannot take an id of the page by their name', () => {
    const ids = idsIn(fromHtml(render('A[^body]\n\n[^body]: B'), { fragment: true }));

    expect(ids).not.toContain('body');
  });
});

describe('Begriffe', () => {
  test('are linked once, not in headings', () => {
    const idByForm = new Map([['ESF', 'esf']]);
    const html = render('## ESF\n\nESF und ESF', { idByForm, base: '/thinka/' });

    expect(html).toBe(
      '<h2 id="abschnitt-esf">ESF</h2>\n<p><a href="#begriff-esf" class="begriff">ESF</a> und ESF</p>',
    );
  });
});

/** A tree that the guard would never let through, as if it had a hole. */
describe('the sanitiser', () => {
  test.each([
    ['HTML as it is', { type: 'html', value: '<script>alert(1)</script>' }, ''],
    ['a script', made('script'), ''],
    ['a style', made('style'), ''],
    ['a frame', made('iframe', { src: 'https://fremd.example/' }), 'a'],
    ['a form', made('form', { action: '/a' }), 'a'],
    ['a field', made('input', { value: 'b' }), '<input type="checkbox">a</input>'],
    ['a drawing', made('svg', { onLoad: 'b' }), 'a'],
    ['an object', made('object', { data: 'b' }), 'a'],
    ['a base', made('base', { href: 'b' }), 'a'],
    ['a title of the first level', made('h1'), 'a'],
    ['an event handler', made('p', { onClick: 'alert(1)' }), '<p>a</p>'],
    ['a style of an element', made('p', { style: 'color:red' }), '<p>a</p>'],
    ['an id', made('p', { id: 'body' }), '<p>a</p>'],
    ['a name', made('a', { name: 'body' }), '<a>a</a>'],
    ['a target', made('a', { target: '_blank', rel: ['opener'] }), '<a>a</a>'],
    ['a class of ours on another element', made('p', { className: ['luecke'] }), '<p>a</p>'],
    [
      'a foreign class',
      made('span', { className: ['votum', 'b'] }),
      '<span class="votum">a</span>',
    ],
    ['data', made('p', { dataPagefindBody: true }), '<p>a</p>'],
    ['a script as an address', made('a', { href: 'javascript:alert(1)' }), '<a>a</a>'],
    ['a script in odd case', made('a', { href: 'JaVaScRiPt:alert(1)' }), '<a>a</a>'],
    ['a script with a tab', made('a', { href: 'java\tscript:alert(1)' }), '<a>a</a>'],
    ['a page as an address', made('a', { href: 'data:text/html,b' }), '<a>a</a>'],
    [
      'an image of another site',
      { type: 'image', url: 'https://fremd.example/a.jpg', alt: 'b' },
      '<img alt=\"b\">',
    ],
    [
      'an image as data',
      { type: 'image', url: 'data:image/svg+xml,b', alt: 'b' },
      '<img alt=\"b\">',
    ],
  ] as const)('disarms %s', (_, node, html) => {
    expect(toHtml([node as RootContent], options())).toBe(html);
  });

  test('leaves none but the elements and attributes we need', () => {
    const text = `## A\n\n### B\n\n#### C\n\n${everything}`;
    const kinds = new Set(
      selectAll('*', fromHtml(render(text), { fragment: true })).flatMap(toKinds),
    );

    expect([...kinds].sort()).toMatchInlineSnapshot(`
      [
        "a",
        "a ariaDescribedBy",
        "a ariaLabel",
        "a className",
        "a dataFootnoteBackref",
        "a dataFootnoteRef",
        "a href",
        "a id",
        "blockquote",
        "br",
        "code",
        "code className",
        "del",
        "div",
        "div className",
        "em",
        "h2",
        "h2 id",
        "h3",
        "h4",
        "hr",
        "img",
        "img alt",
        "img src",
        "li",
        "li id",
        "mark",
        "mark className",
        "ol",
        "ol start",
        "p",
        "pre",
        "section",
        "section dataFootnotes",
        "small",
        "span",
        "span className",
        "strong",
        "sup",
        "table",
        "tbody",
        "td",
        "td align",
        "th",
        "th align",
        "thead",
        "tr",
        "ul",
      ]
    `);
  });
});

const everything = [
  'a **b** *c* ~~d~~ `e` [f](/) ![g](/uploads/g.jpg)\\\nh[^1]',
  '- a\n\n3. b',
  '> a',
  '---',
  '```js\na\n```',
  '| a |\n| :- |\n| b |',
  '<Votum nennungen="1">a</Votum> <Unsicher hinweis="b">c</Unsicher> <Luecke was="d" />',
  '<Hinweis>\n\na\n\n</Hinweis>',
  '[^1]: a',
].join('\n\n');

/** A paragraph that asks to become another element, as plugins of Markdown may do. */
function made(hName: string, hProperties: Element['properties'] = {}): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: 'a' }],
    data: { hName, hProperties },
  };
}

function toKinds({ tagName, properties }: Element): string[] {
  return [tagName, ...Object.keys(properties).map((name) => `${tagName} ${name}`)];
}

function idsIn(tree: HastRoot): string[] {
  return selectAll('[id]', tree).map(({ properties }) => String(properties['id']));
}

function options({ base = '/', idByForm = new Map<string, string>() } = {}) {
  return { base, begriffe: { idByForm, found: new Set<string>() } };
}

function render(text: string, given: Parameters<typeof options>[0] = {}): string {
  const parsed = parse(text);
  if ('finding' in parsed) throw new Error(parsed.finding.problem);
  return toHtml(parsed.tree.children, options(given));
}

test.each(Object.keys(looks) as BausteinName[])('the sanitiser takes nothing of <%s>', (name) => {
  const look = looks[name]({}, [{ type: 'text', value: 'Worte' }], 'Worte');
  const tree: HastRoot = { type: 'root', children: look };

  // Else its tag or class is missing in `whatMayPass`.
  expect(print(sanitize(tree, whatMayPass))).toBe(print(tree));
});
