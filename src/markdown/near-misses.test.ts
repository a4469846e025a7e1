import { describe, expect, test } from 'vitest';

import { render } from './pipeline.ts';

const options = {
  base: '/',
  themen: [{ id: 'netzwerkarbeit', kuerzel: 'NET' }],
  standorte: ['weimar', 'bad-tabarz'],
  begriffe: [],
};

/** `line: problem. fix` of each message about a running text. */
function inText(text: string): string[] {
  return told(render(text, 'text', options).findings);
}

/** The same for the points of a Protokoll; the first line of `text` is line 5. */
function inPoints(text: string): string[] {
  return told(render(`## Rahmen\n\n### Zahlen\n\n${text}`, 'protokoll', options).findings);
}

function told(findings: ReturnType<typeof render>['findings']): string[] {
  return findings.map(({ line, problem, fix }) => `${line}: ${problem}. ${fix}`);
}

describe('a heading', () => {
  test.each([
    ['###Wünsche', '### Wünsche'],
    ['##Tisch 1: Netz', '## Tisch 1: Netz'],
    ['- A\n###Wünsche', '### Wünsche'],
  ])('that lacks its space is told with the line to write: %j', (text, line) => {
    expect(inPoints(text)).toEqual([expect.stringContaining(`Schreibe \`${line}\``)]);
    expect(inText(text)).toEqual([expect.stringContaining(`Schreibe \`${line}\``)]);
  });

  test.each(['#Öffnungszeiten', 'Öffnungszeiten\n---\nMontag', 'Öffnungszeiten\n==='])(
    'is not made in silence: %j',
    (text) => {
      expect(inText(text)[0]).toContain('`## Öffnungszeiten`');
    },
  );

  test.each(['Platz #1', '#1 der Liste', 'Davor\n\n---\n\nDanach'])('is none: %j', (text) => {
    expect(inText(text)).toEqual([]);
  });
});

describe('a list', () => {
  test.each([
    ['24. Rosen\n25. Nelken\n1. Tulpen', '`1. Rosen`', '`- 24. Rosen`'],
    ['1. Rosen\n3. Nelken', '`2. Nelken`', '`- 3. Nelken`'],
    ['2) Rosen', '`1. Rosen`', '`- 2) Rosen`, ohne Liste `2\\) Rosen`'],
  ])('that pages would count otherwise is told: %j', (text, counted, kept) => {
    expect(inText(text)).toEqual([expect.stringContaining(counted)]);
    expect(inText(text)).toEqual([expect.stringContaining(kept)]);
  });

  test('of one number in a Protokoll would lose it', () => {
    expect(inPoints('1. Vorsitz: gewählt')).toEqual([
      expect.stringContaining('`- 1. Vorsitz: gewählt`'),
    ]);
    expect(inPoints('1. Eins\n2. Zwei')).toEqual([]);
  });

  test.each([
    ['- [] Wer fehlt?', '- [ ] Wer fehlt?'],
    ['- [ ]Wer fehlt?', '- [ ] Wer fehlt?'],
    ['- [  ] Wer fehlt?', '- [ ] Wer fehlt?'],
    ['-[ ] Wer fehlt?', '- [ ] Wer fehlt?'],
    ['- [ ]', '- [ ] Haben wir …?'],
  ])('with a box that would be none is told with the line to write: %j', (text, line) => {
    expect(inText(text)).toEqual([expect.stringContaining(`Schreibe \`${line}\``)]);
  });

  test.each(['- [1] Seite', '- [ ] Wer fehlt?', '- [Plan](/a/)'])('has no such box: %j', (text) => {
    expect(inText(text)).toEqual([]);
  });

  test('with plus signs would lose them', () => {
    expect(inPoints('+ 3 Prozent')).toEqual([expect.stringContaining('`\\+ 3 Prozent`')]);
    expect(inPoints('\\+ 3 Prozent')).toEqual([]);
  });

  test.each([
    ['-Eins', '- Eins'],
    ['– Eins', '- Eins'],
    ['•Eins', '- Eins'],
    ['➢ Eins', '- Eins'],
    ['- Null\n-Eins', '- Eins'],
    ['- Null\n• Eins\n–Zwei', '- Zwei'],
  ])('with another mark is told in a Protokoll, with the line to write: %j', (text, line) => {
    expect(inPoints(text)).toEqual([expect.stringContaining(`\`${line}\``)]);
  });

  test.each(['- Eins\n  → also Zwei', '- Eins\n  – und Zwei'])(
    'goes on in a line set in: %j',
    (text) => {
      expect(inPoints(text)).toEqual([]);
    },
  );

  test.each(['– Eins\n– Zwei', '-Eins\n-Zwei', 'a) Eins\nb) Zwei', '24. Dezember\n25. Dezember'])(
    'of lines that would run together is told once: %j',
    (text) => {
      expect(inText(text)).toHaveLength(1);
      expect(inText(text)[0]).toMatch(/^1: .*`- /);
    },
  );

  test.each([
    '– so sagte jemand',
    'Wir kamen\n– trotz Regen – an',
    'z. B. heute\nz. T. morgen',
    '-5 Grad',
    '1. Eins\n2. Zwei\n3. Drei',
    '12. März 2014 war der Fachtag',
  ])('is none, or as it should be: %j', (text) => {
    expect(inText(text)).toEqual([]);
  });
});

describe('a line at the margin below a point or a quotation', () => {
  test.each([
    ['- Fachtag am 3. Mai.\nDas Land fördert ihn.', '`- Das Land fördert ihn.`'],
    ['- Fachtag (3. Mai):\nDas Land fördert ihn.', '`- Das Land fördert ihn.`'],
    ['> Es ging gut.\nSo weit die Schule.', '`> So weit die Schule.`'],
  ])('is told when another sentence begins in it: %j', (text, line) => {
    expect(inText(text)).toEqual([expect.stringMatching(/^2: .*leere Zeile davor/)]);
    expect(inText(text)[0]).toContain(line);
  });

  test.each([
    '- Fachtag am\n3. Mai in der\nSchule',
    '- Fachtag.\n  Das Land fördert ihn.',
    '- Fachtag.\n\nDas Land fördert ihn.',
    '> - Fachtag.\n> Das Land',
    '> Es ging gut.\n> So weit.',
  ])('goes on, or stands for itself: %j', (text) => {
    expect(inText(text)).toEqual([]);
  });
});

describe('a table', () => {
  const head = '| Tag | Zeit |\n| --- | --- |\n';

  test.each([
    ['| Mo | 9 | 12 Uhr |', '3: Diese Zeile der Tabelle hat 3 Zellen'],
    ['| Mo |', '3: Diese Zeile der Tabelle hat 1 von 2 Zellen'],
    ['Ein Satz danach', '3: Diese Zeile gehört noch zur Tabelle'],
  ])('says which row is not like its head: %s', (row, problem) => {
    expect(inText(head + row)).toEqual([expect.stringContaining(problem)]);
  });

  test.each([['| Mo | 9 |'], ['| Mo | |'], ['| Mo | a\\|b |'], ['Mo | 9']])('takes %s', (row) => {
    expect(inText(head + row)).toEqual([]);
  });

  test('that is none yet is shown what it lacks', () => {
    expect(inText('| Tag | Zeit |\n| Mo | 9 |')[0]).toContain('`| --- | --- |`');
    expect(inText('| Tag | Zeit |\n| --- |')[0]).toContain('`| --- | --- |`');
  });
});

describe('a footnote', () => {
  test.each([
    ['Text[^1].', '1: Zu `[^1]` gibt es keine Fußnote'],
    ['Text.\n\n[^1]: Eins.', '3: Die Fußnote `[^1]` wird im Text nicht genannt'],
    ['Text[^1].\n\n[^1]: Eins.\n\n[^1]: Zwei.', '5: Die Fußnote `[^1]` gibt es zweimal'],
    ['Text.\n\n[x]: /a/', '3: Die Adresse `[x]: …` wird im Text nicht genannt'],
    ['[Text][x]', '1: Hier fehlt die Adresse zu dem Link'],
  ])('that lacks one of its ends is told: %j', (text, problem) => {
    expect(inText(text)).toEqual([expect.stringContaining(problem)]);
  });

  test.each(['Text[^1].\n\n[^1]: Eins.', '[Text][x]\n\n[x]: /a/', 'Text\\[^1]', 'siehe [1]'])(
    'is as it should be: %j',
    (text) => {
      expect(inText(text)).toEqual([]);
    },
  );
});

describe('a link', () => {
  test.each([
    ['[Karte](https://a.de/?q=Straße 1)', '[Karte](https://a.de/?q=Straße%201)'],
    ['[Karte] (https://a.de/)', '[Karte](https://a.de/)'],
    ['![Haus] (/uploads/a.jpg)', '![Haus](/uploads/a.jpg)'],
    ['[Karte](https://a.de/(b)', '[Karte](https://a.de/%28b)'],
  ])('torn apart is told with the line to write: %s', (text, line) => {
    expect(inText(text)).toEqual([expect.stringContaining(`\`${line}\``)]);
  });

  test.each(['[Karte](/standorte/)', '\\[Karte\\](/a/ b)', 'in [Gera] (siehe oben)'])(
    'is none, or as it should be: %s',
    (text) => {
      expect(inText(text)).toEqual([]);
    },
  );
});

describe('a hashtag or a pin', () => {
  test.each([
    ['- Das Netz wächst #NET.', '`- Das Netz wächst. #NET`'],
    ['- Das Netz (#NET) wächst.', '`- Das Netz wächst. #NET`'],
    ['- Das #NET wächst.', '`- Das wächst. #NET`'],
    ['- Das Netz. #NET,', '`- Das Netz. #NET`'],
    ['- Das Netz. # NET', '`- Das Netz. #NET`'],
    ['- Das Netz #NET; es wächst.', '`- Das Netz; es wächst. #NET`'],
    ['- Netz #NET/#weimar.', '`- Netz. #NET #weimar`'],
    ['- Das #NET und #weimar.', '`- Das. #NET #weimar`'],
    ['- „Ein Netz #NET“', '`- „Ein Netz“ #NET`'],
    ['- Feste #bad tabarz.', 'Meintest du `#bad-tabarz`?'],
    ['- Oben. #NET\n  - Unten. #NET', '`- … #NET`'],
    ['- Oben. #NET\n\n  Noch ein Absatz.', '#NET`'],
    ['Ein Absatz. #NET', '`- Ein Absatz. #NET`'],
    ['12. März: Fachtag #NET', '`- 12. März: Fachtag #NET`'],
    ['- Das Netz „#NET“', '`- Das Netz #NET`'],
    ['- Das Netz. #NET\n  Es wächst.', 'hinter seinem letzten Wort'],
    ['- Wir sind #thinka in Weimar.', '`\\#thinka`'],
  ])('that stays in the text is told, with the line to write: %j', (text, fix) => {
    expect(inPoints(text)).toEqual([expect.stringContaining(fix)]);
  });

  test.each([
    ['- Das Netz ^z9.', '`- Das Netz. ^z9`'],
    ['- Das Netz^z9', '`- Das Netz ^z9`'],
    ['- Das Netz ^9', '`^i9` unter „Informationen“'],
    ['- Eins ^z1 ^z2', 'zwei feste Nummern: ^z1 und ^z2'],
  ])('%j is told: %s', (text, words) => {
    expect(inPoints(text)).toEqual([expect.stringContaining(words)]);
  });

  test('of a heading is none for a pin', () => {
    expect(inPoints('### Wünsche ^w1')).toEqual([expect.stringContaining('an einer Überschrift')]);
  });

  test.each([
    '- Das Netz wächst. #NET, #weimar ^Z9',
    '- Wohnung Nr. #12',
    '- Wir sind \\#thinka',
    '- 10^6 Euro',
  ])('is as it should be: %j', (text) => {
    expect(inPoints(text)).toEqual([]);
  });

  test('in a running text has no meaning', () => {
    expect(inText('Das Netz. #NET')).toEqual([expect.stringContaining('nur in Protokollen')]);
    expect(inText('Das Netz ^g9')).toEqual([expect.stringContaining('nur in Protokollen')]);
    expect(inText('Wir sind #thinka, Haus #12 und #net')).toEqual([]);
  });
});

test('an address keeps what stands behind its sign', () => {
  expect(inPoints('- siehe https://a.de/plan#NET und https://a.de/#stelle')).toEqual([]);
  expect(inText('siehe https://a.de/plan#NET')).toEqual([]);
});

describe('signs of other habits', () => {
  test.each(['~~~a~~~', '```\nOhne Ende', '~~~', '``` Worte hier\na\n```'])(
    'a fence that takes text away is told: %j',
    (text) => {
      expect(inText(text)).toEqual([expect.stringContaining('Programmcode')]);
    },
  );

  test.each([
    ['Angebote*\n\n* kostenfrei', '`\\* kostenfrei`'],
    ['* Achtung! *', '`\\* Achtung! *`'],
    ['[](https://a.de/)', 'Der Link hat keine Worte'],
    ['liegt auf \\\\nas01', '`liegt auf \\\\\\\\nas01`'],
    ['#ThINKA ist da', '`\\#ThINKA ist da`'],
  ])('%j is told: %s', (text, words) => {
    expect(inText(text)).toEqual([expect.stringContaining(words)]);
  });

  test.each(['```\nmit Ende\n```', '* Eins\n* Zwei', '* Nur eins', '#ThINKA #Weimar'])(
    '%j is as it should be',
    (text) => {
      expect(inText(text)).toEqual([]);
    },
  );
});

test('several hashtags of a line are moved at once', () => {
  expect(inPoints('- Das #NET wächst #weimar.')[0]).toContain('`- Das wächst. #NET #weimar`');
});

test('of the same slip again and again, the first fifty are told, in time', () => {
  expect(inPoints('- a #NET.\n'.repeat(60))).toHaveLength(50);
});
