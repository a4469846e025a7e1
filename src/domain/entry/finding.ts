/** A Finding: the message of a check about one place of one file, with the way out. */

/** Every rule has a page under docs/fehler that explains it (a test holds this). */
export const rules = [
  'datei',
  'kodierung',
  'umfang',
  'zeichen',
  'konflikt',
  'frontmatter',
  'feld-fehlt',
  'feld-unbekannt',
  'feld-wert',
  'syntax',
  'klammern',
  'html',
  'import-export',
  'baustein-unbekannt',
  'baustein-angaben',
  'adresse',
  'bild',
  'tabelle',
  'fussnote',
  'ueberschrift',
  'abschnitt',
  'punktart',
  'punkt',
  'hashtag',
  'fundstelle-doppelt',
  'fundstelle-verschoben',
  'praxis-aufbau',
  'wiederholung',
  'verweis',
  'umbenennung',
  'zitat',
  'standort-beleg',
  'link',
  'internes-ziel',
  'blindtext',
  'personendaten',
  'kleine-zahl',
  'freigabe',
  'einwilligung',
  'bild-angaben',
] as const;

export type Rule = (typeof rules)[number];

export interface Place {
  /** Counted from 1, as editors count. */
  line: number;
  column: number;
}

export interface Finding extends Place {
  rule: Rule;
  /** The problem, in a German sentence for the person who wrote the file. */
  problem: string;
  /** The way out, in a German sentence. */
  fix: string;
}

/** A finding without its place, which is told elsewhere. */
export type Reason = Pick<Finding, 'rule' | 'problem' | 'fix'>;

/** The same of one rule alone. */
export type Advice = Pick<Finding, 'problem' | 'fix'>;

export interface FileFinding extends Finding {
  /** Path from the root of the project. */
  file: string;
}
