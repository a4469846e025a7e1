import { readHead } from '#checks/head.ts';
import { describe, expect, test, vi } from 'vitest';

import { askForPrivacy } from './privacy.ts';

function save(text: string, before = '', answer = true) {
  const ask = vi.fn(() => answer);
  const head = readHead(text, 'seiten');
  if ('findings' in head) throw new Error(head.findings[0]?.problem);
  askForPrivacy({ collection: 'seiten', id: 'kontakt', text, before, ...head }, ask);
  return ask;
}

const write = (body: string, sichtbarkeit = 'oeffentlich', head = '') =>
  `---\ntitel: Probe\nsichtbarkeit: ${sichtbarkeit}\n${head}---\n\n${body}\n`;

describe('before a public entry is pushed', () => {
  test('personal data is refused, with the way out', () => {
    expect(() => save(write('Ruf an: 0361 0123456'))).toThrow(
      'Noch nicht gespeichert: Hier steht eine Telefonnummer („0361 0…“). Nimm die Angabe heraus. Dürfen es alle lesen, trage es mit dem Grund unter „Freigegebene Angaben“ ein.',
    );
  });

  test('nobody is asked where there is none, or where it has a reason', () => {
    const head = 'freigaben:\n  - text: 0361 0123456\n    grund: Nummer des Büros\n';
    expect(save(write('Ruf uns an.'))).not.toHaveBeenCalled();
    expect(save(write('Ruf an: 0361 0123456', 'oeffentlich', head))).not.toHaveBeenCalled();
  });

  test('more than a note can hold is counted', () => {
    const body = 'Frau Hartung, 0361 0123456, sonnenschein99@web.de, Erfundene Straße 7';
    expect(() => save(write(body))).toThrow('Dazu 1 weitere; die Vorschau nennt alle.');
  });
});

describe('before an internal entry is pushed', () => {
  const text = write('Ruf an: 0361 0123456', 'intern');

  test('whoever writes is asked', () => {
    const question = expect.stringContaining(
      'Auch interne Einträge und Entwürfe lesen andere',
    ) as string;
    expect(save(text)).toHaveBeenCalledWith(question);
  });

  test('who says no has it not saved', () => {
    expect(() => save(text, undefined, false)).toThrow('Nicht gespeichert. Nimm die Angabe heraus');
  });

  test('nobody is asked twice', () => {
    expect(save(text.replace('Ruf an', 'Ruf uns an'), text)).not.toHaveBeenCalled();
    expect(save(text.replace('0123456', '0123457'), text)).toHaveBeenCalledOnce();
  });
});
