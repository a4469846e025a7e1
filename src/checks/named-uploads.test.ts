import { describe, expect, test } from 'vitest';

import { isPublic } from '#domain/entry/visibility.ts';

import { toEntry, toUnfinishedEntry } from './entries-for-tests.ts';
import { listNamedUploads } from './named-uploads.ts';

const seite = (id: string, sichtbarkeit: string, body: string) =>
  toEntry(
    `seiten/${id}`,
    `---\ntitel: x\nbeschreibung: y\nsichtbarkeit: ${sichtbarkeit}\n---\n\n${body}\n`,
  );

const entries = [
  seite('a', 'oeffentlich', '[x](/uploads/link.pdf#seite=2) ![y](/uploads/bild.png)'),
  seite('b', 'intern', '[x](/uploads/intern.pdf), /uploads/kein-link.pdf'),
  toUnfinishedEntry(
    'termine/fest',
    '---\ntitel: x\nbild:\n  datei: plakat.png\n  text: y\nsichtbarkeit: oeffentlich\n---\n',
  ),
  toUnfinishedEntry(
    'protokolle/entwurf',
    '---\ntitel: x\nzustand: entwurf\nanlagen:\n  - datei: liste.pdf\n    titel: y\nsichtbarkeit: oeffentlich\n---\n',
  ),
];

describe('uploads that entries name', () => {
  test('are those of their fields, links and pictures', () => {
    expect([...listNamedUploads(entries)].sort()).toEqual([
      'bild.png',
      'intern.pdf',
      'link.pdf',
      'liste.pdf',
      'plakat.png',
    ]);
  });

  test('are fewer where only public entries count', () => {
    expect([...listNamedUploads(entries, isPublic)].sort()).toEqual([
      'bild.png',
      'link.pdf',
      'plakat.png',
    ]);
  });
});
