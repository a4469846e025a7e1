/** Messages about personal data that do not repeat it: findings go into logs, mails and screenshots. */
import type { Reason } from '#domain/entry/finding.ts';
import { kindLabels, type PrivacyKind } from '#domain/privacy/hit.ts';

/** The place: in the text, in a field by its label, or in the name of the file. */
export type Where = 'text' | 'file' | { field: string };

export function explainPersonalData(kind: PrivacyKind, text: string, where: Where): Reason {
  if (kind === 'fallzahl') {
    const field = typeof where === 'object' ? ` im Feld ${where.field}` : '';
    return {
      rule: 'kleine-zahl',
      problem: `„${text}“${field}: So wenige Menschen erkennt man in der Nachbarschaft`,
      fix: `Schreibe allgemeiner, etwa „einige Familien“, und lass weg, woran man sie erkennt. ${release}`,
    };
  }
  return {
    rule: 'personendaten',
    problem: `${toPlace(where)} steht ${kindLabels[kind]} („${toClue(text)}“)`,
    fix:
      where === 'file' ? `${ways.name}. Benenne die Datei um` : `${ways[kind] ?? drop}. ${release}`,
  };
}

function toPlace(where: Where): string {
  if (typeof where === 'object') return `Im Feld ${where.field}`;
  return where === 'file' ? 'Im Namen der Datei' : 'Hier';
}

/** As much of it as one needs to find it again: „0361 0…“, „Frau …“. */
export function toClue(text: string): string {
  return `${text.slice(0, Math.min(6, Math.floor(text.length / 2))).trimEnd()}…`;
}

const drop = 'Nimm die Angabe heraus';

const ways: Partial<Record<PrivacyKind, string>> & { name: string } = {
  name: 'Nenne die Funktion, etwa „eine Mitarbeiterin des Jobcenters“, oder bei Ratsuchenden gar nichts',
  'mail-person': 'Nimm die Adresse des Büros',
};

const release = 'Dürfen es alle lesen, trage es mit dem Grund unter „Freigegebene Angaben“ ein';
