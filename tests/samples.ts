/** An entry of every kind: the least it must say, and something in every field of its form. */
import type { CollectionName } from '#schemas/collections.ts';
import { personenLabels } from '#schemas/einwilligung.ts';

import { choice, type Fields } from './redaktion/driver/values.ts';

export interface Sample {
  /**
   * The least that an entry must say, as YAML, without its Sichtbarkeit. `%NUMMER%` and `%KUERZEL%` stand for
   * values that only one entry may have.
   */
  least: Readonly<Record<string, string>>;
  leastText?: string;
  /** A real entry; absent as long as there is none. */
  published?: string;
  /** The label of the field that names an entry, if it is not „Titel“. */
  title?: string;
  /** Words of `fields` that its page shows. */
  shows: string;
  /** The name that its file has to get. */
  id: string;
  fields: Fields;
}

export const pdf = {
  name: 'Übersicht der Probe.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
};

/** One red dot. */
export const bild = {
  name: 'Plakat der Probe.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
};

const beleg = choice('Mietvertrag', 'thilik-folien#t7-i2');
const anderer = choice('ein Teilnahmezertifikat', 'thilik-folien#t7-i3');
/** The number of nobody: no number begins with a nought behind the code of an area. */
const nummer = '0361 0123456';
const freigaben = [{ Angabe: nummer, Grund: 'Eine Nummer, die es nicht gibt' }];
const zahl = { Was: 'Probierte Felder', Wert: '4', Beleg: beleg, Unsicher: 'Nur eine Probe.' };

export const samples: Record<CollectionName, Sample> = {
  protokolle: {
    least: {
      titel: 'Probe',
      datum: '2013-07-17',
      ort: 'Erfurt',
      format: 'arbeitstreffen',
      zustand: 'nacherzaehlt',
      quelle: 'Probe',
    },
    leastText: '\n## Rahmen\n\n### Informationen\n\n- Probe\n',
    published: 'thilik-folien',
    shows: 'Alles ließ sich eintragen.',
    id: '2026-03-29-probeort',
    fields: {
      Titel: 'Probetreffen mit allen Angaben',
      Datum: '2026-03-29',
      'Hinweis zum Datum': 'Ein Tag, an dem die Uhr umgestellt wird.',
      Ort: 'Probeort',
      Haus: 'Haus der Proben',
      Format: 'Arbeitstreffen',
      Zustand: 'Endgültig',
      'Bestätigt am': '2026-04-01',
      'Bestätigt von': 'Koordinierungsstelle',
      Einladung: 'Koordinierungsstelle',
      Moderation: ['Koordinierungsstelle', 'Leitung der Probe'],
      Protokollführung: ['Koordinierungsstelle'],
      Teilnehmende: ['Alle Projekte'],
      Standorte: [choice('ThINKA Erfurt', 'erfurt'), choice('Weimar', 'weimar')],
      'Voriges Treffen': choice('Erfahrungsaustausch in Erfurt', '2019-04-03-erfurt'),
      Tagesordnung: [
        { Punkt: 'Ankommen', Von: '09:00', Bis: '09:30', Input: 'Koordinierungsstelle' },
        { Punkt: 'Proben', Von: '09:30', Bis: '12:00', Input: 'Alle Projekte' },
      ],
      Anlagen: [{ Datei: pdf, Titel: 'Übersicht', 'Menschen im Bild': personenLabels.keine }],
      Quelle: `Für eine Probe geschrieben, Rückfragen unter ${nummer}.`,
      'Geprüft am': '2026-10-25',
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
      Text: '## Rahmen\n\n### Informationen\n\n- Ein Punkt der Probe. #NET\n\n## Tisch 1: Proben\n\n### Gute Erfahrungen\n\n- Alles ließ sich eintragen.',
    },
  },
  'best-practice': {
    least: {
      titel: 'Probe',
      thema: 'netzwerkarbeit',
      kernaussage: 'Probe.',
      status: 'aktuell',
      belege: "[{ fundstelle: '2013-07-17-weimar#t1-g1' }]",
      verantwortlich: 'Koordinierungsstelle',
      aufgenommenAm: '2019-04-03',
    },
    leastText:
      '\n## Empfehlung\n\nProbe.\n\n## Bedingungen\n\nProbe.\n\n## Stolpersteine\n\nProbe.\n',
    published: 'mietschulung-mit-zertifikat',
    shows: 'Alle Felder einer Praxis ausfüllen',
    id: 'alle-felder-einer-praxis-ausfuellen',
    fields: {
      Titel: 'Alle Felder einer Praxis ausfüllen',
      Thema: choice('Netzwerkarbeit', 'netzwerkarbeit'),
      'Weitere Themen': [choice('Sozialraumarbeit', 'sozialraumarbeit')],
      Kernaussage: `Wer alle Felder ausfüllt, sieht, ob alle ankommen, auch ${nummer}.`,
      'Gleich morgen': 'Füll heute ein Feld aus.',
      Status: 'Überholt',
      'Ersetzt durch': choice('Zeit zum Ankommen', 'zeit-zum-ankommen-einplanen'),
      Belege: [
        { Fundstelle: beleg, Zitat: 'Schulungen rund ums Mieten' },
        { Fundstelle: anderer, Zitat: 'ein Teilnahmezertifikat', Richtung: 'Gehört dazu' },
      ],
      Werdegang: [{ Jahr: '2014', Stand: 'Man füllte nur einige aus.', Belege: [beleg, anderer] }],
      Wandel: 'Von einigen Feldern zu allen.',
      Zielgruppen: ['Wer probiert'],
      Standorte: [
        {
          Standort: choice('ThINKA Erfurt', 'erfurt'),
          Stand: 'Geplant oder gewünscht',
          Beleg: choice('Endet die ESF-Förderung', '2019-04-03-erfurt#t2-w1'),
        },
      ],
      Verantwortlich: 'Koordinierungsstelle',
      'Aufgenommen am': '2026-03-29',
      Änderungen: [{ Am: '2026-04-01', Art: 'Überholt', Was: 'An seine Stelle trat ein anderer.' }],
      'Geprüft am': '2026-10-25',
      Prüfabstand: 'Halbjährlich',
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
      Text: '## Empfehlung\n\nAlles ausfüllen.\n\n## Bedingungen\n\nEine Probe.\n\n## Stolpersteine\n\nKeine bekannt.',
    },
  },
  erfahrungen: {
    least: {
      titel: 'Probe',
      standort: 'weimar',
      von: "'2013'",
      ergebnis: 'gelungen',
      geschehen: 'Probe.',
      gemeldetAm: '2019-04-03',
    },
    published: 'weimar-2013-ankommen',
    shows: 'Es dauerte länger als gedacht.',
    id: 'erfurt-2019-alle-felder-einer-erfahrung-ausfuellen',
    fields: {
      Titel: 'Alle Felder einer Erfahrung ausfüllen',
      Standort: choice('ThINKA Erfurt', 'erfurt'),
      Von: '2019-03',
      Bis: '2019-05-02',
      Ergebnis: 'Nicht gelungen',
      'Was geschah': 'Zur Probe wurde alles ausgefüllt. Es dauerte länger als gedacht.',
      'Unter welchen Bedingungen': `Es war eine Probe mit ${nummer}.`,
      'Was wir anders machen würden': 'Beim nächsten Mal nur das Nötige.',
      Zielgruppen: ['Wer probiert', 'Wer zusieht'],
      Aufwand: 'Eine Stunde',
      'Gemeldet am': '2026-03-29',
      'Eintrag im Leitfaden': choice('Zeit zum Ankommen', 'zeit-zum-ankommen-einplanen'),
      'Bedeutung für den Eintrag': 'Spricht dafür',
      Thema: choice('Netzwerkarbeit', 'netzwerkarbeit'),
      Belege: [beleg, anderer],
      Herkunft: 'Vom Standort gemeldet',
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
    },
  },
  standorte: {
    least: { name: 'Probe', ort: 'Probe' },
    published: 'bad-tabarz',
    title: 'Name',
    shows: 'Ein Standort für die Probe.',
    id: 'probestadt',
    fields: {
      Name: 'ThINKA Probestadt',
      Ort: 'Probestadt',
      'Landkreis oder kreisfreie Stadt': 'kreisfreie Stadt',
      Lage: { Breite: '50,98', Länge: '11,03' },
      Träger: 'Träger der Probe',
      Von: '2019',
      Bis: '2021-03',
      'Hinweis zur Laufzeit': `Für die Probe gesetzt, zu erfragen unter ${nummer}.`,
      Status: 'Ehemalig',
      Anlaufstellen: [
        {
          Name: 'Büro der Probe',
          Adresse: 'Probeweg 1, 99999 Probestadt',
          Weg: 'Haltestelle Probeplatz, Eingang im Hof, erste Etage',
          Telefon: '030 23125 101',
          Mail: 'buero@probe.example',
          Sprechzeiten: [
            { Tag: 'Montag', Von: '09:00', Bis: '12:00', Hinweis: 'nicht in den Ferien' },
            { Tag: 'Freitag', Von: '13:00', Bis: '15:00', Hinweis: 'nur nach Anmeldung' },
          ],
          Sprachen: ['Deutsch', 'Englisch'],
          Barrierefrei: 'Teilweise',
        },
      ],
      Quartiere: [{ Name: 'Probeviertel', Zahlen: [zahl] }],
      Einzugsgebiet: 'Nur das Probeviertel',
      Zielgruppen: ['Wer probiert'],
      Ziele: ['Alles zeigen'],
      Aktivitäten: ['Felder ausfüllen'],
      Partner: ['Verwaltung der Probestadt'],
      'Zuständig in der Koordinierungsstelle': 'Leitung der Probe',
      Belege: [beleg],
      'Geprüft am': '2026-10-25',
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
      Text: 'Ein Standort für die Probe.',
    },
  },
  indikatoren: {
    least: {
      standort: 'weimar',
      werte:
        '[{ indikator: bevoelkerung, jahr: 2019, jahrArt: genannt, wert: 4039, quelle: Probe }]',
    },
    published: 'bad-tabarz',
    title: 'Standort',
    shows: 'Die Probe hat niemanden gefragt.',
    id: 'eichsfeld',
    fields: {
      Standort: choice('ThINKA Eichsfeld', 'eichsfeld'),
      Werte: [
        {
          Indikator: 'Zugewanderte',
          Jahr: '2026',
          'Was das Jahr bedeutet': 'In diesem Jahr erhoben',
          Wert: '12,5',
          Quartier: 'Leinefelder Südstadt',
          Ungefähr: 'an',
          Nenner: '400',
          Beleg: beleg,
          Quelle: 'Für die Probe gezählt',
          Unsicher: 'Nur eine Probe.',
          Hinweis: `Die Probe hat niemanden gefragt. Telefon ${nummer}`,
        },
        {
          Indikator: 'Arbeitslose',
          Jahr: '2026',
          'Was das Jahr bedeutet': 'In diesem Jahr genannt, wann erhoben unbekannt',
          Wert: '31',
          Quelle: 'Für die Probe gezählt',
        },
      ],
      'Geprüft am': '2026-10-25',
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
    },
  },
  termine: {
    least: { titel: 'Probe', beginn: '2019-04-03', art: 'veranstaltung' },
    published: '2019-12-31-ende-thilik-foerderung',
    shows: 'Probetreffen',
    id: '2026-10-23-probetreffen',
    fields: {
      Titel: 'Probetreffen',
      Art: 'Treff im Quartier',
      Beginn: '2026-10-23',
      Ende: '2026-10-24',
      Ganztägig: 'an',
      Ort: 'Probestadt',
      Status: 'Ausgebucht',
      'Hinweis zum Status': `Es gibt eine Warteliste, ${nummer}`,
      Wiederholung: {
        Rhythmus: 'Wöchentlich',
        Abstand: '2',
        Bis: '2026-12-31',
        // The schema accepts only one of the two.
        Anzahl: '',
        'Ausgelassene Tage': ['2026-11-06', '2026-12-18'],
        Abweichungen: [
          { Am: '2026-11-20', 'Was ist anders': 'Fällt aus', Hinweis: 'Das Haus ist zu.' },
          {
            Am: '2026-12-04',
            'Was ist anders': 'Verschoben',
            'Verschoben auf': '2026-12-05T02:30',
            'Anderer Ort': 'Nebenan',
          },
        ],
      },
      Standorte: [choice('ThINKA Erfurt', 'erfurt')],
      Themen: [choice('Netzwerkarbeit', 'netzwerkarbeit')],
      Zielgruppe: 'Wer probiert',
      Sprachen: ['Deutsch', 'Leichte Sprache', 'Arabisch'],
      Kosten: 'kostenlos',
      Anmeldung: 'nicht nötig',
      Barrierefreiheit: 'Rampe am Hintereingang',
      Bild: {
        Datei: bild,
        'Was zu sehen ist': 'Ein roter Punkt.',
        'Menschen im Bild': personenLabels.keine,
      },
      'Hinweis zum Tag': 'Am zweiten Wochenende wird die Uhr umgestellt.',
      Protokoll: choice('Erfahrungsaustausch in Erfurt', '2019-04-03-erfurt'),
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
      Text: 'Ein Termin für die Probe.',
    },
  },
  aktuelles: {
    least: { titel: 'Probe', datum: '2019-04-03' },
    shows: 'Zur Probe war alles dabei.',
    id: '2026-03-29-alle-felder-einer-meldung-ausfuellen',
    fields: {
      Titel: 'Alle Felder einer Meldung ausfüllen',
      Datum: '2026-03-29',
      Standort: choice('ThINKA Erfurt', 'erfurt'),
      Themen: [choice('Netzwerkarbeit', 'netzwerkarbeit')],
      Bilder: [
        {
          Datei: bild,
          'Was zu sehen ist': 'Ein roter Punkt.',
          'Menschen im Bild': personenLabels.keine,
          Bildnachweis: 'ThINKA Erfurt',
        },
      ],
      Termin: choice('Ende der Förderung', '2019-12-31-ende-thilik-foerderung'),
      Protokoll: choice('Erfahrungsaustausch in Erfurt', '2019-04-03-erfurt'),
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
      Text: `Zur Probe war alles dabei. Mehr unter ${nummer}.`,
    },
  },
  ausgaben: {
    least: {
      titel: 'Probe',
      nummer: '%NUMMER%',
      datum: '2026-11-21',
      anmerkung: 'Probe',
    },
    published: 'ausgabe-1',
    shows: 'nur zur Probe erscheint',
    id: 'ausgabe-2',
    fields: {
      Titel: 'Ausgabe 2 der Probe',
      Nummer: '2',
      Datum: '2026-12-01',
      Anmerkung: `Eine Ausgabe, die nur zur Probe erscheint. ${nummer}`,
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
    },
  },
  themen: {
    least: {
      titel: 'Probe',
      kuerzel: '%KUERZEL%',
      reihenfolge: '90',
      beschreibung: 'Probe',
    },
    published: 'zukunft',
    shows: 'Was zur Probe gehört.',
    id: 'probieren',
    fields: {
      Titel: 'Probieren',
      Kürzel: 'PRB',
      Reihenfolge: '42',
      Beschreibung: `Was zur Probe gehört. ${nummer}`,
      'Geprüft am': '2026-10-25',
      Suchwörter: ['Probe, Versuch'],
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
      Text: 'Ein Thema für die Probe.',
    },
  },
  seiten: {
    least: { titel: 'Probe', beschreibung: 'Eine Probe.' },
    published: 'weitere-orte',
    shows: 'Der Text der Probe.',
    id: 'zur-probe',
    fields: {
      Titel: 'Zur Probe',
      Beschreibung: `Eine Seite für die Probe. ${nummer}`,
      'Geprüft am': '2026-10-25',
      'Frühere Dateinamen': ['name-vor-der-probe'],
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
      Text: 'Der Text der Probe.',
    },
  },
  glossar: {
    least: { begriff: 'Probebegriff %NUMMER%', erklaerung: 'Probe.' },
    published: 'esf',
    title: 'Begriff',
    shows: 'Ein Wort, das nur zur Probe da ist.',
    id: 'probewort',
    fields: {
      Begriff: 'Probewort',
      'Weitere Formen': ['Probewörter', 'Probeworte'],
      Auflösung: 'Wort für eine Probe',
      // An entry has one of the two.
      Üblich: '',
      Erklärung: `Ein Wort, das nur zur Probe da ist. ${nummer}`,
      Belege: [beleg],
      'Geprüft am': '2026-10-25',
      Sichtbarkeit: 'Öffentlich',
      'Freigegebene Angaben': freigaben,
    },
  },
};
