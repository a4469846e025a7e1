import { expect, test } from 'vitest';

import type { Evidence } from './evidence.ts';
import { findGaps, type Known } from './gaps.ts';

const today = '2026-11-21';

const one = (more: Partial<Evidence> = {}): Evidence => ({
  quelle: 'a',
  jahr: 2026,
  standorte: ['x'],
  richtung: 'dafuer',
  isExperience: true,
  ...more,
});

/** Both sides from two sources, a Standort, an Erfahrung, all of this year, and reviewed. */
const whole: Known = {
  evidence: [one(), one({ quelle: 'b', richtung: 'dagegen' })],
  standorte: 1,
  erfahrungen: 1,
  geprueftAm: '2026-11-01',
};

const contra =
  'Eine gegenteilige Erfahrung kennen wir nicht. Vielleicht wurde sie nur nicht aufgeschrieben.';
const alone = 'Alles stammt aus einer einzigen Quelle.';
const nowhere = 'Es ist nicht festgehalten, an welchen Standorten es so war.';
const undated = 'Von wann die Angaben sind, ist nicht bekannt.';
const unproven = 'Eine Erfahrung, die dafür spricht, kennen wir nicht.';

test.each<[name: string, known: Partial<Known>, gaps: string[]]>([
  ['all is there', {}, []],
  ['nobody contradicts', { evidence: [one(), one({ quelle: 'b' })] }, [contra]],
  ['half a success contradicts as well', { evidence: [one({ richtung: 'beides' })] }, [alone]],
  [
    'a mere doubt contradicts as well',
    { evidence: [one(), one({ quelle: 'b', richtung: 'dagegen', isExperience: false })] },
    [],
  ],
  ['there is but one source', { evidence: [one()] }, [contra, alone]],
  [
    'nobody has lived through it',
    { evidence: whole.evidence.map((it) => ({ ...it, isExperience: false })) },
    [unproven],
  ],
  [
    'what was lived through only belongs to it',
    { evidence: whole.evidence.map((it) => ({ ...it, richtung: 'rahmen' })) },
    [unproven, contra],
  ],
  [
    'a Standort is named by a plan alone',
    {
      evidence: [
        one({ isExperience: false }),
        ...whole.evidence.map((it) => ({ ...it, standorte: [] })),
      ],
      standorte: 0,
    },
    [nowhere],
  ],
  [
    'no Standort is named',
    { evidence: whole.evidence.map((it) => ({ ...it, standorte: [] })), standorte: 0 },
    [nowhere],
  ],
  [
    'a Standort is named by the entry alone',
    { evidence: whole.evidence.map((it) => ({ ...it, standorte: [] })) },
    [],
  ],
  [
    'the latest is of long ago',
    { evidence: whole.evidence.map((it) => ({ ...it, jahr: 2021 })) },
    ['Seit 2021 ist nichts mehr dazu festgehalten worden.'],
  ],
  [
    'the latest is of five years less one',
    { evidence: whole.evidence.map((it) => ({ ...it, jahr: 2022 })) },
    [],
  ],
  [
    'nothing bears a date',
    { evidence: whole.evidence.map((it) => ({ ...it, jahr: undefined })) },
    [undated],
  ],
  [
    'no Standort has sent anything',
    { erfahrungen: 0 },
    ['Noch hat kein Standort eine eigene Erfahrung dazu gemeldet.'],
  ],
  [
    'nobody has reviewed it',
    { geprueftAm: undefined },
    ['Ob es heute noch stimmt, hat noch niemand geprüft.'],
  ],
])('if %s, the page says so', (_name, known, gaps) => {
  expect(findGaps({ ...whole, ...known }, today)).toEqual(gaps);
});
