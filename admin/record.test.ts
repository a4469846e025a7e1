import { beforeEach, describe, expect, test } from 'vitest';

import type { ContentFile } from '#checks/content-files.ts';

import { findRecord, holdBody, openProtokoll, setDraftRecord, toRecordFile } from './record.ts';

const path = 'src/content/protokolle/treffen.mdx';
const toText = (points: string[], zustand = 'endgueltig') =>
  `---\nzustand: ${zustand}\n---\n\n## TOP 1: A\n\n### Zahlen\n\n${points.map((one) => `- ${one}\n`).join('')}`;

const [a, b, c] = ['Achtzig Gäste beim Fest', 'Zwölf Wohnungen leer', 'Ein Bus je Stunde'];
const reworded = 'Zwölf Wohnungen stehen leer';
const toFiles = (text: string): ContentFile[] => [
  { collection: 'protokolle', id: 'treffen', file: path, text },
];
const files = toFiles(toText([a, b]));

let questions: string[] = [];

function save(
  points: string[],
  answer = true,
  zustand = 'endgueltig',
  isRecorded = true,
): string | undefined {
  const file = { path, raw: toText(points, zustand) };
  return toRecordFile(file, files, isRecorded, (question) => {
    questions.push(question);
    return answer;
  })?.raw;
}

beforeEach(() => {
  openProtokoll(path, toText([a, b]));
  questions = [];
});

describe('what is saved with a Protokoll', () => {
  test('is nothing while its points are those that were published', () => {
    expect(save([a, b])).toBeUndefined();
    expect(save([b, a])).toBeUndefined();
    expect(questions).toEqual([]);
  });

  test('is a record with the new points', () => {
    expect(save([a, b, c])).toBe(`t1-z1 ${a}\nt1-z2 ${b}\nt1-z3 ${c}\n`);
    expect(questions).toEqual([]);
  });

  test('is what was published, where that has not been recorded yet', () => {
    expect(save([c, a, b], true, 'endgueltig', false)).toBe(`t1-z1 ${a}\nt1-z2 ${b}\n`);
  });

  test('takes other words if somebody says that they are meant', () => {
    expect(save([a, reworded])).toBe(`t1-z1 ${a}\nt1-z2 ${reworded}\n`);
    expect(questions).toEqual([
      expect.stringContaining(`t1-z2\nbisher: „${b}“\njetzt: „${reworded}“`),
    ]);
  });

  test('keeps the published words if nobody does', () => {
    expect(save([a, reworded, c], false)).toBe(`t1-z1 ${a}\nt1-z2 ${b}\nt1-z3 ${c}\n`);
  });

  test('forgets what is gone if that is meant', () => {
    expect(save([a])).toBe(`t1-z1 ${a}\n`);
    expect(questions).toEqual([expect.stringContaining('jetzt: nicht mehr da')]);
  });

  test('is nothing for the draft of a meeting', () => {
    expect(save([c], true, 'entwurf')).toBeUndefined();
  });

  test('is nothing for another entry', () => {
    const file = { path: 'src/content/seiten/treffen.mdx', raw: toText([c]) };
    expect(toRecordFile(file, files, true, () => true)).toBeUndefined();
  });
});

describe('what a draft is compared with', () => {
  test('is what it has accepted, until the published entry is opened', () => {
    setDraftRecord('treffen', `t1-z1 ${c}\n`);
    expect([...findRecord('treffen', files)]).toEqual([['t1-z1', c]]);
    openProtokoll(path, toText([b]));
    expect([...findRecord('treffen', files)]).toEqual([['t1-z1', b]]);
  });

  test('is nothing where nothing was published', () => {
    expect(findRecord('neuer-eintrag', files).size).toBe(0);
    openProtokoll(path, toText([a], 'entwurf'));
    expect(findRecord('treffen', files).size).toBe(0);
  });
});

test('numbers are pinned in a text, whose signs are escaped as by saving', () => {
  const record = findRecord('treffen', files);
  const body = `## TOP 1: A\n\n### Zahlen\n\n- Preis < 5 {x}\n- ${a}\n- ${b}\n`;
  expect(holdBody(body, record)).toBe(
    `## TOP 1: A\n\n### Zahlen\n\n- Preis \\< 5 \\{x\\} ^z4\n- ${a} ^z1\n- ${b}`,
  );
});
