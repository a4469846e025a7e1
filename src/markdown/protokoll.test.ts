import { describe, expect, test } from 'vitest';

import { parse } from './parse.ts';
import { readProtokoll } from './protokoll.ts';

describe('a section', () => {
  test.each([
    ['Rahmen', 't0', '', 'Rahmen'],
    ['Tisch 2: Öffentlichkeitsarbeit', 't2', 'Tisch 2', 'Öffentlichkeitsarbeit'],
    ['Tisch 12: A: B', 't12', 'Tisch 12', 'A: B'],
    ['TOP 4: Ausblick', 't4', 'TOP 4', 'Ausblick'],
    ['TOP 5, Tisch 1: Ansprache', 't51', 'TOP 5, Tisch 1', 'Ansprache'],
    ['Abschnitt 6: Zahlen', 't6', 'Abschnitt 6', 'Zahlen'],
    ['Tisch 2:Netz', 't2', 'Tisch 2', 'Netz'],
    ['Tisch 2: **Netz** #NET', 't2', 'Tisch 2', 'Netz'],
  ])('opened by „%s“ has the number %s', (heading, id, label, title) => {
    expect(read(`## ${heading}`).sections).toMatchObject([{ id, label, title, blocks: [] }]);
  });

  test('keeps its prose and its points in order', () => {
    const { sections } = read('## Rahmen\n\nErst.\n\n### Zahlen\n\nDann.\n\n- Eins\n\nZuletzt.');

    expect(sections[0]?.blocks).toMatchObject([
      { type: 'prose', html: '<p>Erst.</p>' },
      { type: 'prose', html: '<p>Dann.</p>' },
      { type: 'points', points: [{ text: 'Eins' }] },
      { type: 'prose', html: '<p>Zuletzt.</p>' },
    ]);
  });
});

describe('the kind of points', () => {
  test.each([
    ['Gute Erfahrungen', 'gut', 't1-g1'],
    ['Neutrale Punkte', 'neutral', 't1-n1'],
    ['Schlechte Erfahrungen', 'schlecht', 't1-s1'],
    ['Diskussion', 'diskussion', 't1-d1'],
    ['Leitfragen und Impulse', 'impuls', 't1-d1'],
    ['Informationen', 'information', 't1-i1'],
    ['Zahlen', 'zahl', 't1-z1'],
    ['Beschlüsse und Aufgaben', 'beschluss', 't1-b1'],
    ['Wünsche', 'wunsch', 't1-w1'],
    ['Ziele und Pläne', 'ziel', 't1-w1'],
    ['Abstimmung', 'votum', 't1-v1'],
  ])('below „%s“ is %s', (heading, art, id) => {
    expect(pointsIn(`### ${heading}\n\n- A`)).toMatchObject([{ art, id }]);
  });

  test.each([
    ['Zahlen: Bad Tabarz', 'Zahlen: Bad Tabarz'],
    ['Zahlen: A: B', 'Zahlen: A: B'],
    ['Zahlen:', 'Zahlen'],
    ['Zahlen : A #NET', 'Zahlen: A'],
  ])('may name a group: „%s“', (heading, expected) => {
    const { sections } = read(`## Rahmen\n\n### ${heading}\n\n- A`);

    expect(sections[0]?.blocks).toMatchObject([{ heading: expected, art: 'zahl' }]);
  });
});

describe('the number of a point', () => {
  test('counts through a section by letter, in the order of the text', () => {
    expect(idsIn('### Zahlen\n\n- A\n- B\n\n### Wünsche\n\n- C\n\n### Zahlen: D\n\n- E')).toEqual([
      't1-z1',
      't1-z2',
      't1-w1',
      't1-z3',
    ]);
  });

  test('begins anew in each section', () => {
    const { sections } = read(
      '## Tisch 1: A\n\n### Zahlen\n\n- B\n\n## Tisch 2: C\n\n### Zahlen\n\n- D',
    );

    expect(sections.flatMap(toPoints).map(({ id }) => id)).toEqual(['t1-z1', 't2-z1']);
  });

  test('is shared by the discussion and the prompts that led to it', () => {
    const text = '### Leitfragen und Impulse\n\n- A\n\n### Diskussion\n\n- B\n- C';

    expect(pointsIn(text).map(({ id, art }) => [id, art])).toEqual([
      ['t1-d1', 'impuls'],
      ['t1-d2', 'diskussion'],
      ['t1-d3', 'diskussion'],
    ]);
  });

  test('goes on below a paragraph between two lists', () => {
    expect(idsIn('### Zahlen\n\n- A\n\nB\n\n- C')).toEqual(['t1-z1', 't1-z2']);
  });

  test('is not given to items within an item', () => {
    expect(idsIn('### Zahlen\n\n- A\n  - B\n  - C\n- D')).toEqual(['t1-z1', 't1-z2']);
  });

  test('does not depend on the numbers of a numbered list', () => {
    expect(idsIn('### Zahlen\n\n7. A\n8. B')).toEqual(['t1-z1', 't1-z2']);
  });

  test('can be pinned, and the next one counts on from there', () => {
    expect(idsIn('### Zahlen\n\n- A ^z7\n- B\n- C ^z2\n- D')).toEqual([
      't1-z7',
      't1-z8',
      't1-z2',
      't1-z3',
    ]);
  });

  test('stays that of its letter when another letter is pinned', () => {
    expect(idsIn('### Zahlen\n\n- A\n\n### Wünsche\n\n- B ^w5\n\n### Zahlen\n\n- C')).toEqual([
      't1-z1',
      't1-w5',
      't1-z2',
    ]);
  });
});

describe('the Themen of a point', () => {
  const themenOf = (text: string) =>
    read(text)
      .sections.flatMap(toPoints)
      .map(({ themen }) => themen);

  test.each([
    [
      'come from its section',
      '## Rahmen #KOO #NET\n\n### Zahlen\n\n- A',
      ['koordination', 'netzwerkarbeit'],
    ],
    [
      'come from its group rather than its section',
      '## Rahmen #KOO\n\n### Zahlen #NET\n\n- A',
      ['netzwerkarbeit'],
    ],
    [
      'are its own rather than those of its group',
      '## Rahmen #KOO\n\n### Zahlen #NET\n\n- A #OEA',
      ['oeffentlichkeitsarbeit'],
    ],
    [
      'begin with the main one',
      '## Rahmen\n\n### Zahlen\n\n- A #OEA #NET #KOO',
      ['oeffentlichkeitsarbeit', 'netzwerkarbeit', 'koordination'],
    ],
    [
      'may be named by their ids',
      '## Rahmen\n\n### Zahlen\n\n- A #netzwerkarbeit',
      ['netzwerkarbeit'],
    ],
    [
      'may be named in any case and with umlauts',
      '## Rahmen\n\n### Zahlen\n\n- A #net #ÖA',
      ['netzwerkarbeit', 'oeffentlichkeitsarbeit'],
    ],
    ['are named once', '## Rahmen\n\n### Zahlen\n\n- A #NET #net', ['netzwerkarbeit']],
    ['may be none', '## Rahmen\n\n### Zahlen\n\n- A', []],
    [
      'are not replaced by a Standort',
      '## Rahmen #KOO\n\n### Zahlen\n\n- A #weimar',
      ['koordination'],
    ],
    ['come from its own section only', '## Rahmen #KOO\n\n## Tisch 1: A\n\n### Zahlen\n\n- B', []],
  ])('%s', (_, text, themen) => {
    expect(themenOf(text)).toEqual([themen]);
  });

  test('replace those of the group for this point alone', () => {
    expect(themenOf('## Rahmen #KOO\n\n### Zahlen\n\n- A #NET\n- B')).toEqual([
      ['netzwerkarbeit'],
      ['koordination'],
    ]);
  });
});

describe('the Standorte of a point', () => {
  test.each([
    ['stand at its end', '### Zahlen\n\n- A #weimar', ['weimar']],
    ['may be several', '### Zahlen\n\n- A #weimar #bad-tabarz', ['weimar', 'bad-tabarz']],
    ['stand among Themen', '### Zahlen\n\n- A #NET #weimar #KOO', ['weimar']],
    ['come from its group', '### Zahlen: Weimar #weimar\n\n- A', ['weimar']],
    [
      'are added to those of its group',
      '### Zahlen #weimar\n\n- A #bad-tabarz',
      ['weimar', 'bad-tabarz'],
    ],
    ['are named once', '### Zahlen #weimar\n\n- A #Weimar', ['weimar']],
    ['may be none', '### Zahlen\n\n- A', []],
  ])('%s', (_, text, standorte) => {
    expect(pointsIn(text)).toMatchObject([{ standorte }]);
  });
});

describe('the words of a point', () => {
  test.each([
    ['have no markup', '- **Mut** und [Geld](/) `hier`', 'Mut und Geld hier'],
    ['have no hashtags and no pin', '- Mut #NET ^z1', 'Mut'],
    ['have no line ends', '- Mut\n  und Geld', 'Mut und Geld'],
    ['keep a hard break as a space', '- Mut\\\n  Geld', 'Mut Geld'],
    ['keep paragraphs apart', '- Mut.\n\n  Geld.', 'Mut. Geld.'],
    ['keep the items within it apart', '- Mut:\n  - Geld\n  - Zeit', 'Mut: Geld Zeit'],
    ['hold those of Bausteine', '- <Unsicher hinweis="oder Wut">Mut</Unsicher> hier', 'Mut hier'],
    ['hold the description of an image', '- ![Ein Garten](/uploads/garten.jpg)', 'Ein Garten'],
  ])('%s', (_, list, text) => {
    expect(pointsIn(`### Zahlen\n\n${list}`)).toMatchObject([{ text }]);
  });

  test('are shown without hashtags and pin', () => {
    expect(pointsIn('### Zahlen\n\n- **Mut** tut gut. #NET ^z1')).toMatchObject([
      { html: '<p><strong>Mut</strong> tut gut.</p>' },
    ]);
  });
});

describe('the facts of a point', () => {
  test('tell how often it was named', () => {
    expect(pointsIn('### Abstimmung\n\n- <Votum nennungen="13">A</Votum> #NET')).toMatchObject([
      { nennungen: 13, themen: ['netzwerkarbeit'], text: 'A' },
    ]);
  });

  test('tell what was agreed', () => {
    const text =
      '- <Vereinbarung verantwortlich="Koordinierungsstelle" art="zusage" stand="offen" frist="2014-06-30">A</Vereinbarung>';

    expect(pointsIn(`### Beschlüsse und Aufgaben\n\n${text}`)[0]?.vereinbarung).toEqual({
      verantwortlich: 'Koordinierungsstelle',
      art: 'zusage',
      stand: 'offen',
      frist: '2014-06-30',
    });
  });

  test('are left out where there are none', () => {
    const [point] = pointsIn('### Zahlen\n\n- A');

    expect(point).not.toHaveProperty('nennungen');
    expect(point).not.toHaveProperty('vereinbarung');
  });
});

describe('what is wrong', () => {
  test.each([
    ['a heading that opens no section', '## Ergebnisse', '1:1 abschnitt'],
    ['a table without a number', '## Tisch: Netz', '1:1 abschnitt'],
    ['a table without a title', '## Tisch 2:', '1:1 abschnitt'],
    ['a table without a colon', '## Tisch 2 Netz', '1:1 abschnitt'],
    ['a table with a number of three digits', '## Tisch 123: Netz', '1:1 abschnitt'],
    ['a number that is taken', '## Tisch 2: A\n\n## TOP 2: B', '3:1 abschnitt'],
    [
      'a number that is taken by a table of a TOP',
      '## TOP 51: A\n\n## TOP 5, Tisch 1: B',
      '3:1 abschnitt',
    ],
    ['a frame that comes twice', '## Rahmen\n\n## Rahmen', '3:1 abschnitt'],
    ['text before the first section', 'A', '1:1 abschnitt'],
    ['a table before the first section', '| a |\n| - |', '1:1 abschnitt'],
    ['a kind that does not exist', '## Rahmen\n\n### Ideen', '3:1 punktart'],
    ['a kind in small letters', '## Rahmen\n\n### zahlen', '3:1 punktart'],
    ['a list below no kind', '## Rahmen\n\n- A', '3:1 punkt'],
    ['a title', '# A', '1:1 ueberschrift'],
    ['a heading of the fourth level', '## Rahmen\n\n#### A', '3:1 ueberschrift'],
    ['an item without words', '## Rahmen\n\n### Zahlen\n\n- A\n-\n- B', '6:1 punkt'],
    ['an item of hashtags', '## Rahmen\n\n### Zahlen\n\n- #NET', '5:1 punkt'],
    ['a hashtag in an item', '## Rahmen\n\n### Zahlen\n\n- A\n- B #XYZ', '6:1 hashtag'],
    ['a hashtag of a section', '## Rahmen #XYZ', '1:1 hashtag'],
    ['a hashtag of a group', '## Rahmen\n\n### Zahlen #XYZ', '3:1 hashtag'],
    ['two unknown hashtags', '## Rahmen #X #Y', '1:1 hashtag', '1:1 hashtag'],
    ['a hashtag that every object knows', '## Rahmen #constructor', '1:1 hashtag'],
    ['a pin with another letter', '## Rahmen\n\n### Zahlen\n\n- A ^g1', '5:1 punkt'],
    ['a pin that is taken', '## Rahmen\n\n### Zahlen\n\n- A\n- B ^z1', '6:1 fundstelle-doppelt'],
    [
      'a number that a pin took',
      '## Rahmen\n\n### Zahlen\n\n- A ^z2\n- B ^z1\n- C',
      '7:1 fundstelle-doppelt',
    ],
    ['a footnote', '## Rahmen\n\nA[^1]\n\n[^1]: B', '5:1 syntax'],
    ['a footnote in an item', '## Rahmen\n\n### Zahlen\n\n- A[^1]\n\n  [^1]: B', '7:3 syntax'],
    ['addresses at the end', '## Rahmen\n\n[A][b]\n\n[b]: /themen/', '5:1 syntax'],
  ])('%s', (_, text, ...places) => {
    expect(findingsIn(text).map(({ place }) => place)).toEqual(places);
  });

  test('points before the first section', () => {
    expect(findingsIn('### Zahlen\n\n- A').map(({ place }) => place)).toEqual(['1:1 abschnitt']);
  });

  test('is placed with the frontmatter counted', () => {
    expect(findingsIn('---\na: b\n---\n\n## Ä #XYZ')).toMatchObject([{ place: '5:1 abschnitt' }]);
  });

  test('is reported all at once', () => {
    expect(findingsIn('## A\n\n## Rahmen #B\n\n- C\n\n### D')).toHaveLength(4);
  });

  test('is nothing in a Protokoll of frontmatter alone', () => {
    expect(read('---\na: b\n---\n')).toEqual({ sections: [], findings: [] });
  });
});

describe('the message about', () => {
  test('a heading that opens no section lists those that do', () => {
    expect(messageFor('## Ergebnisse')).toMatchInlineSnapshot(
      `"„Ergebnisse“ ist kein Abschnitt. Es gibt: \`## Rahmen\`, \`## Tisch 2: …\`, \`## TOP 4: …\`, \`## TOP 5, Tisch 1: …\`, \`## Abschnitt 6: …\`"`,
    );
  });

  test('a section that comes twice names it', () => {
    expect(messageFor('## Tisch 2: A\n\n## Tisch 2: B')).toMatchInlineSnapshot(
      `"„Tisch 2“ gibt es schon. Zähle weiter oder lege die Abschnitte zusammen"`,
    );
  });

  test('a number that is taken names both sections', () => {
    expect(messageFor('## Tisch 2: A\n\n## TOP 2: B')).toMatchInlineSnapshot(
      `"„TOP 2“ hat dieselbe Nummer wie „Tisch 2“. Zähle weiter oder lege die Abschnitte zusammen"`,
    );
  });

  test('a frame that comes twice names it', () => {
    expect(messageFor('## Rahmen\n\n## Rahmen')).toMatchInlineSnapshot(
      `"„Rahmen“ gibt es schon. Zähle weiter oder lege die Abschnitte zusammen"`,
    );
  });

  test('text before the first section asks for one', () => {
    expect(messageFor('A')).toMatchInlineSnapshot(
      `"Hier steht Text vor dem ersten Abschnitt. Setze einen Abschnitt davor. Es gibt: \`## Rahmen\`, \`## Tisch 2: …\`, \`## TOP 4: …\`, \`## TOP 5, Tisch 1: …\`, \`## Abschnitt 6: …\`"`,
    );
  });

  test('points before the first section asks for one', () => {
    expect(messageFor('### Zahlen')).toMatchInlineSnapshot(
      `"Vor den ersten Punkten fehlt ein Abschnitt. Es gibt: \`## Rahmen\`, \`## Tisch 2: …\`, \`## TOP 4: …\`, \`## TOP 5, Tisch 1: …\`, \`## Abschnitt 6: …\`"`,
    );
  });

  test('a kind that does not exist lists those that do', () => {
    expect(messageFor('## Rahmen\n\n### Ideen')).toMatchInlineSnapshot(
      `"„Ideen“ ist keine Art von Punkten. Es gibt: Gute Erfahrungen, Neutrale Punkte, Schlechte Erfahrungen, Diskussion, Leitfragen und Impulse, Informationen, Zahlen, Beschlüsse und Aufgaben, Wünsche, Ziele und Pläne, Abstimmung"`,
    );
  });

  test('a kind with a typo asks for the nearest one', () => {
    expect(messageFor('## Rahmen\n\n### Gute Erfarungen: Netz')).toMatchInlineSnapshot(
      `"„Gute Erfarungen“ ist keine Art von Punkten. Meintest du „Gute Erfahrungen“? Es gibt: Gute Erfahrungen, Neutrale Punkte, Schlechte Erfahrungen, Diskussion, Leitfragen und Impulse, Informationen, Zahlen, Beschlüsse und Aufgaben, Wünsche, Ziele und Pläne, Abstimmung"`,
    );
  });

  test('a list below no kind shows a heading', () => {
    expect(messageFor('## Rahmen\n\n- A')).toMatchInlineSnapshot(
      `"Die Liste steht unter keiner Art von Punkten. Setze eine Überschrift davor, etwa \`### Gute Erfahrungen\`"`,
    );
  });

  test('a heading of another level says what the levels are for', () => {
    expect(messageFor('# A')).toMatchInlineSnapshot(
      `"Diese Überschrift hat nicht zwei oder drei Rauten. Abschnitte beginnen mit \`## \`, Arten von Punkten mit \`### \`; der Titel steht im Feld „Titel“"`,
    );
  });

  test('an item without words offers two ways out', () => {
    expect(messageFor('## Rahmen\n\n### Zahlen\n\n-')).toMatchInlineSnapshot(
      `"Hier steht ein Punkt ohne Text. Ergänze ihn oder lösche die Zeile"`,
    );
  });

  test('an unknown hashtag lists those that are known', () => {
    expect(messageFor('## Rahmen #XYZ')).toMatchInlineSnapshot(
      `"„#XYZ“ ist weder Thema noch Standort. Soll die Raute dastehen: \`\\#XYZ\`. Themen: #KOO, #NET, #OEA. Standorte: #weimar, #bad-tabarz"`,
    );
  });

  test('a pin with another letter shows the right one', () => {
    expect(messageFor('## Rahmen\n\n### Zahlen\n\n- A ^g12')).toMatchInlineSnapshot(
      `"Die feste Nummer ^g12 passt nicht zur Überschrift. Hier beginnt sie mit „z“: ^z12"`,
    );
  });

  test('a number given twice says where to look', () => {
    expect(messageFor('## Rahmen\n\n### Zahlen\n\n- A\n- B ^z1')).toMatchInlineSnapshot(
      `"Die Fundstelle t0-z1 gibt es zweimal: hier und in Zeile 5. Die nächste freie Nummer ist ^z2: schreibe sie hier statt ^z1"`,
    );
  });

  test('a footnote says where its text belongs', () => {
    expect(messageFor('## Rahmen\n\nA[^1]\n\n[^1]: B')).toMatchInlineSnapshot(
      `"Fußnoten und gesammelte Adressen gibt es in Protokollen nicht. Schreibe beides gleich an seine Stelle, eine Adresse so: \`[Text](/themen/netzwerkarbeit/)\`"`,
    );
  });
});

const options = {
  base: '/',
  begriffe: { idByForm: new Map<string, string>(), found: new Set<string>() },
  themaByHashtag: new Map(
    [
      ['koordination', 'koo'],
      ['netzwerkarbeit', 'net'],
      ['oeffentlichkeitsarbeit', 'oea'],
    ].flatMap(([id = '', kuerzel = '']) => [[kuerzel, id] as const, [id, id] as const]),
  ),
  standorte: new Set(['weimar', 'bad-tabarz']),
};

type Sections = ReturnType<typeof readProtokoll>['sections'];

function read(text: string): ReturnType<typeof readProtokoll> {
  const parsed = parse(text);
  if ('finding' in parsed) throw new Error(parsed.finding.problem);
  return readProtokoll(parsed.tree, { ...options, source: text });
}

function toPoints({ blocks }: Sections[number]) {
  return blocks.flatMap((block) => (block.type === 'points' ? block.points : []));
}

/** @param groups the body of one section */
function pointsIn(groups: string) {
  return read(`## Tisch 1: A\n\n${groups}`).sections.flatMap(toPoints);
}

function idsIn(groups: string): string[] {
  return pointsIn(groups).map(({ id }) => id);
}

function findingsIn(text: string): { place: string; message: string }[] {
  return read(text).findings.map(({ line, column, rule, problem, fix }) => ({
    place: `${line}:${column} ${rule}`,
    message: `${problem}. ${fix}`,
  }));
}

function messageFor(text: string): string {
  return findingsIn(text)
    .map(({ message }) => message)
    .join('\n');
}
