import { describe, expect, it } from 'vitest';

import { toPipelineOptions, type Entry } from './entries.ts';
import { toFile, toUnfinishedEntry } from './entries-for-tests.ts';
import { checkReferences, withoutNamed } from './reference-check.ts';
import { Targets, type Site } from './targets.ts';

const publicHead = 'titel: x\nbeschreibung: y\nsichtbarkeit: oeffentlich';
const site: Site = {
  pages: new Set(['/', '/suche/']),
  uploads: new Set(),
  unread: new Set(),
  records: new Map(),
  required: [],
};

function refer(entries: Entry[], more: Partial<Site> = {}) {
  return checkReferences(entries, new Targets(entries, { ...site, ...more }));
}

/** @param files texts by their path within `src/content` */
function check(files: Record<string, string>, more: Partial<Site> = {}): string[] {
  const findings = refer(readEntries(files), more);
  return findings.map(({ file, line, column, rule }) => {
    return `${file.replace('src/content/', '')}:${line}:${column} ${rule}`;
  });
}

function readEntries(files: Record<string, string>): Entry[] {
  const named = Object.entries(files);
  const options = toPipelineOptions(
    named.map(([name, text]) => toFile(name, text)),
    '/',
  );
  return named.map(([name, text]) => toUnfinishedEntry(name, text, options));
}

const page = (body: string, head = publicHead) => `---\n${head}\n---\n\n${body}\n`;
const begriff = (id: string) =>
  page('', `begriff: ${id}\nerklaerung: x\nsichtbarkeit: oeffentlich`);
const protokoll = (body: string, state = 'endgueltig', head = '') =>
  page(
    body,
    `titel: x\ndatum: 2013-07-17\nort: y\nformat: vortrag\nzustand: ${state}\nquelle: z\nsichtbarkeit: oeffentlich${head}`,
  );
const points = '## Rahmen\n\n### Informationen\n\n- eins\n- zwei  mit\n  Umbruch';

describe('links', () => {
  const files = {
    'seiten/ziel': page('## Eine Stelle'),
    'glossar/esf': begriff('ESF'),
    'protokolle/p': protokoll(points),
  };

  it.each([
    '/',
    '/suche/',
    '/suche/?q=netz',
    '/suche/#irgendwo',
    '/ziel/',
    '/ziel/?a=b#abschnitt-eine-stelle',
    '/ziel/#abschnitt-eine-stelle',
    '/glossar/#esf',
    '/protokolle/p/#t0',
    '/protokolle/p/#t0-i2',
    '#',
    'https://example.org/nirgends/',
    'mailto:post@example.org',
  ])('may lead to %s', (url) => {
    expect(check({ ...files, 'seiten/start': page(`[x](${url})`) })).toEqual([]);
  });

  it.each([
    '/nirgends/',
    '/ziel',
    '/Ziel/',
    '/seiten/ziel/',
    '/glossar/esf/',
    '/glossar/#nirgends',
    '/ziel/#nirgends',
    '/protokolle/p/#t0-i3',
    '#nirgends',
    '/constructor/',
  ])('may not lead to %s', (url) => {
    expect(check({ ...files, 'seiten/start': page(`[x](${url})`) })).toEqual([
      'seiten/start.mdx:7:1 link',
    ]);
  });

  it('are found in definitions, too', () => {
    expect(check({ 'seiten/start': page('[x][1]\n\n[1]: /nirgends/') })).toEqual([
      'seiten/start.mdx:9:1 link',
    ]);
  });

  it('never propose another point, which would be other evidence', () => {
    const entries = readEntries({ ...files, 'seiten/start': page('[x](/protokolle/p/#t0-i9)') });
    expect(refer(entries).map(({ fix }) => fix)).toMatchInlineSnapshot(`
      [
        "Dort gibt es t0-i1 bis t0-i2. Sieh im Protokoll nach, welche Nummer der Punkt trägt",
      ]
    `);
  });
});

describe('a target that is not public', () => {
  const files = { 'seiten/intern': page('', 'titel: x\nbeschreibung: y') };
  const draft = { 'protokolle/entwurf': protokoll(points, 'entwurf') };

  it('must not be linked from what is public', () => {
    expect(check({ ...files, 'seiten/start': page('[x](/intern/)') })).toEqual([
      'seiten/start.mdx:7:1 internes-ziel',
    ]);
  });

  it('may be linked from what is internal', () => {
    const start = page('[x](/intern/)', 'titel: x\nbeschreibung: y\nsichtbarkeit: intern');
    expect(check({ ...files, 'seiten/start': start })).toEqual([]);
  });

  it('is a draft as well, though it says that it is public', () => {
    expect(check({ ...draft, 'seiten/start': page('[x](/protokolle/entwurf/)') })).toEqual([
      'seiten/start.mdx:7:1 internes-ziel',
    ]);
  });

  it('may be linked from a draft', () => {
    const start = protokoll(`${points} [x](/intern/)`, 'entwurf');
    expect(check({ ...files, 'protokolle/start': start })).toEqual([]);
  });
});

describe('a whole address of something internal', () => {
  const files = { 'protokolle/entwurf': protokoll(points, 'entwurf') };

  it.each([
    'https://thinka.example/protokolle/entwurf/',
    'http://localhost:4321/protokolle/entwurf',
    'https://thinka.example/website/protokolle/entwurf/?a=b#t0-i1',
  ])('%s is refused in a text and in a field', (url) => {
    const head = `titel: x\nbeschreibung: Siehe ${url}\nsichtbarkeit: oeffentlich`;
    expect(check({ ...files, 'seiten/start': page(`[x](${url})`) })).toEqual([
      'seiten/start.mdx:7:5 internes-ziel',
    ]);
    expect(check({ ...files, 'seiten/start': page('', head) })).toEqual([
      'seiten/start.mdx:3:21 internes-ziel',
    ]);
  });

  it.each(['https://example.org/protokolle/anderes/', 'https://example.org/start/'])(
    '%s is none',
    (url) => {
      expect(check({ ...files, 'seiten/start': page(`[x](${url})`) })).toEqual([]);
    },
  );

  it('may stand in what is internal', () => {
    const start = page('https://a.example/protokolle/entwurf/', 'titel: x\nbeschreibung: y');
    expect(check({ ...files, 'seiten/start': start })).toEqual([]);
  });
});

describe('hashtags', () => {
  const thema = (sichtbarkeit: string) =>
    page(
      '',
      `titel: x\nkuerzel: GEH\nreihenfolge: 1\nbeschreibung: y\nsichtbarkeit: ${sichtbarkeit}`,
    );
  const standort = (sichtbarkeit: string) =>
    page('', `name: x\nort: y\nsichtbarkeit: ${sichtbarkeit}`);
  const tagged = protokoll(
    '## Rahmen #GEH\n\n### Informationen: x #geheim\n\n- eins #musterau\n- zwei',
  );

  it('of what is internal are refused, each at its place', () => {
    const files = { 'themen/geheim': thema('intern'), 'standorte/musterau': standort('intern') };
    expect(check({ ...files, 'protokolle/p': tagged })).toEqual([
      'protokolle/p.mdx:11:11 internes-ziel',
      'protokolle/p.mdx:13:22 internes-ziel',
      'protokolle/p.mdx:15:8 internes-ziel',
    ]);
  });

  it('of what is public may stand there, and in a draft all may', () => {
    const files = {
      'themen/geheim': thema('oeffentlich'),
      'standorte/musterau': standort('intern'),
    };
    const draft = tagged.replace('endgueltig', 'entwurf');
    expect(check({ ...files, 'protokolle/p': draft })).toEqual([]);
    expect(
      check({ ...files, 'standorte/musterau': standort('oeffentlich'), 'protokolle/p': tagged }),
    ).toEqual([]);
  });
});

describe('a target that is broken', () => {
  it('is not held against whoever points at it', () => {
    const start = page('[x](/kaputt/#stelle)\n[y](/glossar/#kaputt)');
    const unread = new Set(['seiten/kaputt', 'glossar/kaputt']);
    expect(check({ 'seiten/start': start }, { unread })).toEqual([]);
  });

  it('may have points that are not read', () => {
    const files = {
      'protokolle/p': protokoll(`${points}\n\n{x}`),
      'glossar/esf': page('', 'begriff: ESF\nerklaerung: x\nbelege:\n  - p#t0-i1'),
    };
    expect(check(files)).toEqual([]);
  });
});

describe('fields', () => {
  it('may refer to a point of their own Protokoll', () => {
    const body =
      '## Rahmen\n\n### Informationen\n\n- <Vereinbarung art="zusage" stand="erledigt" nachweis="p#t0-i2">a</Vereinbarung>\n- b';
    expect(check({ 'protokolle/p': protokoll(body) })).toEqual([]);
  });

  it.each([
    ['erledigt', []],
    ['offen', []],
    ['unbelegt', ['protokolle/p.mdx:15:3 baustein-angaben']],
  ])('of a Vereinbarung with a proof say what it shows: %s', (stand, findings) => {
    const body = `## Rahmen\n\n### Informationen\n\n- <Vereinbarung art="zusage" stand="${stand}" nachweis="p#t0-i2">a</Vereinbarung>\n- b`;
    expect(check({ 'protokolle/p': protokoll(body) })).toEqual(findings);
  });

  it('must not refer to their own entry', () => {
    expect(check({ 'protokolle/p': protokoll('', 'endgueltig', '\nvorgaenger: p') })).toEqual([
      'protokolle/p.mdx:9:13 verweis',
    ]);
  });

  it.each([
    ['a list where a name should be', 'protokoll: [p]'],
    ['a text where a list should be', 'themen: Öffentlichkeit'],
    ['lists within a list', 'themen: [[a]]'],
    ['nothing', 'themen:'],
    ['a group', 'themen: {a: b}'],
  ])('of the wrong form are told by the schema alone: %s', (_, field) => {
    const head = `titel: x\nbeginn: 2019-04-03\nart: frist\n${field}`;
    expect(check({ 'termine/t': page('', head) })).toEqual([]);
  });

  it('guess the Protokoll of a Fundstelle by its name', () => {
    const entries = readEntries({
      'protokolle/2013-weimar': protokoll(points),
      'glossar/esf': page('', 'begriff: ESF\nerklaerung: x\nbelege:\n  - 2013-wiemar#t0-i1'),
    });
    expect(refer(entries).map(({ fix }) => fix)).toMatchInlineSnapshot(`
      [
        "Meintest du \`- 2013-weimar#t0-i1\`?",
      ]
    `);
  });
});

describe('a Zitat', () => {
  const praxis = (zitat: string) =>
    page(
      '## Empfehlung\n\nx\n\n## Bedingungen\n\nx\n\n## Stolpersteine\n\nx',
      `titel: x\nthema: t\nkernaussage: y\nersterSchritt: y\nstatus: aktuell\nverantwortlich: z\nbelege:\n  - fundstelle: p#t0-i2\n    zitat: ${zitat}`,
    );
  const files = {
    'protokolle/p': protokoll(points),
    'themen/t': page('', 'titel: x\nkuerzel: TTT\nreihenfolge: 1\nbeschreibung: y'),
  };

  it.each(['zwei mit Umbruch', "'zwei\u00a0mit '", 'mit Umbruch'])('may be %j', (zitat) => {
    expect(check({ ...files, 'best-practice/x': praxis(zitat) })).toEqual([]);
  });

  it.each(['eins', 'Zwei mit', 'zwei … Umbruch'])('may not be %j', (zitat) => {
    expect(check({ ...files, 'best-practice/x': praxis(zitat) })).toEqual([
      'best-practice/x.mdx:10:12 zitat',
    ]);
  });
});

describe('an entry that is named otherwise than by its id', () => {
  const files = {
    'standorte/erfurt': page('', 'name: ThINKA Erfurt\nort: Erfurt'),
    'themen/netzwerkarbeit': page(
      '',
      'titel: Netzwerk & Partner\nkuerzel: NET\nreihenfolge: 1\nbeschreibung: y',
    ),
    'protokolle/2013-07-17-weimar': protokoll(points),
  };
  const tell = (fields: string, file = 'termine/t') => {
    const entries = readEntries({ ...files, [file]: page('', fields) });
    const findings = refer(entries);
    const own = entries
      .at(-1)
      ?.findings.map((one) => ({ ...one, file: `src/content/${file}.mdx` }));
    return [...withoutNamed(own ?? [], findings), ...findings].map(({ fix }) => fix);
  };
  const termin = 'titel: x\nart: treff\nbeginn: 2026-05-05\n';

  it.each([
    ['standorte: [ThINKA Erfurt]', '- erfurt'],
    ['standorte: [Erfurt]', '- erfurt'],
    ['standorte: [thinka-erfurt]', '- erfurt'],
    ['standorte: [erfurt.mdx]', '- erfurt'],
    ['standorte: [/standorte/erfurt/]', '- erfurt'],
    ['standorte: ThINKA Erfurt', 'standorte: [erfurt]'],
    ['themen: [NET]', '- netzwerkarbeit'],
    ['themen: [Netzwerk & Partner]', '- netzwerkarbeit'],
    ['protokoll: 2013-07-17', 'protokoll: 2013-07-17-weimar'],
    ['protokoll: 17.7.2013', 'protokoll: 2013-07-17-weimar'],
  ])('is told by its id: %s', (field, line) => {
    expect(tell(termin + field)).toEqual([
      `Meintest du \`${line}\`? Berichtige den Namen, lege den Eintrag an oder nimm den Verweis heraus`,
    ]);
  });

  it.each(['2013-07-17-Weimar#T0-I1', '17.7.2013#t0-i1', '2013-07-17#t0-i1'])(
    'is told with its point: %s',
    (ref) => {
      const begriff = `begriff: ESF\nerklaerung: x\nbelege: ['${ref}']`;
      expect(tell(begriff, 'glossar/esf')).toEqual(['Meintest du `- 2013-07-17-weimar#t0-i1`?']);
    },
  );

  it('but for a sign that nobody sees is told of that sign', () => {
    expect(tell(`${termin}standorte: [er\u00adfurt]`)).toEqual([
      expect.stringContaining(
        'In „erfurt“ steht ein weiches Trennzeichen: Tippe `- erfurt` neu. ',
      ) as string,
    ]);
  });

  it('that nobody is called so is told by the schema alone', () => {
    expect(tell(`${termin}standorte: [Über den Wolken]`)).toHaveLength(1);
  });
});
