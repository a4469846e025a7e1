/** Values of fields: markup in a text, and other things in the place of a name, day or address. */
import { attack, inFields, quote, type HostileInput } from './input.ts';

const img = quote(`"><img src=x onerror="${attack}">`);
const script = quote(`</title></h1></script><script>${attack}</script>`);
const handler = quote(`" autofocus onfocus="${attack}" x="`);
const template = quote('{alert(1)} ${alert(1)} {{constructor.constructor("alert(1)")()}}');
const address = 'javascript:alert(1)';

const protokolle = inFields('Fields of a Protokoll', 'protokolle', [
  ['markup', `titel: ${img}\nort: ${script}\nhaus: ${handler}\nquelle: ${template}`, 'harmless'],
  ['markup in lists', `teilnehmende:\n  - ${img}\nmoderation:\n  - ${script}`, 'harmless'],
  ['markup in the agenda', `tagesordnung:\n  - titel: ${img}\n    input: ${script}`, 'harmless'],
  ['a time that is code', 'tagesordnung:\n  - titel: a\n    von: "09:00<script>"', 'feld-wert 3'],
  [
    'a time with digits of another script',
    "tagesordnung:\n  - titel: a\n    von: '٠٩:٠٠'",
    'feld-wert 3',
  ],
  ['a day that is none', 'datum: 2026-02-30', 'feld-wert 1'],
  ['a day of the year 0', 'datum: 0000-00-00', 'feld-wert 1'],
  ['a day with markup', `datum: ${quote('2026-01-01"><b>')}`, 'feld-wert 1'],
  ['a day on two lines', "datum: '2026-01-01\n\n  '", 'feld-wert 1'],
  ['a format that every object has', 'format: constructor', 'feld-wert 1'],
  ['a format of the prototype', 'format: __proto__', 'feld-wert 1'],
  ['an Anlage above its folder', 'anlagen:\n  - datei: ../../.env\n    titel: a', 'feld-wert 2'],
  [
    'an Anlage in percent signs',
    "anlagen:\n  - datei: '%2e%2e%2fa.pdf'\n    titel: a",
    'feld-wert 2',
  ],
  [
    'an Anlage from elsewhere',
    "anlagen:\n  - datei: 'https://evil.example/a.pdf'\n    titel: a",
    'feld-wert 2',
  ],
  ['an Anlage of javascript', `anlagen:\n  - datei: ${address}\n    titel: a`, 'feld-wert 2'],
  ['an Anlage of the machine', 'anlagen:\n  - datei: /etc/passwd\n    titel: a', 'feld-wert 2'],
  ['an Anlage that is a page', 'anlagen:\n  - datei: a.html\n    titel: a', 'feld-fehlt 2'],
  ['an Anlage with two dots', 'anlagen:\n  - datei: a..pdf\n    titel: a', 'verweis 2'],
  ['a Standort above its folder', 'standorte:\n  - ../themen/netzwerkarbeit', 'feld-wert 2'],
  ['a Standort with the name of the constructor', 'vorgaenger: tostring', 'verweis 1'],
]);

const praxis = inFields('Fields of a Praxis', 'best-practice', [
  [
    'markup',
    `titel: ${img}\nkernaussage: ${script}\nersterSchritt: ${img}\nverantwortlich: ${handler}\nwandel: ${template}`,
    'harmless',
  ],
  [
    'markup in the Werdegang',
    `werdegang:\n  - jahr: 2013\n    stand: ${img}\n    belege: ['2013-07-17-weimar#t1-g1']`,
    'harmless',
  ],
  [
    'markup in what has changed',
    `aenderungen:\n  - am: 2026-01-02\n    art: ergaenzt\n    was: ${script}`,
    'harmless',
  ],
  [
    'a quotation that nobody has said',
    `belege:\n  - fundstelle: '2013-07-17-weimar#t1-g1'\n    zitat: ${img}`,
    'zitat 3',
  ],
  ['a Fundstelle of javascript', `belege:\n  - fundstelle: '${address}'`, 'feld-wert 2'],
  ['a Fundstelle above its folder', "belege:\n  - fundstelle: '../../a#t1-g1'", 'feld-wert 2'],
  [
    'a Fundstelle with markup',
    "belege:\n  - fundstelle: '2013-07-17-weimar#t1-g1\"><b>'",
    'feld-wert 2',
  ],
  ['a Fundstelle that is not there', "belege:\n  - fundstelle: 'constructor#t1-g1'", 'verweis 2'],
  [
    'a Fundstelle that cannot be made a text of',
    'belege:\n  - fundstelle: { toString: {} }\n    zitat: a',
    'frontmatter 2',
  ],
  [
    'a Standort whose Beleg tells nothing of it',
    "standorte:\n  - standort: weimar\n    stand: geplant\n    beleg: '2013-07-17-weimar#t1-g1'",
    'standort-beleg 4',
  ],
  [
    'a Standort with a Stand of the prototype',
    "standorte:\n  - standort: weimar\n    stand: __proto__\n    beleg: '2013-07-17-weimar#t3-s8'",
    'feld-wert 3',
  ],
  [
    'a Standort that is none',
    "standorte:\n  - standort: tostring\n    stand: geplant\n    beleg: '2013-07-17-weimar#t3-s8'",
    'verweis 2',
  ],
  ['a Thema that every object has', 'thema: tostring', 'verweis 1'],
  ['a Thema of javascript', `thema: ${address}`, 'feld-wert 1'],
  [
    'an Ersatz above its folder',
    'status: ueberholt\nersetztDurch: ../seiten/impressum',
    'feld-wert 2',
  ],
  [
    'a year beyond all calendars',
    'werdegang:\n  - jahr: 1e308\n    stand: a\n    belege: []',
    'feld-wert 2',
  ],
]);

const erfahrungen = inFields('Fields of an Erfahrung', 'erfahrungen', [
  [
    'markup',
    `titel: ${img}\ngeschehen: ${script}\nbedingungen: ${handler}\nanders: ${template}`,
    'harmless',
  ],
  [
    'markup in lists',
    `zielgruppen:\n  - '<img src=x onerror="top.ran=1">'\naufwand: ${script}`,
    'harmless',
  ],
  ['a Standort of javascript', `standort: ${address}`, 'feld-wert 1'],
  ['a beginning that is code', `von: ${address}`, 'feld-wert 1'],
  ['a beginning in the thirteenth month', "von: '2013-13'", 'feld-wert 1'],
]);

const standorte = inFields('Fields of a Standort', 'standorte', [
  ['markup', `name: ${img}\nort: ${script}\ntraeger: ${handler}\nkreis: ${template}`, 'harmless'],
  ['markup in lists', `ziele:\n  - ${img}\npartner:\n  - ${script}`, 'harmless'],
  [
    'markup in an Anlaufstelle',
    `anlaufstellen:\n  - name: ${img}\n    adresse: ${script}\n    weg: ${handler}`,
    'harmless',
  ],
  [
    'a number that is code',
    `anlaufstellen:\n  - adresse: a\n    telefon: ${address}`,
    'feld-wert 3',
  ],
  [
    'a number that breaks out',
    `anlaufstellen:\n  - adresse: a\n    telefon: '" onclick="alert(1)'`,
    'feld-wert 3',
  ],
  [
    'a mail address of javascript',
    `anlaufstellen:\n  - adresse: a\n    mail: ${address}`,
    'feld-wert 3',
  ],
  [
    'a mail address that breaks out',
    `anlaufstellen:\n  - adresse: a\n    mail: '"onclick=alert(1)"@a.de'`,
    'feld-wert 3',
  ],
  [
    'a mail address to others as well',
    "anlaufstellen:\n  - adresse: a\n    mail: 'a@b.de?bcc=a@evil.example'",
    'feld-wert 3',
  ],
  [
    'a mail address with a line break',
    'anlaufstellen:\n  - adresse: a\n    mail: "a@b.de\\nbcc: c@evil.example"',
    'feld-wert 3',
  ],
  [
    'a mail address in another script',
    "anlaufstellen:\n  - adresse: a\n    mail: 'post@th\u0443eringen.de'",
    'zeichen 3',
  ],
  [
    'a language that is none',
    'anlaufstellen:\n  - adresse: a\n    sprachen: [constructor]',
    'feld-wert 3',
  ],
  ['a place at the end of the world', 'lage:\n  breite: .inf\n  laenge: .nan', 'feld-wert 2'],
  ['a place that is no number', "lage:\n  breite: '50'\n  laenge: 11", 'feld-wert 2'],
  [
    'figures with markup',
    `quartiere:\n  - name: ${img}\n    zahlen:\n      - was: ${script}\n        wert: ${handler.slice(0, 39)}'\n        beleg: '2013-07-17-weimar#t1-g1'`,
    'harmless',
  ],
]);

const indikatoren = inFields('Fields of a Zahlenblatt', 'indikatoren', [
  // Another row has a Standort of this name.
  ['markup for a Standort', `standort: ${img}`, 'verweis 1'],
  ['a Standort above its folder', 'standort: ../standorte/weimar', 'verweis 1'],
  ['a Standort that is not there', 'standort: tostring', 'verweis 1'],
  [
    'an Indikator that every object has',
    'werte:\n  - { indikator: constructor, jahr: 2019, jahrArt: genannt, wert: 1, quelle: a }',
    'feld-wert 2',
  ],
  [
    'a figure that is none',
    'werte:\n  - { indikator: bevoelkerung, jahr: 2019, jahrArt: genannt, wert: .inf, quelle: a }',
    'feld-wert 2',
  ],
  [
    'a figure beyond all numbers',
    'werte:\n  - { indikator: bevoelkerung, jahr: 2019, jahrArt: genannt, wert: 1e999, quelle: a }',
    'feld-wert 2',
  ],
  [
    'a figure below nothing',
    'werte:\n  - { indikator: bevoelkerung, jahr: 2019, jahrArt: genannt, wert: -1, quelle: a }',
    'feld-wert 2',
  ],
  [
    'a figure of sixteen',
    'standort: constructor\nwerte:\n  - { indikator: bevoelkerung, jahr: 2019, jahrArt: genannt, wert: 0xFFFFF, quelle: a }',
    'feld-wert 3',
  ],
  [
    'a year beyond all calendars',
    'werte:\n  - { indikator: bevoelkerung, jahr: 99999, jahrArt: genannt, wert: 1, quelle: a }',
    'feld-wert 2',
  ],
  ['a field of the prototype', '__proto__:\n  sichtbarkeit: oeffentlich', 'frontmatter 1'],
  ['a second text', 'standort: constructor\n---\nstandort: weimar', 'frontmatter 2'],
]);

const termine = inFields('Fields of a Termin', 'termine', [
  [
    'markup',
    `titel: ${img}\nort: ${script}\nhinweis: ${handler}\nanmeldung: ${template}`,
    'harmless',
  ],
  ['a line for calendars', 'titel: "a\\r\\nATTACH:https://evil.example/a"', 'zeichen 1'],
  ['a line break for calendars', 'titel: "a\\nATTACH:https://evil.example/a"', 'feld-wert 1'],
  [
    'a picture above its folder',
    'bild:\n  datei: ../../a.png\n  text: a\n  personen: keine',
    'feld-wert 2',
  ],
  [
    'a picture that is an SVG',
    'bild:\n  datei: a.svg\n  text: a\n  personen: keine',
    'feld-wert 2',
  ],
  [
    'a picture of javascript',
    `bild:\n  datei: ${address}\n  text: a\n  personen: keine`,
    'feld-wert 2',
  ],
  [
    'a picture that breaks out of its text',
    `bild:\n  datei: probe.png\n  text: ${img}\n  personen: keine`,
    'harmless',
  ],
  ['a beginning that is code', `beginn: ${address}`, 'feld-wert 1'],
  ['a beginning at hour 25', 'beginn: 2026-01-01T25:00', 'feld-wert 1'],
  ['a beginning with a zone', "beginn: '2026-01-01T10:00Z'", 'feld-wert 1'],
  ['a beginning beyond all calendars', "beginn: '+275760-09-13'", 'feld-wert 1'],
  ['a repetition without end', 'wiederholung:\n  rhythmus: taeglich', 'feld-fehlt 2'],
  ['a version beyond all numbers', 'fassung: 1e400', 'feld-wert 1'],
]);

const others = [
  ...inFields('Fields of an Ausgabe', 'ausgaben', [
    ['markup', `titel: ${img}\nanmerkung: ${script}`, 'harmless'],
    ['a number that is code', `nummer: ${address}`, 'feld-wert 1'],
  ]),
  ...inFields('Fields of a Thema', 'themen', [
    [
      'markup',
      `titel: ${quote('"><img src=x onerror="top.ran=1">')}\nbeschreibung: ${script}`,
      'harmless',
    ],
    ['a Kürzel in other letters', "kuerzel: '\u0410\u0412\u0421'", 'feld-wert 1'],
    ['a Kürzel with markup', "kuerzel: '<b>'", 'feld-wert 1'],
    ['a place in the list beyond all numbers', 'reihenfolge: 1e99', 'feld-wert 1'],
  ]),
  ...inFields('Fields of a Seite', 'seiten', [
    ['markup', `titel: ${img}\nbeschreibung: ${script}`, 'harmless'],
    [
      'the end of the script for programs',
      `beschreibung: ${quote('</script><!-- ]]> -->')}`,
      'harmless',
    ],
    ['a visibility that every object has', 'sichtbarkeit: constructor', 'feld-wert 1'],
    [
      'a visibility that cannot be made a text of',
      'sichtbarkeit: { toString: {} }',
      'frontmatter 1',
    ],
    ['a visibility in a list', 'sichtbarkeit: [oeffentlich]', 'feld-wert 1'],
    ['a layout', 'layout: ../../layouts/BaseLayout.astro', 'feld-unbekannt 1'],
    ['an address of its own', 'slug: ../../admin', 'feld-unbekannt 1'],
  ]),
  ...inFields('Fields of a Begriff', 'glossar', [
    [
      'markup',
      `begriff: ${quote('<img src=x onerror="top.ran=1">')}\nerklaerung: ${script}\naufloesung: ${handler}`,
      'harmless',
    ],
    ['markup in what is common knowledge', `ueblich: ${handler}`, 'harmless'],
    ['two meanings', 'aufloesung: Ein Fonds\nueblich: Ein Fonds', 'feld-wert 2'],
    ['a pattern', "begriff: '(a+)+$'\nweitereFormen: ['.*', '[', '\\b']", 'harmless'],
    ['a Beleg of javascript', `belege: ['${address}']`, 'feld-wert 1'],
  ]),
];

export const fields: HostileInput[] = [
  ...protokolle,
  ...praxis,
  ...erfahrungen,
  ...standorte,
  ...indikatoren,
  ...termine,
  ...others,
];
