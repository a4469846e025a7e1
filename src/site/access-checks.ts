/**
 * Automatic tests of accessibility, in words for the statement on it. The statement shows
 * only what `access-run.json` says of a run; `scripts/record-access.ts` writes it.
 */

export interface AccessCheck {
  /** The object of the check, and how it was done. */
  was: string;
  /** The programs that looked, as packages. */
  programme: readonly string[];
  /** File and full names of the tests that show it. */
  datei: string;
  tests: readonly string[];
}

/** A run over the built site, made from the report of the tests. */
export interface AccessRun {
  /** `2026-11-21` */
  tag: string;
  /** How many pages the site had. */
  seiten: number;
  /** Versions by package. */
  versionen: Readonly<Record<string, string>>;
  /** Results in the order of the checks. */
  ergebnisse: readonly AccessResult[];
}

export type AccessResult = keyof typeof accessResultLabels;

export const accessResultLabels = {
  bestanden: 'keine Fehler gefunden',
  fehler: 'Fehler gefunden',
  ausgelassen: 'nicht ausgeführt',
} as const;

export const programLabels: Readonly<Record<string, string>> = {
  'axe-core': 'axe-core',
  'vnu-jar': 'Nu HTML Checker',
  'html-validate': 'html-validate',
};

const pages = 'tests/site/pages.test.ts';
const html = 'tests/site/html.test.ts';
const keyboard = 'tests/site/keyboard.test.ts';

export const accessChecks: readonly AccessCheck[] = [
  {
    was: 'Jede Seite, 320 Pixel breit und hell: was das Programm an Barrieren erkennt, auch die Größe von Schaltflächen; kein Rollen zur Seite',
    programme: ['axe-core'],
    datei: pages,
    tests: [
      'no page like others, on a small phone, scrolls sideways',
      'no page like others, on a small phone, has a barrier that axe finds',
      'no kind of page, on a small phone, scrolls sideways',
      'no kind of page, on a small phone, has a barrier that axe finds',
    ],
  },
  {
    was: 'Jede Art von Seite: breit und hell; breit und dunkel, schmal und dunkel und in den Farben des Betriebssystems die Kontraste; nichts verschiebt sich beim Laden',
    programme: ['axe-core'],
    datei: pages,
    tests: [
      'no kind of page, on a screen, has a barrier that axe finds',
      'no kind of page, on a screen, has a barrier at night',
      'no kind of page, on a small phone, has a barrier at night',
      'no kind of page, on a screen, has a barrier in colours of the reader',
      'no kind of page, on a screen, moves by itself',
      'no kind of page, on a small phone, moves by itself',
    ],
  },
  {
    was: 'Jede Art von Seite mit weiten Abständen zwischen Zeilen, Wörtern und Buchstaben: nichts wird abgeschnitten',
    programme: [],
    datei: pages,
    tests: [
      'no kind of page, on a small phone, loses words when its text is set wide',
      'no kind of page, on a screen, loses words when its text is set wide',
    ],
  },
  {
    was: 'Jede Art von Seite, auf 400 Prozent vergrößert: kein Rollen zur Seite, nichts verdeckt den Text',
    programme: [],
    datei: pages,
    tests: ['no kind of page, on a small phone, is covered or too wide, enlarged four times'],
  },
  {
    was: 'Der Aufbau jeder Seite: gültiges HTML',
    programme: ['vnu-jar', 'html-validate'],
    datei: html,
    tests: [
      'the Nu HTML checker finds nothing on any page',
      'html-validate finds nothing on any page',
    ],
  },
  {
    was: 'Jede Seite: ein eigener Titel, Überschriften ohne Lücke, benannte Bereiche, eindeutige Links in Listen, andere Sprachen ausgezeichnet',
    programme: [],
    datei: html,
    tests: [
      'no two pages have the same title',
      'every page is German, with one main part, one title in it, and no level of headings left out',
      'all that can be read stands in a landmark, and landmarks of a kind have different names',
      'links of a list that say the same lead to the same place',
      'what is not German says which language it is',
    ],
  },
  {
    was: 'Mit der Tastatur: Kopf der Seite, Suche und zehn ganze Seiten, der Ort ist immer sichtbar, man kommt überall wieder heraus',
    programme: [],
    datei: keyboard,
    tests: [
      'the keyboard comes to the skip link first, then to name, search and navigation, and sees each',
      'the keyboard leaps over them by the skip link',
      'the keyboard sees where it is and gets out again: Start, 320 pixels wide',
      'the keyboard sees where it is and gets out again: Protokoll, 320 pixels wide',
      'the keyboard sees where it is and gets out again: Protokoll, 1280 pixels wide',
      'the keyboard sees where it is and gets out again: Praxis, 1280 pixels wide',
      'the keyboard sees where it is and gets out again: Best Practice, 1280 pixels wide',
      'the keyboard sees where it is and gets out again: Standorte, 1280 pixels wide',
      'the keyboard sees where it is and gets out again: Hilfe in der Nähe, 320 pixels wide',
      'the keyboard sees where it is and gets out again: Monat, 1280 pixels wide',
      'the keyboard sees where it is and gets out again: Zahlenblatt, 320 pixels wide',
      'the keyboard sees where it is and gets out again: Suche, 1280 pixels wide',
      'a search is asked, narrowed and followed by keyboard alone',
    ],
  },
];

/** Known barriers, found by people. `seit` is the day on which one was written down here. */
export const knownBarriers: readonly { was: string; grund: string; seit: string }[] = [
  {
    was: 'Die Redaktion, in der Beiträge geschrieben werden, ist nicht als Ganzes geprüft.',
    grund: 'Sie beruht auf einem Programm anderer (Decap CMS).',
    seit: '2026-11-21',
  },
  {
    was: 'Mit Bildschirmlesern auf echten Geräten ist noch nichts geprüft, auch nicht durch Menschen mit Behinderungen.',
    grund: 'Dazu fehlte bisher die Gelegenheit.',
    seit: '2026-11-21',
  },
];

/**
 * @param outcomes by `file > full name of the test`
 * @returns the result of each check: one test that failed is enough, and so is one that did not run
 * @throws if a test is not there, because the statement would then claim something nobody looked at
 */
export function toAccessResults(
  checks: readonly AccessCheck[],
  outcomes: ReadonlyMap<string, 'passed' | 'failed' | 'skipped'>,
): AccessResult[] {
  return checks.map(({ datei, tests }) => {
    const found = tests.map((name) => {
      const outcome = outcomes.get(`${datei} > ${name}`);
      if (!outcome) throw new Error(`There is no test „${name}“ in ${datei}`);
      return outcome;
    });
    if (found.includes('failed')) return 'fehler';
    return found.includes('skipped') ? 'ausgelassen' : 'bestanden';
  });
}
