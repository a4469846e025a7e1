import { describe, expect, it } from 'vitest';

import { readFrontmatter, type Frontmatter } from './frontmatter.ts';

/** Line 2 of a file is the first line of its YAML. */
function read(yaml: string): Frontmatter {
  const head = readFrontmatter(`---\n${yaml}\n---\n\nText\n`);
  if ('findings' in head) throw new Error(head.findings[0]?.problem);
  return head.frontmatter;
}

function report(text: string): string[] {
  const head = readFrontmatter(text);
  return 'findings' in head
    ? head.findings.map(({ line, column, problem }) => `${line}:${column} ${problem}`)
    : [];
}

const yaml = `titel: Treffen
anlaufstellen:
  - adresse: Am Ring 1
    sprechzeiten:
      - tag: mo
standorte: [weimar, erfurt]`;

describe('a file of fields alone', () => {
  it('has its places on the lines where they stand', () => {
    const head = readFrontmatter('a: 1\nwerte:\n  - jahr: 2019\n', 'yaml');
    if ('findings' in head) throw new Error(head.findings[0]?.problem);
    expect(head.frontmatter.placeOf(['werte', 0, 'jahr'])).toEqual({ line: 3, column: 11 });
    expect(head.frontmatter.data).toEqual({ a: 1, werte: [{ jahr: 2019 }] });
  });

  it.each([
    ['nothing', '', '1:1 Hier stehen keine Felder'],
    ['a text', 'Ein Satz.', '1:1 Hier ist kein Feld zu erkennen'],
    ['a tab', 'werte:\n\t- jahr: 1\n', '2:1 Hier ist mit einem Tabulator eingerückt'],
    ['a body', 'a: 1\n---\nText\n', '2:1 Hinter einer Zeile `---` geht es weiter'],
  ])('may not be %s', (_, text, problem) => {
    const head = readFrontmatter(text, 'yaml');
    const [finding] = 'findings' in head ? head.findings : [];
    expect(finding && `${finding.line}:${finding.column} ${finding.problem}`).toBe(problem);
  });
});

describe('places', () => {
  // prettier-ignore
  it.each<[string, (string | number)[], string]>([
    ['a value', ['titel'], '2:8'],
    ['a value within groups and lists', ['anlaufstellen', 0, 'sprechzeiten', 0, 'tag'], '6:14'],
    ['an item of a list', ['standorte', 1], '7:21'],
    ['a value that is missing, where its group begins', ['anlaufstellen', 0, 'name'], '4:5'],
    ['a value that is missing in the head, where the head begins', ['ort'], '2:1'],
    ['a path into a text, where the text begins', ['titel', 'ort'], '2:8'],
  ])('has %s', (_, path, place) => {
    const { line, column } = read(yaml).placeOf(path);
    expect(`${line}:${column}`).toBe(place);
  });

  // prettier-ignore
  it.each<[string, (string | number)[], string, string]>([
    ['a key of the head', [], 'standorte', '7:1'],
    ['a key of a group in a list', ['anlaufstellen', 0], 'sprechzeiten', '5:5'],
    ['a key of a list, which has none', ['standorte'], 'x', '7:12'],
  ])('has %s', (_, path, key, place) => {
    const { line, column } = read(yaml).placeOfKey(path, key);
    expect(`${line}:${column}`).toBe(place);
  });

  it('has a key that is a number', () => {
    expect(read('titel: x\n7: y').placeOfKey([], '7')).toEqual({ line: 3, column: 1 });
  });

  it('counts lines of Windows like all others', () => {
    const head = readFrontmatter('---\r\ntitel: x\r\nort: y\r\n---\r\n');
    expect('frontmatter' in head && head.frontmatter.placeOf(['ort'])).toEqual({
      line: 3,
      column: 6,
    });
  });
});

describe('what is read', () => {
  it('keeps a day a text', () => {
    expect(read('datum: 2019-04-03').data).toEqual({ datum: '2019-04-03' });
  });

  it('takes a colon, a hash and an asterisk between quotation marks', () => {
    expect(read(`titel: 'a: b #c *d'`).data).toEqual({ titel: 'a: b #c *d' });
  });

  it('takes a remark on a line of its own', () => {
    expect(read('# noch fragen\ntitel: x').data).toEqual({ titel: 'x' });
  });

  it('takes dashes in the text below for text', () => {
    expect(report('---\ntitel: x\n---\n\nText\n\n---\n\nMehr\n')).toEqual([]);
  });

  it('reads no further than the first closing line', () => {
    expect(report('---\n---\n\ntitel: x\n---\n')).toEqual(['2:1 Hier stehen keine Felder']);
  });
});

describe('what is refused', () => {
  it.each<[string, string, string]>([
    ['an empty file', '', '1:1 Der Kopf mit den Feldern fehlt'],
    ['a line before the head', '\n---\na: 1\n---\n', '1:1 Der Kopf mit den Feldern fehlt'],
    ['four dashes', '----\na: 1\n----\n', '1:1 Der Kopf mit den Feldern fehlt'],
    ['an open head', '---\na: 1\n', '1:1 Der Kopf mit den Feldern hat kein Ende'],
    ['a list', '---\n- a\n---\n', '2:1 Hier ist kein Feld zu erkennen'],
    ['a list as a key', '---\n? [a]\n: b\n---\n', '2:3 Hier steht kein Name eines Feldes'],
    ['braces for a text', '---\n{a: b}: c\n---\n', '2:1 Hier steht kein Name eines Feldes'],
    [
      'an apostrophe that stays open',
      "---\na: 1\nb: 'x\nc: 2\n---\n",
      '3:4 Ein Anführungszeichen geht auf und nicht wieder zu',
    ],
    [
      'an exclamation mark, which is a type',
      '---\na: !Achtung\n---\n',
      '2:4 Ein Wert darf nicht mit „!“ beginnen',
    ],
    [
      'a line that is indented by mistake',
      '---\na: 1\n b: 2\n---\n',
      '3:2 Diese Zeile ist eingerückt und hat einen Doppelpunkt',
    ],
    [
      'a hash within a Fundstelle',
      '---\nbelege:\n  - 2013-07-17-weimar #t1-g3\n---\n',
      '3:22 Ab ` #` zählt der Rest der Zeile als Randbemerkung und fällt weg',
    ],
  ])('is %s', (_, text, finding) => {
    expect(report(text)).toEqual([finding]);
  });

  it('is told once, however often the parser stumbles over it', () => {
    expect(report(`---\na: ${'{'.repeat(200)}\n---\n`)).toHaveLength(1);
  });

  it('is told for each of two mistakes', () => {
    expect(report('---\na: b: c\nd: e: f\n---\n')).toHaveLength(2);
  });

  it.each(['__proto__: x', 'constructor: y', 'a:\n  toString: {}'])(
    'is a name that every object has: %j',
    (yaml) => expect(report(`---\n${yaml}\n---\n`)).toHaveLength(1),
  );
});

describe('a value that YAML would read otherwise', () => {
  // prettier-ignore
  it.each<[written: string, problem: string, line: string]>([
    ["titel: 'Otto's Treff'", "Mitten im Wert steht das Anführungszeichen, mit dem er beginnt: '", "titel: 'Otto''s Treff'"],
    ["titel: 'Otto's Treff", "Mitten im Wert steht das Anführungszeichen, mit dem er beginnt: '", "titel: 'Otto''s Treff'"],
    ['titel: "Im "Café" um 3"', 'Mitten im Wert steht das Anführungszeichen, mit dem er beginnt: "', `titel: 'Im "Café" um 3'`],
    ['titel: "Eins" und "Zwei"', 'Hinter dem Anführungszeichen " geht der Wert weiter', `titel: '"Eins" und "Zwei"'`],
    ["titel: 'Eins', 'Zwei'", "Hinter dem Anführungszeichen ' geht der Wert weiter", `titel: "'Eins', 'Zwei'"`],
    ['titel: "Das Café“', 'Das Anführungszeichen " geht auf, und “ schließt es nicht', 'titel: "Das Café"'],
    ["titel: 'Das Café", 'Ein Anführungszeichen geht auf und nicht wieder zu', "titel: 'Das Café'"],
    ['titel: Kontakt: so', 'Im Wert steht ein Doppelpunkt mit einem Leerzeichen dahinter', "titel: 'Kontakt: so'"],
    ["titel: Otto's: so", 'Im Wert steht ein Doppelpunkt mit einem Leerzeichen dahinter', `titel: "Otto's: so"`],
    ['titel:Kontakt', 'Hinter dem Doppelpunkt fehlt ein Leerzeichen', 'titel: Kontakt'],
    ['titel: #NET', 'Ab ` #` zählt der Rest der Zeile als Randbemerkung und fällt weg', "titel: '#NET'"],
    ["titel: 'Netz' #NET", 'Ab ` #` zählt der Rest der Zeile als Randbemerkung und fällt weg', "titel: 'Netz #NET'"],
    ['titel: "C:\\Pläne"', 'Zwischen doppelten Anführungszeichen ist `\\` ein Steuerzeichen', "titel: 'C:\\Pläne'"],
    ['titel: "\\x41"', 'Zwischen doppelten Anführungszeichen ist `\\` ein Steuerzeichen', "titel: '\\x41'"],
    ['titel: "a\\b"', 'Zwischen doppelten Anführungszeichen ist `\\` ein Steuerzeichen', "titel: 'a\\b'"],
    ['titel:\u00a0Haus', 'Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen', 'titel: Haus'],
    ['titel:\u202fHaus: so', 'Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen', "titel: 'Haus: so'"],
    ['liste:\n  - tag:\u00a0mo', 'Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen', '- tag: mo'],
    ['liste:\n  - tag: mo\n    ort:\u00a0Hof', 'Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen', 'ort: Hof'],
    ['standorte:\n  * erfurt\n  - gera', 'Ein Punkt einer Liste beginnt hier mit „-“ und nicht mit „*“', '- erfurt'],
    ["liste:\n  - 'Otto's'", "Mitten im Wert steht das Anführungszeichen, mit dem er beginnt: '", "- 'Otto''s'"],
  ])('%j is refused with the line to write', (written, problem, line) => {
    const told = explain(written);
    expect(told).toEqual([expect.stringContaining(`${problem}. `) as string]);
    expect(told[0]).toContain(`\`${line}\``);
  });

  it.each(['@', '`', '%', '*', '&', '!', '>', '|', '[', '{', ']', '}', ',', '- ', '? '])(
    'may not begin with %j',
    (sign) => {
      const [told, ...others] = explain(`titel: ${sign}30 Leute`);
      expect(told).toContain(`Ein Wert darf nicht mit „${sign.trim()}“ beginnen.`);
      expect(told).toContain(`\`titel: '${sign}30 Leute'\``);
      expect(others).toEqual([]);
    },
  );

  it.each(['>', '|', '>3'])('may not announce lines below that are not there: %s', (written) => {
    expect(explain(`titel: ${written}`)).toEqual([
      expect.stringContaining(`\`titel: '${written}'\``) as string,
    ]);
  });

  it('may have a hard space behind a colon of its own', () => {
    expect(read('a: Ort:\u00a0Haus').data).toEqual({ a: 'Ort:\u00a0Haus' });
    expect(report('---\ntitel:\u00a0Haus\n---\n')).toEqual([
      '2:1 Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen',
    ]);
  });

  it('may not be joined with a list below it', () => {
    expect(explain('orte: Gera\n  - Jena')).toEqual([
      expect.stringContaining('Unter diesem Wert steht eine Liste') as string,
    ]);
    expect(explain('titel: Ein langer\n  Titel')).toEqual([]);
  });

  it('is a figure or a switch only if it is printed again as it was typed', () => {
    const values = [
      '4',
      '-4',
      '54.13',
      '4.000',
      '007',
      '0o17',
      '0x1F',
      '1e3',
      '+5',
      '-0',
      '.5',
      '5.',
    ];
    expect(read(`a: [${values.join(', ')}]`).data['a']).toEqual([4, -4, 54.13, ...values.slice(3)]);
    expect(read('a: [true, false, True, yes, on, .inf, .nan, 1_000, 1:30]').data['a']).toEqual([
      true,
      false,
      ...['True', 'yes', 'on', '.inf', '.nan', '1_000', '1:30'],
    ]);
  });

  it('is told once for each line, and its echoes are not', () => {
    expect(explain("a: b: c\nd: 'e'f'\ng: h\ni: @j")).toHaveLength(3);
    expect(explain('a: ]x\nb: c\nd: e')).toHaveLength(1);
  });
});

/** Apart from the name of the field, a line may be anything. */
function explain(yaml: string): string[] {
  const head = readFrontmatter(`---\n${yaml}\nort: Gera\n---\n`);
  return 'findings' in head ? head.findings.map(({ problem, fix }) => `${problem}. ${fix}`) : [];
}
