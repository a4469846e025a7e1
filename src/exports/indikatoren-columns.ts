/** The columns of the download and their meaning, once for the file, its metadata and the page. */
import { einheitLabels, wordsOf, type IndikatorId } from '#schemas/indikator.ts';

/** A figure as it may leave the site: one that is held back has no number. */
export interface IndikatorRecord {
  indikator: IndikatorId;
  standort: { id: string; name: string };
  quartier?: string | undefined;
  jahr: number;
  jahrArt: 'erhoben' | 'genannt';
  wert?: number;
  ungefaehr: boolean;
  schutz?: 'klein' | 'rueckrechenbar' | undefined;
  nenner?: number | undefined;
  unsicher?: string | undefined;
  hinweis?: string | undefined;
  quelle: { label: string; url: string | undefined };
}

export type Cell = string | number | boolean | undefined;

interface Column {
  titel: string;
  bedeutung: string;
  /** The type in words of CSVW. */
  typ: 'string' | 'number' | 'integer' | 'boolean' | 'anyURI';
  cell: (record: IndikatorRecord) => Cell;
}

export const columns = {
  standort: {
    titel: 'Standort',
    bedeutung: 'Kürzel des Standorts, wie in seiner Adresse.',
    typ: 'string',
    cell: ({ standort }) => standort.id,
  },
  standort_name: {
    titel: 'Name des Standorts',
    bedeutung: 'So heißt er auf der Website.',
    typ: 'string',
    cell: ({ standort }) => standort.name,
  },
  quartier: {
    titel: 'Quartier',
    bedeutung: 'Leer heißt: der ganze Ort.',
    typ: 'string',
    cell: ({ quartier }) => quartier,
  },
  indikator: {
    titel: 'Indikator',
    bedeutung: 'Kürzel des Indikators, siehe oben.',
    typ: 'string',
    cell: ({ indikator }) => indikator,
  },
  bezeichnung: {
    titel: 'Bezeichnung',
    bedeutung: 'Was gezählt wurde, in Worten.',
    typ: 'string',
    cell: ({ indikator }) => wordsOf(indikator).label,
  },
  jahr: {
    titel: 'Jahr',
    bedeutung: 'Das Jahr, für das der Wert gilt.',
    typ: 'integer',
    cell: ({ jahr }) => jahr,
  },
  jahr_art: {
    titel: 'Was das Jahr bedeutet',
    bedeutung:
      '„erhoben“: In diesem Jahr wurde gezählt. „genannt“: In diesem Jahr wurde die Zahl genannt, und wann gezählt wurde, ist unbekannt.',
    typ: 'string',
    cell: ({ jahrArt }) => jahrArt,
  },
  wert: {
    titel: 'Wert',
    bedeutung: 'Die Zahl. Leer, wenn sie zum Schutz nicht genannt ist.',
    typ: 'number',
    cell: ({ wert }) => wert,
  },
  einheit: {
    titel: 'Einheit',
    bedeutung: `Eine von: ${Object.values(einheitLabels).join(', ')}.`,
    typ: 'string',
    cell: ({ indikator }) => einheitLabels[wordsOf(indikator).einheit],
  },
  ungefaehr: {
    titel: 'Ungefähr',
    bedeutung: 'Ob schon die Quelle „ca.“ sagt.',
    typ: 'boolean',
    cell: ({ ungefaehr }) => ungefaehr,
  },
  unterdrueckt: {
    titel: 'Unterdrückt',
    bedeutung: 'Ob der Wert zum Schutz nicht genannt ist.',
    typ: 'boolean',
    cell: ({ schutz }) => schutz !== undefined,
  },
  grund: {
    titel: 'Grund',
    bedeutung:
      '„klein“: Es geht um weniger als zehn Menschen oder Familien. „rueckrechenbar“: Mit diesem Wert ließe sich eine so kleine Zahl ausrechnen.',
    typ: 'string',
    cell: ({ schutz }) => schutz,
  },
  nenner: {
    titel: 'Nenner',
    bedeutung: 'Bei Prozent, wenn bekannt: wie viele Menschen 100 % sind.',
    typ: 'integer',
    cell: ({ nenner }) => nenner,
  },
  unsicher: {
    titel: 'Unsicher',
    bedeutung:
      'Was an der Zahl oder ihrer Lesung zweifelhaft ist. Leer heißt: keine Zweifel bekannt.',
    typ: 'string',
    cell: ({ unsicher }) => unsicher,
  },
  hinweis: {
    titel: 'Hinweis',
    bedeutung: 'Was man sonst wissen muss.',
    typ: 'string',
    cell: ({ hinweis }) => hinweis,
  },
  quelle: {
    titel: 'Quelle',
    bedeutung: 'Woher die Zahl stammt: der Punkt eines Protokolls oder wer gezählt hat.',
    typ: 'string',
    cell: ({ quelle }) => quelle.label,
  },
  quelle_url: {
    titel: 'Adresse der Quelle',
    bedeutung: 'Der Punkt des Protokolls auf dieser Website.',
    typ: 'anyURI',
    cell: ({ quelle }) => quelle.url,
  },
} as const satisfies Record<string, Column>;

export const columnNames = Object.keys(columns) as (keyof typeof columns)[];

export function cellOf(record: IndikatorRecord, name: keyof typeof columns): Cell {
  const column: Column = columns[name];
  return column.cell(record);
}
