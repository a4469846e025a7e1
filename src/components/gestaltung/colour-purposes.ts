/** The purpose of each colour. The values stand in `src/styles/tokens.css` and nowhere else. */

export interface ColourGroup {
  titel: string;
  /** The contrast that this group needs. */
  rule: string;
  /** The colours that the contrast is measured against; the weakest pair is shown. */
  against: readonly string[];
  purposes: Record<string, string>;
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];

export const colourGroups: readonly ColourGroup[] = [
  {
    titel: 'Gründe',
    rule: 'Darauf steht Schrift: Für „text“ mindestens 7 : 1.',
    against: ['text'],
    purposes: {
      surface: 'Grund der Seite: warmes Papier statt Weiß, damit nichts blendet.',
      'surface-raised': 'Was obenauf liegt: Karten, Felder.',
      'surface-sunken': 'Was zurücktritt: Fuß, Hinweise, Inhaltsliste.',
      mark: 'Die Stelle, um die es geht: Zitat, angesprungener Punkt.',
    },
  },
  {
    titel: 'Schrift und Wege',
    rule: 'Für „text“ mindestens 7 : 1, für alles andere 4,5 : 1, auf jedem Grund.',
    against: [...surfaces, 'mark'],
    purposes: {
      text: 'Alles, was man liest.',
      'text-muted': 'Beiwerk: Tag, Quelle, Anzahl. Nie etwas, das man wissen muss.',
      accent: 'Wege: Links, Tasten, die Linie am Titel ohne Thema.',
      'accent-strong': 'Derselbe Weg unter dem Zeiger.',
    },
  },
  {
    titel: 'Was gelang und was nicht',
    rule: 'Mindestens 4,5 : 1 auf jedem Grund; das Wort steht immer dabei.',
    against: [...surfaces, 'mark'],
    purposes: {
      good: 'Gelungen, spricht dafür.',
      mixed: 'Teils gelungen, zweifelhafte Lesung.',
      bad: 'Nicht gelungen, spricht dagegen, abgesagt. Kein Alarm: Misslungenes ist Wissen.',
    },
  },
  {
    titel: 'Auf der Akzentfarbe',
    rule: 'Mindestens 4,5 : 1.',
    against: ['accent', 'accent-strong'],
    purposes: { 'on-accent': 'Schrift auf Tasten.' },
  },
  {
    titel: 'Ränder und Fokus',
    rule: 'Was man finden muss, mindestens 3 : 1; „line“ ist nur Zierde.',
    against: surfaces,
    purposes: {
      line: 'Trennt, was Abstand und Überschrift schon trennen.',
      'line-strong': 'Rand von Feldern.',
      focus: 'Ring um das, was die Tastatur gerade erreicht. Warm, weil alle Wege kühl sind.',
    },
  },
  {
    titel: 'Themen',
    rule: 'Mindestens 4,5 : 1 auf jedem Grund, denn sie schreiben auch ihren Namen.',
    against: [...surfaces, 'mark'],
    purposes: {
      'thema-einzelfallarbeit': 'Faden der Einzelfallarbeit.',
      'thema-ansprache': 'Faden der Ansprache.',
      'thema-netzwerkarbeit': 'Faden der Netzwerkarbeit.',
      'thema-steuerungsgruppe': 'Faden der Steuerungsgruppe.',
      'thema-oeffentlichkeitsarbeit': 'Faden der Öffentlichkeitsarbeit.',
      'thema-sozialraumarbeit': 'Faden der Sozialraumarbeit.',
      'thema-monitoring': 'Faden des Monitorings.',
      'thema-koordination': 'Faden der Koordination.',
      'thema-zukunft': 'Faden der Zukunft.',
    },
  },
];
