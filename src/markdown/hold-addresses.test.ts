import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { splitId } from '#domain/protokoll/pins.ts';
import { toWords } from '#domain/protokoll/record.ts';

import { findOutline, holdAddresses } from './hold-addresses.ts';

const points = (text: string) => findOutline(text).points;
const wordsOf = (text: string) => toWords(points(text));

/** The items of one kind, as they are written. */
const inKind = (...items: string[]) =>
  `## TOP 2: Netz\n\n### Zahlen\n\n${items.map((item) => `- ${item}\n`).join('')}`;
const itemsOf = (text: string) => [...text.matchAll(/^- (.*)$/gm)].map(([, item]) => item);

const [a, b, c] = ['Achtzig Gäste beim Fest', 'Zwölf Wohnungen leer', 'Ein Bus je Stunde'];
const [x, y] = ['Neunzig Stühle bestellt', 'Kaffee war umsonst'];
const published = wordsOf(inKind(a, b, c));

describe('numbers are pinned', () => {
  test.each<[name: string, now: string[], held: string[]]>([
    ['nowhere while nothing has moved', [a, b, c], [a, b, c]],
    ['nowhere for what comes last', [a, b, c, x], [a, b, c, x]],
    ['at what is put above, and at what comes after', [x, a, b, c], [`${x} ^z5`, `${a} ^z1`, b, c]],
    ['at two that are put in', [a, x, y, b, c], [a, `${x} ^z6`, y, `${b} ^z2`, c]],
    ['at points that changed places', [b, a, c], [`${b} ^z2`, `${a} ^z1`, `${c} ^z3`]],
    ['after what is gone', [a, c], [a, `${c} ^z3`]],
    ['so that what is new gets no number of what is gone', [a, x, c], [a, `${x} ^z4`, `${c} ^z3`]],
    ['in place of wrong ones', [`${b} ^z1`, a, c], [`${b} ^z2`, `${a} ^z1`, `${c} ^z3`]],
    [
      'once, where a pin was copied',
      [`${a} ^z1`, `${x} ^z1`, b, c],
      [`${a} ^z1`, `${x} ^z4`, `${b} ^z2`, c],
    ],
    [
      'at what counting runs into',
      [`${x} ^z4`, `${a} ^z1`, b, c, y],
      [`${x} ^z4`, `${a} ^z1`, b, c, `${y} ^z5`],
    ],
    [
      'beside hashtags',
      [`${x} #NET`, `${a} #weimar`, b, c],
      [`${x} #NET ^z5`, `${a} #weimar ^z1`, b, c],
    ],
    [
      'behind a Baustein',
      [x, `<Unsicher hinweis="?">${a}</Unsicher>`, b, c],
      [`${x} ^z5`, `<Unsicher hinweis="?">${a}</Unsicher> ^z1`, b, c],
    ],
  ])('%s', (_, now, held) => {
    expect(itemsOf(holdAddresses(inKind(...now), published))).toEqual(held);
  });

  test('before the items that stand within a point', () => {
    const nested = `${a}\n  - Ein Teil davon`;
    const record = wordsOf(inKind(nested, b));
    expect(holdAddresses(inKind(x, nested, b), record)).toContain(`${a} ^z1\n  - Ein Teil davon\n`);
  });

  test('where a point was only put differently', () => {
    const now = [x, 'Achtzig Gäste beim Feste', b, c];
    expect(itemsOf(holdAddresses(inKind(...now), published))[1]).toBe(
      'Achtzig Gäste beim Feste ^z1',
    );
  });

  test('nowhere while nothing was published, but where a number is there twice', () => {
    const held = holdAddresses(inKind(a, `${b} ^z1`, c), new Map());
    expect(itemsOf(held)).toEqual([`${a} ^z3`, `${b} ^z1`, c]);
  });
});

describe('a section gets its number back', () => {
  const section = (heading: string, ...items: string[]) =>
    `## ${heading}\n\n### Zahlen\n\n${items.map((item) => `- ${item}\n`).join('')}\n`;
  const record = wordsOf(section('TOP 1: Eins', a, b) + section('Tisch 2: Zwei', c, x));

  test('and one that was put above gets a new one', () => {
    const now =
      section('TOP 1: Neu', y) + section('TOP 2: Eins', a, b) + section('Tisch 3: Zwei #NET', c, x);
    expect(holdAddresses(now, record).match(/^## .*$/gm)).toEqual([
      '## TOP 4: Neu',
      '## TOP 1: Eins',
      '## Tisch 2: Zwei #NET',
    ]);
  });

  test('and its points get theirs', () => {
    const now = section('TOP 3: Eins', y, a, b) + section('Tisch 2: Zwei', c, x);
    const held = holdAddresses(now, record);
    expect(Object.fromEntries(wordsOf(held))).toMatchObject(Object.fromEntries(record));
  });

  test('but not for one point that went into another section', () => {
    const now =
      section('TOP 1: Eins', a, b) + section('Tisch 2: Zwei', c) + section('TOP 3: Drei', x);
    expect(holdAddresses(now, record)).toBe(now);
  });
});

/** Words that have next to nothing in common, so that none is taken for another put differently. */
const toText = (seed: number) =>
  Array.from({ length: 6 }, (_, at) => ((seed + 1) * 7919 * (at + 3) ** 5).toString(36)).join(' ');

const kinds = ['Zahlen', 'Wünsche', 'Diskussion'];

interface Item {
  section: number;
  kind: number;
  text: string;
  pin?: number | undefined;
}

function toProtokoll(items: readonly Item[]): string {
  return [1, 2]
    .flatMap((section) => [
      `## TOP ${section}: Abschnitt`,
      ...kinds.flatMap((heading, kind) => {
        const letter = heading.charAt(0).toLowerCase();
        const own = items.filter((item) => item.section === section && item.kind === kind);
        const lines = own.map(({ text, pin }) => `- ${text}${pin ? ` ^${letter}${pin}` : ''}`);
        return lines.length > 0 ? [`### ${heading}`, lines.join('\n')] : [];
      }),
    ])
    .join('\n\n');
}

const place = fc.record({ section: fc.integer({ min: 1, max: 2 }), kind: fc.nat(2) });
const pin = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const edit = fc.record({
  what: fc.constantFrom('insert', 'remove', 'move', 'swap', 'pin'),
  at: fc.nat(50),
  to: fc.nat(50),
  place,
  pin,
});

function apply(
  items: readonly Item[],
  edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[],
): Item[] {
  const result = [...items];
  edits.forEach(({ what, at, to, place, pin }, index) => {
    const [from, target] = [at, to].map((number) => number % Math.max(1, result.length));
    const one = result[from ?? 0];
    const other = result[target ?? 0];
    if (what === 'insert')
      result.splice(from ?? 0, 0, { ...place, text: toText(1000 + index), pin });
    else if (!one || !other) return;
    else if (what === 'remove') result.splice(from ?? 0, 1);
    else if (what === 'pin') result[from ?? 0] = { ...one, pin };
    else if (what === 'move') result.splice(target ?? 0, 0, ...result.splice(from ?? 0, 1));
    else {
      result[from ?? 0] = { ...one, text: other.text };
      result[target ?? 0] = { ...other, text: one.text };
    }
  });
  return result;
}

test('whatever is done to the points, each address means its text again, and no other', () => {
  const items = fc.array(place, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(items, fc.array(edit, { maxLength: 8 }), (places, edits) => {
      const before = places.map((one, index) => ({ ...one, text: toText(index) }));
      const record = wordsOf(toProtokoll(before));
      const held = holdAddresses(toProtokoll(apply(before, edits)), record);
      const now = points(held);

      expect(holdAddresses(held, record)).toBe(held);
      expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
      for (const [id, text] of record) {
        const isThere = now.some((one) => one.text === text && isAlike(one.id, id));
        const found = now.find((one) => one.id === id);
        // A point in another section or kind cannot keep its address, and nothing else gets it.
        expect(found?.text).toBe(isThere ? text : undefined);
      }
    }),
  );
});

function isAlike(one: string, other: string): boolean {
  return splitId(one).group === splitId(other).group;
}
