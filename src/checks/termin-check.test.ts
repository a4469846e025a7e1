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
  return checkTermin('termine', head.frontmatter).map(
    ({ line, problem, fix }) => `${line}: ${problem}. ${fix}.`,
  );
}

const weekly = ['rhythmus: woechentlich', 'bis: 2026-05-26'];
const ohne = (...days: string[]) => `ohne: [${days.join(', ')}]`;
const abweichung = (am: string, more = 'status: abgesagt') => `{ am: ${am}, ${more} }`;
const elsewhere =
  'Nenne einen anderen Tag oder eine andere Stunde. Fällt er aus, schreibe `status: abgesagt` und lass „Verschoben auf“ weg.';
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
    ['last five years', ['rhythmus: jaehrlich', 'anzahl: 6']],
    [
      'have two days changed for one another',
      [
        ...weekly,
        abweichungen(
          abweichung('2026-05-12', 'status: verschoben, verschobenAuf: 2026-05-19T10:00'),
          abweichung('2026-05-19', 'status: verschoben, verschobenAuf: 2026-05-12T10:00'),
        ),
      ],
    ],
    [
      'have a day moved to another hour of one of its days',
      [
        ...weekly,
        abweichungen(
          abweichung('2026-05-12', 'status: verschoben, verschobenAuf: 2026-05-19T14:00'),
        ),
      ],
    ],
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
      'move a day to one of its own, where it would stand twice',
      [
        ...weekly,
        abweichungen(
          abweichung('2026-05-12', 'status: verschoben, verschobenAuf: 2026-05-19T10:00'),
        ),
      ],
      `6: Am Dienstag, 19. Mai 2026 ist die Reihe ohnehin, der Termin stünde dort zweimal. ${elsewhere}`,
    ],
    [
      'move two days to one hour',
      [
        ...weekly,
        abweichungen(
          abweichung('2026-05-12', 'status: verschoben, verschobenAuf: 2026-05-13T10:00'),
          abweichung('2026-05-19', 'status: verschoben, verschobenAuf: 2026-05-13T10:00'),
        ),
      ],
      `6: Auf diesen Beginn ist schon ein anderer Tag der Reihe verschoben. ${elsewhere}`,
    ],
    [
      'go on for centuries, by a count',
      ['rhythmus: jaehrlich', 'anzahl: 370'],
      '5: Die Reihe ginge über mehr als 5 Jahre. Höchstens geht `anzahl: 6`. Wer einmal im Jahr verlängert, sieht dabei, ob noch alles stimmt.',
    ],
    [
      'go on for centuries, by its end',
      ['rhythmus: jaehrlich', 'abstand: 2', 'bis: 2190-01-01'],
      '6: Die Reihe ginge über mehr als 5 Jahre. Höchstens geht `bis: 2031-05-05`. Wer einmal im Jahr verlängert, sieht dabei, ob noch alles stimmt.',
    ],
    [
      'take a leap that is longer than a series may last',
      ['rhythmus: jaehrlich', 'abstand: 12', 'anzahl: 2'],
      '6: Die Reihe ginge über mehr als 5 Jahre. Nimm die Wiederholung heraus, und lege für das nächste Mal einen Termin an.',
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
  expect('frontmatter' in head && checkTermin('termine', head.frontmatter)).toEqual([]);
});

describe('an hour that no clock shows', () => {
  const tell = (yaml: string) => {
    const head = readFrontmatter(`---\n${yaml}\n---\n`);
    return 'frontmatter' in head
      ? checkTermin('termine', head.frontmatter).map(
          ({ line, rule, problem, fix }) => `${line}: ${rule}: ${problem}. ${fix}`,
        )
      : [];
  };
  const missing = '2:30 Uhr gibt es am 29. März 2026 nicht: Die Uhr springt von 2 auf 3';

  test.each([
    ['beginn: 2026-03-29T02:30', 'beginn: 2026-03-29T03:30'],
    ['beginn: 2026-03-28T22:00\nende: 2026-03-29T02:30', 'ende: 2026-03-29T03:30'],
    ['beginn: 2026-03-28\nverschobenAuf: 2026-03-29T02:30', 'verschobenAuf: 2026-03-29T03:30'],
  ])('is told where it stands: %j', (yaml, line) => {
    expect(tell(yaml)).toEqual([
      expect.stringContaining(
        `feld-wert: ${missing}. Eine Stunde später ist es \`${line}\``,
      ) as string,
    ]);
  });

  test('is told once of a series', () => {
    const yaml = 'beginn: 2026-03-27T02:30\nwiederholung:\n  rhythmus: taeglich\n  anzahl: 5';
    expect(tell(yaml)).toEqual([
      `4: wiederholung: ${missing}. Nimm eine andere Stunde, oder nenne \`2026-03-29\` unter „Ausgelassene Tage“ oder „Abweichungen“`,
    ]);
    expect(tell(`${yaml}\n  ohne: [2026-03-29]`)).toEqual([]);
  });

  test('is none of those that come twice', () => {
    expect(tell('beginn: 2026-10-25T02:30')).toEqual([]);
  });
});
