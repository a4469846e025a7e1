import { expect, test } from 'vitest';

import { toEvidenceLevel, type Evidence } from './evidence.ts';
import { toBalance, toConclusion, toSigned } from './evidence-words.ts';

const today = '2026-11-21';

/** The given number of sources of this year, each of a Standort of its own. */
const sources = (count: number, more: Partial<Evidence> = {}): Evidence[] =>
  Array.from({ length: count }, (_, n) => ({
    quelle: `${more.richtung ?? 'dafuer'}${n}`,
    jahr: 2026,
    standorte: [`s${n}`],
    richtung: 'dafuer',
    isExperience: true,
    ...more,
  }));

test.each([
  [0, 0, 'Keine Quelle dafür, keine dagegen'],
  [1, 0, '1 Quelle dafür, keine dagegen'],
  [3, 2, '3 Quellen dafür, 2 dagegen'],
])('%i for it and %i against it reads „%s“', (dafuer, dagegen, words) => {
  expect(toBalance({ dafuer, dagegen })).toBe(words);
});

test.each([
  [2, '+2'],
  [0, '0'],
  [-1, '−1'],
])('%i is written %s', (punkte, signed) => {
  expect(toSigned(punkte)).toBe(signed);
});

test.each<[name: string, evidence: Evidence[], conclusion: string]>([
  ['nothing', [], 'Das ergibt „Noch wenig belegt“. Mit 1 Punkt hieße es „Erste Hinweise“.'],
  ['some', sources(2), 'Das ergibt „Mehrfach belegt“. Mit 5 Punkten hieße es „Gut belegt“.'],
  ['all there can be', sources(3), 'Das ergibt „Gut belegt“.'],
  [
    'what has grown old',
    sources(1, { jahr: 2000, standorte: [] }),
    'Weniger als 0 Punkte gibt es nicht. Das ergibt „Noch wenig belegt“. Mit 1 Punkt hieße es „Erste Hinweise“.',
  ],
  [
    'what rests on one source',
    sources(1),
    'Das reichte für „Mehrfach belegt“. Solange nicht mindestens zwei Quellen dafür sprechen, bleibt es bei „Erste Hinweise“.',
  ],
  [
    'what rests on one source and gets no further by a Standort',
    sources(1, { standorte: [] }),
    'Das ergibt „Erste Hinweise“. Solange nicht mindestens zwei Quellen dafür sprechen, ist mehr nicht möglich.',
  ],
  [
    'what is held down by what contradicts',
    [...sources(3), ...sources(3, { richtung: 'dagegen' })],
    'Das reichte für „Gut belegt“. Solange so viel dagegen spricht wie dafür oder mehr, bleibt es bei „Erste Hinweise“.',
  ],
  [
    'what is held down twice',
    [...sources(1), ...sources(1, { richtung: 'dagegen' })],
    'Das reichte für „Mehrfach belegt“. Solange nicht mindestens zwei Quellen dafür sprechen und so viel dagegen spricht wie dafür oder mehr, bleibt es bei „Erste Hinweise“.',
  ],
])('the sum of %s is explained', (_name, evidence, conclusion) => {
  expect(toConclusion(toEvidenceLevel(evidence, today))).toBe(conclusion);
});
