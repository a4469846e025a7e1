import { describe, expect, test } from 'vitest';

import { readFrontmatter } from './frontmatter.ts';
import { checkTermin } from './termin-check.ts';

/** Tuesdays from 5 to 26 May 2026 at 10:00, if nothing else is said. */
function check(lines: string[], beginn = '2026-05-05T10:00'): string[] {
  const head = readFrontmatter(
    ['---', `beginn: ${beginn}`, 'wiederholung:', ...lines.map((line) => `  ${line}`), '---'].join(
      '\n',
    ),
  );
  if ('findings' in head) throw new Error('The head cannot be read.');
  return checkTermin(head.frontmatter).map(
    ({ line, problem, fix }) => `${line}: ${problem}. ${fix}.`,
  );
}

const weekly = ['rhythmus: woechentlich', 'bis: 2026-05-26'];
const ohne = (...days: string[]) => `ohne: [${days.join(', ')}]`;
const abweichung = (am: string, more = 'status: abgesagt') => `{ am: ${am}, ${more} }`;
const abweichungen = (...all: string[]) => `abweichungen: [${all.join(', ')}]`;

describe('a series may', () => {
  test.each<[string, string[]]>([
    ['simply repeat', weekly],
    ['have a day left out', [...weekly, ohne('2026-05-12')]],
    ['end with a day that is left out', [...weekly, ohne('2026-05-26')]],
    [
      'have a day called off and another left out',
      [...weekly, ohne('2026-05-12'), abweichungen(abweichung('2026-05-19'))],
    ],
    ['have its first day called off', [...weekly, abweichungen(abweichung('2026-05-05'))]],
    [
      'have a day moved to a later hour',
      [
        ...weekly,
        abweichungen(
          abweichung('2026-05-12', 'status: verschoben, verschobenAuf: 2026-05-12T11:00'),
        ),
      ],
    ],
    [
      'have a day moved, and nobody knows where to',
      [...weekly, abweichungen(abweichung('2026-05-12', 'status: verschoben'))],
    ],
    ['consist of two days', ['rhythmus: woechentlich', 'anzahl: 2']],
    ['be as long as it gets', ['rhythmus: taeglich', 'anzahl: 370']],
    ['have findings of its own', ['rhythmus: immer', 'ohne: [2026-01-01]']],
  ])('%s', (_, lines) => {
    expect(check(lines)).toEqual([]);
  });
});

describe('a series must not', () => {
  test.each<[string, string[], string]>([
    [
      'leave out a day that is none of its own',
      [...weekly, ohne('2026-05-20')],
      '6: Mittwoch, 20. Mai 2026 ist kein Tag dieser Reihe. Am nächsten liegt Dienstag, 19. Mai 2026 (`2026-05-19`). Ist dort ohnehin nichts, lösche die Angabe.',
    ],
    [
      'change a day that is none of its own',
      [...weekly, abweichungen(abweichung('2026-06-02'))],
      '6: Dienstag, 2. Juni 2026 ist kein Tag dieser Reihe. Am nächsten liegt Dienstag, 26. Mai 2026 (`2026-05-26`). Unter „Am“ steht der Tag, an dem es zuerst sein sollte.',
    ],
    [
      'leave out a day twice',
      [...weekly, ohne('2026-05-12', '2026-05-12')],
      '6: Dienstag, 12. Mai 2026 steht zweimal unter „Ausgelassene Tage“. Lösche eine der beiden Angaben.',
    ],
    [
      'change a day twice',
      [...weekly, abweichungen(abweichung('2026-05-12'), abweichung('2026-05-12'))],
      '6: Für Dienstag, 12. Mai 2026 gibt es zwei Abweichungen. Fasse sie zu einer zusammen.',
    ],
    [
      'leave out what it changes',
      [...weekly, ohne('2026-05-12'), abweichungen(abweichung('2026-05-12'))],
      '7: Dienstag, 12. Mai 2026 steht auch unter „Ausgelassene Tage“. Entscheide dich: „Ausgelassen“ heißt, dass dort von vornherein nichts ist. Was schon angekündigt war, bleibt als Abweichung sichtbar.',
    ],
    [
      'leave out its first day',
      [...weekly, ohne('2026-05-05')],
      '6: Der erste Tag der Reihe ist ausgelassen. Stelle den „Beginn“ auf den ersten Tag, an dem es stattfindet.',
    ],
    [
      'move a day to where it is',
      [
        ...weekly,
        abweichungen(
          abweichung('2026-05-12', 'status: verschoben, verschobenAuf: 2026-05-12T10:00'),
        ),
      ],
      '6: Der neue Beginn ist der alte. Trage unter „Verschoben auf“ ein, wann es nun ist. Steht das noch nicht fest, lass das Feld weg.',
    ],
    [
      'end before anything repeats',
      ['rhythmus: woechentlich', 'bis: 2026-05-11'],
      '5: Bis Montag, 11. Mai 2026 wiederholt sich nichts. Setze „Bis“ auf den letzten Tag der Reihe, oder nimm die Wiederholung heraus.',
    ],
    [
      'end before it begins',
      ['rhythmus: woechentlich', 'bis: 2025-05-05'],
      '5: Bis Montag, 5. Mai 2025 wiederholt sich nichts. Setze „Bis“ auf den letzten Tag der Reihe, oder nimm die Wiederholung heraus.',
    ],
    [
      'go on for ever, which is told once',
      [
        'rhythmus: taeglich',
        'bis: 2036-05-05',
        ohne('2036-01-01'),
        abweichungen(abweichung('2030-05-05')),
      ],
      '5: Bis dahin wären es mehr als 370 Tage. Setze „Bis“ früher. Wer einmal im Jahr verlängert, sieht dabei, ob noch alles stimmt.',
    ],
  ])('%s', (_, lines, message) => {
    expect(check(lines)).toEqual([message]);
  });
});

test('a Termin that is only once has nothing to look at', () => {
  const head = readFrontmatter('---\nbeginn: 2026-05-05\n---\n');
  expect('frontmatter' in head && checkTermin(head.frontmatter)).toEqual([]);
});
