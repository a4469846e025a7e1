import { describe, expect, test } from 'vitest';

import { readEntry } from '#checks/entries.ts';
import { render } from '#markdown/pipeline.ts';

import { toHeadingGroups, type TextKind } from './headings.ts';

const labelsOf = (kind: TextKind, text: string) =>
  toHeadingGroups(kind, text).map(({ headings }) => headings.map(({ label }) => label));
const options = { base: '/', themen: [], standorte: [], begriffe: [] };

describe('the headings of a Protokoll', () => {
  test('count on from what is there', () =>
    expect(labelsOf('protokoll', '## Rahmen #KOO\n\n## Tisch 1: A\n\n## Tisch 3: B')[0]).toEqual([
      'Tisch 4: …',
      'TOP 4: …',
      'Abschnitt 4: …',
    ]));

  test('offer Rahmen once', () => {
    expect(labelsOf('protokoll', '')[0]).toContain('Rahmen');
    expect(labelsOf('protokoll', '## Rahmen')[0]).not.toContain('Rahmen');
  });

  test('are all understood by the pipeline', () => {
    const [sections, arten] = toHeadingGroups('protokoll', '');
    const kinds = (arten?.headings ?? []).map(({ block }) => `${block}Punkt`).join('\n\n');

    expect(sections?.headings).toHaveLength(4);
    expect(arten?.headings).toHaveLength(11);
    for (const { block } of sections?.headings ?? []) {
      const text = `${block}${block.endsWith(': ') ? 'Etwas' : ''}\n\n${kinds}\n`;
      expect(render(text, 'protokoll', options).findings).toEqual([]);
    }
  });
});

describe('the headings of a Praxis', () => {
  test('are those that are still missing', () =>
    expect(labelsOf('praxis', '## Empfehlung\n\nText\n')).toEqual([
      ['Bedingungen', 'Stolpersteine', 'Zum Abhaken', 'Offene Fragen', 'Zwischenüberschrift'],
    ]));

  test('satisfy the check, one after the other', () => {
    const [group] = toHeadingGroups('praxis', '');
    const blocks = group?.headings.slice(0, 5) ?? [];
    const body = blocks.map(({ block }) => `${block}Text\n`).join('\n');
    const file = { collection: 'best-practice', id: 'a', file: 'a', text: `---\n---\n\n${body}` };
    const entry = readEntry({ ...file, collection: 'best-practice' }, options);

    expect(entry.findings.filter(({ rule }) => rule === 'praxis-aufbau')).toEqual([]);
  });
});
